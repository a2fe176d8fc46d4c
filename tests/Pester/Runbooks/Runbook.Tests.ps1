# The sample runbook as a job of Azure Automation: no host interface, its own runspace, the Automation cmdlets stood in
# for.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/Job.psm1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 400)
    $csv = Join-Path $TestDrive people.csv
    $people = 1..400 |
        ForEach-Object { [pscustomobject]@{ Email = 'user{0:00000}@studio.example' -f $_; Group = 'Producers' } }
    $people | Export-Csv $csv
    $assets = @{
        Robot      = [pscredential]::new('robot', (ConvertTo-Secret s3cret))
        Ana        = @{ Token = 'fio-u-ana'; Account = 'Studio' }
        People     = Get-Content $csv -Raw
        SomeFailed =
            "Email,Group`nben@studio.example,Producers`nnobody@studio.example,Producers`nana@studio.example,Producers`n"
        Journal    = ''
    }

    function Invoke-Runbook([hashtable] $Parameters) {
        $where = @{ BaseUri = $sandbox.BaseUri; AuthorityUri = $sandbox.AuthorityUri }
        Complete-RunbookJob (Start-RunbookJob $assets ($where + $Parameters))
    }
}

AfterAll { Stop-Sandbox $sandbox }

Describe 'The runbook' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $assets.Journal = ''
    }

    It 'signs in by a credential, reads a file and adds everybody' {
        $job = Invoke-Runbook @{ CredentialName = 'Robot'; CsvPath = $csv }
        $job.Failure | Should -BeNullOrEmpty
        $job.Output | Should -HaveCount 400
        $job.Output.Status | Sort-Object -Unique | Should -Be Added
        $job.Errors + $job.Warnings | Should -BeNullOrEmpty
        Get-SandboxMember $sandbox Producers | Should -HaveCount 400
    }

    It 'signs in by a connection, reads a variable and removes without asking' {
        $null = Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = 'People' }
        $job = Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = 'People'; Change = 'Remove' }
        $job.Failure | Should -BeNullOrEmpty
        $job.Output.Status | Sort-Object -Unique | Should -Be Removed
        Get-SandboxMember $sandbox Producers | Should -BeNullOrEmpty
    }

    It 'signs in by a connection of the type that the module brings, whose other fields are empty' {
        $type = Get-Content (Join-Path (Split-Path (Get-TestManifest)) FrameioPS-Automation.json) -Raw |
            ConvertFrom-Json
        $type.IntegrationModuleName | Should -Be FrameioPS
        $assets.Typed = @{}
        $type.ConnectionFields | ForEach-Object { $assets.Typed[$_.Name] = '' }
        $assets.Typed.ContainsKey('ClientId') -and $assets.Typed.ContainsKey('ClientSecret') | Should -BeTrue
        $assets.Typed.ClientId, $assets.Typed.ClientSecret = 'robot', 's3cret'
        (Invoke-Runbook @{ ConnectionName = 'Typed'; CsvVariable = 'People' }).Failure | Should -BeNullOrEmpty
    }

    It 'fails the job when a row failed, after all results are out' {
        $job = Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = 'SomeFailed' }
        $job.Failure | Should -Be '1 of 3 rows failed.'
        ($job.Output | Sort-Object Row).Status | Should -Be Added, Failed, Added
        $job.Errors.FullyQualifiedErrorId |
            Should -Contain 'UserNotFound,FrameioPS.Commands.AddFrameioGroupMemberCommand'
    }

    It 'fails the job when it can not sign in' {
        $job = Invoke-Runbook @{ ConnectionName = 'Wrong'; CsvVariable = 'People' }
        $job.Failure | Should -Not -BeNullOrEmpty
        $job.Output | Should -BeNullOrEmpty
    }

    It 'keeps its journal in a variable, and repeats nothing when it goes on after a run that broke off' {
        $null = Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = 'People'; JournalVariable = 'Journal' }
        $lines = $assets.Journal.Trim() -split "`n"
        $lines | Should -HaveCount 402
        $assets.Journal = ($lines[0..400] -join "`n") + "`n"
        Clear-SandboxLog $sandbox
        $again = Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = 'People'; JournalVariable = 'Journal' }
        $again.Output | Should -HaveCount 400
        # Without the journal they would be members already.
        $again.Output.Status | Sort-Object -Unique | Should -Be Added
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'wants <Words>' -ForEach @(
        @{ Words = 'either CredentialName or ConnectionName'; Parameters = @{ CsvVariable = 'People' } }
        @{
            Words = 'either CredentialName or ConnectionName'
            Parameters = @{ CsvVariable = 'People'; CredentialName = 'Robot'; ConnectionName = 'Ana' }
        }
        @{ Words = 'either CsvPath or CsvVariable'; Parameters = @{ CredentialName = 'Robot' } }
        @{
            Words = 'JournalPath or JournalVariable, not both'
            Parameters = @{
                CredentialName = 'Robot'; CsvVariable = 'People'; JournalPath = 'x'; JournalVariable = 'Journal'
            }
        }
    ) {
        (Invoke-Runbook $Parameters).Failure | Should -BeLike "*$Words*"
    }
}

Describe 'The runbook when its time is over' {
    # The third batch is answered after the end of the time, so that there is always something left, however fast the
    # machine is.
    BeforeAll {
        Reset-Sandbox $sandbox
        Add-SandboxFault $sandbox @{ operation = 'v4AddGroupUsers'; skip = 2; action = @{ kind = 'delay'; ms = 4000 } }
        $journal = Join-Path $TestDrive run.jsonl
        $parameters = @{ ConnectionName = 'Ana'; CsvPath = $csv; JournalPath = $journal }
        $first = Invoke-Runbook ($parameters + @{ TimeBudget = [timespan]::FromSeconds(3) })
        $confirmed = @(Get-Content $journal -ErrorAction Ignore).Count - 1
        Clear-SandboxFault $sandbox
        Clear-SandboxLog $sandbox
        $second = Invoke-Runbook $parameters
    }

    It 'ends well and tells how many rows are left' {
        $first.Failure | Should -BeNullOrEmpty
        $left = 400 - $first.Output.Count
        $left | Should -BeGreaterThan 0
        $first.Warnings | Should -Be "$left rows are left for the next start."
    }

    It 'does the rest at the next start, and nothing twice that is confirmed' {
        $second.Failure | Should -BeNullOrEmpty
        $second.Warnings | Should -BeNullOrEmpty
        ($second.Output.Row | Sort-Object) -join ' ' | Should -Be (1..400 -join ' ')
        Get-SandboxMember $sandbox Producers | Should -HaveCount 400
        # What was on its way at the end of the first start may have arrived.
        $sent = Get-SandboxLog $sandbox v4AddGroupUsers | ForEach-Object user_ids | Measure-Object -Sum
        $sent.Sum | Should -BeLessOrEqual (400 - $confirmed)
    }
}
