# Runs in a process of its own, whose output is what a terminal would get: every view, error, warning, rehearsal and
# verbose line of a studio in which everybody and everything has been named to do something to a terminal.
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', 'ControlUri',
    Justification = 'It is used, in a function.')]
param(
    [string] $Manifest,
    [string] $BaseUri,
    [string] $ControlUri,
    [string] $Folder
)

[Console]::OutputEncoding = [Text.Encoding]::UTF8
$PSStyle.OutputRendering = 'PlainText'
$ErrorActionPreference = 'Continue'
# Even long messages stand in one line.
$ErrorView = 'NormalView'
Import-Module $Manifest
$env:FRAMEIO_TOKEN = 'fio-u-ana'
$quiet = @{ WarningAction = 'Ignore'; InformationAction = 'Ignore'; ErrorAction = 'Ignore' }

function Show([string] $Title, [scriptblock] $Call) {
    "## $Title"
    & $Call *>&1 | Out-String -Width 200
}

# The objects in their table and in their list.
function Show-View([string] $Title, [object[]] $Objects) {
    Show "table $Title" { $Objects | Format-Table }
    Show "list $Title" { $Objects | Format-List }
}

# What the service says to the next call of an operation.
function Set-Answer([string] $Operation, [int] $Code, $Body, [int] $Times = 1) {
    $rule = @{
        operation = $Operation; times = $Times
        action = @{ kind = 'status'; code = $Code; body = (ConvertTo-Json $Body -Depth 5) }
    }
    $null = Invoke-RestMethod "$ControlUri/faults" -Method POST -ContentType application/json -Body (
        ConvertTo-Json $rule -Depth 9)
}

$esc = [char] 27
$said = @{ errors = @(@{ detail = "no$esc]0;title`a$([char] 0x9b)31m`r`nSPOOF"; title = "t$([char] 0x202e)itle" }) }

Show-View session (Connect-Frameio -BaseUri $BaseUri)
$groups, $users = @(Get-FrameioGroup), @(Get-FrameioUser)
$workspaces, $projects = @(Get-FrameioWorkspace), @(Get-FrameioProject)
$members = @($groups[0] | Get-FrameioGroupMember)
$people = @($workspaces[0] | Get-FrameioWorkspaceMember)
$collaborators = @($projects[0] | Get-FrameioCollaborator)
Show-View account (Get-FrameioAccount)
Show-View user $users
Show-View group $groups
Show-View member $members
Show-View workspace $workspaces
Show-View people $people
Show-View project $projects
Show-View collaborator $collaborators
Show-View 'audit event' @(Get-FrameioAuditEvent)
$leftovers = @(Get-FrameioLeftover $users[1])
Show-View leftover $leftovers

# A rehearsal of everything that changes something.
$someone = $users[1]
$rehearsal = @{ WhatIf = $true; WarningAction = 'Continue' }
Show 'whatif New-FrameioGroup' { New-FrameioGroup "new$esc[31m" @rehearsal }
Show 'whatif Set-FrameioGroup' { $groups[0] | Set-FrameioGroup -NewName "new$esc[31m" @rehearsal }
Show 'whatif Remove-FrameioGroup' { $groups[0] | Remove-FrameioGroup @rehearsal }
Show 'whatif Add-FrameioGroupMember' { $users[2] | Add-FrameioGroupMember $groups[0] @rehearsal }
Show 'whatif Remove-FrameioGroupMember' { $someone | Remove-FrameioGroupMember $groups[0] @rehearsal }
Show 'whatif Invoke-FrameioTeamInvite' { $users[2] | Invoke-FrameioTeamInvite $workspaces[0] @rehearsal }
Show 'whatif Remove-FrameioWorkspaceMember' { $someone | Remove-FrameioWorkspaceMember $workspaces[0] @rehearsal }
Show 'whatif Add-FrameioCollaborator' { $users[2] | Add-FrameioCollaborator $projects[0] @rehearsal }
Show 'whatif Remove-FrameioCollaborator' { $someone | Remove-FrameioCollaborator $projects[0] @rehearsal }
Show 'whatif Remove-FrameioLeftover' { $leftovers | Remove-FrameioLeftover @rehearsal }

