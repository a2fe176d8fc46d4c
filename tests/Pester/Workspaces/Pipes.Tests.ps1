# What a cmdlet gives can be piped into every cmdlet that acts on such a thing.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'SilentlyContinue' }

    function Get-Role($Email, $Workspace) {
        (Get-SandboxWorkspace $sandbox $Workspace).members | Where-Object email -EQ $Email | ForEach-Object role
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'On <_>' -ForEach 'V2', 'V4' {
    BeforeAll { $version = $_ }

    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $version
        Clear-SandboxLog $sandbox
    }

    It 'workspaces lead to members, and members to a plan' {
        $members = Get-FrameioWorkspace | Get-FrameioWorkspaceMember
        $plan = Get-FrameioWorkspace | Get-FrameioWorkspaceMember |
            Remove-FrameioWorkspaceMember -WhatIf -ErrorVariable problems | Sort-Object Row
        $plan | Should -HaveCount $members.Count
        # The account's owner and admins are in it too, by V4's lists, and that is not taken away here.
        $expected = $members.Role | ForEach-Object { $_ -in 'owner', 'admin' ? 'Inherited' : 'WouldRemove' }
        $plan.Status | Should -Be $expected
        $plan | ForEach-Object { "$($_.Workspace) $($_.WorkspaceId) $($_.Email)" } |
            Should -Be ($members | ForEach-Object { "$($_.WorkspaceName) $($_.WorkspaceId) $($_.Email)" })
        $problems | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'workspaces lead to projects, and projects to their people' {
        $people = Get-FrameioWorkspace | Get-FrameioProject | Get-FrameioCollaborator -ErrorVariable problems
        $people | Where-Object { $_.Email -eq 'ines@agency.example' -and $_.ProjectName -eq 'Pilot' } |
            Should -HaveCount 1
        $problems | Should -BeNullOrEmpty
    }

    It 'a workspace narrows the projects that are named' {
        (Get-FrameioWorkspace Post | Get-FrameioProject *).WorkspaceName | Sort-Object -Unique | Should -Be Post
        Get-FrameioWorkspace Post | Get-FrameioProject 'no such*' | Should -BeNullOrEmpty
    }

    It 'members bring their roles into another workspace' {
        # V4 lists the account's owner and admins too. Their role isn't one to give, so none is asked for.
        $members = Get-FrameioWorkspaceMember Dailies
        $results = $members | Invoke-FrameioTeamInvite Post -ErrorVariable problems | Sort-Object Row
        $problems | Should -BeNullOrEmpty
        $results.Status | Should -Be ($members.Role | ForEach-Object {
                $_ -in 'owner', 'admin' ? 'Inherited' : 'Added'
            })
        $results.Workspace | Sort-Object -Unique | Should -Be Post
        ($results | Where-Object Email -EQ Dev.Patel@studio.example).Role |
            Should -Be ($version -eq 'V2' ? 'team_manager' : 'workspace_admin')
        Get-Role Dev.Patel@studio.example Post | Should -Be workspace_admin
        Get-Role elena@studio.example Post | Should -Be ($version -eq 'V2' ? 'full_access' : 'commenter')
    }

    It 'members bring a role for all of them where one is given' {
        $role = $version -eq 'V2' ? 'team_manager' : 'workspace_admin'
        $results = Get-FrameioWorkspaceMember Dailies | Where-Object Role -NotIn owner, admin |
            Invoke-FrameioTeamInvite Post -Role $role
        $results.Role | Sort-Object -Unique | Should -Be $role
        Get-Role chloe@studio.example Post | Should -Be workspace_admin
    }

    It 'members can be put on projects, and collaborators into workspaces' {
        $who = { $_.Role -notin 'owner', 'admin', 'workspace_admin', 'team_manager' }
        $added = Get-FrameioWorkspaceMember Post | Add-FrameioCollaborator Pilot -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        $fates = $added | ForEach-Object { "$($_.Email) $($_.Status)" }
        $fates | Should -Contain "finn.o'neil@studio.example Added"
        # The role in the workspace becomes the one on the project; V2 has none there.
        $fates | Should -Contain "ines@agency.example $($version -eq 'V2' ? 'AlreadyMember' : 'Changed')"
        (Get-SandboxProject $sandbox Pilot).collaborators.email | Should -Contain "finn.o'neil@studio.example"
        $invited = Get-FrameioCollaborator Trailer | Where-Object $who | Invoke-FrameioTeamInvite Sound
        $invited.Email, $invited.Status | Should -Be kira@client.example, Added
    }

    It 'projects are places to put one person on' {
        $results = Get-FrameioProject -Workspace Post | Add-FrameioCollaborator -User kira@client.example
        $results.Project | Sort-Object | Should -Be 'Grade [v2]', Main, 'Stars *'
        (Get-SandboxProject $sandbox Main Post).collaborators.email | Should -Be kira@client.example
        (Get-SandboxProject $sandbox Main Dailies).collaborators | Should -BeNullOrEmpty
    }

    It 'workspaces are places to take one person out of' {
        $results = Get-FrameioWorkspace Dailies, Post |
            Remove-FrameioWorkspaceMember -User chloe@studio.example -Confirm:$false @quiet
        $results | Sort-Object Row | ForEach-Object { "$($_.Workspace) $($_.Status)" } |
            Should -Be 'Dailies Removed', "Post $($version -eq 'V2' ? 'NotFound' : 'NotMember')"
    }

    It 'results lead back: who was added is removed' {
        $added = 'kira@client.example', 'zoé@studio.example' | Add-FrameioCollaborator Pilot
        $removed = $added | Remove-FrameioCollaborator -Confirm:$false
        $removed.Status | Should -Be Removed, Removed
        $invited = 'kira@client.example', 'zoé@studio.example' | Invoke-FrameioTeamInvite Sound
        ($invited | Add-FrameioCollaborator Pilot).Status | Should -Be Added, Added
        ($invited | Remove-FrameioWorkspaceMember -Confirm:$false -WarningAction SilentlyContinue).Status |
            Should -Be Removed, Removed
    }

    It 'a file that was exported is a file to import: <Cmdlet>' -ForEach @(
        @{
            Cmdlet = 'Remove-FrameioWorkspaceMember'
            Get = { Get-FrameioWorkspaceMember Dailies | Where-Object Role -NotIn owner, admin }
        }
        @{
            Cmdlet = 'Remove-FrameioCollaborator'
            Get = { Get-FrameioCollaborator Trailer | Where-Object Role -NotIn owner, admin }
        }
    ) {
        $file = Join-Path $TestDrive people.csv
        & $Get | Export-Csv $file
        $count = @(Import-Csv $file).Count
        $results = Import-Csv $file | & $Cmdlet -Confirm:$false
        $results | Should -HaveCount $count
        $results.Status | Sort-Object -Unique | Should -Be Removed
    }

    It 'a script block says where and what' {
        $rows = "Who,Place`nines@agency.example,Sound`nkira@client.example,Post" | ConvertFrom-Csv
        $results = $rows | Invoke-FrameioTeamInvite -Workspace { $_.Place } -User { $_.Who }
        $results | Sort-Object Row | ForEach-Object { "$($_.Workspace) $($_.Email) $($_.Status)" } |
            Should -Be 'Sound ines@agency.example Added', 'Post kira@client.example Added'
    }
}

Describe 'Users of the account' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $v4 = Connect-TestSandbox $sandbox
    }

    # Their property Role is the one in the account.
    It 'get the workspace''s default role, and not the one they have in the account' {
        $results = Get-FrameioUser *@agency.example, ben@studio.example, kira@client.example |
            Invoke-FrameioTeamInvite Sound
        ($results | Where-Object Email -EQ ben@studio.example).Status |
            Should -Be Inherited -Because 'an admin of the account is in every workspace'
        ($results | Where-Object Email -NE ben@studio.example).Status | Should -Be Added, Added, Added, Added
        Get-Role kira@client.example Sound | Should -Be editor
        Get-Role grace+dailies@agency.example Sound | Should -Be editor
        Get-FrameioUser kira@client.example | ForEach-Object Role | Should -Be reviewer
    }

    It 'get the role that is given for all of them' {
        $null = Get-FrameioUser *@agency.example | Invoke-FrameioTeamInvite Sound -Role viewer
        (Get-SandboxWorkspace $sandbox Sound).members.role | Sort-Object -Unique | Should -Be viewer
    }

    It 'come from V4 into V2 by their addresses' {
        $v2 = Connect-TestSandbox $sandbox -ApiVersion V2
        $results = Get-FrameioUser *@agency.example -Session $v4 | Invoke-FrameioTeamInvite Sound -Session $v2
        $results.Status | Should -Be Added, Added, Added
        (Get-FrameioWorkspaceMember Sound -Session $v2).Email | Sort-Object |
            Should -Be grace+dailies@agency.example, 'hugo%25&co#1@agency.example', ines@agency.example
    }

    It 'come from a group: <What>' -ForEach @(
        @{
            What = 'to a project'
            Call = { Get-FrameioGroupMember Reviewers | Add-FrameioCollaborator 'Grade [v2]' -Role viewer }
        }
        @{
            What = 'to a workspace'
            Call = { Get-FrameioGroupMember Reviewers | Invoke-FrameioTeamInvite Sound -Role viewer }
        }
    ) {
        $result = & $Call
        $result.Email, $result.Status, $result.Role | Should -Be ines@agency.example, Added, viewer
    }

    It 'go from a workspace into a group' {
        $members = Get-FrameioWorkspaceMember Post | Where-Object Role -NotIn owner, admin
        ($members | Add-FrameioGroupMember Producers).Status |
            Should -Be Added, Added
        Get-SandboxMember $sandbox Producers | Should -Be "finn.o'neil@studio.example", ines@agency.example
    }
}

