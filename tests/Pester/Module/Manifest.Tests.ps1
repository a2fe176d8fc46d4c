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

    It 'is data that tools read without running it' {
        $read = Import-PowerShellDataFile $manifest
        $read.RootModule | Should -Be FrameioPS.psm1
        $read.CmdletsToExport | Should -Contain Connect-Frameio
    }

    It 'ships every file it points to, and no PowerShell assembly' {
        $folder = Split-Path $manifest
        Join-Path $folder FrameioPS.psm1 | Should -Exist
        Join-Path $folder FrameioPS.Format.ps1xml | Should -Exist
        Join-Path $folder FrameioPS.Types.ps1xml | Should -Exist
        Join-Path $folder net8.0/FrameioPS.dll | Should -Exist
        Join-Path $folder netstandard2.0/FrameioPS.dll | Should -Exist
        Get-ChildItem $folder -Recurse -Filter System.Management.Automation* | Should -BeNullOrEmpty
    }
}
