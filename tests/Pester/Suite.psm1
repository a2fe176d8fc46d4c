# What the test files share beside the sandbox: the module under test, fresh processes, secrets, waiting.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

<#
.SYNOPSIS
The manifest of the module under test.
#>
function Get-TestManifest {
    $folder = $env:FRAMEIOPS_TEST_MODULE ? $env:FRAMEIOPS_TEST_MODULE : (Join-Path $PSScriptRoot ../../out/FrameioPS)
    $manifest = Get-Item (Join-Path $folder FrameioPS.psd1), (Join-Path $folder * FrameioPS.psd1) -ErrorAction Ignore |
        Where-Object { $_.Directory.Name -as [version] } | Sort-Object { [version] $_.Directory.Name } |
        Select-Object -Last 1
    if (-not $manifest) {
        throw "There is no FrameioPS module in $folder. Build it: dotnet build src/FrameioPS"
    }

    $manifest.FullName
}

function Import-TestModule {
    Import-Module (Get-TestManifest) -Global
}

function ConvertTo-Secret {
    param([Parameter(Mandatory)] [AllowEmptyString()] [string] $Text)
    [Net.NetworkCredential]::new('', $Text).SecurePassword
}

<#
.SYNOPSIS
Connects this runspace to a sandbox, as ana of the studio unless another token is given. What connecting to V2 warns of
isn't said.
#>
function Connect-TestSandbox {
    param(
        [Parameter(Mandatory)] $Sandbox,
        [string] $Token = 'fio-u-ana',
        [string] $Account,
        [string] $ApiVersion = 'V4',
        # Of the organisation that the people of the studio come from.
        [string] $AdobeProfile
    )

    $choice = $Account ? @{ Account = $Account } : @{}
    if ($AdobeProfile) {
        $choice.AdobeCredential = [pscredential]::new('robot', (ConvertTo-Secret s3cret))
        $choice.AdobeProfile, $choice.AdobeUri = $AdobeProfile, $Sandbox.BaseUri
    }

    $where = @{ BaseUri = $Sandbox.BaseUri; AuthorityUri = $Sandbox.AuthorityUri; ApiVersion = $ApiVersion }
    Connect-Frameio -Token (ConvertTo-Secret $Token) @where @choice -WarningAction SilentlyContinue
}

<#
.SYNOPSIS
Connects this runspace to a sandbox by a client of its seed.
#>
function Connect-TestClient {
    param([Parameter(Mandatory)] $Sandbox, [string] $Id = 'robot', [string] $Secret = 's3cret')
    $client = [pscredential]::new($Id, (ConvertTo-Secret $Secret))
    $where = @{ BaseUri = $Sandbox.BaseUri; AuthorityUri = $Sandbox.AuthorityUri; AdobeUri = $Sandbox.BaseUri }
    Connect-Frameio -Credential $client @where
}

<#
.SYNOPSIS
The part of an error's id that the module promises.
#>
function Get-ErrorId {
    param([Parameter(Mandatory)] [Management.Automation.ErrorRecord] $Of)
    ($Of.FullyQualifiedErrorId -split ',')[0]
}

<#
.SYNOPSIS
The error that a call ends in; a failure of the test when it ends well.
#>
function Get-Failure {
    param([Parameter(Mandatory)] [scriptblock] $Of)

    try {
        $null = & $Of
    }
    catch {
        return $_
    }

    throw "The call ended well: $Of"
}

<#
.SYNOPSIS
The program of this PowerShell, and what of its arguments comes first: a child is started as this process was, by dotnet
where that runs it.
#>
function Get-PowerShellCommand {
    [Environment]::ProcessPath
    if ([IO.Path]::GetFileNameWithoutExtension([Environment]::ProcessPath) -eq 'dotnet') { Join-Path $PSHOME pwsh.dll }
}

<#
.SYNOPSIS
Runs a PowerShell process of its own to its end, and gives what it writes.
#>
function Invoke-PowerShell {
    param([Parameter(Mandatory)] [string[]] $ArgumentList)

    $program, [string[]] $first = Get-PowerShellCommand
    & $program @first -NoProfile -NonInteractive @ArgumentList
}

<#
.SYNOPSIS
Runs a script block in a PowerShell process of its own and gives what it emits.
#>
function Invoke-FreshPowerShell {
    param([Parameter(Mandatory)] [scriptblock] $Script, [object[]] $ArgumentList = @())

    # What PowerShell does by itself where it sees that a native command is PowerShell.
    $encode = { param($Text) [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($Text)) }
    Invoke-PowerShell '-OutputFormat', 'XML', '-EncodedCommand', (& $encode "$Script"),
        '-EncodedArguments', (& $encode ([Management.Automation.PSSerializer]::Serialize($ArgumentList)))
}

