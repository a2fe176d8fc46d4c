#Requires -Version 5.1
<#
.SYNOPSIS
Packs a built module: the folder, the zip that Azure Automation imports, the nupkg for the PowerShell Gallery, and the
icon.
.DESCRIPTION
Everything the nupkg says of the module comes from its manifest. Publish it with Publish-PSResource -NupkgPath, and put
the icon, FrameioPS.png, among the files of the release: there the manifest's IconUri finds it.
.EXAMPLE
build/New-Package.ps1 -Path out/FrameioPS/0.1.0 -Destination out/package
#>
[CmdletBinding()]
param(
    # The folder with the manifest.
    [Parameter(Mandatory)]
    [string] $Path,

    # Where the packages go. What is there of an earlier run is replaced.
    [Parameter(Mandatory)]
    [string] $Destination
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$Path = Convert-Path -LiteralPath $Path
$manifest = Test-ModuleManifest -Path (Join-Path $Path FrameioPS.psd1)
$folder = Join-Path $Destination FrameioPS
$zip = Join-Path $Destination FrameioPS.zip
$nuspec = Join-Path $Destination FrameioPS.nuspec
$icon = Join-Path $Destination FrameioPS.png
Remove-Item -LiteralPath $Destination -Recurse -Force -ErrorAction SilentlyContinue
$null = New-Item -ItemType Directory -Path $Destination
Copy-Item -LiteralPath $Path -Destination $folder -Recurse

# Azure Automation wants zip, folder and manifest named alike, no folder for the version, and no path over 140
# characters.
Add-Type -AssemblyName System.IO.Compression.FileSystem
$source = Convert-Path -LiteralPath $folder
$target = Join-Path (Convert-Path -LiteralPath $Destination) FrameioPS.zip
[IO.Compression.ZipFile]::CreateFromDirectory($source, $target, 'Optimal', $true)

& (Join-Path $PSScriptRoot New-Icon.ps1) -Path (Join-Path $PSScriptRoot '../docs/icon.svg') -Destination $icon

# The gallery finds commands by tags, which Publish-Module would write here.
$about = $manifest.PrivateData.PSData
$cmdlets = $manifest.ExportedCmdlets.Keys | Sort-Object
$tags = @(
    'PSModule'; $about.Tags; 'PSIncludes_Cmdlet'
    $cmdlets -replace '^', 'PSCmdlet_'
    $cmdlets -replace '^', 'PSCommand_'
)
$fields = [ordered]@{
    id                       = $manifest.Name
    version                  = "$($manifest.Version)"
    authors                  = $manifest.Author
    requireLicenseAcceptance = 'false'
    licenseUrl               = $about.LicenseUri
    projectUrl               = $about.ProjectUri
    icon                     = 'FrameioPS.png'
    iconUrl                  = $about.IconUri
    description              = $manifest.Description
    releaseNotes             = $about.ReleaseNotes
    copyright                = $manifest.Copyright
    tags                     = $tags -join ' '
}
$metadata = foreach ($name in $fields.Keys) {
    "    <$name>$([Security.SecurityElement]::Escape($fields[$name]))</$name>"
}
Set-Content -LiteralPath $nuspec -Encoding UTF8 -Value @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
$($metadata -join "`n")
  </metadata>
  <files>
    <file src="FrameioPS/**" target="" />
    <file src="FrameioPS.png" target="" />
  </files>
</package>
"@

# Shown only when it fails: it warns of each assembly that isn't in lib, where a library would have it.
$ErrorActionPreference = 'Continue'
$said = & dotnet pack $nuspec --output $Destination --nologo 2>&1
$ErrorActionPreference = 'Stop'
if ($LASTEXITCODE) { throw "dotnet pack failed: $($said -join "`n")" }
Remove-Item -LiteralPath $nuspec

Get-Item -LiteralPath $folder, $zip, (Join-Path $Destination "FrameioPS.$($manifest.Version).nupkg"), $icon
