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
    'Grant-FrameioAccess -Group Editors -Workspace Dailies -Role editor'
    'Get-FrameioAccess -User chloe@northlight.example'
    'Get-FrameioAccess | Export-FrameioAccessReport review.html'
)
$server = "frameiops-pictures-$PID"
function Invoke-Tmux { & tmux -L $server @args }

# Waits until the prompt is the last thing on the screen, and then a moment for the line editor to be there.
function Wait-Prompt {
    do {
        Start-Sleep -Milliseconds 200
        $last = Invoke-Tmux capture-pane -p | Where-Object { $_.Trim() } | Select-Object -Last 1
    } until ($last -match '^PS[^>]*> *$')
}

$sample = "dotnet run --project '$root/samples/BulkOnboarding' -- --prompt"
Invoke-Tmux -f /dev/null new-session -d -x 106 -y 44 $sample
try {
    foreach ($line in @("function prompt { 'PS> ' }", 'Clear-Host') + $lines) {
        Wait-Prompt
        Invoke-Tmux send-keys -l $line
        do { Start-Sleep -Milliseconds 100 } until ((Invoke-Tmux capture-pane -p -J) -match [regex]::Escape($line))
        Invoke-Tmux send-keys Enter
    }

    Wait-Prompt
    $screen = Invoke-Tmux capture-pane -e -p
}
finally {
    Invoke-Tmux kill-server
}

$screen | & (Join-Path $PSScriptRoot 'ConvertTo-TerminalSvg.ps1') -Title ($lines -join '; ') |
    Set-Content -LiteralPath (Join-Path $Destination terminal.svg)

Import-Module (Join-Path $root tests/Pester/Reader.psm1)
dotnet build (Join-Path $root tests/Frameio.Browser) --nologo --verbosity quiet
if ($LASTEXITCODE) { throw "The browser's program can't be built." }
$reader = Start-Reader
try {
    $page = Join-Path ([IO.Path]::GetTempPath()) FrameioPS/review.html    # where the sample's prompt is
    $picture = Join-Path (Convert-Path -LiteralPath $Destination) report.png
    $null = Invoke-Reader $reader @{ do = 'open'; file = $page; width = 1040 }
    $null = Invoke-Reader $reader @{ do = 'click'; at = '.top nav a[href="#matrix"]' }
    $null = Invoke-Reader $reader @{ do = 'picture'; file = $picture }
}
finally {
    Stop-Reader $reader
}
