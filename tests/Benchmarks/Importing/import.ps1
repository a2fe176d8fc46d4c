# Imports a module, in a process that did nothing before, and ends with the milliseconds that took: the first import of
# the process, or one after others.
param([string] $Module, [string] $Before)

$null = if ($Before) { Import-Module $Before }
[Console]::Out.WriteLine('ready')
$null = [Console]::In.ReadLine()
$watch = [Diagnostics.Stopwatch]::StartNew()
Import-Module $Module
$watch.Stop()
[Console]::Out.WriteLine($watch.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture))
