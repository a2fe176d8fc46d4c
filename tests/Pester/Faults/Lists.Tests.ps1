# A list that isn't whole is no ground to decide anything on.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 250 -Group (New-SeedGroup Crowd -Generated 250))
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A list that ends early' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'is read again, and whole then: <Kind> of <Operation>' -ForEach @(
        @{ Operation = 'v4ListAccountUsers'; Call = { Get-FrameioUser }; Kind = 'drop_next_link'; Count = 264 }
        @{ Operation = 'v4ListGroups'; Call = { Get-FrameioGroup }; Kind = 'truncate_page'; Count = 10 }
        @{
            Operation = 'v4ListGroupUsers'; Call = { Get-FrameioGroupMember Crowd }; Kind = 'drop_next_link'
            Count = 250
        }
    ) {
        Add-SandboxFault $sandbox @{ operation = $Operation; action = @{ kind = $Kind } }
        $found = @(& $Call 3>&1)
        $found | Should -HaveCount $Count
        $found | Where-Object { $_ -is [Management.Automation.WarningRecord] } | Should -BeNullOrEmpty
    }

    It 'each time is a warning, and what it gave is written: <Kind> of <Operation>' -ForEach @(
        @{ Operation = 'v4ListAccountUsers'; Call = { Get-FrameioUser }; Kind = 'drop_next_link' }
        @{ Operation = 'v4ListAccountUsers'; Call = { Get-FrameioUser }; Kind = 'truncate_page' }
        @{ Operation = 'v4ListGroups'; Call = { Get-FrameioGroup }; Kind = 'truncate_page' }
        @{ Operation = 'v4ListGroupUsers'; Call = { Get-FrameioGroupMember Crowd }; Kind = 'drop_next_link' }
    ) {
        Add-SandboxFault $sandbox @{ operation = $Operation; times = $null; action = @{ kind = $Kind } }
        $warnings, $found = @(& $Call 3>&1).Where({ $_ -is [Management.Automation.WarningRecord] }, 'Split')
        $warnings | Should -HaveCount 1
        "$warnings" | Should -Match 'ended after \d+ of \d+'
        $found | Should -Not -BeNullOrEmpty
    }

    It 'of users lets nobody be called a stranger: <Action.kind>' -ForEach @(
        @{ Action = @{ kind = 'drop_next_link' } }
        @{ Action = @{ kind = 'truncate_page'; keep = 5; total_count = 264 } }
    ) {
        Add-SandboxFault $sandbox @{ operation = 'v4ListAccountUsers'; times = $null; action = $Action }
        $results = 'user00240@studio.example', 'user00241@studio.example' |
            Add-FrameioGroupMember Producers -WarningAction Ignore -ErrorAction SilentlyContinue -ErrorVariable problems
        $results.Status | Should -Be Failed, Failed
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be UnexpectedAnswer, UnexpectedAnswer
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'of users is good for finding' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListAccountUsers'; times = $null; action = @{ kind = 'drop_next_link' }
        }
        $result = 'ben@studio.example' | Add-FrameioGroupMember Producers -WarningAction Ignore
        $result.Status | Should -Be Added
    }

    It 'of users is not asked for again for every row' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListAccountUsers'; times = $null; action = @{ kind = 'drop_next_link' }
        }
        $results = 1..50 | ForEach-Object { "somebody$_@studio.example" } |
            Add-FrameioGroupMember Producers -WarningAction Ignore -ErrorAction SilentlyContinue
        $results | Should -HaveCount 50
        @(Get-SandboxLog $sandbox v4ListAccountUsers).Count | Should -BeLessThan 10
    }

    It 'of groups lets nobody be removed' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroups'; times = $null; action = @{ kind = 'truncate_page'; keep = 3 }
        }
        $failure = Get-Failure {
            'chloe@studio.example' | Remove-FrameioGroupMember 'Cut [v2]' -Confirm:$false -WarningAction Ignore
        }
        Get-ErrorId $failure | Should -Be UnexpectedAnswer
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'of members shows who is there, and lets nobody be called new' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroupUsers'; times = $null; action = @{ kind = 'truncate_page' }
        }
        $results = 'user00001@studio.example', 'ben@studio.example', 'ana@studio.example' |
            Add-FrameioGroupMember Crowd -WarningAction Ignore
        $results.Status | Sort-Object -Unique |
            Should -Be AlreadyMember, Present -Because 'of whom it leaves out nobody knows'
    }

    It 'of members lets nobody be NotMember' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroupUsers'; times = $null; action = @{ kind = 'truncate_page'; keep = 0 }
        }
        $result = 'chloe@studio.example' | Remove-FrameioGroupMember Editors -Confirm:$false -WarningAction Ignore
        $result.Status | Should -Be Removed
    }

    It 'is read again by the next command' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListAccountUsers'; times = $null; action = @{ kind = 'drop_next_link' }
        }
        $failure = Get-Failure { Get-FrameioUser user00250@studio.example -WarningAction Ignore -ErrorAction Stop }
        Get-ErrorId $failure | Should -Be UnexpectedAnswer
        Clear-SandboxFault $sandbox
        (Get-FrameioUser user00250@studio.example).Email | Should -Be user00250@studio.example
    }
}

Describe 'A next page' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'that leads <What> is UnexpectedAnswer' -ForEach @(
        @{ What = 'to another host'; Next = 'http://198.51.100.1/v4/accounts' }
        @{ What = 'back to itself'; Next = $null }
    ) {
        $self = "/v4/accounts/$(Get-SeedId Studio)/groups?page_size=100&include_total_count=true"
        $body = ConvertTo-Json @{ data = @(); links = @{ next = $Next ? $Next : $self } }
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroups'; times = 5; action = @{ kind = 'status'; code = 200; body = $body }
        }
        $null = Get-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be UnexpectedAnswer
        @(Get-SandboxLog $sandbox v4ListGroups).Count | Should -BeLessOrEqual 2
    }
}