# What was wrong, in the words of the module and of the service.
# Without brackets, which would make it a pattern.
$odd = "x${esc}c$([char] 0x9d)8;;http://elsewhere.example/`a$([char] 0x202e)`r`nSPOOF"
Show 'error Get-FrameioAccount' { Get-FrameioAccount $odd }
Show 'error Get-FrameioUser' { Get-FrameioUser $odd }
Show 'error Get-FrameioGroup' { Get-FrameioGroup $odd }
Show 'error Get-FrameioGroupMember' { Get-FrameioGroupMember $odd }
Show 'error Get-FrameioWorkspace' { Get-FrameioWorkspace $odd }
Show 'error Get-FrameioWorkspaceMember' { Get-FrameioWorkspaceMember $odd }
Show 'error Get-FrameioProject' { Get-FrameioProject $odd }
Show 'error Get-FrameioCollaborator' { Get-FrameioCollaborator $odd }
Show 'error Get-FrameioAuditEvent' { Get-FrameioAuditEvent $odd }
Show 'error Get-FrameioLeftover' { Get-FrameioLeftover $odd }
Show 'error Remove-FrameioLeftover' {
    [pscustomobject]@{ Kind = $odd; Id = 'x'; UserId = 'x' } | Remove-FrameioLeftover -Confirm:$false
}
Set-Answer v4ListWebhooks 403 $said
Show 'warning Get-FrameioLeftover' { Get-FrameioLeftover $users[1] -WarningAction Continue | Out-Null }
Show 'error Remove-FrameioGroup' { Remove-FrameioGroup $odd -Confirm:$false }
Show 'error Connect-Frameio' { Connect-Frameio -BaseUri $BaseUri -Account $odd }
Show 'error row' { [pscustomobject]@{ Email = $odd; Group = $odd } | Add-FrameioGroupMember }
Show 'error column' { [pscustomobject]@{ $odd = 'x' } | Add-FrameioGroupMember }
Set-Answer v4CreateGroup 422 $said
Show 'error New-FrameioGroup' { New-FrameioGroup other }
Set-Answer v4UpdateGroup 403 $said
Show 'error Set-FrameioGroup' { $groups[0] | Set-FrameioGroup -Emoji eyes }
Set-Answer v4AddGroupUsers 422 $said -Times 5
$kept = @{ ErrorVariable = 'problems'; ErrorAction = 'SilentlyContinue'; WarningAction = 'Ignore' }
$refused = $users[2], $users[3] | Add-FrameioGroupMember $groups[0] @kept
Show 'error Add-FrameioGroupMember' { $problems }
Show 'exception Add-FrameioGroupMember' { $problems | ForEach-Object { $_.Exception.Message; "$_" } }
Show-View 'result of a group' $refused
Set-Answer v4SetWorkspaceUserRole 422 $said
Show-View 'result of a workspace' ($users[2] | Invoke-FrameioTeamInvite $workspaces[0] @quiet)
Set-Answer v4SetProjectUserRole 422 $said
Show-View 'result of a project' ($users[2] | Add-FrameioCollaborator $projects[0] @quiet)
Set-Answer v4UpdateWebhook 422 $said
Show-View 'result of a leftover' ($leftovers | Remove-FrameioLeftover -Confirm:$false @quiet)
$refused | Export-Csv "$Folder/results.csv" -IncludeTypeInformation
$refused | Export-Clixml "$Folder/results.xml"
Show-View 'result from CSV' (Import-Csv "$Folder/results.csv")
Show-View 'result from Clixml' (Import-Clixml "$Folder/results.xml")
Show 'warning Remove-FrameioWorkspaceMember' {
    $someone | Remove-FrameioWorkspaceMember $workspaces[0] -Confirm:$false -WarningAction Continue
}

# The calls, and what Tab offers.
Set-Answer v4ListGroups 503 $said
Show 'verbose Get-FrameioGroup' { Get-FrameioGroup -Verbose }
$complete = { param($Line) [Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null) }
foreach ($line in 'Get-FrameioGroup ', 'Get-FrameioWorkspace ', 'Get-FrameioProject ', 'Get-FrameioUser ',
    'Connect-Frameio -Account ', 'Get-FrameioWorkspaceMember -Role ') {
    Show "completion $line" {
        foreach ($match in (& $complete $line).CompletionMatches) {
            "$($match.CompletionText) | $($match.ListItemText) | $($match.ToolTip)"
        }
    }
}

# What pipes and files get is what there is.
$names = @($groups.Name) + $users.Name + $workspaces.Name + $projects.Name + $refused.Reason
$names | ForEach-Object { [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$_")) } |
    Set-Content "$Folder/names.txt"
