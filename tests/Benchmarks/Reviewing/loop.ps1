# The same lists as they are read in scripts today: one after the other, and on 429 a second's wait that doubles until
# the call gets through. All of it is held, since who reaches what is worked out in the end; or whoever leaves is taken
# out where a list shows them. Its last line is "rows megabytes".
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '',
    Justification = 'The functions read them.')]
param([uri] $BaseUri, [int] $SecondMs, [string] $AccountId, [string] $Leaver)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
. $PSScriptRoot/../Children/calls.ps1

function Receive-Row($Row, [string] $Path) {
    if (-not $Leaver) { $rows.Add($Row) }
    elseif (@($Row.email, $Row.user.email) -eq $Leaver) {
        $null = Invoke-Call Delete "/v4/accounts/$AccountId/$Path/$($Row.user ? $Row.user.id : $Row.id)"
        $rows.Add($Row)
    }
}

Write-Output 'ready'
$null = [Console]::In.ReadLine()

$rows = [Collections.Generic.List[object]]::new()
foreach ($user in $Leaver ? @() : (Read-List users)) { $rows.Add($user) }
foreach ($group in Read-List groups) {
    foreach ($member in Read-List "groups/$($group.id)/users") { Receive-Row $member "groups/$($group.id)/users" }
}
foreach ($kind in 'workspaces', 'projects') {
    foreach ($place in Read-List $kind) {
        foreach ($whose in $Leaver ? 'users' : ('users', 'groups')) {
            foreach ($role in Read-List "$kind/$($place.id)/$whose") {
                Receive-Row $role "$kind/$($place.id)/$whose"
            }
        }
    }
}
$peak = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1e6
[string]::Format([cultureinfo]::InvariantCulture, '{0} {1}', $rows.Count, $peak)
