# An operation of the service that fails and goes on failing. At 600 the 30 s after a server fault are 50 ms.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 20) -TimeScale 600
    $rows = 1..20 | ForEach-Object {
        [pscustomobject]@{ Group = $_ -le 10 ? 'Editors' : 'Producers'; Email = 'user{0:00000}@studio.example' -f $_ }
    }
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }

    function Start-Storm([hashtable] $Status) {
        $action = @{ kind = 'status' } + $Status
        Add-SandboxFault $sandbox @{ operation = 'v4AddGroupUsers'; times = $null; action = $action }
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A storm' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'of <_> pauses the operation and ends with every row accounted for' -ForEach 500, 503 {
        Start-Storm @{ code = $_ }
        $results = $rows | Add-FrameioGroupMember @quiet -ErrorVariable problems -WarningVariable warnings
        ($results.Row | Sort-Object) -join ' ' | Should -Be (1..20 -join ' ')
        $results.Status | Sort-Object -Unique | Should -Be Failed
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be (@('ServerFault') * 20)
        "$($warnings[0])" | Should -Match 'it is paused for \d'
        "$($warnings[-1])" | Should -Match '^20 of 20 rows failed '
        Get-SandboxLog $sandbox -Write | Should -HaveCount 10
        Get-SandboxMember $sandbox Producers | Should -BeNullOrEmpty
    }

    It 'in adding leaves removing alone' {
        Start-Storm @{ code = 503 }
        $null = $rows | Add-FrameioGroupMember @quiet
        $removed = 'jonas@studio.example' | Remove-FrameioGroupMember Editors -Confirm:$false -WarningVariable warnings
        $removed.Status | Should -Be Removed
        $warnings | Should -BeNullOrEmpty
    }

    It 'that is over lets the same command end well' {
        Start-Storm @{ code = 500; apply = $true }
        $null = $rows | Add-FrameioGroupMember @quiet
        Clear-SandboxFault $sandbox
        $results = $rows | Add-FrameioGroupMember -ErrorVariable problems
        $results.Status | Should -Be (@('AlreadyMember') * 20)
        $problems | Should -BeNullOrEmpty
    }
}
