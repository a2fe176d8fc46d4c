# The lines that the help promises.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox
    $people = Get-Fixture people.csv
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'The promised lines' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'Import-Csv people.csv | Add-FrameioGroupMember' {
        $results = Import-Csv $people | Add-FrameioGroupMember -ErrorAction SilentlyContinue -ErrorVariable problems
        ($results | Sort-Object Row).Status | Should -Be Added, Added, Added, Failed
        $problems | Should -HaveCount 1
        Get-SandboxMember $sandbox Producers | Should -Be ana@studio.example
        Get-SandboxMember $sandbox Editors | Should -Contain ines@agency.example
    }

    It 'Import-Csv people.csv | Add-FrameioGroupMember -Group Editors' {
        $results = Import-Csv $people | Add-FrameioGroupMember -Group 'Editors' -ErrorAction SilentlyContinue
        $results.Group | Sort-Object -Unique | Should -Be Editors
        ($results | Sort-Object Row).Status | Should -Be Added, Added, Added, Failed
        Get-SandboxMember $sandbox Producers | Should -BeNullOrEmpty
    }

    It '''ana@studio.example'' | Add-FrameioGroupMember Editors' {
        $result = 'ana@studio.example' | Add-FrameioGroupMember Editors
        $result.Row, $result.Status, $result.Reason | Should -Be 1, Added, ''
        $result.Email, $result.UserId | Should -Be ana@studio.example, (Get-SeedId ana@studio.example)
        $result.Group, $result.GroupId | Should -Be Editors, (Get-SeedId Editors)
    }

    It 'Get-FrameioGroupMember Editors | Add-FrameioGroupMember -Group Reviewers' {
        $results = Get-FrameioGroupMember Editors |
            Add-FrameioGroupMember -Group Reviewers -ErrorAction SilentlyContinue
        ($results | Sort-Object Row).Status | Should -Be Added, Added, Failed
        Get-SandboxMember $sandbox Reviewers |
            Should -Be chloe@studio.example, Dev.Patel@studio.example, ines@agency.example
    }

    It 'Get-FrameioUser *@agency.example | Remove-FrameioGroupMember Reviewers -WhatIf' {
        $results = Get-FrameioUser *@agency.example | Remove-FrameioGroupMember Reviewers -WhatIf
        ($results | Sort-Object Row).Status | Should -Be NotMember, NotMember, WouldRemove
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'Get-FrameioUser *@agency.example | Remove-FrameioGroupMember Reviewers' {
        $results = Get-FrameioUser *@agency.example | Remove-FrameioGroupMember Reviewers -Confirm:$false
        ($results | Sort-Object Row).Status | Should -Be NotMember, NotMember, Removed
        Get-SandboxMember $sandbox Reviewers | Should -BeNullOrEmpty
    }

    It 'Import-Csv people.csv | Add-FrameioGroupMember | Export-Csv done.csv' {
        $done = Join-Path $TestDrive done.csv
        Import-Csv $people | Add-FrameioGroupMember -ErrorAction SilentlyContinue | Export-Csv $done
        Import-Csv $done | Should -HaveCount 4
    }
}

Describe 'What Get- emits' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'can be piped as a group, with -User beside it' {
        $result = Get-FrameioGroup Producers | Add-FrameioGroupMember -User ben@studio.example
        $result.Status, $result.Group | Should -Be Added, Producers
    }

    It 'can be handed in as it is' {
        $result = Add-FrameioGroupMember (Get-FrameioGroup Producers) (Get-FrameioUser ben*, ana*)
        $result.Status | Should -Be Added, Added
        Get-SandboxMember $sandbox Producers | Should -Be ana@studio.example, ben@studio.example
    }

    It 'means the group it came from, also where another has the same name' {
        $first = Get-SeedId 'first twin'
        $null = 'ben@studio.example' | Add-FrameioGroupMember $first
        $result = Get-FrameioGroupMember $first | Remove-FrameioGroupMember -Confirm:$false
        $result.Status, $result.GroupId | Should -Be Removed, $first
    }

    It 'can be undone from the results, also where another group has the same name' {
        $added = 'ben@studio.example', 'ana@studio.example' | Add-FrameioGroupMember (Get-SeedId 'second twin')
        $removed = $added | Remove-FrameioGroupMember -Confirm:$false
        $removed.Status | Should -Be Removed, Removed
    }
}
