# A person's sign-in that a vault keeps: by a stand-in for SecretManagement, and by the real module where it is.
BeforeDiscovery {
    $real = Get-Module Microsoft.PowerShell.SecretManagement -ListAvailable | Select-Object -First 1
    $modules = @(
        @{ Module = 'the stand-in'; Path = "$PSScriptRoot/../Vaults"; Skip = $null }
        @{
            Module = 'SecretManagement itself'; Path = $null
            Skip   = if (-not $real) { 'Microsoft.PowerShell.SecretManagement is in no Modules folder' }
        }
    )
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1", "$PSScriptRoot/../Person.psm1"
    $sandbox = Start-Sandbox
    $where = @{ BaseUri = $sandbox.BaseUri; AuthorityUri = $sandbox.AuthorityUri }
    $before = $env:PSModulePath
    $connect = { param($With) Connect-Frameio -Interactive @With }
    $again = { param($With) Connect-Frameio @With }

    function Get-Kept([string] $Name) {
        Get-ChildItem $env:FRAMEIOPS_TEST_VAULT -Filter $Name | Get-Content -Raw
    }

    function New-Vault {
        $env:FRAMEIOPS_TEST_VAULT = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
    }
}

AfterAll {
    Disconnect-Frameio
    $env:PSModulePath = $before
    $env:FRAMEIOPS_TEST_VAULT = $null
    Stop-Sandbox $sandbox
}

Describe 'A vault by <Module>' -ForEach $modules {
    BeforeAll {
        if (-not $Skip) {
            if ($Path) {
                $env:PSModulePath = (Convert-Path $Path) + [IO.Path]::PathSeparator + $before
            }

            $shell = New-AnsweringShell
            if (-not $Path) {
                New-Vault
                $extension = Convert-Path "$PSScriptRoot/../Vaults/FileVault"
                $null = $shell.EndInvoke((Start-TestShell $shell {
                            param($Extension) Register-SecretVault -Name Test -ModuleName $Extension -AllowClobber
                        } $extension))
            }
        }
    }

    AfterAll {
        if (-not $Skip) {
            if (-not $Path) {
                $null = $shell.EndInvoke((Start-TestShell $shell { Unregister-SecretVault Test }))
            }

            Remove-TestShell $shell
            $env:PSModulePath = $before
        }
    }

    BeforeEach {
        if ($Skip) {
            Set-ItResult -Skipped -Because $Skip
            return
        }

        Reset-Sandbox $sandbox
        New-Vault
        $web = @{ ClientId = 'web'; Vault = 'Test' } + $where
        $webWithSecret = $web + @{ ClientSecret = ConvertTo-Secret web-s3cret }
        $first = Invoke-PastedSignIn $shell $connect $webWithSecret
    }

    It 'keeps a sign-in that signs in without a browser, with nothing but the client id' {
        $first.Failure | Should -BeNullOrEmpty
        $kept = Get-Kept FrameioPS-web
        $kept | Should -BeLike 'sandbox.refresh.*'
        Clear-SandboxLog $sandbox

        $session = (Invoke-PastedSignIn $shell $again $web).Output[0]

        $session.TokenKind | Should -Be Person
        $session.User | Should -Be ana@studio.example
        (Get-SandboxLog $sandbox).operation | Should -Be imsToken, v4GetMe, v4ListAccounts
        Get-Kept FrameioPS-web | Should -BeLike 'sandbox.refresh.*'
        Get-Kept FrameioPS-web | Should -Not -Be $kept
    }

    It 'has the renewed token at once, also in the middle of a run' {
        $before = Get-Kept FrameioPS-web
        Add-SandboxFault $sandbox @{ operation = 'v4AddGroupUsers'; action = @{ kind = 'status'; code = 401 } }
        'ben@studio.example' | Add-FrameioGroupMember Producers -Session $first.Output[0] | ForEach-Object Status |
            Should -Be Added
        $kept = Get-Kept FrameioPS-web
        $kept | Should -Not -Be $before
        (Invoke-PastedSignIn $shell $again $web).Output[0].TokenKind | Should -Be Person
    }

    It 'that gets locked in the middle of a run costs no row, and is warned of' {
        $session = $first.Output[0]
        $null = New-Item (Join-Path $env:FRAMEIOPS_TEST_VAULT locked)
        Revoke-SandboxToken $sandbox
        $kept = @{ Session = $session; WarningVariable = 'warned' }
        $results = 'ben@studio.example' | Add-FrameioGroupMember Producers @kept 3> $null
        $results.Status | Should -Be Added
        $warned -like '*could not be kept*locked*' | Should -HaveCount 1
    }

    It 'forgets what is revoked' {
        $null = $shell.EndInvoke((Start-TestShell $shell { Disconnect-Frameio -Revoke }))
        Get-ChildItem $env:FRAMEIOPS_TEST_VAULT | Should -BeNullOrEmpty
        Get-ErrorId (Invoke-PastedSignIn $shell $again $web).Failure | Should -Be SignInNeedsAPerson
    }

    It 'ends in <Id> where <What>' -ForEach @(
        @{ What = 'there is no such vault'; Id = 'VaultUnavailable'; With = @{ Vault = 'Nope' }; Says = "vault 'Nope'" }
        @{ What = 'it is locked'; Id = 'VaultUnavailable'; Says = 'locked'; Lock = $true }
        @{ What = 'it keeps no such client'; Id = 'SignInNeedsAPerson'; With = @{ ClientId = 'spa' }; Says = "'spa'" }
        @{ What = 'the sign-in was taken away'; Id = 'TokenRejected'; Says = 'sign in again'; End = $true }
    ) {
        if ($_['Lock']) { $null = New-Item (Join-Path $env:FRAMEIOPS_TEST_VAULT locked) }
        if ($_['End']) { Stop-SandboxSignIn $sandbox }
        foreach ($name in ($_['With'] ?? @{}).Keys) { $web[$name] = $_.With[$name] }
        $run = Invoke-PastedSignIn $shell $again $web
        Get-ErrorId $run.Failure | Should -Be $Id
        "$($run.Failure)" | Should -Match $Says
        $run.Failure | Format-List * -Force | Out-String -Width 4000 | Should -Not -Match 'sandbox\.refresh|web-s3cret'
    }
}

Describe 'A vault and a client that gets nothing to keep' {
    BeforeAll {
        $env:PSModulePath = (Convert-Path "$PSScriptRoot/../Vaults") + [IO.Path]::PathSeparator + $before
        $shell = New-AnsweringShell
        New-Vault
    }

    AfterAll {
        Remove-TestShell $shell
        $env:PSModulePath = $before
    }

    It 'is warned of' {
        Reset-Sandbox $sandbox
        $run = Invoke-PastedSignIn $shell $connect (@{ ClientId = 'spa'; Vault = 'Test' } + $where)
        $run.Output[0].TokenKind | Should -Be Person
        $run.Warnings | Should -BeLike "*nothing to keep in the vault 'Test'."
        Get-ChildItem $env:FRAMEIOPS_TEST_VAULT | Should -BeNullOrEmpty
    }
}

Describe 'Without SecretManagement' {
    It 'a vault is VaultUnavailable, and says how to get it' {
        $env:PSModulePath = Join-Path $TestDrive nothing
        try {
            $failure = Get-Failure { Connect-Frameio -ClientId web -Vault Test @where }
        }
        finally {
            $env:PSModulePath = $before
        }

        Get-ErrorId $failure | Should -Be VaultUnavailable
        "$failure" | Should -Match 'Install-Module Microsoft.PowerShell.SecretManagement'
    }
}
