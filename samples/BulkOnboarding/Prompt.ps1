#Requires -Version 5.1
<#
.SYNOPSIS
Makes this prompt one with FrameioPS: imports the module, connects, and says what to try.
.DESCRIPTION
Signs in with what the environment holds: FRAMEIO_TOKEN, or FRAMEIO_CLIENT_ID with FRAMEIO_CLIENT_SECRET. Whoever
connects again at this prompt gets to the same service, and examples find a people.csv where it begins.
#>
[CmdletBinding()]
param(
    [uri] $BaseUri = 'https://api.frame.io',

    # The sign-in service, where it isn't Adobe's.
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
if ($AuthorityUri) { $global:PSDefaultParameterValues['Connect-Frameio:AuthorityUri'] = $AuthorityUri }
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
        '    Get-Help about_FrameioPS', ''
}
