# What Tab gives: PSReadLine and editors ask TabExpansion2.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"

    $names = @{
        Apostrophe = "Group O'Neil"; Curly = "Group O$([char] 0x2019)Neil"; Brackets = 'Cut [v2]'
        Dollar = 'Cash $HOME $(1+1)'; Backtick = 'Tick `n'
        Double = 'The "big" one'; Comma = 'Cut, grade'; Number = '1e3'; Dash = '-Force'; At = '@home'; Semicolon = 'a;b'
        Accent = 'Équipe'; Star = 'Stars *'
    }
    $seed = New-SeedNorthlight
    $seed.accounts[0].groups += @(
        $names.Values | Where-Object { $_ -ne "Group O'Neil" } | ForEach-Object { New-SeedGroup $_ }
    )
    $seed.accounts[0].groups += @(
        New-SeedGroup Twins -Id (Get-SeedId 'first twin') -Member ines@agency.example
        New-SeedGroup Twins -Id (Get-SeedId 'second twin')
        New-SeedGroup "Evil`e[2J" -Id (Get-SeedId evil)
    )
    $sandbox = Start-Sandbox -Seed $seed

    function Get-Completion([string] $Line) { @((TabExpansion2 $Line $Line.Length).CompletionMatches) }

    function Connect-Northlight { Connect-TestSandbox $sandbox fio-u-sandbox }

    # What has to be known beforehand, so that a busy machine doesn't decide a test that isn't about time.
    function Wait-Completion([string] $Line) { Wait-Condition { Get-Completion $Line } }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Completing what the session knows' {
    BeforeAll {
        $null = Connect-Northlight
        'Get-FrameioGroup ', 'Get-FrameioUser ', 'Get-FrameioWorkspace ', 'Get-FrameioProject ' |
            ForEach-Object { Wait-Completion $_ }
        Clear-SandboxLog $sandbox
    }

    It 'turns "<Line>" into <Text>' -ForEach @(
        @{ Line = 'Get-FrameioGroup -Group ed'; Text = 'Editors' }
        @{ Line = 'Get-FrameioGroup ED'; Text = 'Editors' }
        @{ Line = 'Get-FrameioGroup Producers, ed'; Text = 'Editors' }
        @{ Line = 'Get-FrameioGroup -GroupName ed'; Text = 'Editors' }
        @{ Line = 'Set-FrameioGroup ed'; Text = 'Editors' }
        @{ Line = 'Remove-FrameioGroup ed'; Text = 'Editors' }
        @{ Line = 'Get-FrameioGroupMember ed'; Text = 'Editors' }
        @{ Line = 'Add-FrameioGroupMember ed'; Text = 'Editors' }
        @{ Line = 'Remove-FrameioGroupMember ed'; Text = 'Editors' }
        @{ Line = 'Get-FrameioGroup *sync'; Text = "'Adobe Sync'" }
        @{ Line = 'Get-FrameioGroup sync'; Text = "'Adobe Sync'" }
        @{ Line = 'Get-FrameioGroup equi'; Text = 'Équipe' }
        @{
            Line = 'Get-FrameioGroup 20d27562-6223-4fb2-988d-27bbdce2379'; Text = '20d27562-6223-4fb2-988d-27bbdce2379d'
        }
        @{ Line = 'Get-FrameioUser ben'; Text = 'ben@northlight.example' }
        @{ Line = 'Get-FrameioUser -Email ben'; Text = 'ben@northlight.example' }
        @{ Line = 'Get-FrameioUser lindq'; Text = 'ana@northlight.example' }
        @{ Line = 'Get-FrameioUser "chloe m'; Text = '"chloe@northlight.example"' }
        @{ Line = 'Get-FrameioUser finn'; Text = "'finn.o''neil@northlight.example'" }
        @{ Line = 'Add-FrameioGroupMember Editors ben'; Text = 'ben@northlight.example' }
        @{ Line = 'Remove-FrameioGroupMember -User ana@northlight.example,ben'; Text = 'ben@northlight.example' }
        @{ Line = 'Invoke-FrameioTeamInvite Dailies ben'; Text = 'ben@northlight.example' }
        @{ Line = 'Add-FrameioCollaborator Pilot ben'; Text = 'ben@northlight.example' }
        @{ Line = 'Remove-FrameioCollaborator -User ben'; Text = 'ben@northlight.example' }
        @{ Line = 'Get-FrameioGroup -User ben'; Text = 'ben@northlight.example' }
        @{ Line = 'Get-FrameioWorkspace tr'; Text = "'Trailers O''Neil'" }
        @{ Line = 'Get-FrameioWorkspaceMember -Workspace da'; Text = 'Dailies' }
        @{ Line = 'Invoke-FrameioTeamInvite da'; Text = 'Dailies' }
        @{ Line = 'Remove-FrameioWorkspaceMember da'; Text = 'Dailies' }
        @{ Line = 'Get-FrameioProject -Workspace da'; Text = 'Dailies' }
        @{ Line = 'Get-FrameioProject -Workspace Da* -Project f'; Text = 'Finale' }
        @{ Line = 'Get-FrameioCollaborator -Workspace da'; Text = 'Dailies' }
        @{ Line = 'Add-FrameioCollaborator -WorkspaceName da'; Text = 'Dailies' }
        @{ Line = 'Remove-FrameioCollaborator -Workspace da'; Text = 'Dailies' }
        @{ Line = 'Get-FrameioAuditEvent ben'; Text = 'ben@northlight.example' }
        @{ Line = 'Get-FrameioAuditEvent -Type user_login_'; Text = 'user_login_attempt' }
        @{
            Line = 'Get-FrameioAuditEvent -Type project*account_user'
            Text = 'project_permissions_granted_to_account_user_group'
        }
        @{ Line = 'Get-FrameioAuditEvent -Type user_login, new_dev'; Text = 'new_device_login' }
        @{ Line = 'Get-FrameioAuditEvent -ResourceType account_user_'; Text = 'account_user_group' }
        @{ Line = 'Get-FrameioAuditEvent -Workspace da'; Text = 'Dailies' }
        @{ Line = 'Get-FrameioAuditEvent -Project fi'; Text = 'Finale' }
        @{ Line = 'Get-FrameioLeftover ben'; Text = 'ben@northlight.example' }
        @{ Line = 'Remove-FrameioLeftover ben'; Text = 'ben@northlight.example' }
        @{ Line = 'Get-FrameioProject gr'; Text = "'Grading 2025'" }
        @{ Line = 'Get-FrameioCollaborator fi'; Text = 'Finale' }
        @{ Line = 'Add-FrameioCollaborator fi'; Text = 'Finale' }
        @{ Line = 'Remove-FrameioCollaborator -Project fi'; Text = 'Finale' }
        @{ Line = 'Connect-Frameio -Account n'; Text = "'Northlight Studio'" }
        @{ Line = 'Get-FrameioAccount studio'; Text = "'Northlight Studio'" }
        @{ Line = 'Get-FrameioUser -Role re'; Text = 'reviewer' }
        @{ Line = 'Invoke-FrameioTeamInvite Dailies -Role wo'; Text = 'workspace_admin' }
        @{ Line = 'Add-FrameioCollaborator Pilot -Role vi'; Text = 'viewer' }
        @{ Line = 'Get-FrameioWorkspaceMember -Role ow'; Text = 'owner' }
        @{ Line = 'Get-FrameioCollaborator -Role workspace'; Text = 'workspace_admin' }
        @{ Line = "Invoke-FrameioTeamInvite Dailies -Role 'Edit &"; Text = "'editor'" }
        @{ Line = "Invoke-FrameioTeamInvite Dailies -Role 'Edit & Sh'"; Text = "'editor'" }
        @{ Line = 'Invoke-FrameioTeamInvite Dailies -Role "edit & share'; Text = '"editor"' }
        @{ Line = 'Invoke-FrameioTeamInvite Dailies -Role sha'; Text = 'editor' }
        @{ Line = 'Invoke-FrameioTeamInvite Dailies -Role team'; Text = 'workspace_admin' }
        @{ Line = "Add-FrameioCollaborator Pilot -Role 'full a"; Text = "'full_access'" }
        @{ Line = "Add-FrameioCollaborator Pilot -Role 'Comment O"; Text = "'commenter'" }
        @{ Line = "Get-FrameioCollaborator -Role 'View "; Text = "'viewer'" }
        @{ Line = 'Get-FrameioUser -Role con'; Text = 'admin' }
    ) {
        (Get-Completion $Line).CompletionText | Should -Be $Text
    }

    It 'asks the service for nothing' {
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }

    It 'offers what begins so before what holds it anywhere' {
        (Get-Completion 'Get-FrameioUser s').CompletionText | Should -Be service@northlight.example
        (Get-Completion 'Get-FrameioUser north').CompletionText | Should -Contain ana@northlight.example
    }

    It 'offers everything in the order of names, and deactivated people last' {
        $found = (Get-Completion 'Get-FrameioUser ').CompletionText
        $found | Should -HaveCount 13
        $found[0] | Should -Be ana@northlight.example
        $found[-1] | Should -Be jonas@northlight.example
    }

    It 'gives nothing, and no file either, for what nobody is called' {
        Get-Completion 'Get-FrameioGroup zzz' | Should -BeNullOrEmpty
    }

    It 'keeps the quotes that were typed' {
        (Get-Completion "Get-FrameioGroup 'ed").CompletionText | Should -Be "'Editors'"
        (Get-Completion 'Get-FrameioGroup "ed').CompletionText | Should -Be '"Editors"'
        (Get-Completion 'Get-FrameioGroup "Group O''').CompletionText | Should -Be "`"Group O'Neil`""
        (Get-Completion "Get-FrameioGroup 'Group O''N").CompletionText | Should -Be "'Group O''Neil'"
    }

    It 'shows names as they are, and tells how many members there are' {
        $group = Get-Completion "Get-FrameioGroup 'Group O''N"
        $group.ListItemText | Should -Be "Group O'Neil"
        $group.ToolTip | Should -BeLike '*1 member,*20d27562-6223-4fb2-988d-27bbdce23704*'
        $group.ResultType | Should -Be ParameterValue
        (Get-Completion 'Get-FrameioGroup adobe').ToolTip | Should -BeLike '*from adobe*'
    }

    It 'tells who somebody is' {
        $user = Get-Completion 'Get-FrameioUser jonas'
        $user.ListItemText | Should -Be jonas@northlight.example
        $user.ToolTip | Should -Be 'Jonas Berg, member, deactivated, 8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f009'
    }

    It 'tells where a project is, and offers one of several namesakes behind its workspace' {
        $found = Get-Completion 'Get-FrameioProject pi'
        $found.ListItemText | Should -Be 'Pilot (Dailies)', 'Pilot (Post)'
        $found.CompletionText | Should -Be "'Dailies/Pilot'", "'Post/Pilot'"
        $found[1].ToolTip | Should -BeLike "*'Pilot' in workspace 'Post'*"
        $written = $found[1].CompletionText
        (& ([scriptblock]::Create("Get-FrameioProject $written"))).Id | Should -Be 101b453f-602d-4be8-89ce-9f6105234202
        (Get-Completion 'Get-FrameioProject post/').CompletionText | Should -Contain "'Post/Pilot'"
    }

    It 'offers one of several groups of a name by its id' {
        (Get-Completion 'Add-FrameioGroupMember Twi').CompletionText | Sort-Object |
            Should -Be (Get-SeedId 'first twin'), (Get-SeedId 'second twin')
    }

    It 'offers only the projects of -Workspace, given as <Given>' -ForEach @(
        @{ Given = 'a name'; Line = 'Get-FrameioProject -Workspace post -Project ' }
        @{ Given = 'an id'; Line = 'Add-FrameioCollaborator -Workspace 6c6567b3-20af-4cc8-a4fd-9aa52196de01 -Project ' }
        @{ Given = 'another alias'; Line = 'Get-FrameioCollaborator -WorkspaceName Post ' }
        @{ Given = 'a workspace'; Line = 'Get-FrameioProject -Workspace $workspace -Project ' }
        @{ Given = 'several'; Line = 'Get-FrameioProject -Workspace Post, "Trailers O''Neil" -Project ' }
    ) {
        $workspace = Get-FrameioWorkspace Post
        $null = $workspace
        (Get-Completion $Line).CompletionText | Should -Be "'Grading 2025'", 'Pilot'
    }

    It 'shows what the web page calls a role, and writes what the service calls it' {
        $choices = Get-Completion "Add-FrameioCollaborator Pilot -Role 'Edit"
        $choices.CompletionText | Should -Be "'editor'", "'edit_only'"
        $choices.ListItemText | Should -Be 'editor (Edit & Share)', 'edit_only (Edit)'
        $choices[0].ToolTip | Should -Be 'Edit & Share, role on V4'
        (Get-Completion 'Invoke-FrameioTeamInvite Dailies -Role wo').ListItemText | Should -Be workspace_admin
    }

    It 'counts the users of a role' {
        (Get-Completion 'Get-FrameioUser -Role rev').ToolTip | Should -BeLike '*2 users'
    }

    It 'does not let a name command the terminal' {
        $evil = Get-Completion 'Get-FrameioGroup Evil'
        $evil.CompletionText | Should -Be (Get-SeedId evil)
        "$($evil.ListItemText)$($evil.ToolTip)" | Should -Not -Match "`e"
    }
}

