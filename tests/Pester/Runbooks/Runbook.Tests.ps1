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
        GroupAndWorkspace = "Email,Group,Workspace`nben@studio.example,Producers,Sound`n"
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
        $job.Told | Should -Be 'Rows: 400 Added.'
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
        $job.Warnings | Should -Contain 'Rows: 2 Added, 1 Failed.'
        ($job.Output | Sort-Object Row).Status | Should -Be Added, Failed, Added
        $job.Errors.FullyQualifiedErrorId |
            Should -Contain 'UserNotFound,FrameioPS.Commands.AddFrameioGroupMemberCommand'
    }

    It 'fails the job when it can not sign in' {
        $job = Invoke-Runbook @{ ConnectionName = 'Wrong'; CsvVariable = 'People' }
        $job.Failure | Should -Not -BeNullOrEmpty
        $job.Output | Should -BeNullOrEmpty
    }

    It 'ends with one line of counts: <Line>, by <Change>' -ForEach @(
        @{ Change = 'Add'; Csv = 'Kinds of row'; Line = 'Rows: 1 Added, 1 AlreadyMember, 1 Duplicate.' }
        @{ Change = 'Remove'; Csv = 'Kinds of row'; Line = 'Rows: 1 Duplicate, 1 NotMember, 1 Removed.' }
        @{ Change = 'Add'; Csv = 'Nobody'; Line = 'Rows: none.' }
    ) {
        $assets.'Kinds of row' =
            "Email,Group`
ben@studio.example,Editors`
chloe@studio.example,Editors`
ben@studio.example,Editors`
"
        $assets.Nobody = "Email,Group`
"
        $job = Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = $Csv; Change = $Change }
        $job.Failure | Should -BeNullOrEmpty
        $job.Told | Should -Be $Line
    }

    It 'keeps its journal in a variable, and repeats nothing when it goes on after a run that broke off' {
        $file = Join-Path $TestDrive broken-off.jsonl
        $null = Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = 'People'; JournalPath = $file }
        $lines = (Get-Content $file -Raw).Trim() -split "`n"
        $lines | Should -HaveCount 402
        $assets.Journal = ($lines[0..400] -join "`n") + "`n"
        Clear-SandboxLog $sandbox
        $again = Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = 'People'; JournalVariable = 'Journal' }
        $again.Output | Should -HaveCount 400
        # Without the journal they would be members already.
        $again.Output.Status | Sort-Object -Unique | Should -Be Added
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'empties that variable when no row is left, also when some failed' {
        foreach ($csv in 'People', 'SomeFailed') {
            $assets.Remove('Journal')
            $null = Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = $csv; JournalVariable = 'Journal' }
            $assets.ContainsKey('Journal') | Should -BeTrue
            $assets.Journal | Should -BeNullOrEmpty
        }
    }

    It 'wants <Words>' -ForEach @(
        @{ Words = 'either CredentialName or ConnectionName'; Parameters = @{ CsvVariable = 'People' } }
        @{
            Words = 'either CredentialName or ConnectionName'
            Parameters = @{ CsvVariable = 'People'; CredentialName = 'Robot'; ConnectionName = 'Ana' }
        }
        @{
            Words = 'a Group and a Workspace: say by Kind'
            Parameters = @{ ConnectionName = 'Ana'; CsvVariable = 'GroupAndWorkspace' }
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

Describe 'The runbook and a CSV of <Kind>, on <Generation>' -ForEach @(
    @{ Kind = 'groups'; Header = 'Group Name'; Place = 'Producers'; Generation = 'V4' }
    @{ Kind = 'workspaces'; Header = 'Workspace'; Place = 'Sound'; Generation = 'V4' }
    @{ Kind = 'workspaces'; Header = 'Team'; Place = 'Sound'; Generation = 'V2' }
    @{ Kind = 'projects'; Header = 'workspace-name,Project'; Place = 'Dailies,Trailer'; Generation = 'V4' }
    @{ Kind = 'projects'; Header = 'Workspace,ProjectName'; Place = 'Dailies,Trailer'; Generation = 'V2' }
) {
    BeforeAll {
        Reset-Sandbox $sandbox
        $assets.Mine = @{ Token = 'fio-u-ana'; ApiVersion = $Generation }
        $assets.Kind = "Email,$Header`nben@studio.example,$Place`nines@agency.example,$Place`n"
        $added, $removed = foreach ($change in 'Add', 'Remove') {
            Invoke-Runbook @{ ConnectionName = 'Mine'; CsvVariable = 'Kind'; Change = $change }
        }

        # What one place has of the three columns.
        function Get-Place($Result) { $Result.Project, $Result.Workspace, $Result.Group | Where-Object { $_ } }
    }

    It 'puts them there' {
        $added.Failure | Should -BeNullOrEmpty
        $added.Output | Where-Object Email -EQ ines@agency.example | ForEach-Object Status | Should -Be Added
        $added.Output | ForEach-Object { Get-Place $_ } | Should -Contain ($Place -split ',')[-1]
        $added.Told | Should -Match '^Rows: '
    }

    It 'takes them out' {
        $removed.Failure | Should -BeNullOrEmpty
        $removed.Output | Where-Object Email -EQ ines@agency.example | ForEach-Object Status | Should -Be Removed
    }
}

Describe 'The runbook and what rows say beside their place' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'takes the kind that it is told' {
        $job = Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = 'GroupAndWorkspace'; Kind = 'Workspace' }
        $job.Output.Workspace, $job.Output.Group | Should -Be Sound, $null
    }

    It 'takes its own results for rows' {
        $assets.Results = Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = 'SomeFailed' } |
            ForEach-Object Output | ConvertTo-Csv | Out-String
        $job = Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = 'Results'; Change = 'Remove' }
        ($job.Output | Sort-Object Email).Status | Should -Be Removed, Removed, Failed
    }

    It 'gives the roles that rows name' {
        $assets.Roles = "Email,Workspace,Role`nines@agency.example,Sound,commenter`n"
        (Invoke-Runbook @{ ConnectionName = 'Ana'; CsvVariable = 'Roles' }).Output.Role | Should -Be commenter
    }

    # V2 lists no invitations to its teams, so nothing else would keep the next start from sending a second mail.
    It 'keeps the journal of an invitation by V2' {
        $assets.Mine = @{ Token = 'fio-u-ana'; ApiVersion = 'V2' }
        $assets.Strangers = "Email,Team`nstranger@client.example,Sound`n"
        $start = @{ ConnectionName = 'Mine'; CsvVariable = 'Strangers'; JournalVariable = 'Journal' }
        $assets.Journal = ''
        (Invoke-Runbook $start).Output.Status | Should -Be Invited
        $assets.Journal | Should -Not -BeNullOrEmpty
        $null = Invoke-Runbook $start
        Get-SandboxMail $sandbox | Should -HaveCount 1
    }
}

