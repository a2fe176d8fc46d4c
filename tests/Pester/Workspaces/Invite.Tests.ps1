BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'SilentlyContinue' }

    function Get-Role($Email, $Workspace = 'Dailies') {
        (Get-SandboxWorkspace $sandbox $Workspace).members | Where-Object email -EQ $Email | ForEach-Object role
    }

    # As one text each, so that a difference shows where it is.
    function Format-Fate($Results) {
        $fates = $Results | Sort-Object Row |
            ForEach-Object { "$($_.Row) $($_.Status -eq 'Failed' ? ($_.Reason -split ':')[0] : $_.Status)" }
        $fates -join "`n"
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Invoke-FrameioTeamInvite on V2' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        Clear-SandboxLog $sandbox
    }

    It 'adds somebody known, without a mail' {
        $result = Invoke-FrameioTeamInvite Dailies ines@agency.example
        $result.Status, $result.Email, $result.Role, $result.Reason | Should -Be Added, ines@agency.example, member, ''
        $result.Workspace, $result.WorkspaceId | Should -Be Dailies, (Get-SeedId Dailies)
        $result.UserId | Should -Be (Get-SeedId ines@agency.example)
        $result.RecordId, $result.UpdatedAt | Should -Not -BeNullOrEmpty
        Get-SandboxMail $sandbox | Should -BeNullOrEmpty
    }

    It 'invites a stranger, with one mail and the record of the invitation' {
        $result = Invoke-FrameioTeamInvite Dailies stranger@client.example
        $result.Status, $result.Email, $result.UserId | Should -Be Invited, stranger@client.example, $null
        $open = (Get-SandboxWorkspace $sandbox Dailies).pending | Where-Object email -EQ stranger@client.example
        $result.RecordId | Should -Be $open.id
        (Get-SandboxMail $sandbox).to | Should -Be stranger@client.example
    }

    It 'leaves the role of whoever is in the workspace, unless one is named' {
        (Invoke-FrameioTeamInvite Dailies Dev.Patel@studio.example).Role | Should -Be team_manager
        (Invoke-FrameioTeamInvite Dailies elena@studio.example -Role Member).Role | Should -BeExactly member
        Get-Role elena@studio.example | Should -Be commenter
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
        (Invoke-FrameioTeamInvite Dailies elena@studio.example -Role team_manager).Role | Should -Be team_manager
        Get-Role elena@studio.example | Should -Be workspace_admin
    }

    It 'takes back somebody who was taken out' {
        (Invoke-FrameioTeamInvite Dailies kira@client.example).Status | Should -Be Added
        Get-Role kira@client.example | Should -Be full_access
    }

    It 'has a result for each row of a file' {
        $rows = @'
            Email,Workspace,Role,Expect
            ines@agency.example,Dailies,,Added
            INES@agency.example,Dailies,,Duplicate
            ines@agency.example,Post,member,AlreadyMember
            stranger@client.example,Sound,team_manager,Invited
             stranger@client.example ,Post,,Invited
            chloe@studio.example,Dailies,,AlreadyMember
            jonas@studio.example,Dailies,,RejectedByServer
            liam@client.example,Sound,,Invited
            someone,Sound,,InvalidEmail
            ,Sound,,InvalidEmail
            ines@agency.example,,,WorkspaceNotFound
            ines@agency.example,Nope,,WorkspaceNotFound
            ines@agency.example,Twins,,WorkspaceAmbiguous
            grace+dailies@agency.example,Sound,member,ConflictingRow
            Grace+Dailies@agency.example,Sound,team_manager,ConflictingRow
            elena@studio.example,Sound,viewer,InvalidRole
            kira@client.example,Sound,editor,Added
            chloe@studio.example,Sound,Workspace_Admin,Added
            hugo%25&co#1@agency.example,Sound,member,Added
'@ -replace '(?m)^ {12}' | ConvertFrom-Csv
        $results = $rows | Invoke-FrameioTeamInvite @quiet -WarningVariable warnings
        $number = 0
        Format-Fate $results | Should -Be (($rows | ForEach-Object { "$((++$number)) $($_.Expect)" }) -join "`n")
        $problems | Should -HaveCount 9
        Get-Role grace+dailies@agency.example Sound | Should -BeNullOrEmpty -Because 'two rows gave two roles'
        "$warnings" | Should -Match '^9 of 19 rows failed '
        (Get-SandboxMail $sandbox).to | Sort-Object |
            Should -Be liam@client.example, stranger@client.example, stranger@client.example
    }
}