Describe 'A name that PowerShell could misread: <_>' -ForEach 'Apostrophe', 'Curly', 'Brackets', 'Dollar', 'Backtick',
    'Double', 'Comma', 'Number', 'Dash', 'At', 'Semicolon', 'Star' {
    BeforeAll {
        $name = $names[$_]
        $null = Connect-Northlight
        Wait-Completion 'Get-FrameioGroup '
    }

    It 'is written so that it is found, without quotes and in both kinds' {
        foreach ($quote in '', "'", '"') {
            $written = (Get-Completion "Get-FrameioGroup $quote" | Where-Object ListItemText -CEQ $name).CompletionText
            (& ([scriptblock]::Create("Get-FrameioGroup -Group $written"))).Name |
                Should -BeExactly $name -Because $written
        }
    }

    It 'is completed from its beginning' {
        $begun = $name.Substring(0, $name.Length - 1)
        $quoted = [Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($begun)
        (Get-Completion "Get-FrameioGroup '$quoted").ListItemText | Should -Contain $name
    }
}

Describe 'Completing what has to be asked for' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-Northlight
        $Error.Clear()
    }

    AfterEach { Reset-Sandbox $sandbox }

    It 'waits a quarter of a second for <Operation> at most, and has it at a later Tab' -ForEach @(
        @{ Operation = 'v4ListGroups'; Line = 'Get-FrameioGroup Edit'; Text = 'Editors' }
        @{ Operation = 'v4ListAccountUsers'; Line = 'Get-FrameioUser ben'; Text = 'ben@northlight.example' }
        @{ Operation = 'v4ListWorkspaces'; Line = 'Get-FrameioWorkspace da'; Text = 'Dailies' }
        @{ Operation = 'v4ListWorkspaces'; Line = 'Get-FrameioProject fi'; Text = 'Finale' }
    ) {
        # The first Tab of a command also waits for PowerShell to look at the command.
        $null = Get-Completion ($Line -replace ' .*', ' -Session (0) ')
        Add-SandboxFault $sandbox @{ operation = $Operation; action = @{ kind = 'delay'; ms = 3000 } }
        $clock = [Diagnostics.Stopwatch]::StartNew()
        Get-Completion $Line | Should -BeNullOrEmpty
        $clock.ElapsedMilliseconds | Should -BeGreaterOrEqual 200
        $clock.ElapsedMilliseconds | Should -BeLessThan 1500
        Get-Completion $Line | Should -BeNullOrEmpty
        Wait-Condition { Get-Completion $Line }
        (Get-Completion $Line).CompletionText | Should -Be $Text
        $Error | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox $Operation | Should -HaveCount 1
    }

    It 'gives nothing and no error when the service refuses, and the command asks for itself' {
        Add-SandboxFault $sandbox @{ operation = 'v4ListGroups'; times = 1; action = @{ kind = 'status'; code = 403 } }
        Get-Completion 'Get-FrameioGroup ' | Should -BeNullOrEmpty
        Wait-Condition { Get-SandboxLog $sandbox v4ListGroups }
        (Get-FrameioGroup Editors).Name | Should -Be Editors
        $Error | Should -BeNullOrEmpty
    }

    It 'knows of a group that was made in the meantime' {
        Wait-Completion 'Get-FrameioGroup '
        $null = New-FrameioGroup 'Zz fresh'
        Wait-Completion 'Get-FrameioGroup zz'
        Get-FrameioGroup 'Zz fresh' | Remove-FrameioGroup -Confirm:$false
        Wait-Condition { Get-Completion 'Get-FrameioGroup ' }
        Get-Completion 'Get-FrameioGroup zz' | Should -BeNullOrEmpty
    }
}

