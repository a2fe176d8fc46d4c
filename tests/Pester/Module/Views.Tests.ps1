# What is seen at the prompt.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $northlight = New-SeedNorthlight
    $account = $northlight.accounts[0]
    $account.workspaces[0].webhooks = @(
        @{ id = Get-SeedId hook; name = 'To chat'; creator = 'jonas@northlight.example' }
    )
    $account.workspaces[0].projects[0].shares = @(@{ id = Get-SeedId share })
    $account.audit_events = @(
        New-SeedAuditEvent user_login '2026-11-24T16:02:00Z' -User ana@northlight.example
        New-SeedAuditEvent share_created '2026-11-20T09:00:00Z' -User jonas@northlight.example -ResourceType share `
            -ResourceId (Get-SeedId share)
    )
    $northlight.clients[0].scopes = 'frame.s2s.all', 'user_management_sdk'
    $workspaces = Start-Sandbox -Seed $northlight

    # In a window of so many columns: as plain text, or as a terminal with colours gets it.
    function Get-View {
        param($Objects, [string] $Format = 'Format-Table', [int] $Width = 100, [string] $Rendering = 'PlainText')

        $PSStyle.OutputRendering = $Rendering
        try {
            ($Objects | & $Format | Out-String -Width $Width) -split '\r?\n' | Where-Object { $_ }
        }
        finally {
            $PSStyle.OutputRendering = 'Host'
        }
    }

    $null = Connect-TestSandbox $sandbox
    $objects = @{
        FrameioSession     = Connect-TestClient $sandbox
        FrameioAccount     = Get-FrameioAccount
        FrameioUser        = Get-FrameioUser
        FrameioGroup       = Get-FrameioGroup
        FrameioGroupMember = Get-FrameioGroupMember Editors
    }
    $groupResult, $workspaceResult, $projectResult, $accessResult = 'GroupMember', 'Workspace', 'Project', 'Access' |
        ForEach-Object { "FrameioAccessResult#$_" }
    $objects.$groupResult = @(
        Import-Csv (Get-Fixture every-status.csv) |
            Add-FrameioGroupMember -ErrorAction Ignore -WarningAction Ignore | Sort-Object Row
        'chloe@studio.example', 'zoé@studio.example' | Remove-FrameioGroupMember Editors -WhatIf 6> $null
        'zoé@studio.example' | Add-FrameioGroupMember Editors -WhatIf 6> $null
    )

    # V4 has workspaces and people on projects, V2 the states that V4 doesn't know.
    $null = Connect-TestSandbox $workspaces fio-u-sandbox
    $objects.FrameioWorkspace = @(Get-FrameioWorkspace)
    $objects.FrameioWorkspaceMember = @(Get-FrameioWorkspaceMember Dailies)
    $objects.FrameioProject = Get-FrameioProject
    $objects.FrameioCollaborator = @(Get-FrameioCollaborator Finale)
    $objects.FrameioAccess = @(Get-FrameioAccess; Get-FrameioAccess -Assigned)
    $quiet = @{ ErrorAction = 'Ignore'; WarningAction = 'Ignore' }
    $objects.FrameioAuditEvent = @(Get-FrameioAuditEvent)
    $objects.FrameioLeftover = @(Get-FrameioLeftover jonas@northlight.example)
    $objects.FrameioLeftoverResult = @(
        $objects.FrameioLeftover | Remove-FrameioLeftover -WhatIf 6> $null
        @{ Kind = 'Share'; Id = Get-SeedId other; UserId = Get-SeedId nobody } |
            ForEach-Object { [pscustomobject] $_ } | Remove-FrameioLeftover -Confirm:$false @quiet
    )
    $objects.$workspaceResult = @(
        'ana@northlight.example' | Invoke-FrameioTeamInvite -Workspace Dailies -WhatIf 6> $null
        'chloe@northlight.example' | Invoke-FrameioTeamInvite -Workspace Dailies -Role viewer -WhatIf 6> $null
        'ana@northlight.example' | Remove-FrameioWorkspaceMember -Workspace Dailies -WhatIf 6> $null
        'chloe@northlight.example' | Invoke-FrameioTeamInvite -Workspace Dailies -Role viewer
    )
    $objects.$accessResult = @(
        @'
            Email,Group,Workspace,Project,Role
            ana@northlight.example,Editors,,,
            chloe@northlight.example,,Dailies,,viewer
            chloe@northlight.example,,Dailies,Finale,commenter
            ,Editors,Dailies,,viewer
            ,Reviewers,,Finale,viewer
            chloe@northlight.example,,,,admin
            ana@northlight.example,,,,member
            nobody@northlight.example,,Sound,,editor
            chloe@northlight.example,Editors,Dailies,,viewer
'@ -replace '(?m)^ {12}' | ConvertFrom-Csv | Grant-FrameioAccess @quiet | Sort-Object Row
        'ben@northlight.example' | Revoke-FrameioAccess -Workspace Dailies -Confirm:$false @quiet
        Set-FrameioUser chloe@northlight.example -Role member
        'chloe@northlight.example', 'nobody@northlight.example' | Sync-FrameioAccess -Group Editors @quiet
    )
    $client = @{
        Credential = [pscredential]::new('sandbox-client', (ConvertTo-Secret sandbox-secret))
        BaseUri = $workspaces.BaseUri; AuthorityUri = $workspaces.AuthorityUri; AdobeUri = $workspaces.BaseUri
    }
    $null = Connect-Frameio @client
    $objects.FrameioLicense = @(Get-FrameioLicense)
    $objects.'FrameioAccessResult#User' = @(
        'new@northlight.example', 'ben@northlight.example', 'nobody' | Add-FrameioUser -Wait 0 @quiet
        'ben@northlight.example' | Remove-FrameioUser -Confirm:$false @quiet
    )
    $null = Connect-Frameio -ApiVersion V2 -Token (ConvertTo-Secret fio-u-sandbox) -BaseUri $workspaces.BaseUri @quiet
    $objects.FrameioWorkspace += Get-FrameioWorkspace
    $objects.FrameioWorkspaceMember += Get-FrameioWorkspaceMember Dailies
    $objects.FrameioCollaborator += Get-FrameioCollaborator Finale
    $objects.FrameioCollaborator += Get-FrameioProject Pilot | Get-FrameioCollaborator -Pending
    $objects.$workspaceResult += @(
        'other@client.example' | Invoke-FrameioTeamInvite Dailies -WhatIf 6> $null
        'ana@northlight.example', 'ANA@northlight.example', 'new@client.example', 'nobody' |
            Invoke-FrameioTeamInvite Dailies @quiet
        'chloe@northlight.example' | Remove-FrameioWorkspaceMember Dailies -Confirm:$false @quiet
        'chloe@northlight.example', 'kira@client.example' | Remove-FrameioWorkspaceMember Dailies -Confirm:$false @quiet
    )
    $objects.$projectResult = @(
        'ana@northlight.example', 'ana@northlight.example', 'new@client.example', 'nobody' |
            Add-FrameioCollaborator Finale @quiet
        'ana@northlight.example', 'kira@client.example' | Remove-FrameioCollaborator Finale -Confirm:$false @quiet
    )
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
    Stop-Sandbox $workspaces
}

Describe 'The objects that are shown here' {
    It 'are of every type that a command emits' {
        # PowerShell has a view of files.
        $emitted = (Get-Command -Module FrameioPS -CommandType Cmdlet).OutputType.Name |
            Where-Object { $_ -notin 'System.Void', 'System.IO.FileInfo' } | Sort-Object -Unique
        $emitted -replace '.*\.' | Sort-Object |
            Should -Be ($objects.Keys -replace '#.*' | Sort-Object -Unique)
        $objects.Keys | ForEach-Object { $objects[$_][0].PSObject.TypeNames[0] -replace '.*\.' } | Sort-Object |
            Should -Be ($objects.Keys | Sort-Object)
    }

    It 'have every status there is' {
        $seen = $objects.Keys -like '*Result#*' | ForEach-Object { $objects[$_].Status }
        # Nobody answers here, no group is large, and of people in a workspace by V2 all is known.
        $others = 'Present', 'Declined'
        $assembly = $objects['FrameioAccessResult#Project'][0].PSObject.BaseObject.GetType().Assembly
        [Enum]::GetNames($assembly.GetType('Frameio.Client.Access.AccessStatus')) |
            Where-Object { $_ -notin $seen } | Should -Be $others
    }
}

Describe 'The table of <Type>' -ForEach @(
    @{ Type = 'FrameioSession'; Columns = 'Account', 'User', 'Api', 'Token', 'Expires' }
    @{ Type = 'FrameioAccount'; Columns = 'DisplayName', 'Roles', 'Id' }
    @{ Type = 'FrameioUser'; Columns = 'Name', 'Role', 'Active', 'Email' }
    @{ Type = 'FrameioGroup'; Columns = 'Name', 'Members', 'Source', 'Id' }
    @{ Type = 'FrameioGroupMember'; Columns = 'GroupName', 'Active', 'Name', 'Email' }
    @{ Type = 'FrameioWorkspace'; Columns = 'Name', 'Members', 'Id' }
    @{ Type = 'FrameioWorkspaceMember'; Columns = 'WorkspaceName', 'Role', 'Via', 'Active', 'Email' }
    @{ Type = 'FrameioProject'; Columns = 'Name', 'Status', 'Restricted', 'WorkspaceName', 'Updated' }
    @{ Type = 'FrameioCollaborator'; Columns = 'Project', 'Role', 'Via', 'Active', 'Pending', 'Email' }
    @{ Type = 'FrameioAuditEvent'; Columns = 'Time', 'Event' }
    @{ Type = 'FrameioLeftover'; Columns = 'Kind', 'Name', 'Where', 'Active', 'User' }
    @{ Type = 'FrameioLeftoverResult'; Columns = 'Row', 'Status', 'Kind', 'Name', 'Where', 'Reason' }
    @{ Type = 'FrameioAccess'; Columns = 'Email', 'Group', 'Workspace', 'Project', 'Role', 'Via' }
    @{ Type = 'FrameioAccessResult#GroupMember'; Columns = 'Row', 'Status', 'Email', 'Group', 'Reason' }
    @{ Type = 'FrameioAccessResult#Workspace'; Columns = 'Row', 'Status', 'Email', 'Workspace', 'Role', 'Reason' }
    @{ Type = 'FrameioAccessResult#Access'; Columns = 'Row', 'Status', 'Who', 'Where', 'Role', 'Reason' }
    @{ Type = 'FrameioAccessResult#Project'; Columns = 'Row', 'Status', 'Email', 'Project', 'Role', 'Reason' }
) {
    BeforeAll {
        $items = @($objects[$Type])
        $lines = Get-View $items
        $wide = Get-View $items -Width 160
    }

    It 'has its columns, in their order' {
        $lines[0] -split ' +' | Where-Object { $_ } | Select-Object -First $Columns.Count | Should -Be $Columns
    }

    It 'fits into 100 columns, without a sign that is only for terminals' {
        $lines | Where-Object Length -GT 100 | Should -BeNullOrEmpty
        $lines -join '' | Should -Not -Match "`e"
    }

    It 'shows every object' {
        $items.Count | Should -BeGreaterThan 0
        $lines.Count | Should -BeGreaterOrEqual ($items.Count + 2)
    }

    It 'fits a window of <_> columns, and cuts nothing short' -ForEach 80, 120, 200 {
        $shown = Get-View $items -Width $_
        $shown | Where-Object Length -GT $_ | Should -BeNullOrEmpty
        $shown | Where-Object { $_.Contains([char] 0x2026) } | Should -BeNullOrEmpty
        ($shown[0] -split ' +' | Where-Object { $_ }).Count | Should -Be $Columns.Count
    }

    It 'cuts nothing short: what is too long goes on in the next line' {
        $lines | Where-Object { $_.Contains([char] 0x2026) } | Should -BeNullOrEmpty
        foreach ($item in $items) {
            foreach ($name in 'Email', 'Status', 'Account', 'DisplayName', 'Group', 'Workspace', 'Project', 'Role') {
                $property = $item.PSObject.Properties[$name]
                $isBeside = ($name -eq 'Workspace' -and $Type -like '*#Project') -or
                    ($name -eq 'Role' -and $Type -like '*#*' -and $item.PreviousRole)
                if ($property -and $property.Value -and "$($property.Value)".Length -le 28 -and -not $isBeside) {
                    $wide -join "`n" | Should -Match ([regex]::Escape("$($property.Value)"))
                }
            }
        }
    }

    It 'prints each row as it comes' {
        # A table that had to see all rows for its widths would hold the first one back until the last one is there.
        $seen = [Collections.Generic.List[string]]::new()
        $items + $items | ForEach-Object { $seen.Add('in'); $_ } | Format-Table | Out-String -Stream |
            ForEach-Object { $seen.Add('out') }
        $seen.IndexOf('out') | Should -BeLessThan $seen.LastIndexOf('in')
    }

    It 'is what the object shows by itself' {
        (($items | Out-String -Width 100) -replace '\e\[[0-9;]*m' -split '\r?\n' | Where-Object { $_ })[0] |
            Should -Be $lines[0]
    }

    It 'has a list of its own beside it, with every property' {
        (Get-FormatData $items[0].PSObject.TypeNames[0]).FormatViewDefinition.Control |
            ForEach-Object { $_.GetType().Name } | Should -Be TableControl, ListControl
        $list = Get-View $items Format-List
        foreach ($property in $items[0].PSObject.Properties.Name) {
            # A result is of any kind of place, so its list leaves out what isn't set.
            $isAlways = $Type -notlike '*#*' -or $property -in 'Status', 'Change'
            $told = @($items | Where-Object { $isAlways -or $_.$property })
            @($list | Where-Object { $_ -match "^$property +:" }) | Should -HaveCount $told.Count -Because $property
        }

        $list -join '' | Should -Not -Match "`e"
    }

    It 'goes into a file without a sign that is only for terminals' {
        $file = Join-Path $TestDrive "$Type.txt"
        $items | Out-File $file
        $items | Format-List | Out-File $file -Append
        Get-Content $file -Raw | Should -Not -Match "`e"
    }

    It 'shows the same words in colour' {
        # The heads are the user's own colours.
        (Get-View $items -Rendering Ansi) -replace '\e\[[0-9;]*m' -replace ' +$' | Should -Be ($lines -replace ' +$')
    }
}

