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
    It 'are the folder, the zip, the nupkg and the icon' {
        $made.Name | Should -Be FrameioPS, FrameioPS.zip, "FrameioPS.$version.nupkg", FrameioPS.png
        (Get-ChildItem $packages).Name | Sort-Object | Should -Be ($made.Name | Sort-Object)
    }
}

Describe 'The icon' {
    BeforeAll {
        $png = [IO.File]::ReadAllBytes((Join-Path $packages FrameioPS.png))
        $number = { param($At) [BitConverter]::ToUInt32($png[($At + 3)..$At], 0) }

        # After the signature, each chunk: its length, name and data, and a check sum.
        $chunks = [ordered]@{}
        for ($at = 8; $at -lt $png.Length; $at += 12 + $length) {
            $length = & $number $at
            $name = [Text.Encoding]::ASCII.GetString($png, $at + 4, 4)
            $chunks[$name] = @{ Start = $at + 8; Length = $length }
        }

        $data = [IO.MemoryStream]::new($png, $chunks.IDAT.Start, $chunks.IDAT.Length)
        $rows = [IO.MemoryStream]::new()
        [IO.Compression.ZLibStream]::new($data, [IO.Compression.CompressionMode]::Decompress).CopyTo($rows)
        $rows = $rows.ToArray()

        # By the numbers of the drawing, which is 64 wide and high.
        function Get-Pixel([int] $X, [int] $Y) { $rows[(1 + 513 * 2 * $Y + 8 * $X)..(4 + 513 * 2 * $Y + 8 * $X)] }
    }

    It 'is a PNG of 128 pixels each way' {
        $png[0..7] | Should -Be 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A
        $chunks.Keys | Should -Be IHDR, IDAT, IEND
        (& $number $chunks.IHDR.Start), (& $number ($chunks.IHDR.Start + 4)) | Should -Be 128, 128
    }

    It 'is the drawing of the repository' {
        Get-Pixel 0 0 | Should -Be 0, 0, 0, 0 -Because 'outside of the corner nothing is drawn'
        Get-Pixel 4 32 | Should -Be 0x1D, 0x25, 0x36, 255 -Because 'that is the ground'
        Get-Pixel 9 32 | Should -Be 0x7C, 0x8C, 0xFF, 255 -Because 'that is the frame'
        Get-Pixel 39 40 | Should -Be 255, 255, 255, 255 -Because 'that is in the line'
        Get-Pixel 27 32 | Should -Be 255, 255, 255, 255 -Because 'that is in the angle'
    }

    It 'has the name under which a release has what the manifest points to' {
        (Test-ModuleManifest $manifest).IconUri | Should -BeLike '*/releases/latest/download/FrameioPS.png'
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

    It 'holds every file of the module, and the icon' {
        Get-RelativeFile $installed | Should -Be ($files + 'FrameioPS.png' | Sort-Object)
        $nuspec.icon | Should -Be FrameioPS.png
    }

    It 'says of the module what the manifest says' {
        $about = Test-ModuleManifest $manifest
        $nuspec.id, $nuspec.version, $nuspec.authors, $nuspec.description |
            Should -Be 'FrameioPS', "$version", $about.Author, $about.Description
        $nuspec.licenseUrl, $nuspec.projectUrl, $nuspec.iconUrl, $nuspec.releaseNotes |
            Should -Be "$($about.LicenseUri)", "$($about.ProjectUri)", "$($about.IconUri)", $about.ReleaseNotes
        $nuspec.tags -split ' ' | Select-Object -First (1 + $about.Tags.Count) |
            Should -Be (@('PSModule') + $about.Tags)
    }

    It 'has the tags by which the gallery finds commands' {
        $cmdlets = (Get-Command -Module FrameioPS -CommandType Cmdlet).Name | Sort-Object
        $tags = $nuspec.tags -split ' '
        $tags | Should -Contain PSIncludes_Cmdlet
        $tags -like 'PSCmdlet_*' | Sort-Object | Should -Be @($cmdlets -replace '^', 'PSCmdlet_')
        $tags -like 'PSCommand_*' | Sort-Object | Should -Be @($cmdlets -replace '^', 'PSCommand_')
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
