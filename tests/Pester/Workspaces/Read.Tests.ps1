BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Get-FrameioTeam on <_>' -ForEach 'V2', 'V4' {
    BeforeAll {
        $version = $_
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $version
    }

    BeforeEach { Clear-SandboxLog $sandbox }

    It 'gives all teams by default' {
        (Get-FrameioTeam).Name | Should -Be Dailies, Post, Sound, "Team O'Neil", Twins, Twins
    }

    It 'finds <What>' -ForEach @(
        @{ What = 'a name'; Team = 'Dailies'; Names = @('Dailies') }
        @{ What = 'a name in another case'; Team = 'dailies'; Names = @('Dailies') }
        @{ What = 'several names'; Team = 'Sound', 'Post'; Names = 'Sound', 'Post' }
        @{ What = 'every team of a name'; Team = 'Twins'; Names = 'Twins', 'Twins' }
        @{ What = 'a pattern'; Team = '*s*'; Names = 'Dailies', 'Post', 'Sound', 'Twins', 'Twins' }
        @{ What = 'nothing for a pattern without a match'; Team = 'x*'; Names = @() }
    ) {
        @(Get-FrameioTeam $Team | ForEach-Object Name) | Should -Be $Names
    }

    It 'finds an id' {
        (Get-FrameioTeam (Get-SeedId 'second twin team')).Id | Should -Be (Get-SeedId 'second twin team')
    }

    It 'reports a name that is none, and gives the others' {
        $teams = 'Nope', 'Post' | Get-FrameioTeam -ErrorAction SilentlyContinue -ErrorVariable problems
        $teams.Name | Should -Be Post
        $problems.FullyQualifiedErrorId | Should -Be 'TeamNotFound,FrameioPS.Commands.GetFrameioTeamCommand'
        $problems.CategoryInfo.Category, $problems.TargetObject | Should -Be ObjectNotFound, Nope
        $problems.ErrorDetails.RecommendedAction | Should -Match 'Get-FrameioTeam'
    }

    It 'reads a row''s column <_>' -ForEach 'Team', 'TeamId', 'TeamName', 'WorkspaceId', 'WorkspaceName' {
        ([pscustomobject]@{ $_ = $_ -like '*Id' ? (Get-SeedId Post) : 'Post' } | Get-FrameioTeam).Name | Should -Be Post
    }

    It 'shows the same properties' {
        (Get-FrameioTeam Post).PSObject.Properties.Name | Should -Be Id, Name, AccountId, MemberCount, CreatedAt, UpdatedAt
        (Get-FrameioTeam Post).AccountId | Should -Be (Get-SeedId Studio)
    }

    It 'asks one generation only' {
        $null = Get-FrameioTeam
        (Get-SandboxLog $sandbox).path | Should -BeLike "/$version/*"
    }

    It 'needs no more than one page for the first' {
        Get-FrameioTeam | Select-Object -First 1 | ForEach-Object Name | Should -Be Dailies
        @(Get-SandboxLog $sandbox) | Should -HaveCount 1
    }
}

