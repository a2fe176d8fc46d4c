#Requires -Version 7.4
# Runs the calls of a JSON file in this PowerShell, and writes what came of each as JSON: the other half of ParityTests.cs.
param(
    [Parameter(Mandatory)] [string] $ModulePath,
    [Parameter(Mandatory)] [uri] $BaseUri,
    [Parameter(Mandatory)] [string] $ApiVersion,
    [Parameter(Mandatory)] [string] $CallsPath,
    [Parameter(Mandatory)] [string] $ReportPath
)

Import-Module $ModulePath
$null = Connect-Frameio -BaseUri $BaseUri -ApiVersion $ApiVersion
$env:FRAMEIO_TOKEN = $null

function Format-Result($Value) {
    $shown = [ordered]@{}
    foreach ($property in $Value.PSObject.Properties) {
        $shown[$property.Name] = if ($null -eq $property.Value) { '' } else { [string]::Format([cultureinfo]::InvariantCulture, '{0}', $property.Value) }
    }
    $shown
}

$reports = foreach ($call in ConvertFrom-Json (Get-Content -Raw -LiteralPath $CallsPath)) {
    $parameters = @{}
    if ($call.PSObject.Properties['Parameters']) {
        foreach ($property in $call.Parameters.PSObject.Properties) { $parameters[$property.Name] = $property.Value }
    }
    $arguments = @(if ($call.PSObject.Properties['Arguments']) { $call.Arguments | ForEach-Object { , $_ } })
    $failures = $null
    $ended = $null
    $results = @()
    try {
        $null = @(
            if ($call.PSObject.Properties['Input']) { $call.Input | & $call.Command @arguments @parameters -ErrorVariable failures -OutVariable results 2>$null 6>$null }
            else { & $call.Command @arguments @parameters -ErrorVariable failures -OutVariable results 2>$null 6>$null }
        )
    }
    catch {
        $ended = $_.FullyQualifiedErrorId
    }
    [ordered]@{
        Output = @($results | ForEach-Object { Format-Result $_ })
        Errors = @(if (-not $ended) { $failures | ForEach-Object FullyQualifiedErrorId })
        Ended  = $ended
    }
}
ConvertTo-Json -InputObject @($reports) -Depth 5 | Set-Content -LiteralPath $ReportPath
