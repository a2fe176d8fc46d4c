BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox

    function Get-GroupName { (Get-SandboxState $sandbox).accounts[0].groups.name }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'New-FrameioGroup' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'creates a group with the default emoji, and emits it' {
        $group = New-FrameioGroup Colourists
        $group.Name, $group.Emoji, $group.Source, $group.MemberCount |
            Should -Be Colourists, busts_in_silhouette, frame, 0
        Get-GroupName | Should -Contain Colourists
    }

    It 'takes another emoji' {
        (New-FrameioGroup Colourists -Emoji art).Emoji | Should -Be art
    }

    It 'takes names and rows from the pipeline' {
        ('A', 'B' | New-FrameioGroup).Name | Should -Be A, B
        ([pscustomobject]@{ Name = 'C'; Emoji = 'eyes' } | New-FrameioGroup).Emoji | Should -Be eyes
    }

    It 'takes names of all kinds as they are: <_>' -ForEach "O'Neil", 'Cut [v3]', '*', 'Ünïcode ✂', 'a/b?c#d&e%20',
        '"quoted"' {
        (New-FrameioGroup $_).Name | Should -BeExactly $_
        Get-GroupName | Should -Contain $_
    }

    It 'can be used at once' {
        $null = Get-FrameioGroup Editors
        $group = New-FrameioGroup Colourists
        'ben@studio.example' | Add-FrameioGroupMember Colourists | ForEach-Object Status | Should -Be Added
        $group | Get-FrameioGroupMember | ForEach-Object Email | Should -Be ben@studio.example
    }

    It 'creates nothing with -WhatIf' {
        New-FrameioGroup Colourists -WhatIf | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'refuses <What> before any call' -ForEach @(
        @{ What = 'a name of 256 characters'; Name = 'x' * 256; Emoji = 'smile'; Id = 'InvalidName' }
        @{ What = 'an empty name'; Name = ''; Emoji = 'smile'; Id = 'MissingArgument' }
    ) {
        { New-FrameioGroup -Name $Name -Emoji $Emoji -ErrorAction Stop } |
            Should -Throw -ErrorId "$Id,FrameioPS.Commands.NewFrameioGroupCommand"
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }

    It 'reports a refusal about its name, in the server''s words, and goes on' {
        Add-SandboxFault $sandbox @{
            operation = 'v4CreateGroup'
            action    = @{
                kind = 'status'; code = 422
                body = '{"errors":[{"detail":"That name is taken","source":{"pointer":"/data/name"}}]}'
            }
        }
        $made = 'A', 'B' | New-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        $made.Name | Should -Be B
        $problems.FullyQualifiedErrorId | Should -Be 'RejectedByServer,FrameioPS.Commands.NewFrameioGroupCommand'
        $problems.TargetObject | Should -Be A
        "$problems" | Should -Match 'That name is taken'
    }

    It 'makes one group when <What>' -ForEach @(
        @{ What = 'its answer is lost'; Action = @{ kind = 'lost_answer' }; Creates = 1 }
        @{ What = 'its answer is cut in half'; Action = @{ kind = 'cut_body' }; Creates = 1 }
        @{
            What = 'the service fails after it made it'; Action = @{ kind = 'status'; code = 500; apply = $true }
            Creates = 1
        }
        @{ What = 'the connection breaks before it made it'; Action = @{ kind = 'cut' }; Creates = 2 }
        @{ What = 'the service fails before it made it'; Action = @{ kind = 'status'; code = 503 }; Creates = 2 }
    ) {
        Add-SandboxFault $sandbox @{ operation = 'v4CreateGroup'; action = $Action }
        $group = New-FrameioGroup Colourists
        $group.Name | Should -Be Colourists
        @(Get-GroupName) -eq 'Colourists' | Should -HaveCount 1
        (Get-FrameioGroup Colourists).Id | Should -Be $group.Id
        @(Get-SandboxLog $sandbox v4CreateGroup) | Should -HaveCount $Creates
    }

    It 'takes no older group of the name for the one it made' {
        $old = New-FrameioGroup Colourists -Emoji art
        Add-SandboxFault $sandbox @{ operation = 'v4CreateGroup'; action = @{ kind = 'cut' } }
        (New-FrameioGroup Colourists -Emoji eyes -AllowDuplicate).Id | Should -Not -Be $old.Id
        @(Get-GroupName) -eq 'Colourists' | Should -HaveCount 2
    }

    It 'is OutcomeUnknown, and not sent a third time, where answers are lost for good' {
        Add-SandboxFault $sandbox @{ operation = 'v4CreateGroup'; times = $null; action = @{ kind = 'cut' } }
        $null = New-FrameioGroup Colourists -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be OutcomeUnknown
        @(Get-SandboxLog $sandbox v4CreateGroup) | Should -HaveCount 2
    }

    It 'is for owners and admins' {
        $chloe = Connect-TestSandbox $sandbox token-of-chloe
        $null = Connect-TestSandbox $sandbox
        $null = New-FrameioGroup Colourists -Session $chloe -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be Forbidden
    }
}

