# What became of a row is one type with one set of words for groups, workspaces and projects, and is a row itself.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1"
    $sandbox = Start-Sandbox
    $quiet = @{ WarningAction = 'SilentlyContinue' }

    # As one text each, so that a difference shows where it is.
    function Format-Fate($Results, [string[]] $Property = @('Row', 'Email', 'Status')) {
        $fates = foreach ($result in $Results | Sort-Object Row) {
            ($Property | ForEach-Object { $result.$_ }) -join ' '
        }
        $fates -join "`n"
    }

    function Get-Place {
        $groups = (Get-SandboxState $sandbox).accounts[0].groups.name | Sort-Object -Unique |
            Where-Object { $_ -ne 'Twins' } |
            ForEach-Object { "$_`: $(Get-SandboxMember $sandbox $_ | Sort-Object)" }
        $others = @(Get-SandboxWorkspace $sandbox Dailies; Get-SandboxProject $sandbox Pilot) | ForEach-Object {
            $people = $_.PSObject.Properties['members'] ? $_.members : $_.collaborators
            "$($_.name): $($people | ForEach-Object { "$($_.email) $($_.role)" } | Sort-Object)"
        }
        @($groups) + $others -join "`n"
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A rehearsal' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'says which role would become which' {
        $null = Invoke-FrameioTeamInvite Dailies ines@agency.example -Role full_access
        $result = Invoke-FrameioTeamInvite Dailies ines@agency.example -Role viewer -WhatIf
        $result.Status, $result.PreviousRole, $result.Role | Should -Be WouldChange, full_access, viewer
        $result.Change | Should -Be Grant
        $done = Invoke-FrameioTeamInvite Dailies ines@agency.example -Role viewer
        $done.Status, $done.PreviousRole, $done.Role | Should -Be Changed, full_access, viewer
        (Invoke-FrameioTeamInvite Dailies ines@agency.example -Role viewer -WhatIf).Status | Should -Be AlreadyMember
    }

    It 'says of whoever is in a group that there is nothing to do' {
        $seed = New-StudioSeed -Group (New-SeedGroup Trio ana@studio.example, ben@studio.example, zoé@studio.example)
        Set-SandboxSeed $sandbox $seed
        try {
            $null = Connect-TestSandbox $sandbox
            $results = Get-FrameioGroupMember Trio | Add-FrameioGroupMember Trio -WhatIf
            $results.Status | Should -Be AlreadyMember, AlreadyMember, AlreadyMember
        }
        finally {
            Set-SandboxSeed $sandbox (New-StudioSeed)
        }
    }

    It 'finds rows that contradict each other, and spares neither' {
        $rows = "Email,Workspace,Role`nines@agency.example,Sound,viewer`nines@agency.example,Sound,editor" |
            ConvertFrom-Csv
        $results = $rows | Invoke-FrameioTeamInvite -WhatIf -ErrorAction SilentlyContinue @quiet
        $results.ErrorId | Should -Be ConflictingRow, ConflictingRow
    }

    It 'reads and never writes' {
        $null = Get-FrameioCollaborator Pilot | Remove-FrameioCollaborator -WhatIf
        $null = Get-FrameioWorkspaceMember Dailies | Invoke-FrameioTeamInvite Post -WhatIf
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}

Describe 'A rehearsal on <Version>: <What>' -ForEach @(
    $taken = @{ Words = @{ WouldRemove = 'Removed' } }
    foreach ($version in 'V2', 'V4') {
        $given = @{
            Version = $version; Words = @{ WouldAdd = 'Added'; WouldChange = 'Changed'; WouldInvite = 'Added' }
        }
        $taken + @{
            Version = $version; What = 'people are taken off a project'
            Call = { param($Switches) Get-FrameioCollaborator Pilot | Remove-FrameioCollaborator @Switches }
        }
        $taken + @{
            Version = $version; What = 'people are taken out of a workspace'
            Call = { param($Switches) Get-FrameioWorkspaceMember Dailies | Remove-FrameioWorkspaceMember @Switches }
        }
        $given + @{
            What = 'people of a workspace are put on a project'
            Call = { param($Switches) Get-FrameioWorkspaceMember Post | Add-FrameioCollaborator Pilot @Switches }
        }
        $given + @{
            What = 'people of one workspace are put into another'
            Call = { param($Switches) Get-FrameioWorkspaceMember Dailies | Invoke-FrameioTeamInvite Post @Switches }
        }
    }

    $taken + @{
        Version = 'V4'; What = 'people are taken out of a group'
        Call = { param($Switches) Get-FrameioUser | Remove-FrameioGroupMember Editors @Switches }
    }
    @{
        Version = 'V4'; What = 'people are put into a group'; Words = @{ WouldAdd = 'Added' }
        Call = { param($Switches) Get-FrameioUser | Add-FrameioGroupMember Editors @Switches }
    }
) {
    BeforeAll {
        function Get-Fate([hashtable] $Switches) {
            Reset-Sandbox $sandbox
            $null = Connect-TestSandbox $sandbox -ApiVersion $Version
            $kept = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
            & $Call ($Switches + $kept) | Sort-Object Row
        }
    }

    It 'says of each row what the run then does' {
        $plan = Get-Fate @{ WhatIf = $true }
        $done = Get-Fate @{ Confirm = $false }
        $plan.Status -like 'Would*' | Should -Not -BeNullOrEmpty
        $columns = 'Row', 'Email', 'Group', 'Workspace', 'Project', 'PreviousRole', 'ErrorId', 'Reason'
        if ($done[0].Change -eq 'Revoke') {
            # Whom it takes is read before; what it gives where no role is named, the service alone knows.
            $columns += 'UserId', 'Role', 'RecordId'
        }

        Format-Fate $plan $columns | Should -Be (Format-Fate $done $columns)
        $plan | ForEach-Object { $Words["$($_.Status)"] ?? "$($_.Status)" } | Should -Be $done.Status
    }
}

