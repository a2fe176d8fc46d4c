BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $manifest = Get-TestManifest
}

Describe 'The manifest' {
    It 'is accepted without a warning' {
        Test-ModuleManifest $manifest -WarningVariable warnings -WarningAction SilentlyContinue |
            Should -Not -BeNullOrEmpty
        $warnings | Should -BeNullOrEmpty
    }

    It 'stands in a folder named like its version' {
        Split-Path -Leaf (Split-Path $manifest) | Should -Be (Test-ModuleManifest $manifest).Version
    }

    It 'has the version of the assembly behind it' {
        $assembly = [Reflection.AssemblyName]::GetAssemblyName((Join-Path (Split-Path $manifest) net8.0/FrameioPS.dll))
        $assembly.Version.ToString(3) | Should -Be (Test-ModuleManifest $manifest).Version
    }

    It 'exports exactly the commands it lists' {
        $listed = (Test-ModuleManifest $manifest).ExportedCommands.Keys | Sort-Object
        (Get-Command -Module FrameioPS).Name | Sort-Object | Should -Be $listed
        $listed.Count | Should -BeGreaterThan 11
    }

    It 'exports every cmdlet there is in the assembly' {
        $assembly = (Get-Command Connect-Frameio).ImplementingType.Assembly
        $attributes = [Reflection.CustomAttributeExtensions]
        $cmdlets = $assembly.GetExportedTypes() |
            ForEach-Object { $attributes::GetCustomAttribute([Type] $_, [Management.Automation.CmdletAttribute]) } |
            Where-Object { $_ } | ForEach-Object { "$($_.VerbName)-$($_.NounName)" } | Sort-Object
        (Get-Command -Module FrameioPS -CommandType Cmdlet).Name | Sort-Object | Should -Be $cmdlets
    }

    It 'links to its licence, project, icon and release notes' {
        $about = Test-ModuleManifest $manifest
        $about.LicenseUri, $about.ProjectUri, $about.IconUri, $about.ReleaseNotes | Should -Match '^https://'
        $about.Tags | Should -Contain PSEdition_Desktop
    }

    # PSResourceGet doesn't take a manifest for mere data: it allows the restricted language with these two variables,
    # and then runs it. So RootModule may depend on the edition, as Microsoft's page on modules for both editions shows
    # it, although Import-PowerShellDataFile refuses that.
    It 'can be read by the tool that publishes it' {
        $text = Get-Content $manifest -Raw
        [string[]] $variables = 'PSEdition', 'PSScriptRoot'
        [scriptblock]::Create($text).CheckRestrictedLanguage([string[]] @(), $variables, $true)
        $shell = [powershell]::Create([Management.Automation.RunspaceMode]::NewRunspace)
        try {
            $shell.Runspace.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
            $read = $shell.AddScript($text, $true).Invoke()
            $read.RootModule | Should -Be net8.0/FrameioPS.dll
            $shell.Streams.Error | Should -BeNullOrEmpty
        }
        finally {
            Remove-TestShell $shell
        }
    }

    It 'ships every file it points to, and no PowerShell assembly' {
        $folder = Split-Path $manifest
        Join-Path $folder FrameioPS.Format.ps1xml | Should -Exist
        Join-Path $folder FrameioPS.Types.ps1xml | Should -Exist
        Join-Path $folder netstandard2.0/FrameioPS.dll | Should -Exist
        Get-ChildItem $folder -Recurse -Filter System.Management.Automation* | Should -BeNullOrEmpty
    }
}
