# Results go into a file, and the file goes into the next command.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Results in a CSV file' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $done = Join-Path $TestDrive done.csv
        Import-Csv (Get-Fixture people.csv) | Add-FrameioGroupMember -ErrorAction SilentlyContinue | Export-Csv $done
    }

    It 'are all there, in the same words' {
        $rows = Import-Csv $done | Sort-Object { [int] $_.Row }
        $columns = 'Row', 'Status', 'Change', 'Email', 'UserId', 'Group', 'GroupId', 'Workspace', 'WorkspaceId',
            'Project', 'ProjectId', 'Role', 'PreviousRole', 'RecordId', 'UpdatedAt', 'FromJournal', 'ErrorId', 'Reason'
        ($rows[0].PSObject.Properties.Name) | Should -Be $columns
        $rows.Change | Sort-Object -Unique | Should -Be Grant
        $rows.Status | Should -Be Added, Added, Added, Failed
        $rows.Email | Should -Be ben@studio.example, ines@agency.example, ana@studio.example, nobody@studio.example
        $rows.ErrorId | Should -Be '', '', '', UserNotFound
        $rows[3].Reason | Should -Match '^UserNotFound: '
    }

    It 'undo what was added' {
        $results = Import-Csv $done | Where-Object Status -EQ Added | Remove-FrameioGroupMember -Confirm:$false
        $results.Status | Should -Be Removed, Removed, Removed
        Get-SandboxMember $sandbox Editors |
            Should -Be chloe@studio.example, Dev.Patel@studio.example, jonas@studio.example
    }

    It 'may be added again: nobody is added twice, and what failed fails again' {
        $again = Import-Csv $done | Sort-Object { [int] $_.Row } | Add-FrameioGroupMember -ErrorAction SilentlyContinue
        ($again | Sort-Object Row).Status | Should -Be AlreadyMember, AlreadyMember, AlreadyMember, Failed
    }

    It 'are a plan when they come from -WhatIf' {
        Reset-Sandbox $sandbox
        Import-Csv (Get-Fixture people.csv) | Add-FrameioGroupMember -WhatIf -ErrorAction SilentlyContinue |
            Export-Csv $done
        $plan = Import-Csv $done | Where-Object Status -EQ WouldAdd
        $plan | Should -HaveCount 3
        ($plan | Add-FrameioGroupMember).Status | Sort-Object -Unique | Should -Be Added
    }
}
