BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Get-FrameioGroup' {
    It 'gets all groups with what is known of them' {
        $groups = Get-FrameioGroup
        $groups | Should -HaveCount 9
        $editors = $groups | Where-Object Name -EQ Editors
        $editors.MemberCount | Should -Be 3
        $editors.Source | Should -Be frame
        $editors.Id | Should -Be (Get-SeedId Editors)
        ($groups | Where-Object Name -EQ 'Adobe Sync').SyncStatus | Should -Be completed
    }

    It 'finds <Name> by <What>' -ForEach @(
        @{ Name = 'Editors'; What = 'name in another case'; Group = 'EDITORS' }
        @{ Name = "Group O'Neil"; What = 'a name with an apostrophe'; Group = "Group O'Neil" }
        @{ Name = 'Cut [v2]'; What = 'a name with brackets'; Group = 'Cut [v2]' }
        @{ Name = 'Cut [v2]'; What = 'an escaped pattern'; Group = 'Cut `[v*' }
        @{ Name = 'Stars *'; What = 'a name with a star, and no other'; Group = 'Stars *' }
    ) {
        (Get-FrameioGroup $Group).Name | Should -Be $Name
    }

    It 'finds by id' {
        (Get-FrameioGroup (Get-SeedId Editors)).Name | Should -Be Editors
    }

    It 'finds by wildcards, and both of two groups of one name' {
        (Get-FrameioGroup *ers).Name | Should -Be Reviewers, Producers
        Get-FrameioGroup Twins | Should -HaveCount 2
    }

    It 'finds nothing by wildcards without an error' {
        Get-FrameioGroup Nope* -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'takes names, rows and groups from the pipeline' {
        ('Editors', 'Producers' | Get-FrameioGroup).Name | Should -Be Editors, Producers
        ([pscustomobject]@{ GroupName = 'Editors' } | Get-FrameioGroup).Name | Should -Be Editors
        (Get-FrameioGroup Editors | Get-FrameioGroup).Name | Should -Be Editors
    }

    It 'takes members from the pipeline: they name their group' {
        (Get-FrameioGroupMember Reviewers | Get-FrameioGroup).Name | Should -Be Reviewers
    }

    It 'reports each that is not there, and goes on' {
        $found = 'Nope', 'Editors' | Get-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.Name | Should -Be Editors
        $problems.FullyQualifiedErrorId | Should -Be 'GroupNotFound,FrameioPS.Commands.GetFrameioGroupCommand'
        $problems.TargetObject | Should -Be Nope
    }
}

Describe 'Get-FrameioGroupMember' {
    It 'gets the members with their group' {
        $members = Get-FrameioGroupMember Editors
        $members.Email | Should -Be chloe@studio.example, Dev.Patel@studio.example, jonas@studio.example
        $members.GroupName | Sort-Object -Unique | Should -Be Editors
        $members[0].GroupId | Should -Be (Get-SeedId Editors)
        $members[0].UserId | Should -Be (Get-SeedId chloe@studio.example)
        ($members | Where-Object Email -Like jonas*).Active | Should -BeFalse
    }

    It 'takes groups from the pipeline' {
        Get-FrameioGroup Editors, Reviewers | Get-FrameioGroupMember | Should -HaveCount 4
        ('Editors', 'Adobe Sync' | Get-FrameioGroupMember).Email | Should -Contain elena@studio.example
    }

    It 'gets nothing of an empty group' {
        Get-FrameioGroupMember Producers | Should -BeNullOrEmpty
    }

    It 'asks which of two groups of one name is meant' {
        $null = Get-FrameioGroupMember Twins -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be GroupAmbiguous
        "$($problems[0])" | Should -Match (Get-SeedId 'first twin')
        "$($problems[0])" | Should -Match (Get-SeedId 'second twin')
    }

    It 'reports each group that is not there, and goes on' {
        $found = 'Nope', 'Reviewers' | Get-FrameioGroupMember -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.Email | Should -Be ines@agency.example
        $problems.FullyQualifiedErrorId | Should -Be 'GroupNotFound,FrameioPS.Commands.GetFrameioGroupMemberCommand'
        $problems.TargetObject | Should -Be Nope
    }
}