Describe 'Completing whom to take out' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $null = Connect-Northlight
        $group = Get-FrameioGroup Editors
        $null = $group
    }

    AfterEach { Reset-Sandbox $sandbox }

    It 'offers those who are in the place that <What>' -ForEach @(
        @{ What = 'stands first'; Line = 'Remove-FrameioGroupMember Editors '; Who = 'chloe', 'Dev.Patel', 'jonas' }
        @{
            What = 'is named'; Line = 'Remove-FrameioGroupMember -Group Editors -User '
            Who = 'chloe', 'Dev.Patel', 'jonas'
        }
        @{
            What = 'is named otherwise'; Line = 'Remove-FrameioGroupMember -GroupName Editors -Email de'
            Who = @('Dev.Patel')
        }
        @{ What = 'is a variable'; Line = 'Remove-FrameioGroupMember $group '; Who = 'chloe', 'Dev.Patel', 'jonas' }
        @{
            What = 'is a workspace'; Line = 'Remove-FrameioWorkspaceMember Dailies '
            Who = 'chloe', 'Dev.Patel', 'elena', 'ines', 'jonas'
        }
        @{ What = 'is another name of it'; Line = 'Remove-FrameioTeamMember -Team Post '; Who = 'chloe', "finn.o'neil" }
        @{
            What = 'is a project, beside its workspace'
            Line = 'Remove-FrameioCollaborator Pilot -Workspace Dailies -User '
            Who = 'grace+dailies', 'ines'
        }
        @{
            What = 'is a project, behind its workspace'; Line = 'Remove-FrameioCollaborator Dailies/Pilot '
            Who = 'grace+dailies', 'ines'
        }
    ) {
        Wait-Completion ($Line -replace 'de$')
        $found = (Get-Completion $Line).CompletionText.Trim("'") -replace "''", "'" -replace '@.*'
        $listed = $found | Where-Object { $_ -in $Who }
        $listed | Sort-Object | Should -Be ($Who | Sort-Object)
        $found | Should -Not -Contain ana
        $found | Should -Not -Contain ben
    }

    It 'offers nobody of a place that isn''t there, and says nothing' {
        $Error.Clear()
        Get-Completion 'Remove-FrameioGroupMember Nope ' | Should -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }

    It 'waits a quarter of a second at most, and has them at a later Tab' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroupUsers'; times = 1; action = @{ kind = 'delay'; ms = 3000 }
        }
        $clock = [Diagnostics.Stopwatch]::StartNew()
        Get-Completion 'Remove-FrameioGroupMember Reviewers ' | Should -BeNullOrEmpty
        $clock.ElapsedMilliseconds | Should -BeLessThan 1500
        Wait-Completion 'Remove-FrameioGroupMember Reviewers '
        (Get-Completion 'Remove-FrameioGroupMember Reviewers ').CompletionText | Should -Be ines@agency.example
        Get-SandboxLog $sandbox v4ListGroupUsers | Should -HaveCount 1
        (Get-Completion 'Revoke-FrameioAccess -Group Reviewers -User ').CompletionText |
            Should -Be ines@agency.example
    }

    It 'offers open invitations on V2' {
        $null = Connect-TestSandbox $sandbox fio-u-sandbox -ApiVersion V2
        Wait-Completion 'Remove-FrameioCollaborator Dailies/Pilot '
        (Get-Completion 'Remove-FrameioCollaborator Dailies/Pilot ').CompletionText |
            Should -Be grace+dailies@agency.example, ines@agency.example, oskar@client.example
    }
}

