# A command downstream that has enough, such as Select-Object -First: what is on its way may still arrive, and nothing
# is sent any more. At 300 there is room for an addition every 20 ms.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $groups = (New-SeedGroup Alpha -Generated 105), (New-SeedGroup Beta -Generated 20), (New-SeedGroup Gamma)
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 247 -Group $groups) -TimeScale 300
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }

    function Get-Row([string] $Group, [int[]] $Number) {
        $Number | ForEach-Object { [pscustomobject]@{ Group = $Group; Email = 'user{0:00000}@studio.example' -f $_ } }
    }

    # Each result once, and none that isn't so.
    function Assert-True($Results) {
        $Results | Group-Object Row | Where-Object Count -GT 1 | Should -BeNullOrEmpty
        foreach ($result in $Results | Where-Object Status -NotIn Failed, Duplicate) {
            $isMember = $result.Email -in (Get-SandboxMember $sandbox $result.Group)
            $isTold = $result.Status -in 'Added', 'AlreadyMember'
            $isMember | Should -Be $isTold -Because "row $($result.Row) is $($result.Status)"
        }

        Get-SandboxLog $sandbox | Where-Object status -EQ 429 | Should -BeNullOrEmpty
    }

    function Get-LastCall { (Get-SandboxLog $sandbox)[-1].seq }

    function Get-WriteSince([long] $Last) { @(Get-SandboxLog $sandbox -Write | Where-Object seq -GT $Last) }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A command downstream that has enough' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestClient $sandbox
    }

    # The first result comes before anything is written, the others while those who left are looked for.
    It 'after <_> results of adding' -ForEach 1, 20, 40 {
        $leaving = Get-FrameioUser user00117@studio.example, user00033@studio.example, user00004@studio.example
        $leaving | ForEach-Object { Edit-SandboxUser $sandbox $_.Id @{ active = $false } }
        $rows = @(
            Get-Row Alpha (101..125)
            Get-Row Beta (16..40)
            'nobody@studio.example', 'jonas@studio.example', 'liam@client.example' |
                ForEach-Object { [pscustomobject]@{ Group = 'Beta'; Email = $_ } }
            Get-Row Nowhere 1
            Get-Row Beta 30
            Get-Row Gamma (1..10)
        )
        $results = @($rows | Add-FrameioGroupMember @quiet | Select-Object -First $_)
        $last = Get-LastCall
        $results | Should -HaveCount $_
        Assert-True $results

        # Each queues for the same bucket, behind whatever would be left there.
        foreach ($row in Get-Row Gamma (200..203)) {
            ($row | Add-FrameioGroupMember).Status | Should -Be Added
        }

        (Get-WriteSince $last).Count | Should -BeIn (4..(4 + $groups.Count))
    }

    It 'after <_> results of removing' -ForEach 4, 6 {
        Add-SandboxFault $sandbox @{ method = 'DELETE'; times = $null; action = @{ kind = 'delay'; ms = 40 } }
        $rows = Get-Row Alpha (8..107)
        $results = @($rows | Remove-FrameioGroupMember -Confirm:$false @quiet | Select-Object -First $_)
        $last = Get-LastCall
        $results | Should -HaveCount $_
        Assert-True $results
        (Get-Row Alpha 105 | Remove-FrameioGroupMember -Confirm:$false).Status | Should -Be Removed

        # Eight at a time can have been on their way.
        (Get-WriteSince $last).Count | Should -BeIn (1..9)
    }
}
