# What Get-Help shows of the module as users get it.
BeforeDiscovery {
    . "$PSScriptRoot/../Prepare.ps1"
    $commands = Get-Command -Module FrameioPS -CommandType Cmdlet
    $topics = (Get-Item "$PSScriptRoot/../../../docs/en-US/about_*.md").BaseName
    $noPlatyPS = -not (Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable)
    if ($noPlatyPS) {
        Write-Warning 'Skipped: there is no PlatyPS to make the help anew and compare.'
    }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/HelpPage.psm1"
    $docs = (Resolve-Path "$PSScriptRoot/../../../docs/en-US").Path
    $PSStyle.OutputRendering = 'PlainText'

    function Get-Text($Paragraphs) { @($Paragraphs | ForEach-Object Text) -join "`n" }
}

AfterAll { $PSStyle.OutputRendering = 'Host' }

Describe 'Get-Help <_.Name>' -ForEach $commands {
    BeforeAll {
        $command = $_
        $help = Get-Help $command.Name -Full
        $shown = Get-Help $command.Name -Full | Out-String -Width 100
        $declared = @(Get-ShownParameter $command)
    }

    It 'says in a sentence what it does, and then at length' {
        $help.Synopsis | Should -Match '^[A-Z].*\.$'
        (Get-Text $help.description).Length | Should -BeGreaterThan 100
    }

    It 'shows each parameter and none of the common ones' {
        $names = Get-Help $command.Name -Parameter * -ErrorAction Ignore | ForEach-Object name | Sort-Object
        $names | Should -Be ($declared | ForEach-Object Name | Sort-Object)
    }

    It 'describes each parameter as it is' {
        foreach ($parameter in $declared) {
            $entry = Get-Help $command.Name -Parameter $parameter.Name
            $attribute = $parameter.Attributes.Where{ $_ -is [Management.Automation.ParameterAttribute] }[0]
            $pipeline = @(
                'ByValue' * $attribute.ValueFromPipeline
                'ByPropertyName' * $attribute.ValueFromPipelineByPropertyName
            ) | Where-Object { $_ }
            $type = Get-ParameterType $parameter
            $wildcards = $parameter.Attributes.Where{ $_ -is [Management.Automation.SupportsWildcardsAttribute] }
            $group = $entry.PSObject.Properties['parameterValueGroup']
            $values = $group ? $group.Value.parameterValue : $null
            $because = "-$($parameter.Name) of $command is so"
            (Get-Text $entry.description).Length | Should -BeGreaterThan 15 -Because $because
            $entry.required | Should -Be "$($attribute.Mandatory)" -Because $because
            $position = $attribute.Position -lt 0 ? 'Named' : "$($attribute.Position)"
            $entry.position | Should -Be $position -Because $because
            $entry.pipelineInput | Should -Be ($pipeline ? "true ($($pipeline -join ', '))" : 'false') -Because $because
            $entry.aliases | Should -Be ($parameter.Aliases ? $parameter.Aliases -join ', ' : 'none') -Because $because
            $entry.type.name | Should -Be $type.Name -Because $because
            $entry.globbing | Should -Be "$([bool] $wildcards)" -Because $because
            $values | Should -Be ($type.IsEnum ? [Enum]::GetNames($type) : $null) -Because $because
        }
    }

    It 'shows how the parameters go together' {
        $sets = foreach ($set in $command.ParameterSets) {
            $uses = Get-ShownParameter $set | ForEach-Object {
                "$($_.Name) $($_.IsMandatory) $($_.Position -lt 0 ? 'named' : $_.Position)"
            }
            ($uses | Sort-Object) -join '; '
        }
        $items = foreach ($item in $help.syntax.syntaxItem) {
            $parameters = $item.PSObject.Properties['parameter'] ? $item.parameter : @()
            $uses = $parameters | ForEach-Object { "$($_.name) $($_.required) $($_.position)" }
            ($uses | Sort-Object) -join '; '
        }
        $items | Sort-Object | Should -Be ($sets | Sort-Object)
    }

    It 'has examples whose code stands by itself' {
        $help.examples.example.Count | Should -BeIn (2..6)
        foreach ($example in $help.examples.example) {
            $example.title | Should -Match 'Example \d: \w'
            $example.code | Should -Not -BeNullOrEmpty
        }
    }

    It 'ends with what comes out, which errors are met, and where to read on' {
        $help.returnValues.returnValue.type.name | Should -Be $command.OutputType.Name
        (Get-Text $help.alertSet.alert) | Should -Match 'error'
        $help.relatedLinks.navigationLink.linkText.Count | Should -BeGreaterThan 2
    }

    It 'leads to its page on the web' {
        $help.relatedLinks.navigationLink[0].uri | Should -BeLike "https://*/docs/en-US/$($command.Name).md"
    }

    It 'shows all of that, without a mark of markdown or a gap to be filled' {
        $headings = 'NAME', 'SYNOPSIS', 'SYNTAX', 'DESCRIPTION', 'PARAMETERS', 'OUTPUTS', 'NOTES', 'RELATED LINKS'
        foreach ($heading in $headings) {
            $shown | Should -MatchExactly "(?m)^$heading"
        }

        $shown | Should -Match 'Example 1: '
        $shown | Should -Not -Match '```|\{\{'
    }
}