Describe 'Completing -Session' {
    BeforeAll {
        # At the prompt they are global, and the tests' own scope is none that Tab looks into.
        Set-Variable studioSession (Connect-Northlight) -Scope Global
        Set-Variable otherValue 'no session' -Scope Global
    }

    AfterAll { Remove-Variable studioSession, otherValue -Scope Global }

    It 'offers the variables that hold a session, and no files' {
        $found = @((Get-Completion 'Get-FrameioGroup -Session ').CompletionText)
        $found | Should -Contain '$studioSession'
        $found | Should -Not -Contain '$otherValue'
        $found -notmatch '^\$' | Should -BeNullOrEmpty
        Get-Completion 'Get-FrameioGroup -Session zzz' | Should -BeNullOrEmpty
    }
}

Describe 'Completing roles that the vendor has added' {
    It 'offers what was seen in the session' {
        $new = New-SeedNorthlight
        $new.accounts[0].workspaces[0].members += @{ user = 'kira@client.example'; role = 'producer' }
        Set-SandboxSeed $sandbox $new
        try {
            $null = Connect-Northlight
            Get-Completion 'Invoke-FrameioTeamInvite Dailies -Role pro' | Should -BeNullOrEmpty
            $null = 'grace+dailies@agency.example' | Invoke-FrameioTeamInvite Dailies -Role producer
            (Get-Completion 'Invoke-FrameioTeamInvite Dailies -Role pro').CompletionText | Should -Be producer
            (Get-Completion 'Grant-FrameioAccess ben -Project Pilot -Role pro').CompletionText | Should -Be producer
            foreach ($line in 'Set-FrameioUser ben -Role ', 'Grant-FrameioAccess ben -Role ') {
                (Get-Completion $line).CompletionText | Should -Be admin, member -Because 'those are of places'
            }
            Get-Completion 'Invoke-FrameioTeamInvite Dailies -Role own' |
                Should -BeNullOrEmpty -Because 'an owner can not be made'
        }
        finally {
            Set-SandboxSeed $sandbox $seed
        }
    }
}

