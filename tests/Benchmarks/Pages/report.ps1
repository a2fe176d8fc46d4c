# A report of the whole account, in a process of its own. Its last line is "rows seconds": of the writing alone.
param([string] $ModulePath, [uri] $BaseUri, [string] $Path)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module $ModulePath
$null = Connect-Frameio -BaseUri $BaseUri

Write-Output 'ready'
$null = [Console]::In.ReadLine()
$rows = @(Get-FrameioAccess)
$watch = [Diagnostics.Stopwatch]::StartNew()
$rows | Export-FrameioAccessReport $Path
[string]::Format([cultureinfo]::InvariantCulture, '{0} {1}', $rows.Count, $watch.Elapsed.TotalSeconds)
