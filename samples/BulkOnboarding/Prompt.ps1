#Requires -Version 5.1
<#
.SYNOPSIS
Makes this prompt one with FrameioPS: imports the module, connects, and says what to try.
.DESCRIPTION
Signs in with what the environment holds: FRAMEIO_TOKEN, or FRAMEIO_CLIENT_ID with FRAMEIO_CLIENT_SECRET. For the
people of the Adobe organisation it takes the client of FRAMEIO_ADOBE_CLIENT_ID and FRAMEIO_ADOBE_CLIENT_SECRET, where
they are set. Whoever connects again at this prompt gets to the same services, and examples find a people.csv where it
begins.
#>
[CmdletBinding()]
param(
    [uri] $BaseUri = 'https://api.frame.io',

    # The sign-in service, where it isn't Adobe's: BaseUri then plays Adobe's User Management API too.
    [uri] $AuthorityUri,

    # The manifest, or the name of a module that is installed.
    [string] $ModulePath = 'FrameioPS'
)

# In Modules/<name>/<version>, so that it is found by its name too, as by the other runspaces of an example.
if (Test-Path -LiteralPath $ModulePath -PathType Leaf) {
    $modules = Split-Path (Split-Path (Split-Path (Convert-Path -LiteralPath $ModulePath)))
    $env:PSModulePath = $modules + [IO.Path]::PathSeparator + $env:PSModulePath
}

$global:PSDefaultParameterValues['Connect-Frameio:BaseUri'] = $BaseUri
if ($AuthorityUri) {
    $global:PSDefaultParameterValues['Connect-Frameio:AuthorityUri'] = $AuthorityUri
    $global:PSDefaultParameterValues['Connect-Frameio:AdobeUri'] = $BaseUri
}
if ($env:FRAMEIO_ADOBE_CLIENT_ID -and $env:FRAMEIO_ADOBE_CLIENT_SECRET) {
    $global:PSDefaultParameterValues['Connect-Frameio:AdobeCredential'] = New-Object pscredential @(
        $env:FRAMEIO_ADOBE_CLIENT_ID
        (New-Object Net.NetworkCredential '', $env:FRAMEIO_ADOBE_CLIENT_SECRET).SecurePassword
    )
}
$folder = New-Item -ItemType Directory -Force -Path (Join-Path ([IO.Path]::GetTempPath()) FrameioPS)
Copy-Item -LiteralPath (Join-Path $PSScriptRoot people.csv) -Destination $folder.FullName
Set-Location -LiteralPath $folder.FullName

Import-Module $ModulePath
$session = Connect-Frameio
if ($session) {
    Write-Output "Connected as $session. To begin with (Tab completes names; exit ends the prompt):", '',
        '    Get-FrameioGroup',
        '    Get-FrameioUser b* | Add-FrameioGroupMember Editors -WhatIf',
        '    Import-Csv people.csv | Add-FrameioGroupMember',
        '    Get-FrameioLicense',
        '    Get-Help about_FrameioPS', ''
}
