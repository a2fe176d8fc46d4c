#Requires -Version 5.1
<#
.SYNOPSIS
Builds, tests and packs FrameioPS.
.EXAMPLE
./build.ps1
Builds the module into out/FrameioPS/<version> and checks its manifest: Import-Module ./out/FrameioPS
.EXAMPLE
./build.ps1 -Task Sandbox -SandboxArgument '--time-scale', '60'
Starts a Frame.io to rehearse on, until Ctrl+C.
#>
[CmdletBinding()]
param(
    # Build: the module. Test: all tests. Package: a build, as folder, zip for Azure Automation and nupkg.
    # Sandbox: starts the sandbox.
    # Help: what Get-Help shows, from docs/en-US; Build and Package do it too where PlatyPS is there.
    # Pictures: those of the README, where tmux and Chromium are.
    [ValidateSet('Build', 'Test', 'Package', 'Sandbox', 'Help', 'Pictures')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    # Options for the sandbox, such as --seed FILE.
    [string[]] $SandboxArgument = @()
)

$ErrorActionPreference = 'Stop'

function Invoke-DotNet([string[]] $Argument) {
    & dotnet @Argument
    if ($LASTEXITCODE) { throw "dotnet $($Argument -join ' ') failed with exit code $LASTEXITCODE." }
}

function Build-Module {
    if (Get-Module -Name Microsoft.PowerShell.PlatyPS -ListAvailable) {
        & (Join-Path $PSScriptRoot 'build/Update-Help.ps1')
    }
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue -Path (Join-Path $PSScriptRoot 'out/FrameioPS')
    $project = Join-Path $PSScriptRoot 'src/FrameioPS'
    Invoke-DotNet -Argument 'build', $project, '--configuration', $Configuration, '--nologo', '--verbosity', 'quiet' |
        Out-Host
    $manifest = Get-ChildItem -Path (Join-Path $PSScriptRoot 'out/FrameioPS/*/FrameioPS.psd1')
    $null = Test-ModuleManifest -Path $manifest.FullName
    $manifest.Directory
}

switch ($Task) {
    'Build' {
        Write-Output "Built $(Build-Module)"
    }
    'Test' {
        Invoke-DotNet -Argument 'test', (Join-Path $PSScriptRoot 'FrameioPS.sln'), '--configuration', $Configuration
    }
    'Package' {
        $folder = Build-Module
        $destination = Join-Path $PSScriptRoot 'out/package'
        $packages = & (Join-Path $PSScriptRoot 'build/New-Package.ps1') -Path $folder -Destination $destination
        Write-Output "Packed $($packages -join ', ')"
    }
    'Sandbox' {
        $project = Join-Path $PSScriptRoot 'src/Frameio.Sandbox'
        Invoke-DotNet -Argument (@('run', '--project', $project, '--', 'serve') + $SandboxArgument)
    }
    'Help' {
        & (Join-Path $PSScriptRoot 'build/Update-Help.ps1')
    }
    'Pictures' {
        & (Join-Path $PSScriptRoot 'build/Update-Pictures.ps1')
    }
}
