# What is said beside the results. At 600 the 30 s after a server fault are 50 ms.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 1000) -TimeScale 600
    $people = 1..1000 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
    $fault = @{ kind = 'status'; code = 500 }
    $quiet = @{
        ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'
        WarningAction = 'SilentlyContinue'; WarningVariable = 'warnings'
    }

    function Get-Line([scriptblock] $Call, [type] $Of) {
        $ErrorActionPreference = 'Continue'
        & $Call *>&1 | Where-Object { $_ -is $Of } | ForEach-Object Message
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'The closing warning' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'counts the rows that failed, once, as the last words' {
        $ErrorActionPreference = 'Continue'
        $people = 'ben@studio.example', 'nobody@studio.example', 'noone@studio.example'
        $all = @($people | Add-FrameioGroupMember Editors *>&1)
        @($all | Where-Object { $_ -is [Management.Automation.WarningRecord] }).Message |
            Should -Match '2 of 3 rows failed \(1 Added, 2 Failed\)\. \d+ calls in 0:\d\d\. Row 1 .*header\.'
        $all[-1] | Should -BeOfType Management.Automation.WarningRecord
    }

    It 'agrees with the results and the errors' {
        $results = $people[0..9] + (1..7 | ForEach-Object { "nobody$_@studio.example" }) |
            Add-FrameioGroupMember Editors @quiet
        $failed = @($results | Where-Object Status -EQ Failed).Count
        "$warnings" | Should -Match "^$failed of $($results.Count) rows failed "
        $problems | Should -HaveCount $failed
    }

    It 'is also there for removals' {
        $call = { 'chloe@studio.example', 'nobody@studio.example' | Remove-FrameioGroupMember Editors -Confirm:$false }
        Get-Line $call ([Management.Automation.WarningRecord]) | Should -Match '^1 of 2 rows failed '
    }

    It 'is not there when <What>' -ForEach @(
        @{
            What = 'nothing failed'
            Call = {
                'ben@studio.example', 'chloe@studio.example', 'ben@studio.example' | Add-FrameioGroupMember Editors
            }
        }
        @{
            What = 'there is one row, whose error says it all'
            Call = { 'nobody@studio.example' | Add-FrameioGroupMember Editors }
        }
        @{ What = 'there are no rows'; Call = { @() | Add-FrameioGroupMember Editors } }
    ) {
        Get-Line $Call ([Management.Automation.WarningRecord]) | Should -BeNullOrEmpty
    }
}

Describe 'A service that fails' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'once is asked again, after a wait that -Verbose tells of' {
        Add-SandboxFault $sandbox @{ operation = 'v4AddGroupUsers'; action = $fault }
        $call = { 'ben@studio.example' | Add-FrameioGroupMember Producers -Verbose }
        $lines = Get-Line $call ([Management.Automation.VerboseRecord])
        $lines -match '^The service failed \(500\); try 2 of 5 follows: waiting \d' | Should -HaveCount 1
        $first, $second = Get-SandboxLog $sandbox v4AddGroupUsers
        $first.status, $second.status | Should -Be 500, 204
        $second.at_ms - $first.at_ms | Should -BeGreaterOrEqual 49
        Get-SandboxMember $sandbox Producers | Should -Be ben@studio.example
    }

    It 'four times is asked five times' {
        Add-SandboxFault $sandbox @{ operation = 'v4AddGroupUsers'; times = 4; action = $fault }
        ('ben@studio.example' | Add-FrameioGroupMember Producers -WarningVariable warnings).Status | Should -Be Added
        (Get-SandboxLog $sandbox v4AddGroupUsers).status | Should -Be 500, 500, 500, 500, 204
        $warnings | Should -BeNullOrEmpty
    }

    It 'five times in a row while adding fails the row, and a warning tells of the pause' {
        Add-SandboxFault $sandbox @{ operation = 'v4AddGroupUsers'; times = 5; action = $fault }
        ('ben@studio.example' | Add-FrameioGroupMember Producers @quiet).Status | Should -Be Failed
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be ServerFault
        $warnings | Should -HaveCount 1
        "$warnings" | Should -Match 'paused'
    }

    It 'five times in a row is given a pause, and a warning tells so' {
        Add-SandboxFault $sandbox @{ operation = 'v4ListGroups'; times = 5; action = $fault }
        $warnings = Get-Line { Get-FrameioGroup -ErrorAction SilentlyContinue } ([Management.Automation.WarningRecord])
        $warnings | Should -Match '/groups failed 5 times in a row: it is paused for \d'
        @($warnings) | Should -HaveCount 1

        Get-FrameioGroup | Should -HaveCount 9
        $log = Get-SandboxLog $sandbox v4ListGroups
        $log[5].at_ms - $log[4].at_ms | Should -BeGreaterOrEqual 99
    }

    It 'in one operation is no reason for others to wait' {
        Add-SandboxFault $sandbox @{ operation = 'v4ListGroups'; times = $null; action = $fault }
        $null = Get-FrameioGroup -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $lines = Get-Line { Get-FrameioUser ben@studio.example -Verbose } ([Management.Automation.VerboseRecord])
        $lines | Should -Not -BeNullOrEmpty
        $lines -match 'waiting' | Should -BeNullOrEmpty
    }

    It 'for good ends in ServerFault, and in no endless wait' {
        Add-SandboxFault $sandbox @{ operation = 'v4AddGroupUsers'; times = $null; action = $fault }
        $results = $people[0..249] |
            Add-FrameioGroupMember Producers @quiet
        $results | Should -HaveCount 250
        $results.Status | Sort-Object -Unique | Should -Be Failed
        $problems | ForEach-Object { Get-ErrorId $_ } | Sort-Object -Unique | Should -Be ServerFault
        @(Get-SandboxLog $sandbox v4AddGroupUsers) | Should -HaveCount 15
    }

    It 'in <What> loses nobody, and adds nobody twice' -ForEach @(
        @{ What = 'every third call'; Rule = @{ every = 3; action = @{ kind = 'status'; code = 503 } } }
        @{ What = 'every third answer'; Rule = @{ every = 3; action = @{ kind = 'lost_answer' } } }
        @{ What = 'every second connection'; Rule = @{ every = 2; action = @{ kind = 'cut' } } }
        @{
            What = 'every fourth answer, after doing it'
            Rule = @{ every = 4; action = @{ kind = 'status'; code = 500; apply = $true } }
        }
    ) {
        Add-SandboxFault $sandbox ($Rule + @{ operation = 'v4AddGroupUsers'; times = $null })
        $results = $people | Add-FrameioGroupMember Producers
        ($results.Row | Sort-Object) -join ' ' | Should -Be (1..1000 -join ' ')
        $results.Status | Sort-Object -Unique | Should -Be Added
        Get-SandboxMember $sandbox Producers | Should -HaveCount 1000
    }
}

Describe 'A warning that is to stop the command' {
    It 'ends it in its own words: <What>' -ForEach @(
        @{ What = 'while reading'; Operation = 'v4ListGroups'; Call = { Get-FrameioGroup -WarningAction Stop } }
        @{
            What = 'while adding'; Operation = 'v4AddGroupUsers'
            Call = { 'ben@studio.example' | Add-FrameioGroupMember Producers -WarningAction Stop }
        }
    ) {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Add-SandboxFault $sandbox @{ operation = $Operation; times = $null; action = $fault }
        $failure = Get-Failure $Call
        "$failure" | Should -Match 'failed 5 times in a row'
    }
}
