# A run that was cut off in the middle, and the same command with the same journal after it.
BeforeDiscovery {
    $ends = @(
        @{ How = 'killed'; End = { param($Process) $Process.Kill() } }
        @{ How = 'interrupted (SIGINT)'; End = { param($Process) & /bin/kill -INT $Process.Id } }
    )
    Import-Module "$PSScriptRoot/../Suite.psm1"
    if ($reason = Get-NoSignalReason) {
        Write-Warning "Left out: $reason."
        $ends = $ends[0]
    }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 1000 -Group (New-SeedGroup Crowd -Generated 300))
    $thousand = 1..1000 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }

    # Runs a command in another process, ends it when the service has seen so many calls of it, and lets the service be
    # well again.
    function Invoke-CutOff([string] $Script, [string] $Operation, [int] $AfterCalls, [scriptblock] $End) {
        Add-SandboxFault $sandbox @{
            operation = $Operation; skip = $AfterCalls; times = $null; action = @{ kind = 'delay'; ms = 60000 }
        }
        $process = Start-FreshPowerShell $sandbox $Script
        try {
            Wait-Condition { @(Get-SandboxLog $sandbox $Operation).Count -gt $AfterCalls }
            & $End $process
            # Half of what the delayed answer takes: a busy machine needs a while to end a process.
            $process.WaitForExit(30000) | Should -BeTrue
        }
        finally {
            if (-not $process.HasExited) {
                $process.Kill()
            }

            $process.Dispose()
        }

        Clear-SandboxFault $sandbox
        Clear-SandboxLog $sandbox
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Adding a thousand people, <How> in the middle' -ForEach $ends {
    BeforeAll {
        Reset-Sandbox $sandbox
        $journal = Join-Path $TestDrive add.jsonl
        $script = "1..1000 | ForEach-Object { 'user{0:00000}@studio.example' -f `$_ } | " +
            "Add-FrameioGroupMember Producers -Journal '$journal'"
        Invoke-CutOff $script v4AddGroupUsers 5 $End
        $half = Get-SandboxMember $sandbox Producers
        $noted = @(Get-Content $journal).Count - 1
        $null = Connect-TestSandbox $sandbox
        $results = $thousand | Add-FrameioGroupMember Producers -Journal $journal
    }

    It 'had added half of them, and noted each' {
        $half | Should -HaveCount 500
        $noted | Should -Be 500
    }

    It 'goes on where it was: nobody is sent twice' {
        (Get-SandboxLog $sandbox v4AddGroupUsers).user_ids | Should -Be (@(100) * 5)
        Get-SandboxMember $sandbox Producers | Should -HaveCount 1000
    }

    It 'gives every row its result' {
        ($results.Row | Sort-Object) -join ' ' | Should -Be (1..1000 -join ' ')
        $results.Status | Sort-Object -Unique | Should -Be Added
    }

    It 'notes the rest in the same file, each person once' {
        $rows = Get-Content $journal | Select-Object -Skip 1 | Select-Object -SkipLast 1 | ConvertFrom-Json
        $rows | Should -HaveCount 1000
        $rows.subject_id | Sort-Object -Unique | Should -HaveCount 1000
    }

    It 'left no secret in the file' {
        Get-Content $journal -Raw | Should -Not -Match 'fio-u-|bearer'
    }
}

Describe 'Removing three hundred people, <How> in the middle' -ForEach $ends {
    BeforeAll {
        Reset-Sandbox $sandbox
        $journal = Join-Path $TestDrive remove.jsonl
        $script = "1..300 | ForEach-Object { 'user{0:00000}@studio.example' -f `$_ } | " +
            "Remove-FrameioGroupMember Crowd -Journal '$journal' -Confirm:`$false"
        Invoke-CutOff $script v4RemoveGroupUser 100 $End
        $null = Connect-TestSandbox $sandbox
        $left = Get-SandboxMember $sandbox Crowd
        $results = $thousand[0..299] | Remove-FrameioGroupMember Crowd -Journal $journal -Confirm:$false
    }

    It 'had removed a part' {
        $left.Count | Should -BeGreaterThan 0
        $left.Count | Should -BeLessThan 300
    }

    It 'removes the rest, with a call for each' {
        Get-SandboxLog $sandbox v4RemoveGroupUser | Should -HaveCount $left.Count
        Get-SandboxMember $sandbox Crowd | Should -BeNullOrEmpty
    }

    It 'gives every row its result' {
        ($results.Row | Sort-Object) -join ' ' | Should -Be (1..300 -join ' ')
        $results.Status | Where-Object { $_ -notin 'Removed', 'NotMember' } | Should -BeNullOrEmpty
    }
}

Describe 'Adding whose last answer was on its way when it was stopped' {
    It 'says AlreadyMember of those whom the service had added, and adds the others' {
        Reset-Sandbox $sandbox
        $journal = Join-Path $TestDrive lost.jsonl
        $shell = New-TestShell $sandbox
        try {
            # The second batch is applied and its answer lost; the next try hangs.
            $lost = @{ operation = 'v4AddGroupUsers'; skip = 1; action = @{ kind = 'lost_answer' } }
            $hanging = @{
                operation = 'v4AddGroupUsers'; skip = 1; times = $null; action = @{ kind = 'delay'; ms = 60000 }
            }
            Add-SandboxFault $sandbox $lost, $hanging
            $null = Start-TestShell $shell {
                param($People, $Journal)
                $People | Add-FrameioGroupMember Producers -Journal $Journal
            } $thousand[0..299], $journal
            Wait-Condition { @(Get-SandboxLog $sandbox v4AddGroupUsers).Count -gt 2 }
            $shell.Stop()
        }
        finally {
            Remove-TestShell $shell
        }

        Clear-SandboxFault $sandbox
        Clear-SandboxLog $sandbox
        $null = Connect-TestSandbox $sandbox
        $results = $thousand[0..299] | Add-FrameioGroupMember Producers -Journal $journal
        ($results | Group-Object Status | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) |
            Should -Be 'Added 200', 'AlreadyMember 100'
        (Get-SandboxLog $sandbox v4AddGroupUsers).user_ids | Should -Be 100
    }
}
