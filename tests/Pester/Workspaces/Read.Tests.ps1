BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Get-FrameioWorkspace on <_>' -ForEach 'V2', 'V4' {
    BeforeAll {
        $version = $_
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $version
    }

    BeforeEach { Clear-SandboxLog $sandbox }

    It 'gives all workspaces by default' {
        (Get-FrameioWorkspace).Name | Should -Be Dailies, Post, Sound, "Team O'Neil", Twins, Twins
    }

    It 'finds <What>' -ForEach @(
        @{ What = 'a name'; Workspace = 'Dailies'; Names = @('Dailies') }
        @{ What = 'a name in another case'; Workspace = 'dailies'; Names = @('Dailies') }
        @{ What = 'several names'; Workspace = 'Sound', 'Post'; Names = 'Sound', 'Post' }
        @{ What = 'every workspace of a name'; Workspace = 'Twins'; Names = 'Twins', 'Twins' }
        @{ What = 'a pattern'; Workspace = '*s*'; Names = 'Dailies', 'Post', 'Sound', 'Twins', 'Twins' }
        @{ What = 'nothing for a pattern without a match'; Workspace = 'x*'; Names = @() }
    ) {
        @(Get-FrameioWorkspace $Workspace | ForEach-Object Name) | Should -Be $Names
    }

    It 'finds an id' {
        (Get-FrameioWorkspace (Get-SeedId 'second twin workspace')).Id | Should -Be (Get-SeedId 'second twin workspace')
    }

    It 'reports a name that is none, and gives the others' {
        $workspaces = 'Nope', 'Post' | Get-FrameioWorkspace -ErrorAction SilentlyContinue -ErrorVariable problems
        $workspaces.Name | Should -Be Post
        $problems.FullyQualifiedErrorId | Should -Be 'WorkspaceNotFound,FrameioPS.Commands.GetFrameioWorkspaceCommand'
        $problems.CategoryInfo.Category, $problems.TargetObject | Should -Be ObjectNotFound, Nope
        $problems.ErrorDetails.RecommendedAction | Should -Match 'Get-FrameioWorkspace'
    }

    It 'reads a row''s column <_>' -ForEach 'Workspace', 'WorkspaceId', 'WorkspaceName', 'Team', 'TeamId', 'TeamName' {
        ([pscustomobject]@{ $_ = $_ -like '*Id' ? (Get-SeedId Post) : 'Post' } | Get-FrameioWorkspace).Name |
            Should -Be Post
    }

    It 'shows the same properties' {
        (Get-FrameioWorkspace Post).PSObject.Properties.Name |
            Should -Be Id, Name, AccountId, MemberCount, CreatedAt, UpdatedAt
        (Get-FrameioWorkspace Post).AccountId | Should -Be (Get-SeedId Studio)
    }

    It 'asks one generation only' {
        $null = Get-FrameioWorkspace
        (Get-SandboxLog $sandbox).path | Should -BeLike "/$version/*"
    }

    It 'needs no more than one page for the first' {
        Get-FrameioWorkspace | Select-Object -First 1 | ForEach-Object Name | Should -Be Dailies
        @(Get-SandboxLog $sandbox) | Should -HaveCount 1
    }
}

