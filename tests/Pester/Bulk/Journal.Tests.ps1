BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $seed = New-StudioSeed -Generate 300 -Group (New-SeedGroup Crowd -Generated 50)
    $seed.accounts += New-SeedAccount Second (New-SeedUser ana@studio.example -Role owner),
        (New-SeedUser ben@studio.example) (New-SeedGroup 'Second Editors')
    $sandbox = Start-Sandbox -Seed $seed
    $people = 1..300 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }

    # Leaves a journal as a run does that is killed right before its end.
    function Undo-JournalEnd([string] $Path) {
        Get-Content $Path | Select-Object -SkipLast 1 | Set-Content "$Path.cut"
        Move-Item "$Path.cut" $Path -Force
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe '-Journal' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -Account Studio
        $journal = Join-Path $TestDrive "$(New-Guid).jsonl"
    }

    It 'notes each confirmed row in a line of JSON, and who may go on with it in the first' {
        $null = $people + 'nobody@studio.example' |
            Add-FrameioGroupMember Producers -Journal $journal -ErrorAction SilentlyContinue
        $lines = Get-Content $journal | ConvertFrom-Json
        $lines[0].account_id | Should -Be (Get-SeedId Studio)
        $rows = $lines[1..300]
        $rows.place_id | Sort-Object -Unique | Should -Be (Get-SeedId Producers)
        $rows.subject_id | Sort-Object -Unique | Should -HaveCount 300
        $rows | ForEach-Object { $_.change, $_.place, $_.status -join ' ' } | Sort-Object -Unique |
            Should -Be 'Grant Group Added'
    }

    It 'ends with a line that says so, however the rows ended' {
        $null = $people[0..1] + 'nobody@studio.example' |
            Add-FrameioGroupMember Producers -Journal $journal -ErrorAction SilentlyContinue
        $last = Get-Content $journal | Select-Object -Last 1 | ConvertFrom-Json
        $last.finished_at | Should -BeOfType datetime
        $last.PSObject.Properties | Should -HaveCount 1
    }

    It 'is kept when its run has come to its end, and the next, which says so once, reads who is there' {
        $null = $people[0..2] | Add-FrameioGroupMember Producers -Journal $journal
        $finished = Get-Content $journal -Raw
        $null = $people[1] | Remove-FrameioGroupMember Producers -Confirm:$false
        $results = $people[0..2] |
            Add-FrameioGroupMember Producers -Journal $journal -WarningVariable warnings -WarningAction SilentlyContinue
        ($results | Sort-Object Row).Status | Should -Be AlreadyMember, Added, AlreadyMember
        $results.FromJournal | Sort-Object -Unique | Should -Be $false
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike "*has come to its end*starts anew*'$journal.1'*"
        Get-Content "$journal.1" -Raw | Should -BeExactly $finished
    }

    It 'holds no secret, and nobody''s name or address' {
        $null = Connect-TestClient $sandbox
        $null = $people | Add-FrameioGroupMember Producers -Journal $journal
        Get-Content $journal -Raw | Should -Not -Match 'fio-u-|s3cret|bearer|eyJ|@|studio\.example|Producers'
    }

    It 'spares the second run the calls, and gives each row its result again' {
        $null = $people | Add-FrameioGroupMember Producers -Journal $journal
        Undo-JournalEnd $journal
        Clear-SandboxLog $sandbox
        $again = $people + $people[0] | Add-FrameioGroupMember Producers -Journal $journal
        ($again.Row | Sort-Object) -join ' ' | Should -Be (1..301 -join ' ')
        ($again | Where-Object Row -LE 300).Status | Sort-Object -Unique | Should -Be Added
        ($again | Where-Object Row -EQ 301).Status | Should -Be Duplicate
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'lets failed rows be tried again' {
        Add-SandboxFault $sandbox @{
            operation = 'v4AddGroupUsers'; times = $null; action = @{ kind = 'status'; code = 403 }
        }
        $first = 'ben@studio.example' | Add-FrameioGroupMember Producers -Journal $journal -ErrorAction SilentlyContinue
        Clear-SandboxFault $sandbox
        $second = 'ben@studio.example' | Add-FrameioGroupMember Producers -Journal $journal
        $first.Status, $second.Status | Should -Be Failed, Added
    }

    It 'takes more rows later, and other groups' {
        $null = $people[0..99] | Add-FrameioGroupMember Producers -Journal $journal
        Undo-JournalEnd $journal
        Clear-SandboxLog $sandbox
        $results = $people[50..149] | Add-FrameioGroupMember Producers -Journal $journal
        $results.Status | Sort-Object -Unique | Should -Be Added
        (Get-SandboxLog $sandbox v4AddGroupUsers).user_ids | Should -Be 50
        ($people[0] | Add-FrameioGroupMember Reviewers -Journal $journal).Status | Should -Be Added
        Get-SandboxMember $sandbox Reviewers | Should -Contain $people[0]
    }

    It 'serves removing too' {
        $members = Get-FrameioGroupMember Crowd
        $null = $members | Remove-FrameioGroupMember -Confirm:$false -Journal $journal
        Undo-JournalEnd $journal
        Clear-SandboxLog $sandbox
        $again = $members | Remove-FrameioGroupMember -Confirm:$false -Journal $journal
        $again | Should -HaveCount 50
        $again.Status | Sort-Object -Unique | Should -Be Removed
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'is let go of at the end, and after a failure' {
        $null = 'nobody@studio.example' |
            Add-FrameioGroupMember Producers -Journal $journal -ErrorAction SilentlyContinue
        $null = Get-Failure {
            'nobody@studio.example' | Add-FrameioGroupMember Producers -Journal $journal -ErrorAction Stop
        }
        $null = $people | Add-FrameioGroupMember Producers -Journal $journal | Select-Object -First 1
        [IO.File]::Open($journal, 'Open', 'ReadWrite', 'None').Dispose()
    }

    It 'follows PowerShell''s location, not the process''s' {
        Push-Location $TestDrive
        try {
            $null = 'ben@studio.example' | Add-FrameioGroupMember Producers -Journal here.jsonl
        }
        finally {
            Pop-Location
        }

        [Environment]::CurrentDirectory | Should -Not -Be "$TestDrive"
        Join-Path $TestDrive here.jsonl | Should -Exist
    }

    It 'may lie on a drive of PowerShell' {
        $null = 'ben@studio.example' | Add-FrameioGroupMember Producers -Journal TestDrive:/drive.jsonl
        Join-Path $TestDrive drive.jsonl | Should -Exist
    }

    It 'may have any name: <_>' -ForEach 'with [brackets].jsonl', "O'Neil ünï.jsonl" {
        $null = 'ben@studio.example' | Add-FrameioGroupMember Producers -Journal (Join-Path $TestDrive $_)
        Test-Path -LiteralPath (Join-Path $TestDrive $_) | Should -BeTrue
    }
}

Describe '-Journal with -WhatIf' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -Account Studio
        $journal = Join-Path $TestDrive "$(New-Guid).jsonl"
    }

    It 'creates no file' {
        ('ben@studio.example' | Add-FrameioGroupMember Producers -Journal $journal -WhatIf).Status |
            Should -Be WouldAdd
        $journal | Should -Not -Exist
    }

    It 'creates none for $WhatIfPreference' {
        $WhatIfPreference = $true
        $null = 'ben@studio.example' | Add-FrameioGroupMember Producers -Journal $journal
        $journal | Should -Not -Exist
    }

    It 'knows what is confirmed, and notes nothing' {
        $null = 'ben@studio.example' | Add-FrameioGroupMember Producers -Journal $journal
        Undo-JournalEnd $journal
        $before = Get-Content $journal -Raw
        $results = 'ben@studio.example', 'ana@studio.example' |
            Add-FrameioGroupMember Producers -Journal $journal -WhatIf
        ($results | Sort-Object Row).Status | Should -Be Added, WouldAdd
        ($results | Sort-Object Row).FromJournal | Should -Be $true, $false
        Get-Content $journal -Raw | Should -BeExactly $before
    }
}

