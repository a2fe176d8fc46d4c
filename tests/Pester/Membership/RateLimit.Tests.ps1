# Sixty times faster than the service: a window of a minute is a second.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 1300) -TimeScale 60
    $null = Connect-TestSandbox $sandbox
    $people = 1..1300 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A run that reaches the rate limit' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'waits and goes on' {
        Add-SandboxFault $sandbox @{ operation = 'v4AddGroupUsers'; action = @{ kind = 'status'; code = 429 } }
        $result = 'ben@studio.example' | Add-FrameioGroupMember Producers -Verbose 4>&1
        ($result | Where-Object { $_ -isnot [Management.Automation.VerboseRecord] }).Status | Should -Be Added
        (Get-SandboxLog $sandbox v4AddGroupUsers).status | Should -Be 429, 204
        $result -join "`n" | Should -Match 'rate limit: waiting \d'
    }

    It 'adds everybody: thirteen calls where ten a minute are allowed' {
        $results = $people | Add-FrameioGroupMember Producers
        $results | Should -HaveCount 1300
        $results.Status | Sort-Object -Unique | Should -Be Added
        (Get-SandboxLog $sandbox v4AddGroupUsers | Where-Object status -EQ 204).user_ids | Should -Be (@(100) * 13)
    }

    It 'waits for the reading too' {
        Add-SandboxFault $sandbox @{ operation = 'v4ListGroups'; times = 3; action = @{ kind = 'status'; code = 429 } }
        Get-FrameioGroup | Should -HaveCount 9
        (Get-SandboxLog $sandbox v4ListGroups).status | Should -Be 429, 429, 429, 200
    }

    It 'waits as long as Retry-After says' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroups'; action = @{ kind = 'status'; code = 429; headers = @{ 'Retry-After' = '1' } }
        }
        Get-FrameioGroup | Should -HaveCount 9
        $first, $second = (Get-SandboxLog $sandbox v4ListGroups).at_ms
        $second - $first | Should -BeGreaterOrEqual 990
    }

    It 'gives up in the end, where every slot is somebody else''s' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroups'; times = $null; action = @{ kind = 'status'; code = 429 }
        }
        $null = Get-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be 'RateLimited,FrameioPS.Commands.GetFrameioGroupCommand'
        $problems[0].CategoryInfo.Category | Should -Be LimitsExceeded
        @(Get-SandboxLog $sandbox v4ListGroups).Count | Should -BeGreaterThan 5
    }
}
