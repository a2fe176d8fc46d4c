# What is published, made of the module under test.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $manifest = Get-TestManifest
    $version = (Test-ModuleManifest $manifest).Version
    $packages = Join-Path $TestDrive package
    $made = & "$PSScriptRoot/../../../build/New-Package.ps1" -Path (Split-Path $manifest) -Destination $packages

    function Get-RelativeFile($Folder) {
        Get-ChildItem $Folder -Recurse -File |
            ForEach-Object { [IO.Path]::GetRelativePath($Folder, $_.FullName).Replace('\', '/') } | Sort-Object
    }

    $files = Get-RelativeFile (Split-Path $manifest)
}

Describe 'The packages' {
    It 'are the folder, the zip and the nupkg' {
        $made.Name | Should -Be FrameioPS, FrameioPS.zip, "FrameioPS.$version.nupkg"
        (Get-ChildItem $packages).Name | Sort-Object | Should -Be ($made.Name | Sort-Object)
    }
}

Describe 'The zip for Azure Automation' {
    BeforeAll {
        $zip = Join-Path $packages FrameioPS.zip
        $unzipped = Join-Path $TestDrive unzipped
        [IO.Compression.ZipFile]::ExtractToDirectory($zip, $unzipped)
        $archive = [IO.Compression.ZipFile]::OpenRead($zip)
        $names = $archive.Entries.FullName
        $archive.Dispose()
    }

    It 'holds every file of the module in a folder of its own name, without one for the version' {
        (Get-ChildItem $unzipped).Name | Should -Be FrameioPS
        Get-RelativeFile (Join-Path $unzipped FrameioPS) | Should -Be $files
        Join-Path $unzipped FrameioPS/FrameioPS.psd1 | Should -Exist
    }

    It 'has slashes in its paths, and none over 140 characters where Azure unpacks it' {
        $names | Should -Not -Match '\\'
        ('C:\usr\src\PSModules\'.Length + ($names.Length | Measure-Object -Maximum).Maximum) | Should -BeLessOrEqual 140
    }

    It 'stays below 5 MB' {
        (Get-Item $zip).Length | Should -BeLessThan 5MB
    }
}

Describe 'The nupkg for the PowerShell Gallery' {
    BeforeAll {
        # As Install-PSResource does it: unpacked into Modules/<name>/<version>, without what belongs to NuGet.
        $installed = Join-Path $TestDrive Modules/FrameioPS $version
        [IO.Compression.ZipFile]::ExtractToDirectory((Join-Path $packages "FrameioPS.$version.nupkg"), $installed)
        $nuspec = ([xml](Get-Content -LiteralPath (Join-Path $installed FrameioPS.nuspec) -Raw)).package.metadata
        '_rels', 'package', '[Content_Types].xml', 'FrameioPS.nuspec' |
            ForEach-Object { Remove-Item -LiteralPath (Join-Path $installed $_) -Recurse -Force }
    }

    It 'holds every file of the module' {
        Get-RelativeFile $installed | Should -Be $files
    }

    It 'says of the module what the manifest says' {
        $about = Test-ModuleManifest $manifest
        $nuspec.id, $nuspec.version, $nuspec.authors, $nuspec.description |
            Should -Be 'FrameioPS', "$version", $about.Author, $about.Description
        $nuspec.licenseUrl, $nuspec.projectUrl, $nuspec.iconUrl, $nuspec.releaseNotes |
            Should -Be "$($about.LicenseUri)", "$($about.ProjectUri)", "$($about.IconUri)", $about.ReleaseNotes
        $nuspec.tags -split ' ' | Should -Be (@('PSModule') + $about.Tags)
    }

    It 'is, unpacked, a module that passes the tests of the module' {
        $suite = Convert-Path "$PSScriptRoot/.."
        $pester = Join-Path (Get-Module Pester).ModuleBase Pester.psd1
        $run = "& '$suite/Invoke-Suite.ps1' -PesterPath '$pester' -ModulePath '$installed' " +
            "-Path '$suite/Module', '$suite/Import'"
        $output = Invoke-PowerShell '-Command', $run
        $LASTEXITCODE | Should -Be 0 -Because ($output | Select-Object -Last 30 | Out-String)
        $output[0] | Should -Be "Module:  $(Join-Path $installed FrameioPS.psd1)"
    }
}
