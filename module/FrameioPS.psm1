# One build for each edition: .NET 8 for PowerShell 7.4 and later, .NET Standard 2.0 for Windows PowerShell 5.1. The
# manifest can't choose, since it is to be a data file, which tools read without running it.
$framework = if ($PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' }
Import-Module -Name "$PSScriptRoot/$framework/FrameioPS.dll"

# Import-Module -Force removes this module and leaves the inner one, which so isn't told.
$ExecutionContext.SessionState.Module.OnRemove = { [FrameioPS.Loading.ModuleLoader]::new().OnRemove($null) }