Describe 'A long name' {
    BeforeAll {
        $long = 'A name of fifty signs, as people do give to things'
        $address = "$('x' * 40)@studio.example"
        $group = New-SeedGroup $long $address
        $workspace = New-SeedWorkspace $long $address -Project (New-SeedProject "$long!" $address)
        $studio = Start-Sandbox -Seed @{
            accounts = @(
                New-SeedAccount Studio (New-SeedUser $address -Name $long -Role owner) $group -Workspace $workspace
            )
            tokens   = @(@{ token = 'fio-u-long'; user = $address })
        }
        $null = Connect-TestSandbox $studio fio-u-long
    }

    AfterAll { Stop-Sandbox $studio }

    It 'stands in one line of a wide window: <Call>' -ForEach @(
        @{ Call = { Get-FrameioUser } }
        @{ Call = { Get-FrameioGroup } }
        @{ Call = { Get-FrameioGroupMember } }
        @{ Call = { Get-FrameioWorkspace } }
        @{ Call = { Get-FrameioWorkspaceMember } }
        @{ Call = { Get-FrameioProject } }
        @{ Call = { Get-FrameioUser | Add-FrameioGroupMember $long -WhatIf 6> $null } }
    ) {
        # The head, the line under it, the object.
        Get-View (& $Call) -Width 230 | Should -HaveCount 3
        (Get-View (& $Call) -Width 80).Count | Should -BeGreaterThan 3
    }
}