Describe 'Rows of New-FrameioGroup' {
    BeforeAll {
        $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems' }
        $blank = [char] 0x200B, [char] 0xA0, [char] 0xFEFF
    }

    BeforeEach { Reset-Sandbox $sandbox }

    It 'are a group each: <What>' -ForEach @(
        @{ What = 'several names'; Call = { New-FrameioGroup Colour, Sound, Titles } }
        @{ What = 'names in the pipeline'; Call = { 'Colour', 'Sound', 'Titles' | New-FrameioGroup } }
        @{ What = 'a column Group'; Call = { "Group`nColour`nSound`nTitles" | ConvertFrom-Csv | New-FrameioGroup } }
        @{
            What = 'a column that is written otherwise'
            Call = { "group_name`nColour`nSound`nTitles" | ConvertFrom-Csv | New-FrameioGroup }
        }
        @{
            What = 'rows of a hashtable'
            Call = { @{ Name = 'Colour' }, @{ Group = 'Sound' }, @{ GroupName = 'Titles' } | New-FrameioGroup }
        }
    ) {
        (& $Call).Name | Should -Be Colour, Sound, Titles
        Get-GroupName | Where-Object { $_ -in 'Colour', 'Sound', 'Titles' } | Should -HaveCount 3
    }

    It 'have an error each where they have no column for a name, and no group is called after the row' {
        $rows = 'Title,Emoji', 'Colourists,art', 'Sound,ear' | ConvertFrom-Csv
        $rows | New-FrameioGroup @quiet | Should -BeNullOrEmpty
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be MissingColumn, MissingColumn
        $problems[0].TargetObject.Title | Should -Be Colourists
        "$($problems[0])" | Should -Match "Name, Group, GroupName.*'Title'"
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'mean the default emoji by an empty cell' {
        $groups = "Name,Emoji`nColour,`nSound,ear`nTitles, " | ConvertFrom-Csv | New-FrameioGroup
        $groups.Emoji | Should -Be busts_in_silhouette, ear, busts_in_silhouette
        (New-FrameioGroup Other -Emoji '').Emoji | Should -Be busts_in_silhouette
        ([pscustomobject]@{ Name = 'None'; Emoji = $null } | New-FrameioGroup).Emoji | Should -Be busts_in_silhouette
    }

    It 'have names without what does not show at their ends' {
        $group = " $($blank -join '')Colourists$($blank -join '') `t" | New-FrameioGroup
        $group.Name | Should -BeExactly Colourists
        Get-GroupName | Should -Contain Colourists
    }

    It 'are InvalidName where a name <What>, and the next one goes on' -ForEach @(
        @{ What = 'is blank'; Name = ' ' }
        @{ What = 'is nothing but signs that do not show'; Name = "$([char] 0x200B)$([char] 0xFEFF)" }
        @{ What = 'is null'; Name = $null }
        @{ What = 'has 256 characters'; Name = 'x' * 256 }
        @{ What = 'holds NUL, as from a file of UTF-16'; Name = "C`0o`0l`0o`0u`0r" }
    ) {
        $rows = [pscustomobject]@{ Name = $Name }, [pscustomobject]@{ Name = 'Sound' }
        ($rows | New-FrameioGroup @quiet).Name | Should -Be Sound
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be InvalidName
        "$problems" | Should -Not -Match "`0"
    }

    It 'are GroupExists where there is a group of that name, in whatever way it is written: <_>' -ForEach @(
        'Editors', 'EDITORS', " Editors$([char] 0xA0)", 'Twins'
    ) {
        $made = $_, 'Sound' | New-FrameioGroup @quiet
        $made.Name | Should -Be Sound
        $problems.FullyQualifiedErrorId | Should -Be 'GroupExists,FrameioPS.Commands.NewFrameioGroupCommand'
        $problems[0].CategoryInfo.Category | Should -Be ResourceExists
        $problems[0].ErrorDetails.RecommendedAction | Should -Match '-AllowDuplicate'
        Get-SandboxLog $sandbox v4CreateGroup | Should -HaveCount 1
    }

    It 'are GroupExists where an earlier row asks for the same' {
        (New-FrameioGroup Colour, 'colour ', Sound @quiet).Name | Should -Be Colour, Sound
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be GroupExists
        $problems[0].TargetObject | Should -Be colour
    }

    It 'make another group of a name with -AllowDuplicate' {
        (New-FrameioGroup Editors, Editors -AllowDuplicate).Name | Should -Be Editors, Editors
        @(Get-GroupName) -eq 'Editors' | Should -HaveCount 3
    }

    It 'are decided in the same way by -WhatIf' {
        'Colour', 'colour', 'Editors', ' ', 'Sound' | New-FrameioGroup -WhatIf @quiet | Should -BeNullOrEmpty
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be GroupExists, GroupExists, InvalidName
        "$($problems[0])" | Should -Match 'earlier row'
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'are no groups where nobody knows which there are' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroups'; times = $null; action = @{ kind = 'truncate_page'; keep = 2 }
        }
        New-FrameioGroup Colour @quiet -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be UnexpectedAnswer
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'read the groups once' {
        'A', 'B', 'C' | New-FrameioGroup | Should -HaveCount 3
        Get-SandboxLog $sandbox v4ListGroups | Should -HaveCount 1
    }

    It 'that are blank, as spreadsheets leave them, are none' {
        $rows = ConvertFrom-Csv "Name,Emoji`n,`nColour,art`n , "
        ($rows | New-FrameioGroup -ErrorAction Stop).Name | Should -Be Colour
    }
}
