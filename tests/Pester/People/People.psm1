# A studio whose people come from an Adobe organisation, and a connection that reaches both.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../Suite.psm1", "$PSScriptRoot/../Sandbox.psm1"

<#
.SYNOPSIS
Starts a sandbox with the organisation of the sandbox's own studio, whose changes Frame.io lists at once.
#>
function Start-PeopleSandbox {
    param([hashtable] $Adobe = @{})

    $seed = New-SeedNorthlight
    $seed.clients[0].scopes = 'frame.s2s.all', 'user_management_sdk'
    $organization = $seed.accounts[0].adobe
    $organization.listing_delay_ms, $organization.id_delay_ms = 0, 0
    foreach ($key in $Adobe.Keys) { $organization[$key] = $Adobe[$key] }
    Start-Sandbox -Seed $seed
}

<#
.SYNOPSIS
Connects this runspace to it.
#>
function Connect-PeopleSandbox {
    param([Parameter(Mandatory)] $Sandbox, [hashtable] $With = @{})

    $client = [pscredential]::new('sandbox-client', (ConvertTo-Secret sandbox-secret))
    $where = @{
        BaseUri = $Sandbox.BaseUri; AuthorityUri = $Sandbox.AuthorityUri; AdobeUri = $Sandbox.BaseUri
    }
    if (-not $With.ContainsKey('Token')) { $where.Credential = $client }
    if (-not $With.ContainsKey('AdobeCredential')) { $where.AdobeCredential = $client }
    if ($With['AdobeCredential'] -eq 'none') {
        $With = $With.Clone()
        $With.Remove('AdobeCredential')
    }

    Connect-Frameio @where @With
}

<#
.SYNOPSIS
The steps that the organisation was sent so far, by name.
#>
function Get-SentStep {
    param([Parameter(Mandatory)] $Sandbox)
    Get-SandboxLog $Sandbox -Operation umapiAction | Where-Object query -NotLike '*testOnly*' | ForEach-Object steps
}

<#
.SYNOPSIS
Changes how the organisation behaves.
#>
function Set-Organization {
    param([Parameter(Mandatory)] $Sandbox, [Parameter(Mandatory)] [hashtable] $Value)

    $request = @{
        Method = 'POST'; Uri = "$($Sandbox.ControlUri)/organizations/5E0A1C2B66F1@AdobeOrg"
        Body = ConvertTo-Json $Value; ContentType = 'application/json; charset=utf-8'
    }
    $null = Invoke-RestMethod @request
}