Describe 'A number that the service doesn''t say' {
    It 'is no 0: the members of a group' {
        $null = Connect-TestSandbox $sandbox
        $said = @{ data = @(@{ id = Get-SeedId Editors; name = 'Editors' }); links = @{} }
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroups'; times = 1
            action = @{ kind = 'status'; code = 200; body = ConvertTo-Json $said -Depth 4 }
        }
        $group = Get-FrameioGroup
        $group.MemberCount | Should -BeNullOrEmpty
        (Get-View $group)[-1] | Should -Match "^Editors +$(Get-SeedId Editors)"
    }
}

Describe 'Projects of one name' {
    It 'are told apart in the tables of people and of results' {
        $null = Connect-TestSandbox $workspaces fio-u-sandbox
        $lines = Get-View (Get-FrameioProject Pilot | Get-FrameioCollaborator) -Width 160
        'Dailies', 'Post' | ForEach-Object { @($lines -like "$_/Pilot *").Count | Should -BeGreaterThan 0 }
        $results = 'Post/Pilot', 'Dailies/Pilot' |
            ForEach-Object { Add-FrameioCollaborator $_ kira@client.example -WhatIf 6> $null }
        $lines = Get-View $results -Width 160
        'Dailies', 'Post' | ForEach-Object { @($lines -like "* $_/Pilot *") | Should -HaveCount 1 }
    }
}

