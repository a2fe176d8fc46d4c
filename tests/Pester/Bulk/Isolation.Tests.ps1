# Whom the service refuses a batch for, as far as it says: the vendor doesn't publish how.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $people = 1..200 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
}

Describe 'Three of two hundred are refused; the service names <Naming>, <Reference>, <Status>' -ForEach @(
    @{ Naming = 'all'; Reference = 'by-pointer'; Status = 422; Calls = 4 }
    @{ Naming = 'all'; Reference = 'by-id-in-detail'; Status = 422; Calls = 4 }
    @{ Naming = 'first'; Reference = 'by-pointer'; Status = 409; Calls = 5 }
    @{ Naming = 'first'; Reference = 'by-id-in-detail'; Status = 404; Calls = 5 }
    @{ Naming = 'none'; Reference = 'by-pointer'; Status = 422; Calls = 50 }
    @{ Naming = 'none'; Reference = 'by-pointer'; Status = 404; Calls = 50 }
) {
    BeforeAll {
        $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 200) -Option @(
            '--invalid-user-naming', $Naming, '--invalid-user-reference', $Reference, '--invalid-user-status', $Status)
        $null = Connect-TestSandbox $sandbox
        $ids = Get-FrameioUser $people[2], $people[57], $people[170] | ForEach-Object Id
        $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'SilentlyContinue' }

        # They leave once the command has read its lists, which the first row makes it do.
        $results = $people | ForEach-Object {
            if ($_ -eq $people[1]) { $ids | ForEach-Object { Edit-SandboxUser $sandbox $_ @{ active = $false } } }
            $_
        } | Add-FrameioGroupMember Producers @quiet
    }

    AfterAll {
        Disconnect-Frameio
        Stop-Sandbox $sandbox
    }

    It 'fails these and no other' {
        ($results.Row | Sort-Object) -join ' ' | Should -Be (1..200 -join ' ')
        ($results | Where-Object Status -EQ Failed).Row | Sort-Object | Should -Be 3, 58, 171
        ($results | Where-Object Row -NotIn 3, 58, 171).Status | Sort-Object -Unique | Should -Be Added
        Get-SandboxMember $sandbox Producers | Should -HaveCount 197
    }

    It 'gives each an error of its own, in the service''s words' {
        $problems.TargetObject | Sort-Object | Should -Be $people[2], $people[57], $people[170]
        $problems.FullyQualifiedErrorId | Sort-Object -Unique |
            Should -Be 'RejectedByServer,FrameioPS.Commands.AddFrameioGroupMemberCommand'
        ($results | Where-Object Status -EQ Failed).Reason | Should -Match '^RejectedByServer: '
    }

    It 'takes at most <Calls> calls' {
        @(Get-SandboxLog $sandbox v4AddGroupUsers).Count | Should -BeLessOrEqual $Calls
    }
}

Describe 'A refusal that isn''t about anybody in the batch' {
    BeforeAll {
        $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 200)
        $null = Connect-TestSandbox $sandbox
    }

    AfterAll {
        Disconnect-Frameio
        Stop-Sandbox $sandbox
    }

    BeforeEach { Reset-Sandbox $sandbox }

    It 'is found out by a member who is there already, and not searched for' {
        Add-SandboxFault $sandbox @{
            operation = 'v4AddGroupUsers'; times = $null; action = @{ kind = 'status'; code = 422 }
        }
        $results = $people[0..99] |
            Add-FrameioGroupMember Editors -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $results.Status | Sort-Object -Unique | Should -Be Failed
        $results | Should -HaveCount 100
        (Get-SandboxLog $sandbox v4AddGroupUsers).user_ids | Should -Be 100, 1
    }

    It 'with <_> is not split, and fails every row in its own words' -ForEach 401, 403, 500 {
        Add-SandboxFault $sandbox @{
            operation = 'v4AddGroupUsers'; times = $null; action = @{ kind = 'status'; code = $_ }
        }
        $results = $people[0..99] |
            Add-FrameioGroupMember Editors -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $results.Status | Sort-Object -Unique | Should -Be Failed
        (Get-SandboxLog $sandbox v4AddGroupUsers).user_ids | Sort-Object -Unique | Should -Be 100
    }

    It 'for its length makes smaller batches' {
        $small = Start-Sandbox -Seed (New-StudioSeed -Generate 200) -Option '--max-user-ids', '30'
        try {
            $null = Connect-TestSandbox $small
            $results = $people | Add-FrameioGroupMember Producers
            $results.Status | Sort-Object -Unique | Should -Be Added
            $results | Should -HaveCount 200
            Get-SandboxMember $small Producers | Should -HaveCount 200
            @(Get-SandboxLog $small v4AddGroupUsers | Where-Object status -NE 204).Count | Should -BeLessOrEqual 2
        }
        finally {
            Stop-Sandbox $small
            $null = Connect-TestSandbox $sandbox
        }
    }
}