Describe 'Completing in a large account' {
    BeforeAll {
        $large = Start-Sandbox -Seed (New-StudioSeed -Generate 5000)
        $null = Connect-TestSandbox $large
        Wait-Completion 'Get-FrameioUser '
    }

    AfterAll { Stop-Sandbox $large }

    It 'offers a hundred at most' {
        Get-Completion 'Get-FrameioUser user' | Should -HaveCount 100
        (Get-Completion 'Get-FrameioUser user04999').CompletionText | Should -Be user04999@studio.example
    }

    It 'takes little time for "<_>"' -ForEach '', 'user', 'user04999', '*999@*', 'nobody-at-all' {
        # The fastest of some tries is what it costs; the others are what else the machine does.
        $line = "Get-FrameioUser $_"
        $taken = 1..5 | ForEach-Object { (Measure-Command { Get-Completion $line }).TotalMilliseconds }
        ($taken | Measure-Object -Minimum).Minimum | Should -BeLessThan 250
    }
}

Describe 'Completing for another session' {
    BeforeAll {
        $north = Connect-Northlight
        $other = Start-Sandbox
        $studio = Connect-TestSandbox $other
        $null = $north
        Wait-Completion 'Get-FrameioGroup '
    }

    AfterAll { Stop-Sandbox $other }

    It 'goes by -Session' {
        Wait-Completion 'Get-FrameioWorkspace -Session $north '
        (Get-Completion 'Get-FrameioWorkspace -Session $north da').CompletionText | Should -Be Dailies
        (Get-Completion 'Get-FrameioAccount -Session $north ').CompletionText | Should -Be "'Northlight Studio'"
        (Get-Completion 'Get-FrameioAccount ').CompletionText | Should -Be Studio
    }

    It 'gives nothing of another account where -Session is not known before the command runs' {
        Get-Completion 'Get-FrameioGroup -Session (Get-FrameioSession) ' | Should -BeNullOrEmpty
        Get-Completion 'Get-FrameioGroup -Session $nothing ' | Should -BeNullOrEmpty
        Get-Completion 'Get-FrameioGroup -Session 5 ' | Should -BeNullOrEmpty
    }
}

