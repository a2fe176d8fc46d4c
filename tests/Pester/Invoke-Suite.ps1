<#
.SYNOPSIS
Runs the tests of the module as users get it: in a real PowerShell, against a sandbox process.

.DESCRIPTION
The last line tells how many tests passed, failed and were skipped; the exit code is 0 when none failed and 1 otherwise.

.PARAMETER ModulePath
Folder of the module, or the folder that holds its versions. By default out/FrameioPS, where the build lays it out.

.PARAMETER SandboxPath
Frameio.Sandbox.dll. By default the newest build.

.PARAMETER ResultFile
Where to write the results as NUnit 2.5 XML; as JUnit XML when the name ends in .junit.xml.

.PARAMETER Filter
Only tests whose full name, as it is written in the file, is like this.

.PARAMETER Path
Only these test files or folders.

.PARAMETER PesterPath
Manifest of the Pester to use. By default the newest that PowerShell finds.

.EXAMPLE
./Invoke-Suite.ps1 -Filter '*Connect-Frameio*'
#>
[CmdletBinding()]
param(
    [string] $ModulePath,
    [string] $SandboxPath,
    [string] $ResultFile,
    [string[]] $Filter,
    [string[]] $Path = $PSScriptRoot,
    [string] $PesterPath = 'Pester'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

Import-Module $PesterPath -MinimumVersion 5.9
Import-Module "$PSScriptRoot/Suite.psm1", "$PSScriptRoot/Sandbox.psm1" -Force

# The environment carries the paths, so that a test file can be run by itself too. The connection's own variables must
# not decide a test.
$kept = @{}
$variables = 'FRAMEIOPS_TEST_MODULE', 'FRAMEIOPS_TEST_SANDBOX', 'FRAMEIO_TOKEN', 'FRAMEIO_CLIENT_ID',
    'FRAMEIO_CLIENT_SECRET', 'FRAMEIO_ADOBE_CLIENT_ID', 'FRAMEIO_ADOBE_CLIENT_SECRET'
foreach ($name in $variables) {
    $kept[$name] = [Environment]::GetEnvironmentVariable($name)
    [Environment]::SetEnvironmentVariable($name, $null)
}

try {
    if ($ModulePath) {
        $env:FRAMEIOPS_TEST_MODULE = (Resolve-Path -LiteralPath $ModulePath).Path
    }

    if ($SandboxPath) {
        $env:FRAMEIOPS_TEST_SANDBOX = (Resolve-Path -LiteralPath $SandboxPath).Path
    }

    # Both fail here, and clearly, when what they look for isn't there.
    $module = Get-TestManifest
    $sandbox = Get-SandboxPath
    "Module:  $module", "Sandbox: $sandbox" | Out-Host

    $configuration = New-PesterConfiguration
    $configuration.Run.Path = $Path
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = 'Detailed'
    if ($Filter) {
        $configuration.Filter.FullName = $Filter
    }

    if ($ResultFile) {
        $configuration.TestResult.Enabled = $true
        $paths = $ExecutionContext.SessionState.Path
        $configuration.TestResult.OutputPath = $paths.GetUnresolvedProviderPathFromPSPath($ResultFile)
        $configuration.TestResult.OutputFormat = $ResultFile -like '*.junit.xml' ? 'JUnitXml' : 'NUnitXml'
    }

    $run = Invoke-Pester -Configuration $configuration
}
finally {
    foreach ($name in $kept.Keys) {
        [Environment]::SetEnvironmentVariable($name, $kept[$name])
    }
}

# A block or a file that breaks before its tests is a failure too.
$failed = $run.FailedCount + $run.FailedBlocksCount + $run.FailedContainersCount

# Once more and together, after pages of tests that passed.
if ($failed) {
    'Failed:'
    foreach ($item in @($run.FailedContainers) + @($run.FailedBlocks) + @($run.Failed)) {
        $name = $item.PSObject.Properties['ExpandedPath'] ? $item.ExpandedPath : $item.Item
        "[-] $name"
        # A long comparison says in its first lines what is wrong.
        $item.ErrorRecord | ForEach-Object {
            ("$($_.DisplayErrorMessage ?? $_)" -split '\r?\n' | Select-Object -First 8) -replace '^', '    '
        }
    }
}

"$($run.PassedCount) passed, $failed failed, $($run.SkippedCount) skipped"
if ($run.PassedCount + $failed + $run.SkippedCount -eq 0) {
    throw 'There is no such test.'
}

exit ($failed ? 1 : 0)
