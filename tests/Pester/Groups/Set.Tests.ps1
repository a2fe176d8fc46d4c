BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox

    function Get-StoredGroup($Id) { (Get-SandboxState $sandbox).accounts[0].groups | Where-Object id -EQ $Id }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Set-FrameioGroup' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $editors = Get-SeedId Editors
    }

    It 'renames and leaves the emoji as it is' {
        $group = Set-FrameioGroup Editors -NewName Cutters -PassThru
        $group.Id, $group.Name, $group.Emoji | Should -Be $editors, Cutters, busts_in_silhouette
        (Get-StoredGroup $editors).name | Should -Be Cutters
    }

    It 'changes the emoji and leaves the name as it is' {
        (Set-FrameioGroup Editors -Emoji scissors -PassThru).Name | Should -Be Editors
        (Get-StoredGroup $editors).emoji | Should -Be scissors
    }

    It 'changes both at once' {
        $group = Set-FrameioGroup Editors -NewName Cutters -Emoji scissors -PassThru
        $group.Name, $group.Emoji | Should -Be Cutters, scissors
        (Get-StoredGroup $editors).name, (Get-StoredGroup $editors).emoji | Should -Be Cutters, scissors
    }

    It 'finds the group under its new name, and no more under the old one' {
        $null = Get-FrameioGroup Editors
        $null = Set-FrameioGroup Editors -NewName Cutters
        Get-FrameioGroupMember Cutters | Should -HaveCount 3
        $null = Get-FrameioGroupMember Editors -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be GroupNotFound
    }

    It 'takes groups and rows from the pipeline' {
        (Get-FrameioGroup Editors | Set-FrameioGroup -Emoji eyes -PassThru).Emoji | Should -Be eyes
        $rows = "Group,NewName`nEditors,Cutters`nReviewers,Critics" | ConvertFrom-Csv
        ($rows | Set-FrameioGroup -PassThru).Name | Should -Be Cutters, Critics
    }

    It 'changes nothing with -WhatIf' {
        Set-FrameioGroup Editors -NewName Cutters -WhatIf | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'says when there is nothing to change' {
        $null = Set-FrameioGroup Editors -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be MissingArgument
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'reports <Id> for <Group>, and goes on' -ForEach @(
        @{ Group = 'Nope'; Id = 'GroupNotFound' }
        @{ Group = 'Twins'; Id = 'GroupAmbiguous' }
    ) {
        $changed = $Group, 'Editors' |
            Set-FrameioGroup -Emoji eyes -PassThru -ErrorAction SilentlyContinue -ErrorVariable problems
        $changed.Name | Should -Be Editors
        $problems.FullyQualifiedErrorId | Should -Be "$Id,FrameioPS.Commands.SetFrameioGroupCommand"
        $problems.TargetObject | Should -Be $Group
    }

    It 'does not take a wildcard for a group' {
        $null = Set-FrameioGroup Edit* -Emoji eyes -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be GroupNotFound
    }

    It 'renames a synced group: only its members come from elsewhere' {
        (Set-FrameioGroup 'Adobe Sync' -NewName 'From Adobe' -PassThru).Name | Should -Be 'From Adobe'
    }

    It 'emits nothing without -PassThru' {
        Set-FrameioGroup Editors -NewName Cutters | Should -BeNullOrEmpty
        (Get-StoredGroup $editors).name | Should -Be Cutters
    }

    It 'stores a name without what does not show at its ends' {
        Set-FrameioGroup Editors -NewName " Cutters$([char] 0xA0)$([char] 0xFEFF)"
        (Get-StoredGroup $editors).name | Should -BeExactly Cutters
    }

    It 'leaves the emoji as it is by an empty cell' {
        "Group,NewName,Emoji`nEditors,Cutters," | ConvertFrom-Csv | Set-FrameioGroup
        (Get-StoredGroup $editors).name, (Get-StoredGroup $editors).emoji | Should -Be Cutters, busts_in_silhouette
        [pscustomobject]@{ Group = 'Reviewers'; NewName = 'Critics'; Emoji = $null } | Set-FrameioGroup
        (Get-StoredGroup (Get-SeedId Reviewers)).name | Should -Be Critics
    }

    It 'is <Id> for a new name <What>' -ForEach @(
        @{ Id = 'GroupExists'; What = 'of another group, in another case'; Name = 'reviewers' }
        @{ Id = 'GroupExists'; What = 'of another group, behind a space'; Name = ' Reviewers' }
        @{ Id = 'InvalidName'; What = 'that holds NUL'; Name = "Cut`0ters" }
    ) {
        foreach ($rehearsal in $false, $true) {
            $quiet = @{ WhatIf = $rehearsal; ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems' }
            Set-FrameioGroup Editors -NewName $Name @quiet
            $problems.FullyQualifiedErrorId | Should -Be "$Id,FrameioPS.Commands.SetFrameioGroupCommand"
        }
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'may write its own name otherwise' {
        Set-FrameioGroup Editors -NewName EDITORS
        (Get-StoredGroup $editors).name | Should -BeExactly EDITORS
    }

    It 'knows the names that its earlier rows gave and took' {
        $rows = "Group,NewName`nEditors,Cutters`nReviewers,Cutters`nProducers,Editors" | ConvertFrom-Csv
        $changed = $rows | Set-FrameioGroup -PassThru -ErrorAction SilentlyContinue -ErrorVariable problems
        $changed.Name | Should -Be Cutters, Editors
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be GroupExists
    }
}
