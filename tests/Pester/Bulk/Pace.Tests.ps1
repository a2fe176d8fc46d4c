# The limits themselves: no call is sent that the service would refuse for them.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $seed = New-StudioSeed -Generate 1600 -Group (New-SeedGroup Crowd -Generated 300)
    $seed.tokens += @{ token = 'fio-u-ana-too'; user = 'ana@studio.example' }
    $people = 1..1600 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
}

Describe 'A thousand rows alone, sixty times faster' {
    BeforeAll {
        $sandbox = Start-Sandbox -Seed $seed -TimeScale 60
        $null = Connect-TestSandbox $sandbox
        $added = $people[0..999] | Add-FrameioGroupMember Producers
    }

    AfterAll {
        Disconnect-Frameio
        Stop-Sandbox $sandbox
    }

    It 'are added' {
        $added.Status | Sort-Object -Unique | Should -Be Added
        Get-SandboxMember $sandbox Producers | Should -HaveCount 1000
    }

    It 'meet no 429' {
        (Get-SandboxLog $sandbox).status | Should -Not -Contain 429
    }

    It 'are ten calls, and as many to read the users as there are pages, and a few' {
        @(Get-SandboxLog $sandbox v4AddGroupUsers) | Should -HaveCount 10
        @(Get-SandboxLog $sandbox v4ListAccountUsers).Count | Should -BeLessOrEqual 20
    }
}

Describe 'Three hundred removals alone, sixty times faster' {
    It 'meet no 429' {
        $sandbox = Start-Sandbox -Seed $seed -TimeScale 60
        try {
            $null = Connect-TestSandbox $sandbox
            $results = $people[0..299] | Remove-FrameioGroupMember Crowd -Confirm:$false
            $results.Status | Sort-Object -Unique | Should -Be Removed
            (Get-SandboxLog $sandbox).status | Should -Not -Contain 429
            @(Get-SandboxLog $sandbox v4RemoveGroupUser) | Should -HaveCount 300
        }
        finally {
            Disconnect-Frameio
            Stop-Sandbox $sandbox
        }
    }
}

Describe 'Two runspaces <What>, thirty times faster' -ForEach @(
    @{ What = 'with one token'; Token = 'fio-u-ana' }
    @{ What = 'with two tokens of one person'; Token = 'fio-u-ana-too' }
) {
    BeforeAll {
        $sandbox = Start-Sandbox -Seed $seed -TimeScale 30
        $shells = @((New-TestShell $sandbox fio-u-ana), (New-TestShell $sandbox $Token))
        $script = { param($People, $Group) $People | Add-FrameioGroupMember $Group }
        $calls = @(
            Start-TestShell $shells[0] $script $people[0..799], Producers
            Start-TestShell $shells[1] $script $people[800..1599], Reviewers
        )
        $results = foreach ($index in 0, 1) { $shells[$index].EndInvoke($calls[$index]) }
    }

    AfterAll {
        $shells | ForEach-Object { Remove-TestShell $_ }
        Stop-Sandbox $sandbox
    }

    It 'add everybody' {
        $results | Should -HaveCount 1600
        $results.Status | Sort-Object -Unique | Should -Be Added
        @(Get-SandboxLog $sandbox v4AddGroupUsers) | Should -HaveCount 16
    }

    It 'share the bucket: no 429' {
        (Get-SandboxLog $sandbox).status | Should -Not -Contain 429
    }

    It 'both get on' {
        # Neither waits until the other is done.
        $paths = (Get-SandboxLog $sandbox v4AddGroupUsers).path
        $paths[0..11] | Sort-Object -Unique | Should -HaveCount 2
    }
}