Describe 'Get-FrameioWorkspaceMember' {
    It 'gives the people of a workspace on V2, in V2''s roles' {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        $members = Get-FrameioWorkspaceMember Dailies
        $members.Email | Should -Be chloe@studio.example, Dev.Patel@studio.example, elena@studio.example
        $members.Role | Should -Be member, team_manager, member
        $members.WorkspaceName | Sort-Object -Unique | Should -Be Dailies
        $members[0].UserId | Should -Be (Get-SeedId chloe@studio.example)
        $members.RecordId | Sort-Object -Unique | Should -HaveCount 3
    }

    It 'gives the people of a workspace on V4, those of the account''s roles too' {
        $null = Connect-TestSandbox $sandbox
        $members = Get-FrameioWorkspaceMember Dailies
        $members | Where-Object Role -NotIn owner, admin | ForEach-Object { "$($_.Email) $($_.Role)" } |
            Should -Be 'chloe@studio.example editor', 'Dev.Patel@studio.example workspace_admin',
                'elena@studio.example commenter'
        ($members | Where-Object Role -EQ owner).Email | Should -Be ana@studio.example
    }

    It 'has one shape on both' {
        $shapes = foreach ($version in 'V2', 'V4') {
            $null = Connect-TestSandbox $sandbox -ApiVersion $version
            $member = Get-FrameioWorkspaceMember Dailies | Select-Object -First 1
            $member.PSObject.TypeNames[0] + ': ' + ($member.PSObject.Properties.Name -join ' ')
        }
        $shapes[0] | Should -Be ('Frameio.Client.Workspaces.FrameioWorkspaceMember: ' +
            'WorkspaceId WorkspaceName UserId Name Email Role Via Active RecordId UpdatedAt')
        $shapes[1] | Should -Be $shapes[0]
    }

    It 'takes <What> on <Version>' -ForEach @(
        foreach ($version in 'V2', 'V4') {
            @{
                Version = $version; What = 'workspaces from the pipeline'
                Call = { Get-FrameioWorkspace Dailies, Post | Get-FrameioWorkspaceMember }
            }
            @{
                Version = $version; What = 'names from the pipeline'
                Call = { 'Dailies', 'Post' | Get-FrameioWorkspaceMember }
            }
            @{ Version = $version; What = 'an array'; Call = { Get-FrameioWorkspaceMember Dailies, (Get-SeedId Post) } }
            @{
                Version = $version; What = 'rows'
                Call = { "Workspace Name`nDailies`nPost" | ConvertFrom-Csv | Get-FrameioWorkspaceMember }
            }
            @{
                Version = $version; What = '-WorkspaceId'
                Call = { Get-FrameioWorkspaceMember -WorkspaceId (Get-SeedId Dailies), (Get-SeedId Post) }
            }
        }
    ) {
        $null = Connect-TestSandbox $sandbox -ApiVersion $Version
        (& $Call | Where-Object Role -NotIn owner, admin).Email |
            Should -Be chloe@studio.example, Dev.Patel@studio.example, elena@studio.example,
                "finn.o'neil@studio.example", ines@agency.example
    }

    It 'reports <Id> for <Workspace>, and goes on, on <Version>' -ForEach @(
        foreach ($version in 'V2', 'V4') {
            @{ Version = $version; Workspace = 'Nope'; Id = 'WorkspaceNotFound'; Category = 'ObjectNotFound' }
            @{ Version = $version; Workspace = 'Twins'; Id = 'WorkspaceAmbiguous'; Category = 'InvalidArgument' }
        }
    ) {
        $null = Connect-TestSandbox $sandbox -ApiVersion $Version
        $members = $Workspace, 'Post' | Get-FrameioWorkspaceMember -ErrorAction SilentlyContinue -ErrorVariable problems
        $members.WorkspaceName | Sort-Object -Unique | Should -Be Post
        $problems.FullyQualifiedErrorId | Should -Be "$Id,FrameioPS.Commands.GetFrameioWorkspaceMemberCommand"
        $problems.CategoryInfo.Category, $problems.TargetObject | Should -Be $Category, $Workspace
    }

    It 'gives the members of all workspaces, or of those that fit a pattern, on <_>' -ForEach 'V2', 'V4' {
        $null = Connect-TestSandbox $sandbox -ApiVersion $_
        (Get-FrameioWorkspaceMember | Where-Object Role -NotIn owner, admin).WorkspaceName | Sort-Object -Unique |
            Should -Be Dailies, Post, "Team O'Neil"
        (Get-FrameioWorkspaceMember Dail*).WorkspaceName | Sort-Object -Unique | Should -Be Dailies
        Get-FrameioWorkspaceMember 'no such*' -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'gives the members of some roles with -Role' {
        $null = Connect-TestSandbox $sandbox
        (Get-FrameioWorkspaceMember Dailies -Role EDITOR, *_admin).Email |
            Should -Be chloe@studio.example, Dev.Patel@studio.example
        (Get-FrameioWorkspaceMember -Role owner).Email | Sort-Object -Unique | Should -Be ana@studio.example
    }

    It 'names both of two workspaces, by their ids' {
        $null = Connect-TestSandbox $sandbox
        $null = Get-FrameioWorkspaceMember Twins -ErrorAction SilentlyContinue -ErrorVariable problems
        "$problems" | Should -Match (Get-SeedId 'first twin workspace')
        "$problems" | Should -Match (Get-SeedId 'second twin workspace')
        $problems.ErrorDetails.RecommendedAction | Should -Match 'ids'
    }
}

# Enough people for several pages.
Describe 'A large workspace on <_>' -ForEach 'V2', 'V4' {
    BeforeAll {
        Set-SandboxSeed $sandbox (New-StudioSeed -Generate 250 -Workspace (New-SeedWorkspace Crowd -Generated 250))
        $null = Connect-TestSandbox $sandbox -ApiVersion $_
    }

    BeforeEach { Clear-SandboxLog $sandbox }

    AfterAll { Set-SandboxSeed $sandbox (New-StudioSeed) }

    It 'comes whole' {
        (Get-FrameioWorkspaceMember Crowd).Email -like 'user*' | Sort-Object -Unique | Should -HaveCount 250
    }

    It 'is read whole for a command behind it, which may take people out meanwhile' {
        Get-FrameioWorkspaceMember Crowd | Select-Object -First 5 | Should -HaveCount 5
        @(Get-SandboxLog $sandbox v?List*Members), @(Get-SandboxLog $sandbox v4ListWorkspaceUsers) |
            ForEach-Object { $_ } | Should -HaveCount 3
    }
}
