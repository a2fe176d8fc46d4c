# Ends with the path of a module's manifest, or with nothing.
param([string] $Module)

Write-Output 'ready'
Write-Output "$((Get-Module $Module -ListAvailable | Select-Object -First 1).Path)"