Describe 'Columns of rows on <_>' -ForEach 'V2', 'V4' {
    BeforeAll { $version = $_ }

    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $version
        Clear-SandboxLog $sandbox
    }

    It 'name the workspace: <Header>' -ForEach @(
        $names = 'Workspace', 'WorkspaceName', 'Team', 'TeamName', 'Workspace Name', 'workspace_name',
            "`u{FEFF}Workspace"
        foreach ($name in $names) { @{ Header = $name; Value = 'Sound' } }
        foreach ($name in 'WorkspaceId', 'TeamId', 'workspace-id') { @{ Header = $name; Value = $null } }
    ) {
        $row = [pscustomobject]@{ $Header = $Value ? " $Value " : (Get-SeedId Sound); Email = 'ines@agency.example' }
        ($row | Invoke-FrameioTeamInvite).Workspace | Should -Be Sound
        ($row | Remove-FrameioWorkspaceMember -Confirm:$false).Status | Should -Be Removed
    }

    It 'name the project: <Header>' -ForEach @(
        foreach ($name in 'Project', 'ProjectName', 'Project Name', 'PROJECT', "`u{FEFF}Project") {
            @{ Header = $name; Value = 'Grade [v2]' }
        }
        foreach ($name in 'ProjectId', 'project_id') { @{ Header = $name; Value = $null } }
    ) {
        $row = [pscustomobject]@{
            $Header = $Value ? " $Value " : (Get-SeedId 'Grade [v2]'); Email = 'kira@client.example'
        }
        ($row | Add-FrameioCollaborator).Project | Should -Be 'Grade [v2]'
        ($row | Remove-FrameioCollaborator -Confirm:$false).Status | Should -Be Removed
    }

    It 'name the person: <Header>' -ForEach @(
        foreach ($name in 'Email', 'E-Mail', 'User', 'Mail', 'UserPrincipalName', "`u{FEFF}Email") {
            @{ Header = $name }
        }
    ) {
        $member = [pscustomobject]@{ $Header = " INES@agency.example`u{A0}"; Workspace = 'Sound' }
        ($member | Invoke-FrameioTeamInvite).Email | Should -Be ines@agency.example
        $guest = [pscustomobject]@{ $Header = "kira@client.example`u{200B}"; Project = 'Grade [v2]' }
        ($guest | Add-FrameioCollaborator).Email | Should -Be kira@client.example
    }

    It 'are all there in a file with a byte order mark' {
        $file = Join-Path $TestDrive bom.csv
        $text = "Email,Workspace,Project`r`nkira@client.example,Post,Main`r`n"
        [IO.File]::WriteAllText($file, $text, [Text.UTF8Encoding]::new($true))
        (Import-Csv $file | Add-FrameioCollaborator).ProjectId | Should -Be (Get-SeedId 'second Main')
    }

    It 'that are missing are named, with those there are: <Cmdlet>, <Missing>' -ForEach @(
        @{
            Cmdlet = 'Invoke-FrameioTeamInvite'; Row = @{ Email = 'ines@agency.example'; Projekt = 'x' }
            Missing = 'workspace'
        }
        @{
            Cmdlet = 'Invoke-FrameioTeamInvite'; Row = @{ Adresse = 'ines@agency.example'; Workspace = 'Sound' }
            Missing = 'user'
        }
        @{
            Cmdlet = 'Remove-FrameioWorkspaceMember'; Row = @{ Email = 'ines@agency.example'; Projekt = 'x' }
            Missing = 'workspace'
        }
        @{
            Cmdlet = 'Add-FrameioCollaborator'; Row = @{ Email = 'ines@agency.example'; Workspace = 'Post' }
            Missing = 'project'
        }
        @{
            Cmdlet = 'Remove-FrameioCollaborator'; Row = @{ Adresse = 'ines@agency.example'; Project = 'Pilot' }
            Missing = 'user'
        }
        @{
            Cmdlet = 'Remove-FrameioCollaborator'; Row = @{ 'Email;Project' = 'ines@agency.example;Pilot' }
            Missing = 'project'
        }
    ) {
        $rows = [pscustomobject] $Row, [pscustomobject] $Row
        $problem = Get-Failure { $rows | & $Cmdlet -Confirm:$false }
        $problem.FullyQualifiedErrorId | Should -BeLike 'MissingColumn,FrameioPS.Commands.*'
        $problem.CategoryInfo.Category | Should -Be InvalidData
        [object]::ReferenceEquals($problem.TargetObject, $rows[0]) | Should -BeTrue
        "$problem" | Should -Match "no column for the $Missing"
        foreach ($column in $Row.Keys) {
            "$problem" | Should -Match "'$column'"
        }

        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'that are empty are told from missing ones: <Row.Keys>' -ForEach @(
        @{ Row = @{ Email = ''; Workspace = 'Sound' }; Id = 'InvalidEmail' }
        @{ Row = @{ Email = $null; Workspace = 'Sound' }; Id = 'InvalidEmail' }
        @{ Row = @{ Email = 'ines@agency.example'; Workspace = '' }; Id = 'WorkspaceNotFound' }
        @{ Row = @{ Email = 'ines@agency.example'; Workspace = $null }; Id = 'WorkspaceNotFound' }
    ) {
        $result = [pscustomobject] $Row | Invoke-FrameioTeamInvite -ErrorAction SilentlyContinue -ErrorVariable problem
        $result.Status | Should -Be Failed
        Get-ErrorId $problem[0] | Should -Be $Id
        "$problem" | Should -Match 'is empty'
    }

    It 'of an empty role or workspace say nothing' {
        $member = [pscustomobject]@{ Email = 'ines@agency.example'; Workspace = 'Sound'; Role = '' }
        $guests = @(
            [pscustomobject]@{ Email = 'kira@client.example'; Project = 'Pilot'; Workspace = ''; Role = ' ' }
            [pscustomobject]@{ Email = 'elena@studio.example'; Project = 'Pilot'; Workspace = $null; Role = $null }
        )
        ($member | Invoke-FrameioTeamInvite).Status | Should -Be Added
        # Elena is in the project's workspace, which V4 counts as being on it.
        ($guests | Add-FrameioCollaborator | Sort-Object Row).Status |
            Should -Be Added, ($version -eq 'V2' ? 'Added' : 'Inherited')
    }
}
