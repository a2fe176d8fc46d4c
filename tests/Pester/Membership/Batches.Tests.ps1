BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 1000)
    $null = Connect-TestSandbox $sandbox
    $thousand = 1..1000 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }

    function Get-Post { Get-SandboxLog $sandbox v4AddGroupUsers }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A thousand clean rows' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'into one group are ten calls, in <Order> order' -ForEach @(
        @{ Order = 'their'; Sort = { $thousand } }
        @{ Order = 'reverse'; Sort = { $thousand[999..0] } }
        @{ Order = 'random'; Sort = { $thousand | Get-Random -Shuffle -SetSeed 7 } }
    ) {
        $results = & $Sort | Add-FrameioGroupMember Producers
        (Get-Post).user_ids | Should -Be (@(100) * 10)
        $results.Status | Sort-Object -Unique | Should -Be Added
        ($results.Row | Sort-Object) -join ' ' | Should -Be (1..1000 -join ' ')
        Get-SandboxMember $sandbox Producers | Should -HaveCount 1000
    }

    It 'into two groups, taking turns, are five calls each' {
        $rows = 0..999 | ForEach-Object { [pscustomobject]@{ Email = $thousand[$_]; Group = ('Producers', 'Reviewers')[$_ % 2] } }
        $results = $rows | Add-FrameioGroupMember
        $results | Should -HaveCount 1000
        Get-Post | Group-Object path | ForEach-Object Count | Should -Be 5, 5
        Get-SandboxMember $sandbox Producers | Should -HaveCount 500
        Get-SandboxMember $sandbox Reviewers | Should -HaveCount 501
    }

    It 'are read for with few calls: users by the hundred, groups and members once' {
        Clear-SandboxLog $sandbox
        $null = Connect-TestSandbox $sandbox
        $null = $thousand | Add-FrameioGroupMember Producers
        Get-SandboxLog $sandbox v4ListAccountUsers | Should -HaveCount 11
        Get-SandboxLog $sandbox v4ListGroups | Should -HaveCount 1
        @(Get-SandboxLog $sandbox v4ListGroupUsers).Count | Should -BeLessOrEqual 1
    }

    It 'come out batch by batch, not at the end' {
        $writes = [Collections.Generic.List[int]]::new()
        $thousand | Add-FrameioGroupMember Producers | ForEach-Object { if ($_.Row % 500 -eq 0) { $writes.Add(@(Get-Post).Count) } }
        $writes | Should -Be 5, 10
    }

    It 'are written no further when the command downstream has enough' {
        $thousand | Add-FrameioGroupMember Producers | Select-Object -First 1 | Should -HaveCount 1
        Get-Post | Should -HaveCount 1
    }
}

Describe 'Rows that need no call' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'cost none: all members already' {
        $null = $thousand[0..149] | Add-FrameioGroupMember Producers
        Clear-SandboxLog $sandbox
        $again = $thousand[0..149] | Add-FrameioGroupMember Producers
        $again.Status | Sort-Object -Unique | Should -Be AlreadyMember
        Get-Post | Should -BeNullOrEmpty
    }

    It 'take no place in a batch: every address twice' {
        $results = $thousand[0..99] + $thousand[0..99].ToUpper() | Add-FrameioGroupMember Producers
        $results | Group-Object Status | ForEach-Object Count | Should -Be 100, 100
        (Get-Post).user_ids | Should -Be 100
    }

    It 'take no place in a batch: every other one a stranger' {
        $rows = $thousand[0..99] | ForEach-Object { $_; "not-$_" }
        $results = $rows | Add-FrameioGroupMember Producers -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | Should -HaveCount 100
        $results | Should -HaveCount 200
        (Get-Post).user_ids | Should -Be 100
    }
}
