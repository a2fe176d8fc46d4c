# The rehearsal in a process of its own, in PowerShell. Its last line is "seconds megabytes".
param([string] $ModulePath, [uri] $BaseUri, [int] $Rows)

$ErrorActionPreference = 'Stop'
Import-Module $ModulePath
$null = Connect-Frameio -BaseUri $BaseUri

Write-Output 'ready'
$null = [Console]::In.ReadLine()
$results = 0
$watch = [Diagnostics.Stopwatch]::StartNew()
& {
    for ($i = 0; $i -lt $Rows; $i++) {
        [pscustomobject]@{
            Email = 'user{0:00000}@studio.example' -f ($i % 1000 + 1)
            Group = 'Group {0}' -f ([math]::Floor($i / 1000) + 1)
        }
    }
} | Add-FrameioGroupMember -WhatIf | ForEach-Object { $results++ }
if ($results -ne $Rows) { throw "$results results for $Rows rows." }

$megabytes = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1e6
[string]::Format([cultureinfo]::InvariantCulture, '{0} {1}', $watch.Elapsed.TotalSeconds, $megabytes)
