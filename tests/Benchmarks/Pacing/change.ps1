# The module's own cmdlet on the rows of a file. The last line tells how many failed.
param([string] $ModulePath, [uri] $BaseUri, [string] $Change, [string] $Path)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module $ModulePath
$null = Connect-Frameio -BaseUri $BaseUri

# The first use of what the run needs of PowerShell loads it, which is not the module's time.
$null = 'Group,Email' | ConvertFrom-Csv | Where-Object Status -EQ Failed
Write-Output 'ready'
$null = [Console]::In.ReadLine()

$failed = Import-Csv -LiteralPath $Path | Select-Object -Property Group, Email |
    & "$Change-FrameioGroupMember" -Confirm:$false -ErrorAction SilentlyContinue -WarningAction SilentlyContinue |
    Where-Object Status -EQ Failed
Write-Output @($failed).Count
