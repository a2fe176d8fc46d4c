# Every example of the help does what it shows, without an error.
BeforeDiscovery {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/HelpStudio.psm1"
    $pages = Get-ChildItem "$PSScriptRoot/../../../docs/en-US/*-Frameio*.md" | ForEach-Object {
        @{ Command = $_.BaseName; Examples = @(Get-HelpExample $_.FullName) }
    }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/HelpStudio.psm1"
    $sandbox = Start-Sandbox -Seed (New-HelpSeed)
    $token, $modules = $env:FRAMEIO_TOKEN, $env:PSModulePath
    $env:FRAMEIO_TOKEN = 'fio-u-ana'

    # Examples import the module by its name, as where it is installed.
    $env:PSModulePath = (Split-Path (Split-Path (Split-Path (Get-TestManifest)))) + [IO.Path]::PathSeparator + $modules
}

AfterAll {
    $env:FRAMEIO_TOKEN, $env:PSModulePath = $token, $modules
    Stop-Sandbox $sandbox
}

Describe 'The examples of <Command>' -ForEach $pages {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'are two to six' {
        $Examples.Count | Should -BeIn (2..6)
    }

    It '<Title>' -ForEach $Examples {
        $run = Invoke-HelpExample $sandbox (Join-Path $TestDrive examples) $Code
        $run.Errors | Should -BeNullOrEmpty
        if ($Output) {
            $run.Lines | Should -Be @($Output -split '\n' | Where-Object { $_ })
        }
    }
}
