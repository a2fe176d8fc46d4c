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
        $rows = 0..999 |
            ForEach-Object { [pscustomobject]@{ Email = $thousand[$_]; Group = ('Producers', 'Reviewers')[$_ % 2] } }
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
        @(Get-SandboxLog $sandbox v4ListAccountUsers).Count |
            Should -BeLessOrEqual 14 -Because '11 pages are read from both ends, until they meet'
        Get-SandboxLog $sandbox v4ListGroups | Should -HaveCount 1
        @(Get-SandboxLog $sandbox v4ListGroupUsers).Count | Should -BeLessOrEqual 1
    }

    It 'are read for once a command, and again by the next, since it writes by them' {
        Clear-SandboxLog $sandbox
        $null = Connect-TestSandbox $sandbox
        $null = Add-FrameioGroupMember Producers $thousand[0]
        ($thousand[1..9] | Add-FrameioGroupMember Reviewers).Status | Sort-Object -Unique | Should -Be Added
        @(Get-SandboxLog $sandbox v4ListAccountUsers).Count |
            Should -BeLessOrEqual 28 -Because '11 pages are read from both ends, until they meet'
        Get-SandboxLog $sandbox v4ListGroups | Should -HaveCount 2
    }

    It 'come out while later ones are on their way' {
        Add-SandboxFault $sandbox @{
            operation = 'v4AddGroupUsers'; skip = 5; times = $null; action = @{ kind = 'delay'; ms = 60000 }
        }
        $results = $thousand | Add-FrameioGroupMember Producers | Select-Object -First 500
        $results.Status | Sort-Object -Unique | Should -Be Added
        ($results.Row | Sort-Object) -join ' ' | Should -Be (1..500 -join ' ')
    }

    It 'of other groups don''t wait for a group whose calls hang' {
        Add-SandboxFault $sandbox @{
            path = "$(Get-SeedId Producers)/users$"; method = 'POST'; times = $null
            action = @{ kind = 'delay'; ms = 60000 }
        }
        $rows = 0..999 |
            ForEach-Object { [pscustomobject]@{ Email = $thousand[$_]; Group = ('Producers', 'Reviewers')[$_ % 2] } }
        $results = $rows | Add-FrameioGroupMember | Select-Object -First 500
        $results.Group | Sort-Object -Unique | Should -Be Reviewers
    }

    It 'are written no further when the command downstream has enough' {
        Add-SandboxFault $sandbox @{
            operation = 'v4AddGroupUsers'; skip = 1; times = $null; action = @{ kind = 'delay'; ms = 200 }
        }
        $thousand | Add-FrameioGroupMember Producers | Select-Object -First 1 | Should -HaveCount 1
        @(Get-Post).Count | Should -BeLessOrEqual 2

        # What was on its way is given up: the next command finds no call of the first behind it.
        Clear-SandboxLog $sandbox
        Add-SandboxFault $sandbox @{ operation = 'v4ListGroups'; action = @{ kind = 'delay'; ms = 300 } }
        $null = Get-FrameioGroup
        Get-Post | Should -BeNullOrEmpty
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
        $results = $thousand[0..99] + $thousand[0..99].ToUpperInvariant() | Add-FrameioGroupMember Producers
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
