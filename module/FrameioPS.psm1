# One build for each edition: .NET 8 for PowerShell 7.4 and later, .NET Standard 2.0 for Windows PowerShell 5.1. The
# manifest can't choose, since it is to be a data file, which tools read without running it.
$framework = if ($PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' }

# By force, because somebody who imports the module by force wants it anew, and the inner one would stay.
Import-Module -Name (Join-Path $PSScriptRoot "$framework/FrameioPS.dll") -Force
