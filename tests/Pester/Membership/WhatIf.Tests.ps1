BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox
    $rows = Import-Csv (Get-Fixture every-status.csv)
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe '<Cmdlet> -WhatIf' -ForEach @(
    @{ Cmdlet = 'Add-FrameioGroupMember'; Would = 'WouldAdd'; First = 'ben@studio.example' }
    @{ Cmdlet = 'Remove-FrameioGroupMember'; Would = 'WouldRemove'; First = 'chloe@studio.example' }
) {
    BeforeAll {
        Reset-Sandbox $sandbox
        $results = $rows | & $Cmdlet -WhatIf -ErrorAction SilentlyContinue -ErrorVariable problems
    }

    It 'changes nothing' {
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'gives a result for each row' {
        ($results.Row | Sort-Object) -join ' ' | Should -Be (1..$rows.Count -join ' ')
    }

    It 'finds the bad rows' {
        $bad = $results | Where-Object Status -EQ Failed
        $problems | Should -HaveCount $bad.Count
        ($bad | ForEach-Object { ($_.Reason -split ':')[0] }) | Should -Contain UserNotFound
        ($bad | ForEach-Object { ($_.Reason -split ':')[0] }) | Should -Contain GroupAmbiguous
    }

    It 'says <Would> of those it would send, with what it found out about them' {
        $good = $results | Where-Object Status -EQ $Would | Sort-Object Row
        $good[0].UserId | Should -Be (Get-SeedId $First)
        $good[0].GroupId | Should -Be (Get-SeedId Editors)
    }
}

Describe 'Add-FrameioGroupMember -WhatIf, row by row' {
    It 'foretells what becomes of each' {
        Reset-Sandbox $sandbox
        $results = $rows | Add-FrameioGroupMember -WhatIf -ErrorAction SilentlyContinue
        $seen = $results | Sort-Object Row |
            ForEach-Object { $_.Status -eq 'Failed' ? ($_.Reason -split ':')[0] : "$($_.Status)" }
        $expected = $rows.Expect -replace '^Added$', 'WouldAdd'
        $seen -join "`n" | Should -Be ($expected -join "`n")
    }
}

Describe 'A confirmation' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'is asked for nothing that is only added' {
        ('ben@studio.example' | Add-FrameioGroupMember Editors).Status | Should -Be Added
    }

    It 'is not asked for with -Confirm:$false' {
        ('chloe@studio.example' | Remove-FrameioGroupMember Editors -Confirm:$false).Status | Should -Be Removed
    }

    It 'is asked for each removal, and where nobody can answer nothing is removed' {
        $seen = Invoke-FreshPowerShell -ArgumentList (Get-TestManifest), $sandbox.BaseUri {
            param($Manifest, $BaseUri)
            Import-Module $Manifest
            $token = [Net.NetworkCredential]::new('', 'fio-u-ana').SecurePassword
            $null = Connect-Frameio -Token $token -BaseUri $BaseUri
            try { 'chloe@studio.example' | Remove-FrameioGroupMember Editors; 'no question' } catch { "$_" }
        }
        $seen | Should -Match 'NonInteractive|prompt'
        Get-SandboxMember $sandbox Editors | Should -Contain chloe@studio.example
    }

    It 'that the preference variable turns off is not asked for' {
        $ConfirmPreference = 'None'
        ('chloe@studio.example' | Remove-FrameioGroupMember Editors).Status | Should -Be Removed
    }

    It 'obeys $WhatIfPreference' {
        $WhatIfPreference = $true
        ('chloe@studio.example' | Remove-FrameioGroupMember Editors).Status | Should -Be WouldRemove
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}
