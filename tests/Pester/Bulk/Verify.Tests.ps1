# A service that says yes and does nothing is believed, unless it is asked again.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 250)
    $people = 1..250 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }

    # The next so many batches are answered well, and nothing happens.
    $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'SilentlyContinue' }

    function Add-Lie([int] $Skip = 0, [int] $Times = 1) {
        Add-SandboxFault $sandbox @{
            operation = 'v4AddGroupUsers'; skip = $Skip; times = $Times; action = @{ kind = 'status'; code = 204 }
        }
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Add-FrameioGroupMember -Verify' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'says Added of those whom the group lists, in one reading of it' {
        $results = $people | Add-FrameioGroupMember Producers -Verify
        $results | Should -HaveCount 250
        $results.Status | Sort-Object -Unique | Should -Be Added
        $log = Get-SandboxLog $sandbox
        @($log.operation) -eq 'v4AddGroupUsers' | Should -HaveCount 3
        ($log | Select-Object -Last 3).operation | Should -Be v4ListGroupUsers, v4ListGroupUsers, v4ListGroupUsers
    }

    It 'fails each row that is missing, as NotApplied' {
        Add-Lie -Skip 1
        $results = $people | Add-FrameioGroupMember Producers -Verify @quiet
        ($results.Row | Sort-Object) -join ' ' | Should -Be (1..250 -join ' ')
        $failed = $results | Where-Object Status -EQ Failed
        ($failed.Row | Sort-Object) -join ' ' | Should -Be (101..200 -join ' ')
        $failed[0].Reason | Should -Match "^NotApplied: .*'$($failed[0].Email)'.*'Producers'"
        $problems.FullyQualifiedErrorId | Sort-Object -Unique |
            Should -Be 'NotApplied,FrameioPS.Commands.AddFrameioGroupMemberCommand'
        $problems | Should -HaveCount 100
        $problems[0].CategoryInfo.Category | Should -Be InvalidResult
    }

    It 'judges each group by itself' {
        Add-SandboxFault $sandbox @{
            method = 'POST'; path = "$(Get-SeedId Editors)/users$"; action = @{ kind = 'status'; code = 204 }
        }
        $rows = "Email,Group`nben@studio.example,Editors`nben@studio.example,Producers" | ConvertFrom-Csv
        $results = $rows | Add-FrameioGroupMember -Verify -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        ($results | Sort-Object Row).Status | Should -Be Failed, Added
    }

    It 'leaves what failed otherwise, and those who were members, as they are' {
        $results = 'chloe@studio.example', 'nobody@studio.example', 'ben@studio.example' |
            Add-FrameioGroupMember Editors -Verify @quiet
        ($results | Sort-Object Row).Status | Should -Be AlreadyMember, Failed, Added
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be UserNotFound
    }

    It 'is OutcomeUnknown where the group can''t be read back' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroupUsers'; skip = 1; times = $null; action = @{ kind = 'status'; code = 403 }
        }
        $result = 'ben@studio.example' |
            Add-FrameioGroupMember Producers -Verify -ErrorAction SilentlyContinue -ErrorVariable problems
        $result.Status | Should -Be Failed
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be OutcomeUnknown
    }

    It 'keeps out of the journal what was not applied' {
        $journal = Join-Path $TestDrive verify.jsonl
        Add-Lie
        $first = 'ben@studio.example' |
            Add-FrameioGroupMember Producers -Verify -Journal $journal -ErrorAction SilentlyContinue
        $second = 'ben@studio.example' | Add-FrameioGroupMember Producers -Verify -Journal $journal
        $first.Status, $second.Status | Should -Be Failed, Added
        Get-SandboxMember $sandbox Producers | Should -Be ben@studio.example
    }

    It 'is what it takes: without it the service is believed' {
        Add-Lie
        ('ben@studio.example' | Add-FrameioGroupMember Producers).Status | Should -Be Added
        Get-SandboxMember $sandbox Producers | Should -BeNullOrEmpty
    }
}