Describe 'Get-FrameioTeamMember' {
    It 'gives the people of a team on V2, in V2''s roles' {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        $members = Get-FrameioTeamMember Dailies
        $members.Email | Should -Be chloe@studio.example, Dev.Patel@studio.example, elena@studio.example
        $members.Role | Should -Be member, team_manager, member
        $members.TeamName | Sort-Object -Unique | Should -Be Dailies
        $members[0].UserId | Should -Be (Get-SeedId chloe@studio.example)
        $members.RecordId | Sort-Object -Unique | Should -HaveCount 3
    }

    It 'gives the people of a workspace on V4, those of the account''s roles too' {
        $null = Connect-TestSandbox $sandbox
        $members = Get-FrameioTeamMember Dailies
        $members | Where-Object Role -NotIn owner, admin | ForEach-Object { "$($_.Email) $($_.Role)" } |
            Should -Be 'chloe@studio.example editor', 'Dev.Patel@studio.example workspace_admin', 'elena@studio.example commenter'
        ($members | Where-Object Role -EQ owner).Email | Should -Be ana@studio.example
    }

    It 'has one shape on both' {
        $shapes = foreach ($version in 'V2', 'V4') {
            $null = Connect-TestSandbox $sandbox -ApiVersion $version
            $member = Get-FrameioTeamMember Dailies | Select-Object -First 1
            $member.PSObject.TypeNames[0] + ': ' + ($member.PSObject.Properties.Name -join ' ')
        }
        $shapes[0] | Should -Be 'Frameio.Client.Teams.FrameioTeamMember: TeamId TeamName UserId Name Email Role Active RecordId UpdatedAt'
        $shapes[1] | Should -Be $shapes[0]
    }

    It 'takes <What> on <Version>' -ForEach @(
        foreach ($version in 'V2', 'V4') {
            @{ Version = $version; What = 'teams from the pipeline'; Call = { Get-FrameioTeam Dailies, Post | Get-FrameioTeamMember } }
            @{ Version = $version; What = 'names from the pipeline'; Call = { 'Dailies', 'Post' | Get-FrameioTeamMember } }
            @{ Version = $version; What = 'an array'; Call = { Get-FrameioTeamMember Dailies, (Get-SeedId Post) } }
            @{ Version = $version; What = 'rows'; Call = { "Workspace Name`nDailies`nPost" | ConvertFrom-Csv | Get-FrameioTeamMember } }
            @{ Version = $version; What = '-WorkspaceId'; Call = { Get-FrameioTeamMember -WorkspaceId (Get-SeedId Dailies), (Get-SeedId Post) } }
        }
    ) {
        $null = Connect-TestSandbox $sandbox -ApiVersion $Version
        (& $Call | Where-Object Role -NotIn owner, admin).Email |
            Should -Be chloe@studio.example, Dev.Patel@studio.example, elena@studio.example, "finn.o'neil@studio.example", ines@agency.example
    }

    It 'reports <Id> for <Team>, and goes on, on <Version>' -ForEach @(
        foreach ($version in 'V2', 'V4') {
            @{ Version = $version; Team = 'Nope'; Id = 'TeamNotFound'; Category = 'ObjectNotFound' }
            @{ Version = $version; Team = 'Twins'; Id = 'TeamAmbiguous'; Category = 'InvalidArgument' }
            @{ Version = $version; Team = 'Dail*'; Id = 'TeamNotFound'; Category = 'ObjectNotFound' }
        }
    ) {
        $null = Connect-TestSandbox $sandbox -ApiVersion $Version
        $members = $Team, 'Post' | Get-FrameioTeamMember -ErrorAction SilentlyContinue -ErrorVariable problems
        $members.TeamName | Sort-Object -Unique | Should -Be Post
        $problems.FullyQualifiedErrorId | Should -Be "$Id,FrameioPS.Commands.GetFrameioTeamMemberCommand"
        $problems.CategoryInfo.Category, $problems.TargetObject | Should -Be $Category, $Team
    }

    It 'names both of two teams, by their ids' {
        $null = Connect-TestSandbox $sandbox
        $null = Get-FrameioTeamMember Twins -ErrorAction SilentlyContinue -ErrorVariable problems
        "$problems" | Should -Match (Get-SeedId 'first twin team')
        "$problems" | Should -Match (Get-SeedId 'second twin team')
        $problems.ErrorDetails.RecommendedAction | Should -Match 'ids'
    }
}

# Enough people for several pages.
Describe 'A large team on <_>' -ForEach 'V2', 'V4' {
    BeforeAll {
        Set-SandboxSeed $sandbox (New-StudioSeed -Generate 250 -Team (New-SeedTeam Crowd -Generated 250))
        $null = Connect-TestSandbox $sandbox -ApiVersion $_
    }

    BeforeEach { Clear-SandboxLog $sandbox }

    AfterAll { Set-SandboxSeed $sandbox (New-StudioSeed) }

    It 'comes whole' {
        (Get-FrameioTeamMember Crowd).Email -like 'user*' | Sort-Object -Unique | Should -HaveCount 250
    }

    It 'is read no further than somebody wants' {
        Get-FrameioTeamMember Crowd | Select-Object -First 5 | Should -HaveCount 5
        @(Get-SandboxLog $sandbox v?List*Members), @(Get-SandboxLog $sandbox v4ListWorkspaceUsers) | ForEach-Object { $_ } | Should -HaveCount 1
    }
}