Describe 'The reason of a failed row' {
    It 'is shown whole: it goes on in the next line' {
        $failed = $objects['FrameioAccessResult#GroupMember'] | Where-Object Status -EQ Failed | Select-Object -First 1
        $column = (Get-View $failed)[0].IndexOf('Reason')
        $parts = Get-View $failed | Select-Object -Skip 2 |
            ForEach-Object { $_.Length -gt $column ? $_.Substring($column).Trim() : '' }
        $shown = $parts -join ''
        $shown -replace '\s' | Should -Be ($failed.Reason -replace '\s')
    }
}

Describe 'A table of results' {
    BeforeAll {
        $results = $objects['FrameioAccessResult#Workspace']
        $lines = Get-View $results
        $coloured = Get-View $results -Rendering Ansi
        # Both have the same lines.
        function Get-Line($Of, $Result) {
            for ($i = 0; $i -lt $lines.Count; $i++) {
                if ($lines[$i] -match "^\W*$($Result.Row) $($Result.Status)\b") {
                    return $Of[$i]
                }
            }
        }
    }

    It 'marks what failed at its edge, and nothing else' {
        foreach ($result in $results) {
            (Get-Line $lines $result)[0] |
                Should -Be ($result.Status -in 'Failed', 'NotFound' ? '!' : ' ') -Because $result.Status
        }
    }

    It 'shows what failed in the colour of errors' {
        $line = Get-Line $coloured ($results | Where-Object Status -EQ Failed)
        $line.StartsWith("$($PSStyle.Formatting.Error)!") | Should -BeTrue
        $line.Contains("$($PSStyle.Formatting.Error)Failed$($PSStyle.Reset)") | Should -BeTrue
    }

    It 'shows nothing but the status of an invitation in colour, and of what went well nothing' {
        $line = Get-Line $coloured ($results | Where-Object Status -EQ Invited)
        $line -replace [regex]::Escape("$($PSStyle.Formatting.Warning)Invited$($PSStyle.Reset)") |
            Should -Not -Match "`e"
        $line | Should -Match "`e"
        Get-Line $coloured ($results | Where-Object Status -EQ Added) | Should -Not -Match "`e"
    }

    It 'takes the colours that the user has chosen' {
        $kept = $PSStyle.Formatting.Error
        $PSStyle.Formatting.Error = $PSStyle.Foreground.Magenta
        try {
            Get-View $results -Rendering Ansi | Where-Object { $_.Contains("$($PSStyle.Foreground.Magenta)Failed") } |
                Should -Not -BeNullOrEmpty
        }
        finally {
            $PSStyle.Formatting.Error = $kept
        }
    }

    It 'shows what a role was before, beside the one it is now' {
        $changed = $results | Where-Object Status -EQ Changed
        (Get-View $changed -Width 120)[-1] |
            Should -BeLike "*$($changed.PreviousRole) `u{2192} $($changed.Role)*"
    }

    It 'keeps its columns up to a million rows' {
        [FrameioPS.Formatting.ResultFormat]::Row(999999, 'Failed') -replace '\e\[[0-9;]*m' | Should -Be '!999999'
    }
}

