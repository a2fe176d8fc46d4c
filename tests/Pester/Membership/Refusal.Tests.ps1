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
        $null = Get-FrameioUser ben@studio.example
        Edit-SandboxUser $sandbox (Get-SeedId ben@studio.example) @{ active = $false }
        $people = @('ben@studio.example') + @(1..150 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ })
        $results = $people | Add-FrameioGroupMember Producers -ErrorAction SilentlyContinue -ErrorVariable problems
    }

    It 'makes the whole batch fail, and no other' {
        $results | Should -HaveCount 151
        ($results | Where-Object Row -LE 100).Status | Sort-Object -Unique | Should -Be Failed
        ($results | Where-Object Row -GT 100).Status | Sort-Object -Unique | Should -Be Added
        Get-SandboxMember $sandbox Producers | Should -HaveCount 51
    }

    It 'gives each row of the batch the server''s words' {
        $problems | Should -HaveCount 100
        $problems.FullyQualifiedErrorId | Sort-Object -Unique | Should -Be 'RejectedByServer,FrameioPS.Commands.AddFrameioGroupMemberCommand'
        $results[0].Reason | Should -Match "^RejectedByServer: .*One or more users can't be added"
        $problems[0].Exception.StatusCode | Should -Be 422
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
        $results = 'ben@studio.example', 'ana@studio.example' | Add-FrameioGroupMember Producers -ErrorAction SilentlyContinue -ErrorVariable problems
        $results.Status | Should -Be Failed, Failed
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be Forbidden, Forbidden
    }
}

Describe 'A row of a refused batch and its repetition' {
    It 'are Failed and Duplicate' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Add-SandboxFault $sandbox @{ operation = 'v4AddGroupUsers'; action = @{ kind = 'status'; code = 422 } }
        $results = 'ben@studio.example', 'ben@studio.example' | Add-FrameioGroupMember Producers -ErrorAction SilentlyContinue
        ($results | Sort-Object Row).Status | Should -Be Failed, Duplicate
    }
}
