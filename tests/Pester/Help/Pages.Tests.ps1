# The pages of docs/en-US say what the commands are. After a change: mend the page, then ./build.ps1 -Task Help.
BeforeDiscovery {
    . "$PSScriptRoot/../Prepare.ps1"
    $commands = Get-Command -Module FrameioPS -CommandType Cmdlet
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/HelpPage.psm1"

    # As the syntax shows it: in brackets what may be left out, the name or all of it.
    function Get-Token($Parameter) {
        $type = Get-ParameterType $Parameter
        $value = $type -eq [switch] ? '' : " <$($type.Name)>"
        $name = $Parameter.Position -lt 0 ? "-$($Parameter.Name)" : "[-$($Parameter.Name)]"
        $Parameter.IsMandatory ? "$name$value" : "[$name$value]"
    }

    # The names that a list explains: in each item, those before the colon.
    function Get-ListedName([string] $Text) {
        $Text -split '\n' | Where-Object { $_.StartsWith('- `') } | ForEach-Object {
            [regex]::Matches(($_ -split ':')[0], '`([^`]+)`') | ForEach-Object { $_.Groups[1].Value }
        }
    }

    function Get-ClientName([string] $Of) {
        $client = (Get-Command Add-FrameioGroupMember).OutputType[0].Type.Assembly
        [Enum]::GetNames($client.GetType("Frameio.Client.$Of", $true))
    }

    $token = '\[\[-\w+\] <[\w\[\]]+>\]|\[-\w+\] <[\w\[\]]+>|\[-\w+( <[\w\[\]]+>)?\]|(?<= )-\w+( <[\w\[\]]+>)?'
}

Describe 'The pages' {
    It 'are those of the commands' {
        $pages = (Get-Item "$PSScriptRoot/../../../docs/en-US/*-Frameio*.md").BaseName | Sort-Object
        $pages | Should -Be ((Get-Command -Module FrameioPS -CommandType Cmdlet).Name | Sort-Object)
    }
}

Describe 'The page of <_.Name>' -ForEach $commands {
    BeforeAll {
        $command = $_
        $page = Get-PageText $command.Name
    }

    It 'has the parameters of the command' {
        $parts = Get-PagePart $page PARAMETERS
        $shown = @(Get-ShownParameter $command)
        $parts.Keys -match '^-' | Sort-Object | Should -Be ($shown | ForEach-Object { "-$($_.Name)" } | Sort-Object)
        foreach ($parameter in $shown) {
            $block = [regex]::Match($parts["-$($parameter.Name)"], '(?s)```yaml\n(.*?)\n```').Groups[1].Value
            $facts = $block -split '\n' -notmatch '^(DefaultValue|HelpMessage):'
            $facts | Should -BeExactly (Get-ParameterFact $parameter)
        }
    }

    It 'shows how the parameters go together' {
        $parts = Get-PagePart $page SYNTAX
        $sets = $command.ParameterSets
        $titles = $sets | ForEach-Object { $_.IsDefault -and $sets.Count -gt 1 ? "$($_.Name) (Default)" : $_.Name }
        $parts.Keys | Sort-Object | Should -Be ($titles | Sort-Object)
        foreach ($title in $parts.Keys) {
            $set = $sets | Where-Object Name -EQ ($title -replace ' .*')
            $written = [regex]::Matches(($parts[$title] -replace '\n', ' '), $token) | ForEach-Object Value
            $tokens = Get-ShownParameter $set | ForEach-Object { Get-Token $_ }
            $written | Sort-Object | Should -Be ($tokens | Sort-Object)
        }
    }

    It 'lists the other names of the command' {
        $listed = [regex]::Matches((Get-PageSection $page ALIASES), '`([^`]+)`') | ForEach-Object { $_.Groups[1].Value }
        $aliases = Get-Alias -Definition $command.Name -ErrorAction Ignore | ForEach-Object Name
        $listed | Sort-Object | Should -Be ($aliases | Sort-Object)
    }

    It 'names what goes in and comes out' {
        $piped = $command.Parameters.Values | Where-Object {
            $_.ParameterSets.Values | Where-Object { $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName }
        }
        $types = $piped | ForEach-Object { $_.ParameterType.FullName } | Sort-Object -Unique
        (Get-PagePart $page INPUTS).Keys | Sort-Object | Should -Be $types
        (Get-PagePart $page OUTPUTS).Keys | Should -Be $command.OutputType.Name
    }

    It 'names errors and statuses that there are' {
        $kinds = Get-ClientName Errors.FrameioErrorKind
        Get-ListedName (Get-PageSection $page NOTES) | Where-Object { $_ -notin $kinds } | Should -BeNullOrEmpty
        $statuses = [regex]::Match($page, '(?<=What `Status` says:\n\n)(- .*\n|  .*\n)+')
        $statuses.Success | Should -Be ("$($command.OutputType.Name)" -match 'FrameioAccessResult')
        if ($statuses.Success) {
            Get-ListedName $statuses.Value | Should -BeIn (Get-ClientName Access.AccessStatus)
        }
    }
}
