# Sixty lists of projects' people a minute at a minute of ten seconds: two of sixty slots are kept back, so 90 projects
# take 32 slots of 167 ms, 5.3 s. All other lists are fewer than their limits let go at once.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $projects = 1..90 | ForEach-Object { New-SeedProject "Reel $_" -Id ('101b453f-602d-4be8-89ce-{0:x12}' -f $_) }
    $seed = New-StudioSeed -Workspace (New-SeedWorkspace Reels -Project $projects)
    $sandbox = Start-Sandbox -Seed $seed -TimeScale 6 -Option '--limit', 'v4ListProjectUsers=60'
    $shell = New-TestShell $sandbox
}

AfterAll {
    Remove-TestShell $shell
    Stop-Sandbox $sandbox
}

Describe 'The progress of a long review' {
    BeforeAll {
        # What the limit really is, the client learns from the first answer.
        $first = Start-TestShell $shell { Get-FrameioCollaborator 'Reel 1' }
        $null = $shell.EndInvoke($first)

        $watch = [Diagnostics.Stopwatch]::StartNew()
        $call = Start-TestShell $shell { Get-FrameioAccess -Workspace Reels }
        $rows = $shell.EndInvoke($call)
        $seconds = $watch.Elapsed.TotalSeconds
        $failures = @($shell.Streams.Error)
        $records = @($shell.Streams.Progress)
        $shown = @($records | Where-Object RecordType -EQ Processing)
    }

    It 'is of a review that has ended well' {
        $failures | Should -BeNullOrEmpty
        $rows | Should -Not -BeNullOrEmpty
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

    It 'tells how many lists are read' {
        $shown.StatusDescription | Should -Match '^\d+ of \d+ lists read$'
        $shown.Activity | Sort-Object -Unique | Should -Be 'Reviewing access'
        $shown.PercentComplete -join ' ' | Should -Be (($shown.PercentComplete | Sort-Object) -join ' ')
        $shown.PercentComplete | Where-Object { $_ -lt 0 -or $_ -gt 100 } | Should -BeNullOrEmpty
        # The last lists are those of projects, of people and of groups.
        ($shown[-1].StatusDescription -split ' ')[2] | Should -BeGreaterOrEqual 180
    }

    It 'is taken away at the end' {
        $records[-1].RecordType | Should -Be Completed
        @($records | Where-Object RecordType -EQ Completed) | Should -HaveCount 1
    }
}

Describe 'The progress of a short review' {
    It 'is not shown' {
        $call = Start-TestShell $shell { Get-FrameioAccess -Group Editors -Workspace Dailies -Assigned }
        $null = $shell.EndInvoke($call)
        $shell.Streams.Error | Should -BeNullOrEmpty
        $shell.Streams.Progress | Should -BeNullOrEmpty
    }
}
