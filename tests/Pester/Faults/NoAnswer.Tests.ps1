# Answers that aren't: what the administrator is told of them, and what is not decided by them.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 5)
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    $page = '<!DOCTYPE html><html><body>' + ("<p>Please sign in to the proxy.</p>`n" * 500) + '</body></html>'
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'No answer' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'but a page is told by its status, <Status>, and its beginning' -ForEach @(
        @{ Status = 200; Id = 'OutcomeUnknown' }
        @{ Status = 404; Id = 'UnexpectedAnswer' }
        @{ Status = 407; Id = 'UnexpectedAnswer' }
    ) {
        $action = @{ kind = 'status'; code = $Status; body = $page; content_type = 'text/html' }
        Add-SandboxFault $sandbox @{ operation = 'v4AddGroupUsers'; times = $null; action = $action }
        $null = 'ben@studio.example' | Add-FrameioGroupMember Producers @quiet -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be $Id
        "$($problems[0])" | Should -Match "\($Status\).*Please sign in"
        "$($problems[0])" | Should -Not -Match '   at '
        "$($problems[0])".Length | Should -BeIn (200..500)
    }

    It 'of people makes nobody a stranger: <_>' -ForEach 'truncated', 'html', 'empty' {
        $malformed = @{ kind = 'malformed'; body = $_ }
        Add-SandboxFault $sandbox @{ operation = 'v4ListAccountUsers'; times = $null; action = $malformed }
        $people = 1..5 | ForEach-Object { "user0000$_@studio.example" }
        $results = $people | Remove-FrameioGroupMember Editors -Confirm:$false @quiet -ErrorVariable problems
        $results.Status | Should -Be (@('Failed') * 5)
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be (@('UnexpectedAnswer') * 5)
        Get-SandboxLog $sandbox v4ListAccountUsers | Should -HaveCount 1
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'but half of the members keeps nobody in the group' {
        $truncated = @{ kind = 'truncate_page'; keep = 0 }
        Add-SandboxFault $sandbox @{ operation = 'v4ListGroupUsers'; times = $null; action = $truncated }
        $results = 'jonas@studio.example', 'ben@studio.example' | Remove-FrameioGroupMember Editors -Confirm:$false
        ($results | Sort-Object Row).Status | Should -Be Removed, NotMember
        Get-SandboxMember $sandbox Editors | Should -Not -Contain jonas@studio.example
    }
}