Describe 'A journal <What>' -ForEach @(
    @{
        What = 'of another account'; Words = 'belongs to'
        Call = {
            $null = Connect-TestSandbox $sandbox -Account Second
            'ben@studio.example' | Add-FrameioGroupMember 'Second Editors' -Journal $journal
        }
    }
    @{
        What = 'of another base address'; Words = 'belongs to'
        Call = {
            $null = Connect-TestSandbox $other -Account Studio
            'ben@studio.example' | Add-FrameioGroupMember Producers -Journal $journal
        }
    }
    @{
        What = 'that is something else'; Words = 'holds something else'
        Content = "Email,Group`nben@studio.example,Editors`n"
        Call = { 'ben@studio.example' | Add-FrameioGroupMember Producers -Journal $journal }
    }
    @{
        What = 'in a folder that isn''t there'; Words = 'doesn''t exist'
        Call = {
            'ben@studio.example' | Add-FrameioGroupMember Producers -Journal (Join-Path $TestDrive nowhere/run.jsonl)
        }
    }
    @{
        What = 'that is a folder'; Words = 'folder'
        Call = { 'ben@studio.example' | Add-FrameioGroupMember Producers -Journal $TestDrive }
    }
) {
    BeforeAll {
        $other = Start-Sandbox -Seed $seed
        $null = Connect-TestSandbox $sandbox -Account Studio
        $journal = Join-Path $TestDrive run.jsonl
        if ($_.Contains('Content')) {
            Set-Content $journal $_.Content -NoNewline
        }
        else {
            $null = 'ben@studio.example' | Add-FrameioGroupMember Producers -Journal $journal
        }

        $before = Get-Content $journal -Raw
        $sandbox, $other | ForEach-Object { Reset-Sandbox $_ }
        $results = [Collections.Generic.List[object]]::new()
        $failure = Get-Failure { & $Call -ErrorAction SilentlyContinue | ForEach-Object { $results.Add($_) } }
    }

    AfterAll { Stop-Sandbox $other }

    It 'is JournalUnusable, and ends the command' {
        Get-ErrorId $failure | Should -Be JournalUnusable
        $failure.CategoryInfo.Category | Should -Be InvalidArgument
        "$failure" | Should -Match $Words
        "$failure" | Should -Match ([regex]::Escape($TestDrive))
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $results | Should -BeNullOrEmpty
    }

    It 'is found before the service is asked for anything but the account' {
        $sandbox, $other | ForEach-Object { Get-SandboxLog $_ } |
            Where-Object operation -NotIn v4GetMe, v4ListAccounts | Should -BeNullOrEmpty
    }

    It 'is left as it was' {
        Get-Content $journal -Raw | Should -BeExactly $before
    }
}

Describe 'A journal of two runs at the same time' {
    It 'is JournalUnusable for the second' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -Account Studio
        $journal = Join-Path $TestDrive both.jsonl
        $failure = Get-Failure {
            $people[0..1] | Add-FrameioGroupMember Producers -Journal $journal |
                ForEach-Object { 'ben@studio.example' | Add-FrameioGroupMember Producers -Journal $journal }
        }
        Get-ErrorId $failure | Should -Be JournalUnusable
        "$failure" | Should -Match 'in use'
    }
}
