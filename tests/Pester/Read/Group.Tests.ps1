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

    It 'finds no id by wildcards' {
        $begin = (Get-SeedId Editors)[0]
        Get-FrameioGroup "$begin*" | Where-Object Name -NotLike "$begin*" | Should -BeNullOrEmpty
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

    It 'gets the members of all groups, or of those that fit a pattern' {
        $all = Get-FrameioGroupMember
        $all | ForEach-Object GroupName | Sort-Object -Unique |
            Should -Be 'Adobe Sync', Editors, "Group O'Neil", Reviewers
        $all | Should -HaveCount 6
        (Get-FrameioGroupMember Edit*, Rev*).GroupName | Sort-Object -Unique | Should -Be Editors, Reviewers
        Get-FrameioGroupMember 'no such*' -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'takes a name with a star for the group of that name' {
        Get-FrameioGroupMember 'Stars *' -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'says which columns a row has that names no group' {
        [pscustomobject]@{ Gruppe = 'Editors' } |
            Get-FrameioGroupMember -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be MissingColumn
        "$problems" | Should -Match "GroupId, Group, GroupName.*'Gruppe'"
        $problems[0].TargetObject.Gruppe | Should -Be Editors
    }
}

Describe 'Get-FrameioGroup -User' {
    BeforeEach { Clear-SandboxLog $sandbox }

    It 'gets the groups of a person, named by <What>' -ForEach @(
        @{ What = 'address'; Call = { Get-FrameioGroup -User CHLOE@studio.example } }
        @{ What = 'id'; Call = { Get-FrameioGroup -User (Get-SeedId chloe@studio.example) } }
        @{ What = 'a user'; Call = { Get-FrameioGroup -User (Get-FrameioUser chloe@studio.example) } }
        @{ What = 'another name of the parameter'; Call = { Get-FrameioGroup -Email chloe@studio.example } }
        @{ What = 'a user in the pipeline'; Call = { Get-FrameioUser chloe@studio.example | Get-FrameioGroup } }
        @{
            What = 'a user from a file'
            Call = { Get-FrameioUser chloe@studio.example | ConvertTo-Csv | ConvertFrom-Csv | Get-FrameioGroup }
        }
        @{ What = 'a row'; Call = { "Mail`nchloe@studio.example" | ConvertFrom-Csv | Get-FrameioGroup } }
    ) {
        (& $Call).Name | Should -Be Editors
    }

    It 'gets the groups of several people, each once' {
        (Get-FrameioUser *@studio.example | Get-FrameioGroup).Name | Sort-Object |
            Should -Be 'Adobe Sync', Editors, "Group O'Neil"
        (Get-FrameioGroup -User chloe@studio.example, jonas@studio.example, ines@agency.example).Name |
            Should -Be Editors, Reviewers
    }

    It 'gets nothing of somebody in no group, and an error for nobody' {
        Get-FrameioGroup -User ben@studio.example -ErrorAction Stop | Should -BeNullOrEmpty
        $found = Get-FrameioGroup -User nobody@studio.example, ines@agency.example -ErrorAction SilentlyContinue `
            -ErrorVariable problems
        $found.Name | Should -Be Reviewers
        $problems.FullyQualifiedErrorId | Should -Be 'UserNotFound,FrameioPS.Commands.GetFrameioGroupCommand'
        $problems[0].TargetObject | Should -Be nobody@studio.example
    }

    It 'looks at the groups alone that are named' {
        (Get-FrameioUser chloe@studio.example, ines@agency.example | Get-FrameioGroup Edit*, Prod*).Name |
            Should -Be Editors
        Get-FrameioGroup Reviewers -User chloe@studio.example -ErrorAction Stop | Should -BeNullOrEmpty
        Get-FrameioGroup Nope, Editors -User chloe@studio.example -ErrorAction SilentlyContinue `
            -ErrorVariable problems | ForEach-Object Name | Should -Be Editors
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be GroupNotFound
    }

    It 'reads each list once for many people, and none of a group that is empty' {
        $null = Get-FrameioUser *@studio.example, *@agency.example | Get-FrameioGroup
        $read = @(Get-SandboxLog $sandbox v4ListGroupUsers)
        $read | Should -HaveCount 4
        Get-SandboxLog $sandbox v4ListGroups | Should -HaveCount 1
    }

    It 'is not asked by a row that names its group, whoever stands beside it: <_>' -ForEach 'ben@studio.example', '' {
        ([pscustomobject]@{ Group = 'Editors'; Email = $_ } | Get-FrameioGroup).Name | Should -Be Editors
    }

    It 'is an error of the row that names neither' {
        [pscustomobject]@{ Who = 'x' } | Get-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be MissingColumn
    }

    It 'says which group''s members can''t be read, and goes on' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroupUsers'; times = 1; action = @{ kind = 'status'; code = 403 }
        }
        $found = Get-FrameioGroup -User chloe@studio.example, ines@agency.example -ErrorAction SilentlyContinue `
            -ErrorVariable problems
        @($found).Count | Should -BeGreaterOrEqual 1
        $problems | ForEach-Object { Get-ErrorId $_ } | Sort-Object -Unique | Should -Be Forbidden
    }

    It 'says it once, for however many people, and finds whom the part shows that could be read' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroupUsers'; path = (Get-SeedId Editors); times = $null
            action = @{ kind = 'claim_total'; more = 1 }
        }
        try {
            $found = Get-FrameioUser ben*, chloe*, ines*, zo* | Get-FrameioGroup -WarningAction SilentlyContinue `
                -ErrorAction SilentlyContinue -ErrorVariable problems
        }
        finally {
            Clear-SandboxFault $sandbox
        }
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be UnexpectedAnswer
        $problems[0].TargetObject | Should -Be Editors
        $found.Name | Should -Contain Editors
        $found.Name | Should -Contain Reviewers
    }

    It 'is a matter of V4' {
        $v2 = Connect-TestSandbox $sandbox -ApiVersion V2
        $null = Connect-TestSandbox $sandbox
        Get-ErrorId (Get-Failure { Get-FrameioGroup -User ana@studio.example -Session $v2 -ErrorAction Stop }) |
            Should -Be EndpointUnavailable
    }
}
