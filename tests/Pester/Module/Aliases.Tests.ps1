# The words of V2, and what somebody tries first: other names of cmdlets, of -Workspace and of its column.
BeforeDiscovery {
    # What each is called with, as somebody who is used to V2 would.
    $kira = @{ User = 'kira@client.example' }
    $ines = @{ User = 'ines@agency.example' }
    $pilot = @{ Project = 'Pilot' }
    $aliases = @(
        @{ Alias = 'Add-FrameioProjectMember'; Cmdlet = 'Add-FrameioCollaborator'; Arguments = $kira + $pilot }
        @{
            Alias = 'Add-FrameioTeamMember'; Cmdlet = 'Invoke-FrameioTeamInvite'
            Arguments = $kira + @{ Team = 'Post' }
        }
        @{
            Alias = 'Add-FrameioWorkspaceMember'; Cmdlet = 'Invoke-FrameioTeamInvite'
            Arguments = $kira + @{ Workspace = 'Post' }
        }
        @{ Alias = 'Get-FrameioProjectMember'; Cmdlet = 'Get-FrameioCollaborator'; Arguments = $pilot }
        @{ Alias = 'Get-FrameioTeam'; Cmdlet = 'Get-FrameioWorkspace'; Arguments = @{ Team = 'Post' } }
        @{ Alias = 'Get-FrameioTeamMember'; Cmdlet = 'Get-FrameioWorkspaceMember'; Arguments = @{ TeamName = 'Post' } }
        @{ Alias = 'Remove-FrameioProjectMember'; Cmdlet = 'Remove-FrameioCollaborator'; Arguments = $ines + $pilot }
        @{
            Alias = 'Remove-FrameioTeamMember'; Cmdlet = 'Remove-FrameioWorkspaceMember'
            Arguments = $ines + @{ Team = 'Post' }
        }
    )

    # A row as a file gives it, and what it leads to; two projects are called Main.
    $person = 'Email', 'ines@agency.example'
    $main = 'Project', 'Main'
    $takers = @(
        @{ Cmdlet = 'Get-FrameioWorkspace'; Cells = @(); Property = 'Id'; Id = 'Post' }
        @{ Cmdlet = 'Get-FrameioWorkspaceMember'; Cells = @(); Property = 'WorkspaceId'; Id = 'Post' }
        @{ Cmdlet = 'Invoke-FrameioTeamInvite'; Cells = $person; Property = 'WorkspaceId'; Id = 'Post' }
        @{ Cmdlet = 'Remove-FrameioWorkspaceMember'; Cells = $person; Property = 'WorkspaceId'; Id = 'Post' }
        @{ Cmdlet = 'Get-FrameioProject'; Cells = $main; Property = 'Id'; Id = 'second Main' }
        @{ Cmdlet = 'Get-FrameioCollaborator'; Cells = $main; Property = 'ProjectId'; Id = 'second Main' }
        @{ Cmdlet = 'Add-FrameioCollaborator'; Cells = $person + $main; Property = 'ProjectId'; Id = 'second Main' }
        @{ Cmdlet = 'Remove-FrameioCollaborator'; Cells = $person + $main; Property = 'ProjectId'; Id = 'second Main' }
    )
    $rows = foreach ($column in 'Team', 'TeamId', 'TeamName') {
        foreach ($taker in $takers) { $taker + @{ Column = $column } }
    }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $seed = New-StudioSeed
    $second = $seed.accounts.workspaces.projects | Where-Object id -EQ (Get-SeedId 'second Main')
    $second.collaborators += @{ user = 'ines@agency.example'; role = 'viewer' }
    $sandbox = Start-Sandbox -Seed $seed
    $null = Connect-TestSandbox $sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Another name of a cmdlet' {
    It 'is <Alias> of <Cmdlet>' -ForEach $aliases {
        $found = Get-Command $Alias
        $found.CommandType, $found.Source | Should -Be Alias, FrameioPS
        $found.ResolvedCommand.Name | Should -Be $Cmdlet
    }

    It 'is in this list' -TestCases @{ Aliases = $aliases } {
        (Get-Command -Module FrameioPS -CommandType Alias).Name | Sort-Object | Should -Be $Aliases.Alias
    }

    It 'does what the cmdlet does: <Alias>' -ForEach $aliases {
        # Nothing is changed by those that act.
        $WhatIfPreference = $true
        $told = & $Alias @Arguments -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        if ($Alias -like 'Get-*') {
            $told | Should -BeOfType (Get-Command $Cmdlet).OutputType.Type
        }
        else {
            $told.Status | Should -Be ($Alias -like 'Add-*' ? 'WouldAdd' : 'WouldRemove')
        }
    }
}

Describe 'A file''s column <Column>' -ForEach $rows {
    It 'is the workspace of <Cmdlet>' {
        $row = [ordered]@{ $Column = $Column -like '*Id' ? (Get-SeedId Post) : 'Post' }
        for ($i = 0; $i -lt $Cells.Count; $i += 2) { $row[$Cells[$i]] = $Cells[$i + 1] }
        $file = Join-Path $TestDrive rows.csv
        [pscustomobject] $row | Export-Csv $file
        $rehearsal = $Cmdlet -like 'Get-*' ? @{} : @{ WhatIf = $true }
        $found = Import-Csv $file | & $Cmdlet @rehearsal -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        $found.$Property | Sort-Object -Unique | Should -Be (Get-SeedId $Id)
    }
}
