# What Azure Automation gives a runbook, and the ways it runs one: a process of its own, or a runspace among others
# without an interface.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

<#
.SYNOPSIS
A script that stands in for the Automation cmdlets. It takes what is stored, by name, and puts into the same hashtable
what the runbook stores.
#>
function Get-AutomationStandIn {
    {
        param($Assets)
        $null = New-Module -Name Automation -ArgumentList $Assets -ScriptBlock {
            $stored = $args[0]
            function Get-AutomationPSCredential($Name) { $stored[$Name] }
            function Get-AutomationConnection($Name) { $stored[$Name] }
            function Set-AutomationVariable($Name, $Value) { $stored[$Name] = $Value }
            function Get-AutomationVariable($Name) {
                # Where a test wants two jobs at the same point at the same time.
                if ($stored['Barrier'] -and -not $stored.Barrier.SignalAndWait(30000)) {
                    throw 'The other job did not come.'
                }
                $stored[$Name]
            }
        }
    }
}

<#
.SYNOPSIS
Starts a runbook as a job: in a runspace that has no host interface. End it with Complete-RunbookJob.
#>
function Start-RunbookJob {
    param(
        [Parameter(Mandatory)] [hashtable] $Assets,
        [Parameter(Mandatory)] [hashtable] $Parameters,
        [string] $Name = 'Update-FrameioAccess'
    )

    $shell = [powershell]::Create([Management.Automation.RunspaceMode]::NewRunspace)
    $null = $shell.AddCommand('Import-Module').AddArgument((Get-TestManifest)).Invoke()
    $shell.Commands.Clear()
    $null = $shell.AddScript((Get-AutomationStandIn)).AddArgument($Assets).Invoke()
    $shell.Commands.Clear()
    $null = $shell.AddCommand((Get-Runbook $Name)).AddParameters($Parameters)
    # A collection of its own, so that what was out before a failure is kept, as Azure keeps it.
    $output = [Management.Automation.PSDataCollection[psobject]]::new()
    $noInput = [Management.Automation.PSDataCollection[psobject]]::new()
    $noInput.Complete()
    [pscustomobject]@{ Shell = $shell; Output = $output; Call = $shell.BeginInvoke($noInput, $output) }
}

<#
.SYNOPSIS
Waits for a job and tells what Azure would show of it.
#>
function Complete-RunbookJob {
    param([Parameter(Mandatory)] $Job)

    $failure = $null
    try {
        $null = $Job.Shell.EndInvoke($Job.Call)
    }
    catch {
        $failure = $_.Exception.InnerException
    }

    [pscustomobject]@{
        Output   = @($Job.Output)
        Failure  = $failure ? $failure.Message : $null
        Cause    = $failure ? $failure.ErrorRecord.FullyQualifiedErrorId : $null
        Errors   = @($Job.Shell.Streams.Error)
        Warnings = @($Job.Shell.Streams.Warning | ForEach-Object Message)
        Told     = @($Job.Shell.Streams.Information | ForEach-Object { "$($_.MessageData)" })
    }
    Remove-TestShell $Job.Shell
}

function Get-Runbook {
    param([string] $Name = 'Update-FrameioAccess')
    (Resolve-Path "$PSScriptRoot/../../../samples/runbooks/$Name.ps1").Path
}

Export-ModuleMember -Function *
