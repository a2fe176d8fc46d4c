#Requires -Version 5.1
<#
.SYNOPSIS
Makes this prompt one with FrameioPS: imports the module, connects, and says what to try.
.DESCRIPTION
Signs in with what the environment holds: FRAMEIO_TOKEN, or FRAMEIO_CLIENT_ID with FRAMEIO_CLIENT_SECRET.
#>
[CmdletBinding()]
param(
    [uri] $BaseUri = 'https://api.frame.io',

    [string] $ModulePath = 'FrameioPS'
)

Import-Module $ModulePath
$session = Connect-Frameio -BaseUri $BaseUri
if ($session) {
    Write-Output "Connected as $session. To begin with (Tab completes names; exit ends the prompt):", '',
        '    Get-FrameioGroup',
        '    Get-FrameioUser b* | Add-FrameioGroupMember Editors -WhatIf',
        "    Import-Csv '$(Join-Path $PSScriptRoot people.csv)' | Add-FrameioGroupMember",
        '    Get-Help about_FrameioPS', ''
}
