BeforeDiscovery {
    . "$PSScriptRoot/../Prepare.ps1"
    $commands = Get-Command -Module FrameioPS -CommandType Cmdlet
    $changing = $commands | Where-Object Verb -In Add, Grant, Invoke, New, Remove, Revoke, Set
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"

    function Get-CmdletAttribute($Command) {
        $type = $Command.ImplementingType
        [Reflection.CustomAttributeExtensions]::GetCustomAttribute($type, [Management.Automation.CmdletAttribute])
    }
}

Describe '<_.Name>' -ForEach $commands {
    BeforeAll { $command = $_ }

    It 'has an approved verb' {
        (Get-Verb).Verb | Should -Contain $command.Verb
    }

    It 'says what it emits' {
        $command.OutputType | Should -Not -BeNullOrEmpty
    }

    It 'has no name or alias twice among its parameters' {
        $names = $command.Parameters.Values | ForEach-Object { $_.Name; $_.Aliases }
        $names | Group-Object | Where-Object Count -GT 1 | Should -BeNullOrEmpty
    }

    It 'takes -Session unless it is about the connection itself' {
        $command.Parameters.ContainsKey('Session') | Should -Be ($command.Noun -notin 'Frameio', 'FrameioSession')
    }

    It 'completes every parameter that names something' {
        $named = $command.Parameters.Values | Where-Object Name -In Group, User, Workspace, Project, Role, Account
        foreach ($parameter in $named) {
            $completers = $parameter.Attributes.Where{ $_ -is [Management.Automation.ArgumentCompleterAttribute] }
            $completers | Should -HaveCount 1 -Because "-$($parameter.Name) of $command is completed"
        }
    }

    It 'has at most one place for each position' {
        foreach ($set in $command.ParameterSets) {
            $places = $set.Parameters.Position | Where-Object { $_ -ge 0 } | Group-Object
            $places | Where-Object Count -GT 1 | Should -BeNullOrEmpty
        }
    }
}

Describe '<_.Name>, which changes something' -ForEach $changing {
    BeforeAll { $attribute = Get-CmdletAttribute $_ }

    It 'supports -WhatIf and -Confirm' {
        $attribute.SupportsShouldProcess | Should -BeTrue
    }

    It 'asks by default only when it removes' {
        $attribute.ConfirmImpact | Should -Be ($_.Verb -in 'Remove', 'Revoke' ? 'High' : 'Medium')
    }
}

Describe 'The cmdlets together' {
    BeforeAll { $commands = Get-Command -Module FrameioPS -CommandType Cmdlet }

    It 'name a group by <_>' -ForEach 'Group', 'GroupId', 'GroupName' {
        $name = $_
        $about = $commands | Where-Object Name -Match 'Group|FrameioAccess' | Where-Object Verb -NE New
        foreach ($command in $about) {
            $command.ResolveParameter($name).Name | Should -Be Group -Because "$command must take -$name"
        }
    }

    It 'name a workspace by <_>' -ForEach 'Workspace', 'WorkspaceId', 'WorkspaceName', 'Team', 'TeamId', 'TeamName' {
        $name = $_
        $about = $commands | Where-Object Name -Match 'Workspace|TeamInvite|Project|Collaborator|FrameioAccess'
        foreach ($command in $about) {
            $command.ResolveParameter($name).Name | Should -Be Workspace -Because "$command must take -$name"
        }
    }

    It 'name a project by <_>' -ForEach 'Project', 'ProjectId', 'ProjectName' {
        $name = $_
        foreach ($command in $commands | Where-Object Name -Match 'Project|Collaborator|FrameioAccess') {
            $command.ResolveParameter($name).Name | Should -Be Project -Because "$command must take -$name"
        }
    }

    It 'take the place first and the person second' {
        foreach ($command in $commands | Where-Object Name -Match 'Member|Invite|Collaborator') {
            $place = switch -Regex ($command.Noun) {
                'Collaborator' { 'Project' }
                'Workspace|TeamInvite' { 'Workspace' }
                'Group' { 'Group' }
            }
            $positions = @($command.ParameterSets[0].Parameters | Where-Object Position -GE 0 | Sort-Object Position)
            $positions[0].Name | Should -Be $place -Because "that is where $command begins"
            $next = $positions | Select-Object -Skip 1 | ForEach-Object Name
            $next | Should -BeIn User, $null -Because "that is what comes next in $command"
        }
    }

    It 'name a person by <_>' -ForEach 'User', 'UserId', 'Email', 'Mail', 'UserPrincipalName' {
        $name = $_
        $about = $commands | Where-Object {
            $_.Noun -in 'FrameioUser', 'FrameioAccess' -or
            ($_.Verb -ne 'Get' -and $_.Noun -match 'Member|Invite|Collaborator')
        }
        foreach ($command in $about) {
            $command.ResolveParameter($name).Name | Should -Be User -Because "$command must take -$name"
        }
    }

    It 'hide the parameter that takes whole rows' {
        $about = $commands | Where-Object { $_.Parameters.ContainsKey('InputObject') }
        foreach ($command in $about) {
            $attributes = $command.Parameters.InputObject.Attributes
            $attributes.Where{ $_ -is [Management.Automation.ParameterAttribute] }.DontShow | Should -BeTrue
        }
    }
}