Describe 'Get-Help <_>' -ForEach $topics {
    BeforeAll { $topic = $_ }

    It 'shows the topic' {
        $text = Get-Help $topic | Out-String
        $text | Should -BeLike "$topic*SHORT DESCRIPTION*LONG DESCRIPTION*SEE ALSO*"
        ($text -split '\r?\n').Length | Should -BeGreaterThan 40
    }

    It 'fits into 80 columns' {
        (Get-Help $topic | Out-String) -split '\r?\n' | Where-Object Length -GT 80 | Should -BeNullOrEmpty
    }

    It 'has a summary in the list of topics' {
        (Get-Help about_FrameioPS* | Where-Object Name -EQ $topic).Synopsis.Trim() | Should -Match '^[A-Z].*\.$'
    }
}

Describe 'The help' {
    It 'is found in a language that it isn''t in, also before the module is imported' {
        $folder = Split-Path (Split-Path (Split-Path (Get-TestManifest)))
        $seen = Invoke-FreshPowerShell -ArgumentList $folder {
            param($Folder)
            [cultureinfo]::CurrentUICulture = 'de-DE'
            $env:PSModulePath = $Folder + [IO.Path]::PathSeparator + $env:PSModulePath
            [pscustomobject]@{
                About    = "$(Get-Help about_FrameioPS_Bulk)"
                Synopsis = (Get-Help Add-FrameioGroupMember).Synopsis
            }
        }
        $seen.About | Should -BeLike 'about_FrameioPS_Bulk*'
        $seen.Synopsis | Should -BeLike 'Puts people into access groups*'
    }

    It 'is what PlatyPS makes of the pages' -Skip:$noPlatyPS {
        $made = Join-Path $TestDrive help.xml
        Invoke-FreshPowerShell -ArgumentList "$docs/../../build/Update-Help.ps1", $made {
            param($Script, $Made)
            & $Script -Destination $Made
        }
        $built = Join-Path (Split-Path (Get-TestManifest)) en-US FrameioPS.dll-Help.xml
        Get-Content $made -Raw | Should -Be (Get-Content $built -Raw)
    }

    It 'is made of pages that PlatyPS finds nothing amiss in' -Skip:$noPlatyPS {
        $bad = Invoke-FreshPowerShell -ArgumentList $docs {
            param($Docs)
            Get-Item "$Docs/*-Frameio*.md" | Where-Object { -not (Test-MarkdownCommandHelp $_.FullName) } |
                ForEach-Object Name
        }
        $bad | Should -BeNullOrEmpty
    }
}
