# Joiners of a CSV, licensed and put into their groups, in a process of its own: those of Adobe with the licence, those
# of Frame.io after it. Its last line is how many are done.
param([string] $ModulePath, [uri] $BaseUri, [string] $Path, [string] $ClientId, [string] $ClientSecret, [string] $How)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module $ModulePath
$adobe = [pscredential]::new($ClientId, [Net.NetworkCredential]::new('', $ClientSecret).SecurePassword)
$null = Connect-Frameio -BaseUri $BaseUri -AuthorityUri $BaseUri -AdobeUri $BaseUri -AdobeCredential $adobe

Write-Output 'ready'
$null = [Console]::In.ReadLine()
$rows = Import-Csv -LiteralPath $Path
$results = $rows | Add-FrameioUser
if ($How -eq 'Group') { $results = $rows | Add-FrameioGroupMember }
($results | Where-Object Status -EQ Added | Measure-Object).Count
