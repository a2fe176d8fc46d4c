# A review of the whole account, in a process of its own. Its last line is "rows megabytes".
param([string] $ModulePath, [uri] $BaseUri)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module $ModulePath
$null = Connect-Frameio -BaseUri $BaseUri

Write-Output 'ready'
$null = [Console]::In.ReadLine()
$rows = 0
Get-FrameioAccess | ForEach-Object { $rows++ }
$peak = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1e6
[string]::Format([cultureinfo]::InvariantCulture, '{0} {1}', $rows, $peak)
