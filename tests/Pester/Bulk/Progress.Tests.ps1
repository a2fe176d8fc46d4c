# Sixty removals a minute at a minute of ten seconds: two of sixty slots are kept back, so 90 rows take 32 slots of
# 167 ms, 5.3 s. A faster minute would have a busy machine's calls overtake each other by more than the two slots.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $seed = New-StudioSeed -Generate 150 -Group (New-SeedGroup Crowd -Generated 120)
    $sandbox = Start-Sandbox -Seed $seed -TimeScale 6 -Option '--limit', 'v4RemoveGroupUser=60'
    $shell = New-TestShell $sandbox
    $people = 1..150 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
}

AfterAll {
    Remove-TestShell $shell
    Stop-Sandbox $sandbox
}

Describe 'The progress of a long run' {
    BeforeAll {
        # What the limit really is, the client learns from the first answer.
        $first = Start-TestShell $shell {
            param($People)
            $People | Remove-FrameioGroupMember Crowd -Confirm:$false
        } (, $people[0..0])
        $null = $shell.EndInvoke($first)

        $watch = [Diagnostics.Stopwatch]::StartNew()
        $call = Start-TestShell $shell {
            param($People)
            $People | Remove-FrameioGroupMember Crowd -Confirm:$false
        } (, $people[1..89])
        $results = $shell.EndInvoke($call)
        $seconds = $watch.Elapsed.TotalSeconds
        $records = @($shell.Streams.Progress)
        $shown = @($records | Where-Object RecordType -EQ Processing)
    }

    It 'is of a run that has ended well' {
        $results.Status | Sort-Object -Unique | Should -Be Removed
        $results | Should -HaveCount 89
    }

    It 'is shown, at most twice a second' {
        $shown.Count | Should -BeGreaterOrEqual 2
        $shown.Count | Should -BeLessOrEqual ([Math]::Ceiling(2 * $seconds))
    }

    It 'tells the time that is left' {
        $left = $shown.SecondsRemaining
        $left | Where-Object { $_ -lt 0 -or $_ -gt 7 } | Should -BeNullOrEmpty
        $left[0] | Should -BeGreaterThan 0
        $left -join ' ' | Should -Be (($left | Sort-Object -Descending) -join ' ')
    }

    It 'tells how many rows are done' {
        $shown.StatusDescription | Should -Match '^\d+ of \d+ rows'
        $shown.Activity | Sort-Object -Unique | Should -Be 'Removing people from groups'
        $shown.PercentComplete -join ' ' | Should -Be (($shown.PercentComplete | Sort-Object) -join ' ')
        $shown.PercentComplete | Where-Object { $_ -lt 0 -or $_ -gt 100 } | Should -BeNullOrEmpty
    }

    It 'is taken away at the end' {
        $records[-1].RecordType | Should -Be Completed
        @($records | Where-Object RecordType -EQ Completed) | Should -HaveCount 1
    }
}

Describe 'The progress of a short run' {
    It 'is not shown' {
        $call = Start-TestShell $shell { 'ben@studio.example' | Add-FrameioGroupMember Producers }
        $shell.EndInvoke($call).Status | Should -Be Added
        $shell.Streams.Progress | Should -BeNullOrEmpty
    }
}
