# The five functions of a vault, over a file a secret in the folder FRAMEIOPS_TEST_VAULT. A file named locked there
# locks it.
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '',
    Justification = 'SecretManagement gives them.')]
param()
Set-StrictMode -Version Latest

<#
.SYNOPSIS
A secret, or nothing.
#>
function Get-Secret {
    param([string] $Name, [string] $VaultName, [hashtable] $AdditionalParameters)
    $file = Get-SecretFile $Name
    if (Test-Path -LiteralPath $file) {
        [Net.NetworkCredential]::new('', (Get-Content -LiteralPath $file -Raw)).SecurePassword
    }
}

<#
.SYNOPSIS
Keeps a secret.
#>
function Set-Secret {
    param([string] $Name, [object] $Secret, [string] $VaultName, [hashtable] $AdditionalParameters)
    $text = [Net.NetworkCredential]::new('', [securestring] $Secret).Password
    Set-Content -LiteralPath (Get-SecretFile $Name) -Value $text -NoNewline
    $true
}

<#
.SYNOPSIS
Takes a secret away.
#>
function Remove-Secret {
    param([string] $Name, [string] $VaultName, [hashtable] $AdditionalParameters)
    Remove-Item -LiteralPath (Get-SecretFile $Name) -ErrorAction Stop
    $true
}

<#
.SYNOPSIS
What there is.
#>
function Get-SecretInfo {
    param([string] $Filter, [string] $VaultName, [hashtable] $AdditionalParameters)
    Split-Path (Get-SecretFile x) | Get-ChildItem | Where-Object Name -Like $Filter | ForEach-Object {
        if ('Microsoft.PowerShell.SecretManagement.SecretInformation' -as [type]) {
            [Microsoft.PowerShell.SecretManagement.SecretInformation]::new(
                $_.Name, [Microsoft.PowerShell.SecretManagement.SecretType]::SecureString, $VaultName)
        }
        else {
            [pscustomobject]@{ Name = $_.Name; Type = 'SecureString'; VaultName = $VaultName }
        }
    }
}

<#
.SYNOPSIS
Whether the vault is there.
#>
function Test-SecretVault {
    param([string] $VaultName, [hashtable] $AdditionalParameters)
    Test-Path -LiteralPath $env:FRAMEIOPS_TEST_VAULT
}

function Get-SecretFile([string] $Name) {
    if (Test-Path -LiteralPath (Join-Path $env:FRAMEIOPS_TEST_VAULT locked)) { throw 'The vault is locked.' }
    Join-Path $env:FRAMEIOPS_TEST_VAULT $Name
}

Export-ModuleMember -Function Get-Secret, Set-Secret, Remove-Secret, Get-SecretInfo, Test-SecretVault
