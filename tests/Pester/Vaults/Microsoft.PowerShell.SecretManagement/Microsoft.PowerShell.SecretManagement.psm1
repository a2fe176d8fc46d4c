# Stands in for Microsoft.PowerShell.SecretManagement: the same commands, as far as the module under test knows them,
# over one vault that goes by two names.
Set-StrictMode -Version Latest

# The real module calls a vault by these too.
Import-Module "$PSScriptRoot/../FileVault/FileVault.Extension/FileVault.Extension.psm1" -Prefix File

<#
.SYNOPSIS
The vault, by each of its names.
#>
function Get-SecretVault {
    [CmdletBinding()]
    param([string] $Name = '*')
    'Test', 'MyVault' | Where-Object { $_ -like $Name } | ForEach-Object {
        [pscustomobject]@{ Name = $_; ModuleName = 'FileVault' }
    }
}

<#
.SYNOPSIS
What the vault keeps.
#>
function Get-SecretInfo {
    [CmdletBinding()]
    param([string] $Name, [string] $Vault)
    Assert-Vault $Vault
    Get-FileSecretInfo -Filter $Name -VaultName $Vault -AdditionalParameters @{}
}

<#
.SYNOPSIS
A secret; an error where there is none.
#>
function Get-Secret {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [string] $Vault)
    Assert-Vault $Vault
    $secret = Get-FileSecret -Name $Name -VaultName $Vault -AdditionalParameters @{}
    if ($null -eq $secret) { throw "The secret $Name was not found." }
    $secret
}

<#
.SYNOPSIS
Keeps a secret.
#>
function Set-Secret {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [object] $Secret, [string] $Vault)
    Assert-Vault $Vault
    $null = Set-FileSecret -Name $Name -Secret $Secret -VaultName $Vault -AdditionalParameters @{}
}

<#
.SYNOPSIS
Takes a secret away.
#>
function Remove-Secret {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [string] $Vault)
    Assert-Vault $Vault
    $null = Remove-FileSecret -Name $Name -VaultName $Vault -AdditionalParameters @{}
}

function Assert-Vault([string] $Vault) {
    if (-not (Get-SecretVault $Vault)) { throw "Vault not found in registry: $Vault" }
}

Export-ModuleMember -Function Get-SecretVault, Get-SecretInfo, Get-Secret, Set-Secret, Remove-Secret
