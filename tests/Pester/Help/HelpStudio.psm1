# Runs what the help and the pages of the project show, as somebody pastes it at the sample's prompt.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$sample = "$PSScriptRoot/../../../samples/BulkOnboarding"
Import-Module "$PSScriptRoot/../Answering.psm1"

<#
.SYNOPSIS
The examples of a page: title, code, and the output that is shown, if one is.
#>
function Get-HelpExample {
    param([Parameter(Mandatory)] [string] $Path)

    $section = [regex]::Match((Get-Content -LiteralPath $Path -Raw), '(?ms)^## EXAMPLES\n(.*?)^## ').Groups[1].Value
    $pattern = '(?ms)^### (?<title>[^\n]+)\n\n```powershell\n(?<code>.*?)\n```\n(\n```output\n(?<output>.*?)\n```\n)?'
    foreach ($example in [regex]::Matches($section, $pattern)) {
        @{
            Command = [IO.Path]::GetFileNameWithoutExtension($Path)
            Title   = $example.Groups['title'].Value
            Code    = $example.Groups['code'].Value
            Output  = $example.Groups['output'].Success ? $example.Groups['output'].Value : $null
        }
    }
}

<#
.SYNOPSIS
What an about topic shows to be typed: its indented blocks, in their order.
#>
function Get-TopicBlock {
    param([Parameter(Mandatory)] [string] $Path)

    $text = Get-Content -LiteralPath $Path -Raw
    [regex]::Matches($text, '(?m)(?<=\n\n)(    .*\n|\n(?=    ))+') | ForEach-Object { $_.Value -replace '(?m)^    ' }
}

<#
.SYNOPSIS
What a page of the project shows to be typed at a prompt: its blocks of powershell, in their order.
#>
function Get-PageBlock {
    param([Parameter(Mandatory)] [string] $Path)

    $text = Get-Content -LiteralPath $Path -Raw
    [regex]::Matches($text, '(?ms)^```powershell\n(.*?)^```$') | ForEach-Object { $_.Groups[1].Value }
}

<#
.SYNOPSIS
The studio of the sample's prompt.
#>
function New-PromptSeed {
    Get-Content "$sample/seed.json" -Raw | ConvertFrom-Json -AsHashtable
}

<#
.SYNOPSIS
Pastes blocks one after the other at a prompt of the sample in a folder, and gives the text that comes out and the
errors. What the prompt begins with is there, and somebody who types what is asked for and says yes to everything; so
are the stand-ins for what Azure Automation has.
#>
function Invoke-HelpExample {
    param(
        [Parameter(Mandatory)] $Sandbox,
        [Parameter(Mandatory)] [string] $Folder,
        [Parameter(Mandatory)] [string[]] $Code
    )

    $null = New-Item -ItemType Directory -Path $Folder -Force
    $before = $env:FRAMEIO_TOKEN, $env:PSModulePath, $env:FRAMEIOPS_TEST_VAULT
    $adobeBefore = $env:FRAMEIO_ADOBE_CLIENT_ID, $env:FRAMEIO_ADOBE_CLIENT_SECRET
    $shell = New-AnsweringShell
    $shell.Person.Agrees = $true
    try {
        $env:FRAMEIO_TOKEN = 'fio-u-sandbox'
        $env:FRAMEIO_ADOBE_CLIENT_ID, $env:FRAMEIO_ADOBE_CLIENT_SECRET = 'sandbox-client', 'sandbox-secret'
        $env:PSModulePath = (Convert-Path "$PSScriptRoot/../Vaults") + [IO.Path]::PathSeparator + $env:PSModulePath
        $env:FRAMEIOPS_TEST_VAULT = (New-Item -ItemType Directory -Path (Join-Path $Folder vault) -Force).FullName
        $shell.Commands.Clear()
        $null = $shell.AddScript({
                param($Sandbox, $Prompt, $Manifest, $Folder)
                $PSStyle.OutputRendering = 'PlainText'
                $ProgressPreference = 'SilentlyContinue'
                $null = & $Prompt -BaseUri $Sandbox.BaseUri -AuthorityUri $Sandbox.AuthorityUri -ModulePath $Manifest
                if (-not (Test-Path $Folder/people.csv)) { Copy-Item people.csv $Folder }
                Set-Location $Folder
                # What somebody has saved who marked a report in the browser.
                [pscustomobject]@{
                    Email = 'Dev.Patel@northlight.example'; Project = 'Finale'; Role = 'full_access'
                    Decision = 'revoke'
                } | Export-Csv review-decisions.csv

                $ConfirmPreference = 'None'
                function ConvertTo-Secret([string] $Text) { [Net.NetworkCredential]::new('', $Text).SecurePassword }
                ${function:Read-Host} = {
                    param([string] $Prompt, [switch] $AsSecureString)
                    if ($AsSecureString) {
                        ConvertTo-Secret ($Prompt -match 'client secret' ? 'sandbox-web-secret' : 'fio-u-sandbox')
                    }
                }
                ${function:Get-Credential} = {
                    [pscredential]::new('sandbox-client', (ConvertTo-Secret sandbox-secret))
                }
                # Before what is put in its place: a vault by its first use would put it back.
                Import-Module Microsoft.PowerShell.SecretManagement
                function Get-Secret([string] $Name) { if ($Name) { Get-Credential } }
                function Get-AutomationPSCredential([string] $Name) { if ($Name) { Get-Credential } }
                function Get-AutomationConnection([string] $Name) {
                    if ($Name) {
                        @{ ClientId = 'sandbox-client'; ClientSecret = 'sandbox-secret'; Account = 'Northlight Studio' }
                    }
                }
            }).AddArgument($Sandbox).AddArgument("$sample/Prompt.ps1").AddArgument((Get-TestManifest)).
            AddArgument($Folder).Invoke()
        $text = foreach ($block in $Code) {
            $shell.Commands.Clear()
            $shell.AddScript($block).AddCommand('Out-String').AddParameter('Width', 100).Invoke()
        }
        [pscustomobject]@{
            Lines  = @("$text" -split '\r?\n' | ForEach-Object TrimEnd | Where-Object { $_ })
            Errors = @($shell.Streams.Error | ForEach-Object { "$_" })
        }
    }
    finally {
        $env:FRAMEIO_TOKEN, $env:PSModulePath, $env:FRAMEIOPS_TEST_VAULT = $before
        $env:FRAMEIO_ADOBE_CLIENT_ID, $env:FRAMEIO_ADOBE_CLIENT_SECRET = $adobeBefore
        Remove-TestShell $shell
    }
}

Export-ModuleMember -Function Get-HelpExample, Get-TopicBlock, Get-PageBlock, New-PromptSeed, Invoke-HelpExample
