# The loops that are written today to make groups as a file says. 'Compare' reads each group, compares it with the file
# and sends a call for each person who is to come or go; 'Straight' sends a call for each row, whoever is there, and
# takes nobody out, up to a number of rows.
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '',
    Justification = 'The functions read them.')]
param([uri] $BaseUri, [string] $How, [string] $Path, [int] $MostRows, [int] $SecondMs, [string] $AccountId)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
. $PSScriptRoot/../Children/calls.ps1

function Join-Group([string] $GroupId, [string] $UserId) {
    $body = @{ data = @{ user_ids = @($UserId) } } | ConvertTo-Json -Depth 4 -Compress
    $null = Invoke-Call Post "/v4/accounts/$AccountId/groups/$GroupId/users" $body
}

Write-Output 'ready'
$null = [Console]::In.ReadLine()

$rows = @(Import-Csv -LiteralPath $Path | Select-Object -First $MostRows)
$users = @{}
foreach ($user in Read-List users) { $users[$user.user.email] = $user.user.id }
$groups = @{}
foreach ($group in Read-List groups) { $groups[$group.name] = $group.id }
if ($How -eq 'Straight') {
    foreach ($row in $rows) { Join-Group $groups[$row.Group] $users[$row.Email] }
}
else {
    foreach ($wanted in $rows | Group-Object Group) {
        $id = $groups[$wanted.Name]
        $present = @(Read-List "groups/$id/users")
        foreach ($difference in Compare-Object @($wanted.Group.Email) @($present.email)) {
            $userId = $users[$difference.InputObject]
            if ($difference.SideIndicator -eq '<=') { Join-Group $id $userId }
            else { $null = Invoke-Call Delete "/v4/accounts/$AccountId/groups/$id/users/$userId" }
        }
    }
}
'0'
