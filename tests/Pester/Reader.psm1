# Somebody at a real browser who reads a report: the program in tests/Frameio.Browser, which is told each step.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Get-ReaderProgram {
    Get-Item "$PSScriptRoot/../Frameio.Browser/bin/*/*/Frameio.Browser.dll" -ErrorAction Ignore |
        Sort-Object LastWriteTime | Select-Object -Last 1
}

<#
.SYNOPSIS
Why no browser can be had here; nothing where one can.
#>
function Get-NoReaderReason {
    $program = Get-ReaderProgram
    if ($program) {
        '' | & dotnet $program.FullName 2>&1 | Select-Object -First 1
    }
    else {
        'the program in tests/Frameio.Browser is not built'
    }
}

<#
.SYNOPSIS
Starts a browser. End it with Stop-Reader.
#>
function Start-Reader {
    $start = [Diagnostics.ProcessStartInfo]::new('dotnet')
    (Get-ReaderProgram).FullName, 'read' | ForEach-Object { $start.ArgumentList.Add($_) }
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
    $start.StandardInputEncoding = $start.StandardOutputEncoding = [Text.UTF8Encoding]::new($false)
    [Diagnostics.Process]::Start($start)
}

<#
.SYNOPSIS
Does one step, as tests/Frameio.Browser/Reader.cs knows it, and gives what came of it.
#>
function Invoke-Reader {
    param([Parameter(Mandatory)] $Reader, [Parameter(Mandatory)] [hashtable] $Step)

    $Reader.StandardInput.WriteLine((ConvertTo-Json $Step -Compress))
    $Reader.StandardInput.Flush()
    $end = $Reader.StandardOutput.ReadLine() | ConvertFrom-Json
    if ($end.problem) { throw "$($Step['do']) $($Step['at']): $($end.problem)" }
    $end.value
}

function Stop-Reader {
    param($Reader)

    # BeforeAll may have failed before there was one.
    if ($Reader) {
        $Reader.StandardInput.Close()
        $Reader.WaitForExit()
        $Reader.Dispose()
    }
}
