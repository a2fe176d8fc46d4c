# Roles by what the web page calls them, and by what the other generation calls them.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A role in a workspace on V4, written <Text>' -ForEach @(
    @{ Text = 'Edit & Share'; Role = 'editor' }
    @{ Text = 'edit&share'; Role = 'editor' }
    @{ Text = 'Edit and Share'; Role = 'editor' }
    @{ Text = ' Edit '; Role = 'edit_only' }
    @{ Text = 'Edit Only'; Role = 'edit_only' }
    @{ Text = 'Comment Only'; Role = 'commenter' }
    @{ Text = 'Commenter'; Role = 'commenter' }
    @{ Text = 'View Only'; Role = 'viewer' }
    @{ Text = 'Full Access'; Role = 'full_access' }
    @{ Text = 'full-access'; Role = 'full_access' }
    @{ Text = 'Workspace Admin'; Role = 'workspace_admin' }
    @{ Text = 'Team Manager'; Role = 'workspace_admin' }
    @{ Text = 'Member'; Role = 'editor' }
) {
    BeforeAll {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'is <Role>, in a row and as a parameter, and asked for again the same' {
        $row = [pscustomobject]@{ Email = 'ines@agency.example'; Workspace = 'Sound'; Role = $Text }
        $result = $row | Invoke-FrameioTeamInvite
        $result.Status, $result.Role | Should -Be Added, $Role
        (Invoke-FrameioTeamInvite Sound ines@agency.example -Role $Text).Status | Should -Be AlreadyMember
        (Get-SandboxWorkspace $sandbox Sound).members | Where-Object email -EQ ines@agency.example |
            ForEach-Object role | Should -BeExactly $Role
        (Get-FrameioWorkspaceMember Sound -Role $Text).Email | Should -Be ines@agency.example
    }
}

Describe 'Rows that give one role by two of its names' {
    It 'say the same, and no contradiction' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $rows = 'editor', 'Edit & Share', 'member' | ForEach-Object {
            [pscustomobject]@{ Email = 'ines@agency.example'; Workspace = 'Sound'; Role = $_ }
        }
        ($rows | Invoke-FrameioTeamInvite).Status | Sort-Object | Should -Be Added, Duplicate, Duplicate
    }
}

Describe 'A role on a project on V4' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'is understood by the web page''s words' {
        (Add-FrameioCollaborator Pilot kira@client.example -Role 'Comment Only').Role | Should -Be commenter
        (Get-FrameioCollaborator Pilot -Role 'Comment Only' -Direct).Email | Should -Be kira@client.example
        (Get-FrameioCollaborator Pilot -Role 'comment o*', nothing -Direct).Email | Should -Be kira@client.example
    }

    It 'that nobody knows is refused by what was written' {
        $failure = Get-Failure { Add-FrameioCollaborator Pilot kira@client.example -Role 'Edit & Shave' }
        Get-ErrorId $failure | Should -Be InvalidRole
        "$failure" | Should -Match "'Edit & Shave'"
    }

    It 'that can only be seen is refused by that name' {
        $failure = Get-Failure { Add-FrameioCollaborator Pilot kira@client.example -Role 'Content Admin' }
        Get-ErrorId $failure | Should -Be InvalidRole
        "$failure" | Should -Match "'admin' can't be given here"
    }
}

Describe 'A role in the account' {
    It 'is found by what the web page calls it' {
        $null = Connect-TestSandbox $sandbox
        (Get-FrameioUser -Role 'Content Admin').Email | Should -Be (Get-FrameioUser -Role admin).Email
        Get-FrameioUser -Role 'Content Admin' | Should -Not -BeNullOrEmpty
    }
}

Describe 'A role in a team on V2, written <Text>' -ForEach @(
    @{ Text = 'Edit & Share'; Role = 'member' }
    @{ Text = 'editor'; Role = 'member' }
    @{ Text = 'Workspace Admin'; Role = 'team_manager' }
    @{ Text = 'team manager'; Role = 'team_manager' }
) {
    It 'is <Role>' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        $row = [pscustomobject]@{ Email = 'ines@agency.example'; Team = 'Sound'; Role = $Text }
        $result = $row | Invoke-FrameioTeamInvite
        $result.Status, $result.Role | Should -Be Added, $Role
        (Get-FrameioWorkspaceMember Sound -Role $Text).Email | Should -Be ines@agency.example
    }
}

Describe 'A role that V2 has nothing like' {
    It 'is refused there' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        Get-ErrorId (Get-Failure { Invoke-FrameioTeamInvite Sound ines@agency.example -Role 'View Only' }) |
            Should -Be InvalidRole
    }
}
