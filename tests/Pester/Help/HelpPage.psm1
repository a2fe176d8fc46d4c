# The pages of docs/en-US, and the commands they are about.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

<#
.SYNOPSIS
The text of a page.
#>
function Get-PageText {
    param([Parameter(Mandatory)] [string] $Name)
    (Get-Content "$PSScriptRoot/../../../docs/en-US/$Name.md" -Raw).ReplaceLineEndings("`n")
}

<#
.SYNOPSIS
What stands below a heading of a page.
#>
function Get-PageSection {
    param([Parameter(Mandatory)] [string] $Text, [Parameter(Mandatory)] [string] $Title)
    [regex]::Match($Text, "(?ms)^## $Title\n(.*?)(?=^## |\z)").Groups[1].Value
}

<#
.SYNOPSIS
The parts of a section by their own headings, in their order.
#>
function Get-PagePart {
    param([Parameter(Mandatory)] [string] $Text, [Parameter(Mandatory)] [string] $Title)

    $parts = [ordered]@{}
    foreach ($part in [regex]::Matches((Get-PageSection $Text $Title), '(?ms)^### (.+?)\n(.*?)(?=^### |\z)')) {
        $parts[$part.Groups[1].Value] = $part.Groups[2].Value.Trim()
    }

    $parts
}

<#
.SYNOPSIS
The parameters of a command, or of one of its sets, that are shown to people: neither the common ones nor hidden ones.
#>
function Get-ShownParameter {
    param([Parameter(Mandatory)] $Of)

    # A command has a dictionary, a set a list.
    $parameters = $Of -is [Management.Automation.CommandInfo] ? $Of.Parameters.Values : $Of.Parameters
    foreach ($parameter in $parameters) {
        $hidden = $parameter.Attributes.Where{ $_ -is [Management.Automation.ParameterAttribute] -and $_.DontShow }
        if (-not $hidden -and $parameter.Name -notin [Management.Automation.Cmdlet]::CommonParameters) {
            $parameter
        }
    }
}

<#
.SYNOPSIS
The type of a parameter's values, whether it may be missing or not.
#>
function Get-ParameterType {
    param([Parameter(Mandatory)] $Of)
    [Nullable]::GetUnderlyingType($Of.ParameterType) ?? $Of.ParameterType
}

<#
.SYNOPSIS
A parameter as a page has to describe it, line by line.
#>
function Get-ParameterFact {
    param([Parameter(Mandatory)] [Management.Automation.ParameterMetadata] $Of)

    function Get-FactList([string] $Name, $Items) {
        $Items ? (@("${Name}:") + @($Items | ForEach-Object { "- $_" })) : "${Name}: []"
    }

    function Get-Answer($Of) { $Of ? 'true' : 'false' }

    $type = Get-ParameterType $Of
    $wildcards = $Of.Attributes | Where-Object { $_ -is [Management.Automation.SupportsWildcardsAttribute] }
    "Type: $($type.Name)"
    "SupportsWildcards: $(Get-Answer $wildcards)"
    Get-FactList Aliases $Of.Aliases
    'ParameterSets:'
    foreach ($set in $Of.ParameterSets.GetEnumerator()) {
        "- Name: $($set.Key -eq '__AllParameterSets' ? '(All)' : $set.Key)"
        "  Position: $($set.Value.Position -lt 0 ? 'Named' : $set.Value.Position)"
        "  IsRequired: $(Get-Answer $set.Value.IsMandatory)"
        "  ValueFromPipeline: $(Get-Answer $set.Value.ValueFromPipeline)"
        "  ValueFromPipelineByPropertyName: $(Get-Answer $set.Value.ValueFromPipelineByPropertyName)"
        "  ValueFromRemainingArguments: $(Get-Answer $set.Value.ValueFromRemainingArguments)"
    }

    'DontShow: false'
    Get-FactList AcceptedValues ($type.IsEnum ? [Enum]::GetNames($type) : @())
}

Export-ModuleMember -Function Get-Page*, Get-Parameter*, Get-ShownParameter
