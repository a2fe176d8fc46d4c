# The service refuses a whole call for one person in it.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 200)
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Somebody who is deactivated between the reading and the adding' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $people = @('ben@studio.example') + @(1..150 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ })
        $results = $people | ForEach-Object {
            # When the second row is made, the first is planned and waits for its batch.
            if ($_ -eq $people[1]) {
                Edit-SandboxUser $sandbox (Get-SeedId ben@studio.example) @{ active = $false }
            }

            $_
        } | Add-FrameioGroupMember Producers -ErrorAction SilentlyContinue -ErrorVariable problems
    }

    It 'fails, and nobody else in the batch' {
        $results | Should -HaveCount 151
        ($results | Where-Object Status -EQ Failed).Row | Should -Be 1
        ($results | Where-Object Row -GT 1).Status | Sort-Object -Unique | Should -Be Added
        Get-SandboxMember $sandbox Producers | Should -HaveCount 150
    }

    It 'fails with the server''s words' {
        $problems.FullyQualifiedErrorId | Should -Be 'RejectedByServer,FrameioPS.Commands.AddFrameioGroupMemberCommand'
        ($results | Where-Object Status -EQ Failed).Reason |
            Should -Match "^RejectedByServer: .*One or more users can't be added"
        $problems[0].Exception.StatusCode | Should -Be 422
        $problems[0].TargetObject | Should -Be ben@studio.example
        "$($problems[0])" | Should -Match '^Row 1: .*422'
    }

    It 'is found in few calls' {
        # Two batches, at most a dozen calls to find one of a hundred, and the call that tells whether the batch is at
        # fault at all.
        @(Get-SandboxLog $sandbox v4AddGroupUsers).Count | Should -BeLessOrEqual 15
    }
}

Describe 'A group that is deleted between the reading and the adding' {
    It 'makes its rows fail, and those of no other group' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $null = Get-FrameioGroup Producers
        $other = Connect-TestSandbox $sandbox
        Remove-FrameioGroup Producers -Confirm:$false -Session $other
        $rows = "Email,Group`nben@studio.example,Producers`nana@studio.example,Editors" | ConvertFrom-Csv
        $results = $rows | Add-FrameioGroupMember -ErrorAction SilentlyContinue -ErrorVariable problems
        ($results | Sort-Object Row).Status | Should -Be Failed, Added
        $problems | Should -HaveCount 1
    }
}

Describe 'A token whose owner may not change groups' {
    It 'is Forbidden, row by row' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox token-of-chloe
        $results = 'ben@studio.example', 'ana@studio.example' |
            Add-FrameioGroupMember Producers -ErrorAction SilentlyContinue -ErrorVariable problems
        $results.Status | Should -Be Failed, Failed
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be Forbidden, Forbidden
    }
}

Describe 'A row of a refused batch and its repetition' {
    It 'are Failed and Duplicate' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Add-SandboxFault $sandbox @{ operation = 'v4AddGroupUsers'; action = @{ kind = 'status'; code = 422 } }
        $results = 'ben@studio.example', 'ben@studio.example' |
            Add-FrameioGroupMember Producers -ErrorAction SilentlyContinue
        ($results | Sort-Object Row).Status | Should -Be Failed, Duplicate
    }
}
