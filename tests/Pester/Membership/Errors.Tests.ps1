BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox
    $rows = @'
        Email,Group
        ben@studio.example,Editors
        nobody@studio.example,Editors
        ana@studio.example,Nope
        ines@agency.example,Editors
'@ -replace '(?m)^ +' | ConvertFrom-Csv
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'The error of a row' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $results = $rows | Add-FrameioGroupMember -ErrorAction SilentlyContinue -ErrorVariable problems
    }

    It 'comes once for each failed row, beside its result' {
        $problems | Should -HaveCount 2
        ($results | Where-Object Status -EQ Failed).Row | Should -Be 2, 3
    }

    It 'has the row itself as its target' {
        [object]::ReferenceEquals($problems[0].TargetObject, $rows[1]) | Should -BeTrue
        [object]::ReferenceEquals($problems[1].TargetObject, $rows[2]) | Should -BeTrue
    }

    It 'names the row, and what to do' {
        "$($problems[0])" | Should -Be "Row 2: The account has no user 'nobody@studio.example'."
        $problems[0].ErrorDetails.RecommendedAction | Should -Match 'Get-FrameioUser lists'
        $problems[1].ErrorDetails.RecommendedAction | Should -Match 'Get-FrameioGroup'
    }

    It 'has an id and a category to sort by' {
        $problems.FullyQualifiedErrorId | Should -Be @(
            'UserNotFound,FrameioPS.Commands.AddFrameioGroupMemberCommand'
            'GroupNotFound,FrameioPS.Commands.AddFrameioGroupMemberCommand'
        )
        $problems.CategoryInfo.Category | Sort-Object -Unique | Should -Be ObjectNotFound
    }

    It 'stands in the result as id and message' {
        ($results | Where-Object Row -EQ 2).Reason |
            Should -Be "UserNotFound: The account has no user 'nobody@studio.example'."
    }

    It 'has a text as its target where a text was piped in' {
        $null = 'nobody@studio.example' |
            Add-FrameioGroupMember Editors -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem.TargetObject | Should -Be nobody@studio.example
    }
}

Describe 'A failed row' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'ends the command with <How>, after the rows before it and its own result' -ForEach @(
        @{ How = '-ErrorAction Stop'; Action = @{ ErrorAction = 'Stop' }; Preference = 'Continue' }
        @{ How = '$ErrorActionPreference'; Action = @{}; Preference = 'Stop' }
    ) {
        $results = [Collections.Generic.List[object]]::new()
        $failure = Get-Failure {
            $ErrorActionPreference = $Preference
            $rows | Add-FrameioGroupMember @Action | ForEach-Object { $results.Add($_) }
        }
        Get-ErrorId $failure | Should -Be UserNotFound
        "$failure" | Should -Match '^Row 2: '
        ($results | Sort-Object Row).Row | Should -Be 1, 2
        ($results | Sort-Object Row).Status | Should -Be Added, Failed
        Get-SandboxMember $sandbox Editors | Should -Contain ben@studio.example
        Get-SandboxMember $sandbox Editors | Should -Not -Contain ines@agency.example
    }

    It 'leaves a journal that goes on, where -ErrorAction Stop ended the run' {
        $journal = Join-Path $TestDrive stopped.jsonl
        $null = Get-Failure { $rows | Add-FrameioGroupMember -Journal $journal -ErrorAction Stop }
        $results = $rows | Add-FrameioGroupMember -Journal $journal -ErrorAction SilentlyContinue
        ($results | Where-Object Row -EQ 1).FromJournal | Should -BeTrue
        ($results | Sort-Object Row).Status | Should -Be Added, Failed, Failed, Added
    }

    It 'is told of in the result where errors are ignored' {
        $results = $rows | Add-FrameioGroupMember -ErrorAction Ignore
        ($results | Sort-Object Row).Status | Should -Be Added, Failed, Failed, Added
    }

    It 'adds to -ErrorVariable with a plus' {
        $all = @()
        $null = $rows | Add-FrameioGroupMember -ErrorAction SilentlyContinue -ErrorVariable +all
        $null = $rows | Add-FrameioGroupMember -ErrorAction SilentlyContinue -ErrorVariable +all
        $all | Should -HaveCount 4
    }

    It 'leaves $? false' {
        $null = $rows | Add-FrameioGroupMember -ErrorAction SilentlyContinue
        $? | Should -BeFalse
        $null = $rows[0] | Add-FrameioGroupMember
        $? | Should -BeTrue
    }
}

Describe 'A group for all rows' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'that is no group to add to ends the command before any change: <Group>' -ForEach @(
        @{ Group = 'Nope'; Id = 'GroupNotFound' }
        @{ Group = 'Twins'; Id = 'GroupAmbiguous' }
        @{ Group = 'Adobe Sync'; Id = 'GroupNotManagedHere' }
        @{ Group = 'Edit*'; Id = 'GroupNotFound' }
        @{ Group = ''; Id = 'MissingArgument' }
    ) {
        $asked = [ref] 0
        $failure = Get-Failure {
            1..3 | ForEach-Object { $asked.Value++; 'ben@studio.example' } |
                Add-FrameioGroupMember -Group $Group -ErrorAction SilentlyContinue
        }
        $failure.FullyQualifiedErrorId | Should -Be "$Id,FrameioPS.Commands.AddFrameioGroupMemberCommand"
        $asked.Value | Should -Be 0
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}

Describe 'A typed call' {
    It 'that lacks -<Parameter> says so' -ForEach @(
        @{ Parameter = 'Group'; Call = { Add-FrameioGroupMember } }
        @{ Parameter = 'User'; Call = { Add-FrameioGroupMember Editors } }
        @{ Parameter = 'Group'; Call = { Remove-FrameioGroupMember -User ben@studio.example } }
    ) {
        $failure = Get-Failure $Call
        Get-ErrorId $failure | Should -Be MissingArgument
        "$failure" | Should -Match "-$Parameter "
    }
}