Describe 'Results of <_> that come back from a file' -ForEach @(
    'FrameioAccessResult#GroupMember', 'FrameioAccessResult#Workspace', 'FrameioAccessResult#Project',
    'FrameioAccessResult#Access'
) {
    BeforeAll {
        $results = $objects[$_]
        $file = Join-Path $TestDrive results
    }

    It 'are shown as they were, from Clixml' {
        $results | Export-Clixml $file
        $back = Import-Clixml $file
        $back.Status | Should -Be ($results.Status | ForEach-Object ToString)
        Get-View $back | Should -Be (Get-View $results)
        Get-View $back Format-List | Should -Be (Get-View $results Format-List)
    }

    It 'are shown as they were, from CSV with its type' {
        $results | Export-Csv $file -IncludeTypeInformation
        Get-View (Import-Csv $file) | Should -Be (Get-View $results)
    }
}

Describe 'A record that is shown' {
    It 'says sizes in a unit that leaves few digits' {
        [FrameioPS.Formatting.RecordFormat]::Size(1536) | Should -Be "$([math]::Round(1.5, 1).ToString()) KB"
        [FrameioPS.Formatting.RecordFormat]::Size($null) | Should -Be ''
        [FrameioPS.Formatting.RecordFormat]::Size(5PB * 1024) | Should -BeLike '5* PB'
    }

    It 'shows a token that is over in the colour of errors, and one that lives on plainly' {
        $PSStyle.OutputRendering = 'Ansi'
        try {
            $passed = [FrameioPS.Formatting.RecordFormat]::End([DateTimeOffset]::Now.AddHours(-1))
            $passed.StartsWith($PSStyle.Formatting.Error) | Should -BeTrue
            [FrameioPS.Formatting.RecordFormat]::End([DateTimeOffset]::Now.AddHours(1)) | Should -Not -Match "`e"
            [FrameioPS.Formatting.RecordFormat]::End($null) | Should -Be ''
        }
        finally {
            $PSStyle.OutputRendering = 'Host'
        }
    }
}
