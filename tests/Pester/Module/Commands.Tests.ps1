BeforeDiscovery {
    . "$PSScriptRoot/../Prepare.ps1"
    $commands = Get-Command -Module FrameioPS
    $changing = $commands | Where-Object Verb -In Add, New, Remove, Set
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"

    function Get-CmdletAttribute($Command) {
        [Reflection.CustomAttributeExtensions]::GetCustomAttribute($Command.ImplementingType, [Management.Automation.CmdletAttribute])
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

    It 'has at most one place for each position' {
        foreach ($set in $command.ParameterSets) {
            $set.Parameters.Position | Where-Object { $_ -ge 0 } | Group-Object | Where-Object Count -GT 1 | Should -BeNullOrEmpty
        }
    }
}

Describe '<_.Name>, which changes something' -ForEach $changing {
    BeforeAll { $attribute = Get-CmdletAttribute $_ }

    It 'supports -WhatIf and -Confirm' {
        $attribute.SupportsShouldProcess | Should -BeTrue
    }

    It 'asks by default only when it removes' {
        $attribute.ConfirmImpact | Should -Be ($_.Verb -eq 'Remove' ? 'High' : 'Medium')
    }
}

Describe 'The cmdlets together' {
    It 'name a group by <_>' -ForEach 'Group', 'GroupId', 'GroupName' {
        $name = $_
        foreach ($command in Get-Command -Module FrameioPS | Where-Object Name -Match 'Group' | Where-Object Verb -NE New) {
            $command.ResolveParameter($name).Name | Should -Be Group -Because "$command must take -$name"
        }
    }

    It 'name a person by <_>' -ForEach 'User', 'UserId', 'Email', 'Mail', 'UserPrincipalName' {
        $name = $_
        foreach ($command in Get-Command Add-FrameioGroupMember, Remove-FrameioGroupMember, Get-FrameioUser) {
            $command.ResolveParameter($name).Name | Should -Be User -Because "$command must take -$name"
        }
    }

    It 'hide the parameter that takes whole rows' {
        foreach ($command in Get-Command Add-FrameioGroupMember, Remove-FrameioGroupMember) {
            $command.Parameters.InputObject.Attributes.Where{ $_ -is [Management.Automation.ParameterAttribute] }.DontShow | Should -BeTrue
        }
    }
}
