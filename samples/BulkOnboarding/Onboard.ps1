#Requires -Version 5.1
<#
.SYNOPSIS
Puts the people of a CSV file (columns Email and Group) into their access groups, and shows what became of each row.
.DESCRIPTION
Signs in with what the environment holds: FRAMEIO_TOKEN, or FRAMEIO_CLIENT_ID with FRAMEIO_CLIENT_SECRET.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [uri] $BaseUri = 'https://api.frame.io',

    [string] $ModulePath = 'FrameioPS'
)

$ErrorActionPreference = 'Stop'
Import-Module $ModulePath
$session = Connect-Frameio -BaseUri $BaseUri
Write-Output "Connected as $session."

# -Verbose tells each HTTP call; stream 4 is counted here and shown nowhere. A failed row is in the results, so its
# error needs no second mention.
$streams = Import-Csv -LiteralPath $Path | Add-FrameioGroupMember -ErrorAction SilentlyContinue -Verbose 4>&1
$results = @($streams | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] } | Sort-Object Row)
$told = @($streams | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] })
$calls = @($told | Where-Object { $_.Message -match '^[A-Z]+ /v4/' })
$writes = @($calls | Where-Object { $_.Message -notmatch '^GET ' })

$results | Group-Object Group, Status -NoElement | Sort-Object Name |
    Format-Table @{ Name = 'Rows'; Expression = 'Count' }, @{ Name = 'Group, status'; Expression = 'Name' } -AutoSize
$failed = @($results | Where-Object Status -EQ 'Failed')
if ($failed) {
    Write-Output "Rows that failed:"
    $failed | Format-Table
}

Write-Output "$($results.Count) rows, $($failed.Count) failed. $($calls.Count) calls, $($writes.Count) of them writes."