Describe 'Invoke-FrameioTeamInvite on V4' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'gives a user of the account a role: editor, unless one is named' {
        $result = Invoke-FrameioTeamInvite Dailies ines@agency.example
        $result.Status, $result.Email, $result.Role, $result.Reason | Should -Be Added, ines@agency.example, editor, ''
        $result.UserId, $result.RecordId | Should -Be (Get-SeedId ines@agency.example), $null
        (Invoke-FrameioTeamInvite Dailies grace+dailies@agency.example -Role viewer).Role | Should -Be viewer
        Get-Role grace+dailies@agency.example | Should -Be viewer
        Get-SandboxMail $sandbox | Should -BeNullOrEmpty
    }

    It 'leaves the role of whoever is in the workspace, unless one is named' {
        (Invoke-FrameioTeamInvite Dailies elena@studio.example).Role | Should -Be commenter
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
        (Invoke-FrameioTeamInvite Dailies elena@studio.example -Role full_access).Role | Should -Be full_access
    }

    It 'refuses a stranger: people come in by the Adobe Admin Console' {
        $result = Invoke-FrameioTeamInvite Dailies stranger@client.example @quiet
        $result.Status | Should -Be Failed
        $result.Reason | Should -BeLike 'UserNotInAccount: *stranger@client.example*'
        $problems.ErrorDetails.RecommendedAction | Should -Match 'Adobe Admin Console'
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'has a result for each row of a file' {
        $rows = @'
            Email,Workspace,Role,Expect
            ines@agency.example,Dailies,,Added
            INES@agency.example,Dailies,,Duplicate
            ines@agency.example,Post,viewer,Changed
            stranger@client.example,Sound,editor,UserNotInAccount
            chloe@studio.example,Dailies,,AlreadyMember
            jonas@studio.example,Dailies,,UserDeactivated
            liam@client.example,Sound,,UserHasNoId
            someone,Sound,,InvalidEmail
            ines@agency.example,Nope,,WorkspaceNotFound
            ines@agency.example,Twins,,WorkspaceAmbiguous
            grace+dailies@agency.example,Sound,viewer,ConflictingRow
            Grace+Dailies@agency.example,Sound,editor,ConflictingRow
            elena@studio.example,Sound,manager,InvalidRole
            elena@studio.example,Dailies,owner,InvalidRole
            kira@client.example,Sound,member,Added
            Dev.Patel@studio.example,Sound,Team_Manager,Added
            hugo%25&co#1@agency.example,Sound,edit_only,Added
'@ -replace '(?m)^ {12}' | ConvertFrom-Csv
        $results = $rows | Invoke-FrameioTeamInvite @quiet
        $number = 0
        Format-Fate $results | Should -Be (($rows | ForEach-Object { "$((++$number)) $($_.Expect)" }) -join "`n")
        $problems | Should -HaveCount 10
        Get-Role grace+dailies@agency.example Sound | Should -BeNullOrEmpty -Because 'two rows gave two roles'
    }

    It 'takes a role in any case: Excel makes capitals' {
        (Invoke-FrameioTeamInvite Sound chloe@studio.example -Role Workspace_Admin).Role | Should -Be workspace_admin
        $results = "Email,Workspace,Role`nines@agency.example,Sound,Editor`nelena@studio.example,Sound, VIEWER " |
            ConvertFrom-Csv | Invoke-FrameioTeamInvite
        ($results | Sort-Object Row).Role | Should -BeExactly editor, viewer
    }

    It 'passes on a role that it doesn''t know and the service listed' {
        $workspace = New-SeedWorkspace New @{ user = 'ines@agency.example'; role = 'producer' }
        Set-SandboxSeed $sandbox (New-StudioSeed -Workspace $workspace)
        (Invoke-FrameioTeamInvite New chloe@studio.example -Role Producer).Role | Should -BeExactly producer
        Get-Role chloe@studio.example New | Should -Be producer
        Set-SandboxSeed $sandbox (New-StudioSeed)
    }
}

Describe 'A role for all rows on <Version>' -ForEach @(
    @{ Version = 'V2'; Bad = 'viewer', 'nonsense' }
    @{ Version = 'V4'; Bad = 'manager', 'owner', 'admin', 'nonsense' }
) {
    It 'that can''t be given ends the command before any input: <_>' -ForEach $Bad {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $Version
        $role = $_
        $asked = [ref] 0
        $failure = Get-Failure {
            1..3 | ForEach-Object { $asked.Value++; 'ines@agency.example' } | Invoke-FrameioTeamInvite Post -Role $role
        }
        $failure.FullyQualifiedErrorId | Should -Be 'InvalidRole,FrameioPS.Commands.InvokeFrameioTeamInviteCommand'
        $failure.CategoryInfo.Category | Should -Be InvalidArgument
        "$failure" | Should -Match ($Version -eq 'V2' ? 'team_manager, member' : 'workspace_admin, full_access')
        $asked.Value | Should -Be 0
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}
