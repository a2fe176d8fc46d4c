# Licences taken away, and nothing else; licences told.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/People.psm1"
    $quiet = @{ Confirm = $false; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    $sandbox = Start-PeopleSandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Remove-FrameioUser' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-PeopleSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'takes the profile of Frame.io away and nothing else' {
        $null = 'nora@northlight.example' | Add-FrameioUser
        Clear-SandboxLog $sandbox
        $results = 'nora@northlight.example', 'finn.o''neil@northlight.example', 'nobody@studio.example' |
            Remove-FrameioUser @quiet
        $results | Sort-Object Row | ForEach-Object Status | Should -Be Removed, Removed, NotMember
        Get-SentStep $sandbox | Should -Be remove, remove
        'nora@northlight.example' | Remove-FrameioUser @quiet | ForEach-Object Status | Should -Be NotMember
    }

    It 'takes piped users' {
        (Get-FrameioUser *@agency.example | Remove-FrameioUser @quiet).Status | Sort-Object -Unique |
            Should -Be Removed
    }

    It 'warns of those who still have something, and of nobody else' {
        $null = 'chloe@northlight.example' | Remove-FrameioUser -Confirm:$false -WarningVariable warnings 3>$null
        "$warnings" | Should -BeLike '1 of these people still has access*chloe@northlight.example*-Everywhere*'
        $null = Revoke-FrameioAccess elena@northlight.example -Everywhere @quiet
        $null = 'hugo+it''s@agency.example' | Remove-FrameioUser -Confirm:$false -WarningVariable none 3>$null
        $none | Should -BeNullOrEmpty
    }

    It 'removes from the organisation with the switch alone, and keeps the account' {
        $results = 'finn.o''neil@northlight.example' | Remove-FrameioUser -RemoveFromOrganization @quiet
        $results.Status | Should -Be Removed
        Get-SentStep $sandbox | Should -Be removeFromOrg
    }

    It 'takes nothing from <Who>' -ForEach @(
        @{ Who = 'the owner'; Email = 'ana@northlight.example' }
        @{ Who = 'oneself'; Email = 'service@northlight.example' }
    ) {
        foreach ($switch in @{}, @{ RemoveFromOrganization = $true }) {
            ($Email | Remove-FrameioUser @switch @quiet).ErrorId | Should -Be ProtectedUser
        }

        Get-SentStep $sandbox | Should -BeNullOrEmpty
    }

    It 'rehearses' {
        ('chloe@northlight.example' | Remove-FrameioUser -WhatIf -WarningAction Ignore 6>$null).Status |
            Should -Be WouldRemove
        Get-SentStep $sandbox | Should -BeNullOrEmpty
    }
}

Describe 'Get-FrameioLicense' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-PeopleSandbox $sandbox
    }

    It 'tells how many there are, and how many are left' {
        $license = Get-FrameioLicense
        $license.Profile, $license.Quota | Should -Be 'Frame.io Enterprise', 1500
        $license.Left | Should -Be (1500 - $license.Assigned)
        $null = 'new@studio.example' | Add-FrameioUser
        (Get-FrameioLicense).Assigned | Should -Be ($license.Assigned + 1)
    }

    It 'tells who is in the profile without one' {
        $assigned = (Get-FrameioLicense).Assigned
        Set-Organization $sandbox @{ quotas = @{ 'Frame.io Enterprise' = $assigned - 2 } }
        (Get-FrameioLicense).WithoutLicense | Should -Be 2
    }
}
