# What a cmdlet gives can be piped into every cmdlet that acts on such a thing.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'SilentlyContinue' }

    function Get-Role($Email, $Team) {
        (Get-SandboxTeam $sandbox $Team).members | Where-Object email -EQ $Email | ForEach-Object role
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

    It 'teams lead to members, and members to a plan' {
        $members = Get-FrameioTeam | Get-FrameioTeamMember
        $plan = Get-FrameioTeam | Get-FrameioTeamMember | Remove-FrameioTeamMember -WhatIf -ErrorVariable problems
        $plan | Should -HaveCount $members.Count
        $plan.Status | Sort-Object -Unique | Should -Be WhatIf
        $plan | ForEach-Object { "$($_.Team) $($_.TeamId) $($_.Email)" } |
            Should -Be ($members | ForEach-Object { "$($_.TeamName) $($_.TeamId) $($_.Email)" })
        $problems | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'teams lead to projects, and projects to their people' {
        $people = Get-FrameioTeam | Get-FrameioProject | Get-FrameioCollaborator -ErrorVariable problems
        $people | Where-Object { $_.Email -eq 'ines@agency.example' -and $_.ProjectName -eq 'Pilot' } |
            Should -HaveCount 1
        $problems | Should -BeNullOrEmpty
    }

    It 'a team narrows the projects that are named' {
        (Get-FrameioTeam Post | Get-FrameioProject *).TeamName | Sort-Object -Unique | Should -Be Post
        Get-FrameioTeam Post | Get-FrameioProject 'no such*' | Should -BeNullOrEmpty
    }

    It 'members bring their roles into another team' {
        # V4 lists the account's owner and admins too. Their role isn't one to give, so none is asked for.
        $results = Get-FrameioTeamMember Dailies | Invoke-FrameioTeamInvite Post -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        $results.Status | Sort-Object -Unique | Should -Be Added
        $results.Team | Sort-Object -Unique | Should -Be Post
        ($results | Where-Object Email -EQ Dev.Patel@studio.example).Role |
            Should -Be ($version -eq 'V2' ? 'team_manager' : 'workspace_admin')
        Get-Role Dev.Patel@studio.example Post | Should -Be workspace_admin
        Get-Role elena@studio.example Post | Should -Be ($version -eq 'V2' ? 'full_access' : 'commenter')
    }

    It 'members bring a role for all of them where one is given' {
        $role = $version -eq 'V2' ? 'team_manager' : 'workspace_admin'
        $results = Get-FrameioTeamMember Dailies | Where-Object Role -NotIn owner, admin |
            Invoke-FrameioTeamInvite Post -Role $role
        $results.Role | Sort-Object -Unique | Should -Be $role
        Get-Role chloe@studio.example Post | Should -Be workspace_admin
    }

    It 'members can be put on projects, and collaborators into teams' {
        $who = { $_.Role -notin 'owner', 'admin', 'workspace_admin', 'team_manager' }
        $added = Get-FrameioTeamMember Post | Add-FrameioCollaborator Pilot -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        $added.Status | Sort-Object -Unique | Should -Be Added
        (Get-SandboxProject $sandbox Pilot).collaborators.email | Should -Contain "finn.o'neil@studio.example"
        $invited = Get-FrameioCollaborator Trailer | Where-Object $who | Invoke-FrameioTeamInvite Sound
        $invited.Email, $invited.Status | Should -Be kira@client.example, Added
    }

    It 'projects are places to put one person on' {
        $results = Get-FrameioProject -Team Post | Add-FrameioCollaborator -User kira@client.example
        $results.Project | Sort-Object | Should -Be 'Grade [v2]', Main, 'Stars *'
        (Get-SandboxProject $sandbox Main Post).collaborators.email | Should -Be kira@client.example
        (Get-SandboxProject $sandbox Main Dailies).collaborators | Should -BeNullOrEmpty
    }

    It 'teams are places to take one person out of' {
        $results = Get-FrameioTeam Dailies, Post |
            Remove-FrameioTeamMember -User chloe@studio.example -Confirm:$false @quiet
        $results | Sort-Object Row | ForEach-Object { "$($_.Team) $($_.Status)" } |
            Should -Be 'Dailies Removed', 'Post NotFound'
    }

    It 'results lead back: who was added is removed' {
        $added = 'kira@client.example', 'zoé@studio.example' | Add-FrameioCollaborator Pilot
        $removed = $added | Remove-FrameioCollaborator -Confirm:$false
        $removed.Status | Should -Be Removed, Removed
        $invited = 'kira@client.example', 'zoé@studio.example' | Invoke-FrameioTeamInvite Sound
        ($invited | Add-FrameioCollaborator Pilot).Status | Should -Be Added, Added
        ($invited | Remove-FrameioTeamMember -Confirm:$false -WarningAction SilentlyContinue).Status |
            Should -Be Removed, Removed
    }

    It 'a file that was exported is a file to import: <Cmdlet>' -ForEach @(
        @{
            Cmdlet = 'Remove-FrameioTeamMember'
            Get = { Get-FrameioTeamMember Dailies | Where-Object Role -NotIn owner, admin }
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
        $results = $rows | Invoke-FrameioTeamInvite -Team { $_.Place } -User { $_.Who }
        $results | Sort-Object Row | ForEach-Object { "$($_.Team) $($_.Email) $($_.Status)" } |
            Should -Be 'Sound ines@agency.example Added', 'Post kira@client.example Added'
    }
}

Describe 'Users of the account' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $v4 = Connect-TestSandbox $sandbox
    }

    # Their property Role is the one in the account.
    It 'get the team''s default role, and not the one they have in the account' {
        $results = Get-FrameioUser *@agency.example, ben@studio.example, kira@client.example |
            Invoke-FrameioTeamInvite Sound
        $results.Status | Sort-Object -Unique | Should -Be Added
        Get-Role kira@client.example Sound | Should -Be editor
        Get-Role grace+dailies@agency.example Sound | Should -Be editor
        Get-FrameioUser kira@client.example | ForEach-Object Role | Should -Be reviewer
    }

    It 'get the role that is given for all of them' {
        $null = Get-FrameioUser *@agency.example | Invoke-FrameioTeamInvite Sound -Role viewer
        (Get-SandboxTeam $sandbox Sound).members.role | Sort-Object -Unique | Should -Be viewer
    }

    It 'come from V4 into V2 by their addresses' {
        $v2 = Connect-TestSandbox $sandbox -ApiVersion V2
        $results = Get-FrameioUser *@agency.example -Session $v4 | Invoke-FrameioTeamInvite Sound -Session $v2
        $results.Status | Should -Be Added, Added, Added
        (Get-FrameioTeamMember Sound -Session $v2).Email | Sort-Object |
            Should -Be grace+dailies@agency.example, 'hugo%25&co#1@agency.example', ines@agency.example
    }

    It 'come from a group: <What>' -ForEach @(
        @{
            What = 'to a project'
            Call = { Get-FrameioGroupMember Reviewers | Add-FrameioCollaborator 'Grade [v2]' -Role viewer }
        }
        @{
            What = 'to a team'
            Call = { Get-FrameioGroupMember Reviewers | Invoke-FrameioTeamInvite Sound -Role viewer }
        }
    ) {
        $result = & $Call
        $result.Email, $result.Status, $result.Role | Should -Be ines@agency.example, Added, viewer
    }

    It 'go from a team into a group' {
        (Get-FrameioTeamMember Post | Where-Object Role -NotIn owner, admin | Add-FrameioGroupMember Producers).Status |
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

    It 'name the team: <Header>' -ForEach @(
        $names = 'Team', 'TeamName', 'Workspace', 'WorkspaceName', 'Workspace Name', 'team_name', "`u{FEFF}Team"
        foreach ($name in $names) { @{ Header = $name; Value = 'Sound' } }
        foreach ($name in 'TeamId', 'WorkspaceId', 'workspace-id') { @{ Header = $name; Value = $null } }
    ) {
        $row = [pscustomobject]@{ $Header = $Value ? " $Value " : (Get-SeedId Sound); Email = 'ines@agency.example' }
        ($row | Invoke-FrameioTeamInvite).Team | Should -Be Sound
        ($row | Remove-FrameioTeamMember -Confirm:$false).Status | Should -Be Removed
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
        $member = [pscustomobject]@{ $Header = " INES@agency.example`u{A0}"; Team = 'Sound' }
        ($member | Invoke-FrameioTeamInvite).Email | Should -Be ines@agency.example
        $guest = [pscustomobject]@{ $Header = "kira@client.example`u{200B}"; Project = 'Grade [v2]' }
        ($guest | Add-FrameioCollaborator).Email | Should -Be kira@client.example
    }

    It 'are all there in a file with a byte order mark' {
        $file = Join-Path $TestDrive bom.csv
        $text = "Email,Team,Project`r`nkira@client.example,Post,Main`r`n"
        [IO.File]::WriteAllText($file, $text, [Text.UTF8Encoding]::new($true))
        (Import-Csv $file | Add-FrameioCollaborator).ProjectId | Should -Be (Get-SeedId 'second Main')
    }

    It 'that are missing are named, with those there are: <Cmdlet>, <Missing>' -ForEach @(
        @{
            Cmdlet = 'Invoke-FrameioTeamInvite'; Row = @{ Email = 'ines@agency.example'; Projekt = 'x' }
            Missing = 'team'
        }
        @{
            Cmdlet = 'Invoke-FrameioTeamInvite'; Row = @{ Adresse = 'ines@agency.example'; Team = 'Sound' }
            Missing = 'user'
        }
        @{
            Cmdlet = 'Remove-FrameioTeamMember'; Row = @{ Email = 'ines@agency.example'; Projekt = 'x' }
            Missing = 'team'
        }
        @{
            Cmdlet = 'Add-FrameioCollaborator'; Row = @{ Email = 'ines@agency.example'; Team = 'Post' }
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
        $results = $rows |
            & $Cmdlet -Confirm:$false @quiet
        $results.Status | Should -Be Failed, Failed
        $problems.FullyQualifiedErrorId | Sort-Object -Unique | Should -BeLike 'MissingColumn,FrameioPS.Commands.*'
        $problems.CategoryInfo.Category | Sort-Object -Unique | Should -Be InvalidData
        [object]::ReferenceEquals($problems[1].TargetObject, $rows[1]) | Should -BeTrue
        "$($problems[0])" | Should -Match "no column for the $Missing"
        foreach ($column in $Row.Keys) {
            "$($problems[0])" | Should -Match "'$column'"
        }

        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'that are empty are told from missing ones: <Row.Keys>' -ForEach @(
        @{ Row = @{ Email = ''; Team = 'Sound' }; Id = 'InvalidEmail' }
        @{ Row = @{ Email = $null; Team = 'Sound' }; Id = 'InvalidEmail' }
        @{ Row = @{ Email = 'ines@agency.example'; Team = '' }; Id = 'TeamNotFound' }
        @{ Row = @{ Email = 'ines@agency.example'; Team = $null }; Id = 'TeamNotFound' }
    ) {
        $result = [pscustomobject] $Row | Invoke-FrameioTeamInvite -ErrorAction SilentlyContinue -ErrorVariable problem
        $result.Status | Should -Be Failed
        Get-ErrorId $problem[0] | Should -Be $Id
        "$problem" | Should -Match 'is empty'
    }

    It 'of an empty role or team say nothing' {
        $member = [pscustomobject]@{ Email = 'ines@agency.example'; Team = 'Sound'; Role = '' }
        $guests = @(
            [pscustomobject]@{ Email = 'kira@client.example'; Project = 'Pilot'; Team = ''; Role = ' ' }
            [pscustomobject]@{ Email = 'elena@studio.example'; Project = 'Pilot'; Team = $null; Role = $null }
        )
        ($member | Invoke-FrameioTeamInvite).Status | Should -Be Added
        ($guests | Add-FrameioCollaborator).Status | Should -Be Added, Added
    }
}
