#Requires -Version 7.4
<#
.SYNOPSIS
Makes the pictures of the README: a terminal in which commands are typed, and a report in a browser.
.DESCRIPTION
The commands run in a real PowerShell, at the prompt of the sample, whose Frame.io is on this machine; tmux is the
terminal, and what its screen shows is drawn as SVG. The report is made there too, and Chromium opens it.
.EXAMPLE
build/Update-Pictures.ps1
#>
[CmdletBinding()]
param(
    # The folder of the pictures.
    [string] $Destination = (Join-Path $PSScriptRoot '../docs/images')
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot

# What is typed, each line once the one before is done.
$lines = @(
    'Import-Csv people.csv | Add-FrameioGroupMember -ErrorAction Ignore | Group-Object Status -NoElement'
    'Get-FrameioUser *@agency.example | Grant-FrameioAccess -Project Dailies/Pilot -Role viewer -WhatIf'
    'Get-FrameioAccess -User chloe@northlight.example'
)
$server = "frameiops-pictures-$PID"
function Invoke-Tmux { & tmux -L $server @args }

# From then on the prompt itself says when it is there. What is typed before the first one isn't read as typed.
$prompt = "function prompt { tmux -L $server wait-for -S ready; 'PS> ' }"
$sample = "dotnet run --project '$root/samples/BulkOnboarding' -- --prompt"
Invoke-Tmux -f /dev/null new-session -d -x 106 -y 44 $sample
try {
    do { Start-Sleep -Milliseconds 100 } until ((Invoke-Tmux capture-pane -p) -match '^PS .*> *$')
    foreach ($line in @($prompt, 'Clear-Host') + $lines) {
        Invoke-Tmux send-keys -l $line
        Invoke-Tmux send-keys Enter
        Invoke-Tmux wait-for ready
    }

    $screen = Invoke-Tmux capture-pane -e -p
}
finally {
    Invoke-Tmux kill-server
}

$screen | & (Join-Path $PSScriptRoot 'ConvertTo-TerminalSvg.ps1') -Title ($lines -join '; ') |
    Set-Content -LiteralPath (Join-Path $Destination terminal.svg)
