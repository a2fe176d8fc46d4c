# The sample runbook with -Change Sync, as a schedule starts it every night.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/Job.psm1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 100)
    $people = 1..40 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
    $assets = @{ Ana = @{ Token = 'fio-u-ana'; Account = 'Studio' } }

    function Invoke-Night([string[]] $Email, [hashtable] $Parameters = @{}) {
        $assets.Directory = @('Email,Group') + @($Email | ForEach-Object { "$_,Producers" }) -join "`n"
        $job = @{
            ConnectionName = 'Ana'; CsvVariable = 'Directory'; Change = 'Sync'; BaseUri = $sandbox.BaseUri
            AuthorityUri = $sandbox.AuthorityUri
        }
        Complete-RunbookJob (Start-RunbookJob $assets ($job + $Parameters))
    }
}

AfterAll { Stop-Sandbox $sandbox }

Describe 'The runbook, every night' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $first = Invoke-Night $people
        Clear-SandboxLog $sandbox
    }

    It 'emits the plan, and then what became of it' {
        $first.Failure | Should -BeNullOrEmpty
        $first.Output.Status[0..39] | Sort-Object -Unique | Should -Be WouldAdd
        $first.Output.Status[40..79] | Sort-Object -Unique | Should -Be Added
        $first.Output | Should -HaveCount 80
        $first.Told[0] | Should -BeLike 'Carrying it out takes 1 call that writes, *'
        $first.Told[1] | Should -BeLike '40 rows: 40 WouldAdd.*'
        $first.Told[2] | Should -BeLike '40 rows: 40 Added.*'
        Get-SandboxMember $sandbox Producers | Should -HaveCount 40
    }

    It 'says in one line that there is nothing to do' {
        $job = Invoke-Night $people
        $job.Failure | Should -BeNullOrEmpty
        $job.Output, $job.Errors, $job.Warnings | ForEach-Object { $_ } | Should -BeNullOrEmpty
        @($job.Told) | Should -HaveCount 1
        $job.Told | Should -BeLike 'Nothing to change. 40 more say what is so already.*'
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'takes out who isn''t in the file any more, without asking' {
        $job = Invoke-Night ($people | Select-Object -Skip 3)
        $job.Failure | Should -BeNullOrEmpty
        $job.Output.Status | Should -Be (@('WouldRemove') * 3 + @('Removed') * 3)
        Get-SandboxMember $sandbox Producers | Should -HaveCount 37
    }

    It 'fails with the counts where a guard speaks, after the plan and before a change' {
        $job = Invoke-Night ($people | Select-Object -First 20)
        "$($job.Failure)" | Should -BeLike "*20 of 40 people in the group 'Producers'*"
        $job.Output.Status | Sort-Object -Unique | Should -Be WouldRemove
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'takes the limit that it is given' {
        (Invoke-Night ($people | Select-Object -First 20) @{ MaximumRemoval = '50%' }).Failure | Should -BeNullOrEmpty
        Get-SandboxMember $sandbox Producers | Should -HaveCount 20
        "$((Invoke-Night ($people | Select-Object -First 19) @{ MaximumRemoval = '0' }).Failure)" |
            Should -BeLike '*1 of 20 people*'
    }

    It 'fails for an empty file' {
        "$((Invoke-Night @()).Failure)" | Should -BeLike '*no rows*'
        Get-SandboxMember $sandbox Producers | Should -HaveCount 40
    }

    It 'fails for a row with a slip, gives the others, and takes nobody out' {
        $rows = @('slip@studio.exmaple', 'ines@agency.example') + ($people | Select-Object -Skip 2)
        $job = Invoke-Night $rows
        $job.Failure | Should -Be '3 rows failed.'
        $job.Output | Where-Object Status -EQ Added | ForEach-Object Email | Should -Be ines@agency.example
        Get-SandboxMember $sandbox Producers | Should -HaveCount 41
    }

    It 'lets go what is unfinished when the time is over, and never reads half a file' {
        $job = Invoke-Night ($people | Select-Object -Skip 3) @{ TimeBudget = [timespan]::Zero }
        $job.Failure | Should -BeNullOrEmpty
        $job.Warnings | Should -BeLike 'The time is over.*'
        $null = Invoke-Night ($people | Select-Object -Skip 3)
        Get-SandboxMember $sandbox Producers | Should -HaveCount 37
    }

    It 'takes <What>' -ForEach @(
        @{ What = 'no journal'; Parameters = @{ JournalVariable = 'Journal' }; Words = 'Sync takes no journal*' }
        @{ What = 'no kind'; Parameters = @{ Kind = 'Group' }; Words = '*leave Kind out*' }
    ) {
        "$((Invoke-Night $people $Parameters).Failure)" | Should -BeLike $Words
    }
}