Describe 'The lines of a rehearsal' {
    BeforeAll {
        $shell = New-AnsweringShell
        Reset-Sandbox $sandbox
        $session = Connect-TestSandbox $sandbox
    }

    AfterAll { Remove-TestShell $shell }

    It 'are one a place, with the number of people' {
        $rows = @'
            Email,Group
            ana@studio.example,Editors
            ana@studio.example,Producers
            ben@studio.example,Editors
            chloe@studio.example,Editors
            nobody@studio.example,Editors
            ines@agency.example,Reviewers
'@ -replace '(?m)^ {12}' | ConvertFrom-Csv
        $seen = Invoke-AnsweringShell $shell {
            param($Session, $Rows)
            $Rows | Add-FrameioGroupMember -WhatIf -Session $Session -ErrorAction Ignore -WarningAction Ignore
        } $session, $rows
        $seen.Lines | Should -HaveCount 3
        $seen.Lines | Where-Object { $_ -like "What if:*Add to group 'Editors'*2 people*" } | Should -HaveCount 1
        $seen.Lines | Where-Object { $_ -like "What if:*Add to group 'Producers'*1 person*" } | Should -HaveCount 1
    }
}

Describe 'A result that is piped back <How>' -ForEach @(
    @{ How = 'as it is'; Through = { param($Results) $Results } }
    @{
        How = 'from a CSV file'
        Through = {
            param($Results)
            $Results | Export-Csv (Join-Path $TestDrive back.csv)
            Import-Csv (Join-Path $TestDrive back.csv)
        }
    }
    @{
        How = 'from a Clixml file'
        Through = {
            param($Results)
            $Results | Export-Clixml (Join-Path $TestDrive back.xml)
            Import-Clixml (Join-Path $TestDrive back.xml)
        }
    }
) {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $before = Get-Place
    }

    It 'undoes a removal from a project' {
        $results = Get-FrameioCollaborator Pilot | Remove-FrameioCollaborator -Confirm:$false @quiet
        Get-Place | Should -Not -Be $before
        $back = & $Through $results | Where-Object Status -EQ Removed | Add-FrameioCollaborator
        $back.Status | Should -Be Added, Added
        Get-Place | Should -Be $before
    }

    It 'undoes a removal from a workspace' {
        $results = Get-FrameioWorkspaceMember Dailies | Remove-FrameioWorkspaceMember -Confirm:$false @quiet
        Get-Place | Should -Not -Be $before
        $back = & $Through $results | Where-Object Status -EQ Removed | Invoke-FrameioTeamInvite
        $back.Status | Should -Be Added, Added, Added
        Get-Place | Should -Be $before
    }

    It 'undoes a removal from a group' {
        $results = Get-FrameioGroupMember Reviewers, "Group O'Neil" | Remove-FrameioGroupMember -Confirm:$false
        Get-Place | Should -Not -Be $before
        $back = & $Through $results | Where-Object Status -EQ Removed | Add-FrameioGroupMember
        $back.Status | Should -Be Added, Added
        Get-Place | Should -Be $before
    }

    It 'undoes what was added' {
        $results = Get-FrameioWorkspaceMember Post | Add-FrameioCollaborator Pilot
        $gone = & $Through $results | Where-Object Status -EQ Added | Remove-FrameioCollaborator -Confirm:$false
        $gone.Status | Should -Be Removed
        $gone.Change | Should -Be Revoke
    }
}

Describe 'A result' {
    It 'is of a type for its kind of place: <Kind>' -ForEach @(
        @{ Kind = 'GroupMember'; Call = { Add-FrameioGroupMember Editors ana@studio.example -WhatIf } }
        @{ Kind = 'GroupMember'; Call = { Remove-FrameioGroupMember Editors chloe@studio.example -WhatIf } }
        @{ Kind = 'Workspace'; Call = { Invoke-FrameioTeamInvite Sound ines@agency.example -WhatIf } }
        @{ Kind = 'Workspace'; Call = { Remove-FrameioWorkspaceMember Dailies chloe@studio.example -WhatIf } }
        @{ Kind = 'Project'; Call = { Add-FrameioCollaborator Pilot kira@client.example -WhatIf } }
        @{ Kind = 'Project'; Call = { Remove-FrameioCollaborator Pilot ines@agency.example -WhatIf } }
    ) {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $result = & $Call
        $type = 'Frameio.Client.Access.FrameioAccessResult'
        $result.PSObject.TypeNames | Select-Object -First 2 | Should -BeExactly "$type#$Kind", $type
    }

    It 'of somebody who comes from elsewhere says by which path, and what to do' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $results = Get-FrameioCollaborator Pilot | Remove-FrameioCollaborator -Confirm:$false -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        $owner, $member = 'ana@studio.example', 'chloe@studio.example' |
            ForEach-Object { $results | Where-Object Email -EQ $_ }
        $owner.Status, $owner.ErrorId | Should -Be Inherited, ''
        $owner.Reason | Should -BeLike '*owner of the account*'
        $member.Status, $member.Role | Should -Be Inherited, editor
        $member.Reason | Should -BeLike '*its workspace*Remove-FrameioWorkspaceMember*'
    }
}
