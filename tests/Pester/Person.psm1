# Somebody who signs in: at an answering shell that shows the page's address, and at a browser.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

Import-Module "$PSScriptRoot/Suite.psm1", "$PSScriptRoot/Answering.psm1"

<#
.SYNOPSIS
Opens the page of a sign-in, presses a button, and gives the address that the browser is sent to. It is no browser, and
knows nothing of what it is sent to.
#>
function Invoke-Consent {
    param([Parameter(Mandatory)] [string] $Page, [string] $Decision = 'allow')

    [Frameio.Sandbox.Tests.Support.PlainBrowser]::DecideAsync($Page, $Decision).GetAwaiter().GetResult().AbsoluteUri
}

<#
.SYNOPSIS
Comes back to a listener with an address; the certificate that it makes is taken.
#>
function Invoke-Return {
    param([Parameter(Mandatory)] [string] $Address)
    (Invoke-WebRequest $Address -SkipCertificateCheck -NoProxy).StatusCode
}

<#
.SYNOPSIS
Starts a script in an answering shell and waits until it shows the page of a sign-in; the call has that page, and ends
with Wait-SignIn. A script that ends before has none.
#>
function Start-SignIn {
    param(
        [Parameter(Mandatory)] [powershell] $Shell,
        [Parameter(Mandatory)] [scriptblock] $Script,
        [object[]] $ArgumentList = @()
    )

    $person = $Shell.Person
    $person.Page = $null
    $person.Lines.Clear()
    $call = Start-TestShell $Shell $Script $ArgumentList
    Wait-Condition { $call.IsCompleted -or $person.Page }
    [pscustomobject]@{ Shell = $Shell; Call = $call; Page = $person.Page }
}

<#
.SYNOPSIS
Waits for a sign-in to end: Output, Failure (the error that ended it), Warnings, and the Lines that the person saw.
#>
function Wait-SignIn {
    param([Parameter(Mandatory)] $SignIn)

    $output = $SignIn.Shell.EndInvoke($SignIn.Call)
    [pscustomobject]@{
        Output   = @($output)
        Failure  = $SignIn.Shell.Streams.Error | Select-Object -First 1
        Warnings = @($SignIn.Shell.Streams.Warning | ForEach-Object { "$_" })
        Verbose  = @($SignIn.Shell.Streams.Verbose | ForEach-Object { "$_" })
        Lines    = @($SignIn.Shell.Person.Lines)
    }
}

<#
.SYNOPSIS
Runs a sign-in by paste to its end: what is pasted is the address that the browser ends at, or what a script makes of
it, which gets the page and that address.
#>
function Invoke-PastedSignIn {
    param(
        [Parameter(Mandatory)] [powershell] $Shell,
        [Parameter(Mandatory)] [scriptblock] $Script,
        [object[]] $ArgumentList = @(),
        [string] $Decision = 'allow',
        [scriptblock] $Paste = { $args[1] }
    )

    $signIn = Start-SignIn $Shell $Script $ArgumentList
    if ($signIn.Page) {
        $Shell.Person.Pasted.Add((& $Paste $signIn.Page (Invoke-Consent $signIn.Page $Decision)))
    }

    Wait-SignIn $signIn
}

<#
.SYNOPSIS
An https address of localhost that nobody listens at.
#>
function Get-FreeAddress {
    $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
    $listener.Start()
    $port = $listener.LocalEndpoint.Port
    $listener.Stop()
    "https://localhost:$port/back"
}