<#
.SYNOPSIS
Starts a script in a PowerShell process of its own, with the module imported and connected to a sandbox as ana, and
doesn't wait for it. Dispose the process in the end; Output and Problems are the tasks that read its streams.
#>
function Start-FreshPowerShell {
    param([Parameter(Mandatory)] $Sandbox, [Parameter(Mandatory)] [string] $Script)

    $program, $first = Get-PowerShellCommand
    $connect = "Import-Module '$(Get-TestManifest)'; `$null = Connect-Frameio -BaseUri $($Sandbox.BaseUri); "
    $start = [Diagnostics.ProcessStartInfo]::new($program)
    $first, '-NoProfile', '-Command', ($connect + $Script) | Where-Object { $_ } |
        ForEach-Object { $start.ArgumentList.Add($_) }
    $start.Environment['FRAMEIO_TOKEN'] = 'fio-u-ana'
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
    $process = [Diagnostics.Process]::Start($start)
    $process | Add-Member Output $process.StandardOutput.ReadToEndAsync()
    $process | Add-Member Problems $process.StandardError.ReadToEndAsync() -PassThru
}

<#
.SYNOPSIS
A runspace of its own with the module imported, connected to a sandbox when one is given. Close it with
Remove-TestShell.
#>
function New-TestShell {
    param($Sandbox, [string] $Token = 'fio-u-ana', [string] $ApiVersion = 'V4')

    $shell = [powershell]::Create([Management.Automation.RunspaceMode]::NewRunspace)
    $null = $shell.AddCommand('Import-Module').AddArgument((Get-TestManifest)).Invoke()
    if ($Sandbox) {
        $shell.Commands.Clear()
        $null = $shell.AddCommand('Connect-Frameio').AddParameters(@{
                Token = ConvertTo-Secret $Token; BaseUri = $Sandbox.BaseUri; ApiVersion = $ApiVersion
                WarningAction = 'SilentlyContinue'
            }).Invoke()
    }

    $shell
}

function Remove-TestShell {
    param($Shell)

    # BeforeAll may have failed before there was one.
    if ($Shell) {
        $Shell.Runspace.Dispose()
        $Shell.Dispose()
    }
}

<#
.SYNOPSIS
Starts a script in a shell and gives the call, to be ended with EndInvoke or Stop.
#>
function Start-TestShell {
    param(
        [Parameter(Mandatory)] [powershell] $Shell,
        [Parameter(Mandatory)] [scriptblock] $Script,
        [object[]] $ArgumentList = @()
    )

    $Shell.Commands.Clear()
    $Shell.Streams.ClearStreams()
    $null = $Shell.AddScript($Script)
    $ArgumentList | ForEach-Object { $null = $Shell.AddArgument($_) }
    $Shell.BeginInvoke()
}

<#
.SYNOPSIS
Why no SIGINT can be sent to a process that the tests start; nothing where it can.
#>
function Get-NoSignalReason {
    if ($IsWindows) {
        'there is no SIGINT to send to another process on Windows'
    }
    elseif ($IsLinux -and
        [Convert]::ToUInt64(((Get-Content /proc/self/status) -match '^SigIgn:' -split '\s+')[1], 16) -band 2) {
        'whatever started the tests has SIGINT ignored, as a shell does for what runs in the background, ' +
            'and so does every process they start'
    }
}

<#
.SYNOPSIS
Waits for a condition; fails when it doesn't come true in time.
#>
function Wait-Condition {
    param([Parameter(Mandatory)] [scriptblock] $Condition, [int] $WithinMs = 60000)

    if (-not [Threading.SpinWait]::SpinUntil([Func[bool]] { [bool] (& $Condition) }.GetNewClosure(), $WithinMs)) {
        throw "This did not come true within $WithinMs ms: $Condition"
    }
}

<#
.SYNOPSIS
The path of a fixture.
#>
function Get-Fixture {
    param([Parameter(Mandatory)] [string] $Name)
    Join-Path $PSScriptRoot data $Name
}

<#
.SYNOPSIS
A result in a line: its row, its status, and whatever it names.
#>
function ConvertTo-ResultLine {
    param([Parameter(Mandatory, ValueFromPipeline)] $Result)

    process {
        $cells = foreach ($name in 'Row', 'Status', 'Email', 'Group', 'Workspace', 'Project', 'PreviousRole', 'Role') {
            $Result.$name
        }
        ($cells | Where-Object { "$_" }) -join ' '
    }
}