Describe 'The runbook and rows of any kind of access' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $assets.Access = @(
            'Email,Group,Workspace,Project,Role'
            'chloe@studio.example,Producers,,,'
            'elena@studio.example,,Sound,,viewer'
            'elena@studio.example,,Dailies,Pilot,editor'
            ',Producers,Sound,,commenter'
            'chloe@studio.example,,,,admin'
        ) -join "`n"
        $access = @{ ConnectionName = 'Ana'; CsvVariable = 'Access' }
    }

    It 'gives it' {
        $job = Invoke-Runbook ($access + @{ Change = 'Grant' })
        $job.Failure | Should -BeNullOrEmpty
        $job.Told | Should -Be 'Rows: 4 Added, 1 Changed.'
        Get-SandboxMember $sandbox Producers | Should -Be chloe@studio.example
    }

    It 'takes it away' {
        $job = Invoke-Runbook ($access + @{ Change = 'Revoke' })
        $job.Failure | Should -BeNullOrEmpty
        $job.Told | Should -Be 'Rows: 5 Removed.'
        Get-SandboxMember $sandbox Producers | Should -BeNullOrEmpty
    }

    It 'wants no kind, since each row has its own' {
        (Invoke-Runbook ($access + @{ Change = 'Grant'; Kind = 'Group' })).Failure |
            Should -BeLike '*leave Kind out*'
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
        $added = $first.Output.Count ? "$($first.Output.Count) Added, " : ''
        $first.Warnings | Should -Contain "Rows: ${added}$left left for the next start."
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
