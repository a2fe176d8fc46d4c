# A parameter that is given and names nothing never means all: each cmdlet, each parameter that names things, each
# nothing, each way to give it.
BeforeDiscovery {
    . "$PSScriptRoot/../Prepare.ps1"

    # Everything else names things, also what is added in time. Switches need no reason.
    $others = @{
        Session      = 'an object, which the binder refuses where it is null'
        Token        = 'a secret, which the binder refuses where it is null'
        Credential   = 'a secret, which the binder refuses where it is null'
        ClientSecret = 'a secret, which the binder refuses where it is null'
        RedirectUri  = 'an address, which the binder refuses where it is null'
        Connection   = 'a table of secrets, which the binder refuses where it is null'
        BaseUri      = 'an address, which the binder refuses where it is null'
        AuthorityUri = 'an address, which the binder refuses where it is null'
        ApiVersion   = 'one of two words'
        Path         = 'a file, which the binder refuses where it is empty'
        Since        = 'a file, which the binder refuses where it is empty'
        Title        = 'a heading, which the binder refuses where it is empty'
        Format       = 'one of three words'
        Journal      = 'a file, which the binder refuses where it is empty'
        MaximumRemoval = 'a limit, of which the validation tells an empty one'
        AdobeUri     = 'an address, which the binder refuses where it is null'
        AdobeCredential = 'a secret, which the binder refuses where it is null'
        FirstName    = 'what somebody new is called, and an empty cell is no name'
        LastName     = 'what somebody new is called, and an empty cell is no name'
        Country      = 'where somebody new is, and an empty cell says nothing'
        IdentityType = 'what somebody new gets, and an empty cell means the usual one'
        AdobeGroup   = 'what somebody gets beside a licence, and an empty cell is none'
        Wait         = 'a number of minutes'
        Emoji        = 'a look, and an empty cell means the usual one'
        After        = 'a moment, of which the command tells an empty one'
        Before       = 'a moment, of which the command tells an empty one'
        InputObject  = 'the row by which the others are given'
        Unnamed      = 'what is given for no parameter, which is refused whatever it is'
        'Add-FrameioCollaborator:Role'  = 'what people get, and an empty cell gives them the default'
        'Invoke-FrameioTeamInvite:Role' = 'what people get, and an empty cell gives them the default'
    }
    # Columns of files that have them for the rows that need them: such a row names its project beside it, and a name
    # that several projects bear is refused.
    # A role that is taken away is whatever is there.
    $optionalCell = 'Add-FrameioCollaborator:Workspace', 'Remove-FrameioCollaborator:Workspace',
        'Revoke-FrameioAccess:Role'
    $right = @{
        Group = 'Producers'; Workspace = 'Dailies'; Project = 'Pilot'; User = 'ines@agency.example'
        AdobeProfile = 'Frame.io Enterprise'
        Type = 'user_login'; ResourceType = 'share'; ResourceId = [guid]::Empty; IpAddress = '192.0.2.1'
        Name = 'Colourists'; NewName = 'Cutters'; Role = 'viewer'; 'Set-FrameioUser:Role' = 'admin'
        # Where nobody is who could be held back.
        'Sync-FrameioAccess:Workspace' = 'Sound'
    }
    # All kinds of row together are none: of each parameter, what makes a row with it.
    $rowOf = @{
        User = @('Group'); Group = @('User'); Workspace = 'User', 'Role'; Project = 'User', 'Role'
        Role = 'User', 'Workspace'
    }
    $nothings = @(
        @{ What = '$null'; Value = $null }
        @{ What = "''"; Value = '' }
        @{ What = "' '"; Value = ' ' }
        @{ What = '@()'; Value = @() }
        @{ What = '@($null)'; Value = @($null) }
    )
    # Beside something, in what takes several.
    $among = @(
        @{ What = "'Editors', \$null"; Value = 'Editors', $null }
        @{ What = "'Editors', ' '"; Value = 'Editors', ' ' }
    )
    $unavailable = @{ V4 = 'None'; V2 = 'Group|FrameioUser|License|Leftover|AuditEvent|(Grant|Revoke|Sync)-' }
    $cmdlet = [Management.Automation.Cmdlet]
    $common = $cmdlet::CommonParameters + $cmdlet::OptionalCommonParameters

    function Get-NamingParameter($Command) {
        $Command.Parameters.Values | Where-Object {
            $_.Name -notin $common -and -not $_.SwitchParameter -and
            -not $others.ContainsKey($_.Name) -and -not $others.ContainsKey("$($Command.Name):$($_.Name)")
        }
    }

    function Get-Binding($Parameter) { $Parameter.ParameterSets.Values | Select-Object -First 1 }

    # What has to be there beside the parameter, so that nothing but the emptiness of it can hold the command up.
    function Get-Rest($Command, $Parameter) {
        $rest = @{}
        foreach ($other in Get-NamingParameter $Command | Where-Object Name -NE $Parameter.Name) {
            # Ways to sign in exclude each other.
            if ($Command.Verb -eq 'Connect') { continue }

            if ($Command.Name -match '^(Grant|Revoke|Sync)-' -and $other.Name -notin $rowOf[$Parameter.Name]) {
                continue
            }

            if ((Get-Binding $other).IsMandatory -or $Command.Verb -ne 'Get') {
                $missing = "Say what is right for -$($other.Name) of $Command."
                $own = $right["$($Command.Name):$($other.Name)"]
                $rest[$other.Name] = $own ?? $right[$other.Name] ?? $(throw $missing)
            }
        }

        $rest
    }

    function Get-Way($Command, $Parameter) {
        $binding = Get-Binding $Parameter
        @{ Way = 'by name'; Column = $null }
        @{ Way = 'by splatting'; Column = $null }
        @{ Way = 'by $PSDefaultParameterValues'; Column = $null }
        if ($binding.Position -ge 0) { @{ Way = 'by position'; Column = $null } }
        if ($binding.ValueFromPipeline) { @{ Way = 'by the pipeline'; Column = $null } }
        $name = "$($Command.Name):$($Parameter.Name)"
        if ($binding.ValueFromPipelineByPropertyName -and $name -notin $optionalCell) {
            foreach ($column in @($Parameter.Name) + $Parameter.Aliases) {
                @{ Way = "by the column $column"; Column = $column }
            }
        }

        # Of a table PowerShell binds no keys: the parameters that take it as it is read them.
        if ($binding.ValueFromPipeline -and $Parameter.ParameterType.Name -like '*Identity*') {
            @{ Way = "by the key $($Parameter.Name) of a table"; Column = $Parameter.Name }
        }
    }

    # The parameters at the positions before that of a parameter.
    function Get-Ahead($Command, $Parameter) {
        $last = (Get-Binding $Parameter).Position
        $Command.Parameters.Values | Sort-Object { (Get-Binding $_).Position } |
            Where-Object { (Get-Binding $_).Position -ge 0 -and (Get-Binding $_).Position -lt $last } |
            ForEach-Object Name
    }

    # The other names of a column differ in nothing but being found, and V2 in nothing that is asked before a call.
    function Get-Case($Command, $Parameter, $Version) {
        foreach ($way in Get-Way $Command $Parameter) {
            $few = $way.Column -in $Parameter.Aliases -or $Version -eq 'V2'
            foreach ($nothing in $few ? $nothings[0] : $nothings) { $way + $nothing }
            if ($way.Way -eq 'by name' -and $Parameter.ParameterType.IsArray) {
                foreach ($nothing in $among) { $way + $nothing }
            }
        }
    }

    $commands = @(Get-Command -Module FrameioPS -CommandType Cmdlet)
    $sweep = foreach ($version in 'V4', 'V2') {
        foreach ($command in $commands | Where-Object Name -NotMatch $unavailable[$version]) {
            foreach ($parameter in Get-NamingParameter $command) {
                @{
                    Version = $version; Command = $command.Name; Parameter = $parameter.Name
                    Rest    = Get-Rest $command $parameter
                    Ahead   = @(Get-Ahead $command $parameter)
                    Cases   = @(Get-Case $command $parameter $version)
                }
            }
        }
    }
    # Connecting takes no input, and to a desired state or a report none is a file that was cut off: they refuse it.
    $piped = $commands |
        Where-Object Name -NotIn Connect-Frameio, Sync-FrameioAccess, Export-FrameioAccessReport |
        Where-Object { $_.Parameters.Values.ParameterSets.Values.ValueFromPipeline -contains $true } |
        ForEach-Object { @{ Command = $_.Name } }
    $reasons = foreach ($name in $others.Keys) { @{ Name = $name; Reason = $others[$name] } }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $sessions = @{}
    foreach ($version in 'V2', 'V4') {
        $sessions[$version] = Connect-TestSandbox $sandbox -ApiVersion $version -AdobeProfile 'Frame.io Enterprise'
    }
    function Get-State { ConvertTo-Json (Get-SandboxState $sandbox).accounts -Depth 20 }
    $before = Get-State

    # All that a call writes, errors too.
    function Invoke-Everything([scriptblock] $Everything) {
        $ErrorActionPreference = 'Continue'
        $all = @(try { & $Everything 2>&1 } catch { $_ })
        [pscustomobject]@{
            Problems = @($all | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
            Output   = @($all | Where-Object { $_ -isnot [Management.Automation.ErrorRecord] })
        }
    }

    function Get-RestOf($Command, $Version, $Parameter) {
        $rest = if ($Command -eq 'Connect-Frameio') {
            $way = $Parameter -in 'ClientId', 'Vault' ? @{ Interactive = $true } :
                @{ Token = ConvertTo-Secret fio-u-ana }
            $way + @{ BaseUri = $sandbox.BaseUri; ApiVersion = $Version }
        }
        else {
            @{ Session = $sessions[$Version] }
        }

        if ((Get-Command $Command).Parameters.ContainsKey('Confirm')) { $rest.Confirm = $false }
        if ((Get-Command $Command).Parameters.ContainsKey('Path')) { $rest.Path = "$TestDrive/report.json" }
        $rest
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe '<Command> -<Parameter> on <Version>' -ForEach $sweep {
    BeforeAll { Clear-SandboxLog $sandbox }

    It 'is no -<Parameter> at all: <What> <Way>' -ForEach $Cases {
        $beside = Get-RestOf $Command $Version $Parameter
        $seen = switch -Wildcard ($Way) {
            'by name' {
                $named = $Rest + $beside
                Invoke-Everything ([scriptblock]::Create("$Command -$Parameter `$Value @named"))
            }
            'by splatting' {
                $all = $Rest + $beside + @{ $Parameter = $Value }
                Invoke-Everything { & $Command @all }
            }
            'by position' {
                $named = $Rest + $beside
                $words = @($Ahead | ForEach-Object { $Rest[$_]; $named.Remove($_) }) + , $Value
                Invoke-Everything { & $Command @words @named }
            }
            'by the pipeline' {
                $named = $Rest + $beside
                # A list is piped as one object: taken apart, an empty one would be no input at all.
                Invoke-Everything { Write-Output -NoEnumerate -InputObject $Value | & $Command @named }
            }
            'by $PSDefaultParameterValues' {
                $named = $Rest + $beside
                $PSDefaultParameterValues = @{ "${Command}:$Parameter" = $Value }
                Invoke-Everything { & $Command @named }
            }
            'by the key *' {
                Invoke-Everything { $Rest + @{ $Column = $Value } | & $Command @beside }
            }
            'by the column *' {
                Invoke-Everything { [pscustomobject] ($Rest + @{ $Column = $Value }) | & $Command @beside }
            }
        }

        $seen.Problems | Should -HaveCount 1
        $id = Get-ErrorId $seen.Problems[0]
        if ($seen.Output) {
            # A row of many has its result beside its error.
            $Way | Should -Match 'pipeline|column|table'
            $seen.Output | Should -HaveCount 1
            $seen.Output[0].Status | Should -Be Failed
            $id | Should -BeIn MissingArgument, InvalidEmail, "${Parameter}NotFound"
        }
        elseif ($Command -eq 'New-FrameioGroup' -and $Way -match 'pipeline|column') {
            # Whoever makes something has it called otherwise, rather than named.
            $id | Should -Be InvalidName
        }
        else {
            $id | Should -Be MissingArgument
            "$($seen.Problems[0])" | Should -Match "-$Parameter\b"
        }

        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}

Describe 'No input at all' {
    It 'is nothing to do for <Command>' -ForEach $piped {
        $requests = @(Get-SandboxLog $sandbox).Count
        $beside = Get-RestOf $Command V4
        $seen = Invoke-Everything { @() | & $Command @beside }
        $seen.Problems, $seen.Output | ForEach-Object { $_ } | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox | Should -HaveCount $requests
    }
}

Describe 'A name that nobody has set' {
    BeforeAll {
        $null = Connect-TestSandbox $sandbox
        $ines = 'ines@agency.example'
    }

    It 'deletes nothing: <Call>' -ForEach @(
        @{ Call = { Get-FrameioGroup $unset | Remove-FrameioGroup -Confirm:$false } }
        @{ Call = { $unset | Get-FrameioGroup | Remove-FrameioGroup -Confirm:$false } }
        @{ Call = { Get-FrameioGroup -Group $unset.Name | Remove-FrameioGroup -Confirm:$false } }
        @{ Call = { ConvertFrom-Csv "Group,Note`n,old" | Get-FrameioGroup | Remove-FrameioGroup -Confirm:$false } }
        @{ Call = { Get-FrameioUser -Role $unset | Remove-FrameioGroupMember Editors -Confirm:$false } }
        @{ Call = { Get-FrameioProject -Workspace $unset | Remove-FrameioCollaborator -User $ines -Confirm:$false } }
    ) {
        $seen = Invoke-Everything { Set-StrictMode -Off; . $Call }
        $seen.Output | Should -BeNullOrEmpty
        $seen.Problems | Should -HaveCount 1
        Get-ErrorId $seen.Problems[0] | Should -Be MissingArgument
        Get-State | Should -Be $before
    }

    It 'is told with the parameter, and what leaving it out means' {
        $failure = Get-Failure { Get-FrameioGroup $null }
        "$failure" | Should -Match '-Group .*Leave it out to mean all groups\.$'
        $failure.CategoryInfo.Category | Should -Be InvalidArgument
    }

    It 'ends the command before anything is asked or sent, with names beside it too' {
        $asked = [ref] 0
        $requests = @(Get-SandboxLog $sandbox).Count
        $failure = Get-Failure {
            1..3 | ForEach-Object { $asked.Value++; 'ben@studio.example' } |
                Add-FrameioGroupMember -Group $null -ErrorAction SilentlyContinue
        }
        Get-ErrorId $failure | Should -Be MissingArgument
        $asked.Value | Should -Be 0
        $failure = Get-Failure { Remove-FrameioGroup Producers, '' -Confirm:$false -ErrorAction SilentlyContinue }
        Get-ErrorId $failure | Should -Be MissingArgument
        Get-SandboxLog $sandbox | Should -HaveCount $requests
    }

    It 'is an error of its own among others that are piped' {
        $groups = $null, 'Editors', '', 'Reviewers' |
            Get-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        $groups.Name | Should -Be Editors, Reviewers
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be MissingArgument, MissingArgument
    }

    It 'gives way to another column of the row' {
        $row = [pscustomobject]@{ UserId = $null; Email = 'ben@studio.example' }
        ($row | Get-FrameioUser).Email | Should -Be ben@studio.example
        $row = [pscustomobject]@{ Group = $null; GroupId = Get-SeedId Editors }
        ($row | Get-FrameioGroup).Name | Should -Be Editors
    }

    It 'is told with what the row names besides' {
        $row = [pscustomobject]@{ Group = 'Editors'; NewName = '' }
        $null = $row | Set-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].TargetObject | Should -Be Editors
    }

    It 'is an input too where everything else is given: <Call>' -ForEach @(
        @{ Call = { $null | Add-FrameioGroupMember Producers ben@studio.example } }
        @{ Call = { ' ' | Remove-FrameioWorkspaceMember Dailies chloe@studio.example -Confirm:$false } }
        @{ Call = { $null | Get-FrameioProject Pilot } }
    ) {
        $seen = Invoke-Everything $Call
        $seen.Output | Where-Object Status -NE Failed | Should -BeNullOrEmpty
        Get-ErrorId $seen.Problems[0] | Should -Be MissingArgument
    }
}

Describe 'After all of that' {
    It 'everything is as it was' {
        Get-State | Should -Be $before
    }
}

Describe 'What is not said to name things' {
    It 'is there: -<Name>, <Reason>' -ForEach $reasons {
        $command, $parameter = $Name -match ':' ? ($Name -split ':') : '*', $Name
        (Get-Command $command -Module FrameioPS).Parameters.Keys | Should -Contain $parameter
    }
}
