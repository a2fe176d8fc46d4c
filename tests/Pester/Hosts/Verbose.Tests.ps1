BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -TimeScale 60
    $null = Connect-TestSandbox $sandbox

    function Get-VerboseLine([scriptblock] $Call) {
        & $Call 4>&1 | Where-Object { $_ -is [Management.Automation.VerboseRecord] } | ForEach-Object Message
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe '-Verbose' {
    BeforeEach { Clear-SandboxLog $sandbox }

    It 'tells each call: method, path, status, time, and what is left of the limit' {
        $lines = Get-VerboseLine { Get-FrameioGroup -Verbose }
        $lines | Should -Match "^GET /v4/accounts/$(Get-SeedId Studio)/groups\?.* 200 .*\d+ ms.*\d+ of 100 calls left"
    }

    It 'tells as many calls as the service has seen' {
        $lines = Get-VerboseLine {
            Import-Csv (Get-Fixture people.csv) | Add-FrameioGroupMember -Verbose -ErrorAction SilentlyContinue
        }
        @($lines -match '^(GET|POST) ').Count | Should -Be @(Get-SandboxLog $sandbox).Count
    }

    It 'tells of the calls of connecting' {
        Get-VerboseLine { Connect-Frameio -Token (ConvertTo-Secret fio-u-ana) -BaseUri $sandbox.BaseUri -Verbose } |
            Should -Not -BeNullOrEmpty
    }

    It 'says nothing when it is not asked for' {
        Get-VerboseLine { Get-FrameioGroup } | Should -BeNullOrEmpty
    }
}
