# A shell whose questions are answered, for what a person decides while a command runs.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

Import-Module "$PSScriptRoot/Suite.psm1"
Add-Type -Path "$PSScriptRoot/AnsweringHost.cs", "$PSScriptRoot/PlainBrowser.cs"

<#
.SYNOPSIS
A runspace of its own with the module imported, whose host is an AnsweringHost. Close it with Remove-TestShell.
#>
function New-AnsweringShell {
    $person = [AnsweringHost]::new()
    $runspace = [runspacefactory]::CreateRunspace($person)
    $runspace.Open()
    $shell = [powershell]::Create($runspace)
    $null = $shell.AddCommand('Import-Module').AddArgument((Get-TestManifest)).Invoke()
    $shell | Add-Member Person $person -PassThru
}

<#
.SYNOPSIS
Runs a script in an answering shell, and gives its output with what the person was asked and shown. The answers are the
labels of the choices, and all of them have to be asked for.
#>
function Invoke-AnsweringShell {
    param(
        [Parameter(Mandatory)] [powershell] $Shell,
        [Parameter(Mandatory)] [scriptblock] $Script,
        [object[]] $ArgumentList = @(),
        [string[]] $Answer = @()
    )

    $person = $Shell.Person
    $person.Answers.Clear()
    $person.Questions.Clear()
    $person.Lines.Clear()
    $Answer | ForEach-Object { $person.Answers.Enqueue($_) }
    $output = $Shell.EndInvoke((Start-TestShell $Shell $Script $ArgumentList))
    if ($person.Answers.Count) {
        throw "Nobody asked for: $($person.Answers)"
    }

    [pscustomobject]@{ Output = @($output); Questions = @($person.Questions); Lines = @($person.Lines) }
}