Describe 'Completing on V2' {
    BeforeAll {
        $null = Connect-TestSandbox $sandbox fio-u-sandbox -ApiVersion V2
        'Get-FrameioWorkspace ', 'Get-FrameioProject ' | ForEach-Object { Wait-Completion $_ }
        $Error.Clear()
    }

    It 'offers workspaces with their members, and projects' {
        $workspace = Get-Completion 'Get-FrameioWorkspace da'
        $workspace.CompletionText | Should -Be Dailies
        $workspace.ToolTip | Should -BeLike '*5 members*'
        (Get-Completion 'Get-FrameioProject -Workspace Post -Project ').CompletionText |
            Should -Be "'Grading 2025'", 'Pilot'
    }

    It 'offers V2''s own roles of workspaces, and none of projects' {
        (Get-Completion 'Invoke-FrameioTeamInvite Dailies -Role ').CompletionText | Should -Be team_manager, member
        (Get-Completion "Invoke-FrameioTeamInvite Dailies -Role 'Edit &").CompletionText | Should -Be "'member'"
        (Get-Completion 'Invoke-FrameioTeamInvite Dailies -Role workspace').CompletionText | Should -Be team_manager
        Get-Completion 'Add-FrameioCollaborator Pilot -Role ' | Should -BeNullOrEmpty
    }

    It 'has neither users nor groups to offer: <_>' -ForEach 'Get-FrameioUser ', 'Get-FrameioGroup ',
        'Invoke-FrameioTeamInvite Dailies ', 'Get-FrameioUser -Role ' {
        Get-Completion $_ | Should -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }
}

Describe 'Completing without a connection' {
    BeforeAll {
        Disconnect-Frameio
        $Error.Clear()
    }

    It 'gives nothing and no error: <_>' -ForEach @(
        'Get-FrameioGroup ', 'Get-FrameioUser ', 'Get-FrameioWorkspace ', 'Get-FrameioProject ',
        'Connect-Frameio -Account ', 'Get-FrameioAccount ',
        'Get-FrameioUser -Role ', 'Invoke-FrameioTeamInvite Dailies -Role ', 'Add-FrameioCollaborator Pilot -Role '
    ) {
        Get-Completion $_ | Should -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }
}
