# Access of every kind, given by rows and by parameters.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1"
    $seed = New-StudioSeed
    $dailies = $seed.accounts.workspaces | Where-Object name -EQ Dailies
    $dailies.groups = @(@{ group = 'Editors'; role = 'viewer' })
    $sandbox = Start-Sandbox -Seed $seed
    $ines, $zoe, $chloe = 'ines@agency.example', 'zoé@studio.example', 'chloe@studio.example'
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }

    # Every kind of row there is.
    $mixed = @'
        Email,Group,Workspace,Project,Role
        ines@agency.example,Producers,,,
        zoé@studio.example,,Sound,,editor
        zoé@studio.example,,Post,Main,viewer
        ,Reviewers,Sound,,commenter
        ,Reviewers,,Trailer,viewer
        chloe@studio.example,,,,admin
'@ -replace '(?m)^ {8}' | ConvertFrom-Csv
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Grant-FrameioAccess' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $before = Get-SandboxAccess $sandbox
        Clear-SandboxLog $sandbox

        # What is given now and wasn't before.
        function Get-Added { Get-SandboxAccess $sandbox | Where-Object { $_ -notin $before } }
    }

    It 'takes rows of every kind, mixed, and gives each a result' {
        $results = $mixed | Grant-FrameioAccess | Sort-Object Row
        $results | ConvertTo-ResultLine | Should -Be @(
            '1 Added ines@agency.example Producers'
            '2 Added zoé@studio.example Sound editor'
            '3 Added zoé@studio.example Post Main viewer'
            '4 Added Reviewers Sound commenter'
            '5 Added Reviewers Dailies Trailer viewer'
            '6 Changed chloe@studio.example member admin'
        )
        Get-Added | Should -Be @(
            'chloe@studio.example is admin'
            'ines@agency.example in group Producers'
            'Reviewers in Sound: commenter'
            'Reviewers on Dailies/Trailer: viewer'
            'zoé@studio.example in Sound: editor'
            'zoé@studio.example on Post/Main: viewer'
        )
        Get-SandboxLog $sandbox -Write | Should -HaveCount 6
    }

    It 'sends nothing for what is so already' {
        $null = $mixed | Grant-FrameioAccess
        Clear-SandboxLog $sandbox
        ($mixed | Grant-FrameioAccess).Status | Sort-Object -Unique | Should -Be AlreadyMember
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'gives results of one type, with all columns and ids' {
        $results = $mixed | Grant-FrameioAccess | Sort-Object Row
        $type = 'Frameio.Client.Access.FrameioAccessResult'
        foreach ($result in $results) {
            $result.PSObject.TypeNames | Select-Object -First 2 | Should -BeExactly "$type#Access", $type
            $result.Change | Should -Be Grant
            $result.Reason, $result.ErrorId | Should -Be '', ''
        }

        $results[0].PSObject.Properties.Name | Should -Be Row, Status, Change, Email, UserId, Group, GroupId,
            Workspace, WorkspaceId, Project, ProjectId, Role, PreviousRole, RecordId, UpdatedAt, FromJournal, ErrorId,
            Reason
        $results[0].UserId, $results[0].GroupId | Should -Be (Get-SeedId $ines), (Get-SeedId Producers)
        $results[2].ProjectId, $results[2].WorkspaceId | Should -Be (Get-SeedId 'second Main'), (Get-SeedId Post)
        $results[3].UserId, $results[3].Email | Should -Be $null, $null
        $results[3].GroupId, $results[3].WorkspaceId | Should -Be (Get-SeedId Reviewers), (Get-SeedId Sound)
    }

    It 'understands columns as people call them: <Header>' -ForEach @(
        @{ Header = 'Mail,TeamName,Role'; Cells = 'ines@agency.example,Sound,editor' }
        @{ Header = 'UserPrincipalName,Team,Role'; Cells = 'ines@agency.example,Sound,editor' }
        @{ Header = 'PrimarySmtpAddress,WorkspaceName,Role'; Cells = 'ines@agency.example,Sound,editor' }
        @{ Header = 'User,WorkspaceId,Role'; Cells = 'ines@agency.example,{Sound},editor' }
        @{ Header = 'UserId,TeamId,Role'; Cells = '{ines@agency.example},{Sound},editor' }
        @{ Header = 'email address,work_space,ROLE'; Cells = 'Ines <INES@agency.example>,sound,Editor' }
        @{ Header = 'Member,GroupName'; Cells = 'ines@agency.example,Producers'; Kind = 'in group Producers' }
        @{ Header = 'EmailAddress,GroupId'; Cells = 'ines@agency.example,{Producers}'; Kind = 'in group Producers' }
        @{
            Header = 'Email,ProjectName,Role'; Cells = 'ines@agency.example,Trailer,viewer'
            Kind = 'on Dailies/Trailer: viewer'
        }
        @{
            Header = 'Email,ProjectId,Role'; Cells = 'ines@agency.example,{Trailer},viewer'
            Kind = 'on Dailies/Trailer: viewer'
        }
        @{
            Header = 'Email,Project,Role'; Cells = 'ines@agency.example,Post/Main,viewer'
            Kind = 'on Post/Main: viewer'
        }
        @{
            Header = 'Email,Project,Team,Role'; Cells = 'ines@agency.example,Main,Post,viewer'
            Kind = 'on Post/Main: viewer'
        }
    ) {
        $cells = [regex]::Replace($Cells, '\{(.*?)\}', { Get-SeedId $args[0].Groups[1].Value })
        $result = "$Header`n$cells" | ConvertFrom-Csv | Grant-FrameioAccess
        $result.Status | Should -Be Added
        Get-Added | Should -Be "ines@agency.example $($_['Kind'] ?? 'in Sound: editor')"
    }

    It 'gives what the parameters say, all of them in all: <Call>' -ForEach @(
        @{
            Call = { Grant-FrameioAccess $ines, $zoe -Group Producers, 'Cut [v2]' }
            Adds = 'ines@agency.example in group Cut [v2]', 'ines@agency.example in group Producers',
            'zoé@studio.example in group Cut [v2]', 'zoé@studio.example in group Producers'
        }
        @{
            Call = { Grant-FrameioAccess $ines, $zoe -Workspace Sound, Dailies -Role viewer }
            Adds = 'ines@agency.example in Dailies: viewer', 'ines@agency.example in Sound: viewer',
            'zoé@studio.example in Dailies: viewer', 'zoé@studio.example in Sound: viewer'
        }
        @{
            Call = { Grant-FrameioAccess -Group Producers, Reviewers -Project Pilot, Trailer -Role viewer }
            Adds = 'Producers on Dailies/Pilot: viewer', 'Producers on Dailies/Trailer: viewer',
            'Reviewers on Dailies/Pilot: viewer', 'Reviewers on Dailies/Trailer: viewer'
        }
        @{
            Call = { Grant-FrameioAccess -User $zoe -Project Main -Workspace Post, Dailies -Role editor }
            Adds = 'zoé@studio.example on Dailies/Main: editor', 'zoé@studio.example on Post/Main: editor'
        }
        @{
            Call = { Grant-FrameioAccess $chloe, $zoe -Role admin }
            Adds = 'chloe@studio.example is admin', 'zoé@studio.example is admin'
        }
        @{
            Call = { Grant-FrameioAccess -Group Producers, Reviewers -Workspace Sound -Role editor }
            Adds = 'Producers in Sound: editor', 'Reviewers in Sound: editor'
        }
    ) {
        $results = & $Call
        $results | Should -HaveCount $Adds.Count
        $results.Status | Sort-Object -Unique | Should -BeIn Added, Changed
        Get-Added | Should -Be $Adds
    }

    It 'gives one what another has' {
        $given = Get-FrameioAccess -Assigned -User chloe@studio.example
        $results = $given | Grant-FrameioAccess -User $zoe
        $results.Email | Sort-Object -Unique | Should -Be $zoe
        $results | Group-Object Status | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" } |
            Should -Be 'Added 2', 'AlreadyMember 1'
        Get-Added | Should -Be "$zoe in Dailies: editor", "$zoe in group Editors"
    }

    It 'takes <What> from the pipeline, with a place beside them' -ForEach @(
        @{
            What = 'members of a workspace'; Kind = 'in group Producers'
            Adds = 'chloe@studio.example', 'Dev.Patel@studio.example', 'elena@studio.example'
            Call = {
                Get-FrameioWorkspaceMember Dailies | Where-Object Role -NotIn owner, admin | Where-Object Active |
                    Grant-FrameioAccess -Group Producers
            }
        }
        @{
            What = 'members of a group'; Adds = , 'ines@agency.example'; Kind = 'in Sound: editor'
            Call = { Get-FrameioGroupMember Reviewers | Grant-FrameioAccess -Workspace Sound -Role editor }
        }
        @{
            What = 'people on a project'; Adds = 'grace+dailies@agency.example', 'ines@agency.example'
            Kind = 'in Sound: viewer'
            Call = {
                Get-FrameioCollaborator Pilot | Where-Object Email -Like *@agency.example |
                    Grant-FrameioAccess -Workspace Sound -Role viewer
            }
        }
        @{
            What = 'people on a project, from a CSV'; Adds = 'grace+dailies@agency.example', 'ines@agency.example'
            Kind = 'in Sound: viewer'
            Call = {
                Get-FrameioCollaborator Pilot | Where-Object Email -Like *@agency.example | ConvertTo-Csv |
                    ConvertFrom-Csv | Select-Object Email | Grant-FrameioAccess -Workspace Sound -Role viewer
            }
        }
        @{
            What = 'users'; Adds = , 'zoé@studio.example'; Kind = 'in group Producers'
            Call = { Get-FrameioUser $zoe | Grant-FrameioAccess -Group Producers }
        }
        @{
            What = 'users, from a CSV'; Adds = , 'zoé@studio.example'; Kind = 'in Sound: editor'
            Call = {
                Get-FrameioUser $zoe | ConvertTo-Csv | ConvertFrom-Csv |
                    Grant-FrameioAccess -Workspace Sound -Role editor
            }
        }
        @{
            What = 'addresses'; Adds = , 'zoé@studio.example'; Kind = 'in group Producers'
            Call = { 'zoé@studio.example' | Grant-FrameioAccess -Group Producers }
        }
        @{
            What = 'tables'; Adds = , 'zoé@studio.example'; Kind = 'in Sound: editor'
            Call = { @{ Mail = 'zoé@studio.example'; Team = 'Sound'; Role = 'editor' } | Grant-FrameioAccess }
        }
        @{
            What = 'rows whose header has a space too many'; Adds = , 'zoé@studio.example'; Kind = 'in Sound: editor'
            Call = { 'Email," Role"', 'zoé@studio.example,editor' | ConvertFrom-Csv | Grant-FrameioAccess -Team Sound }
        }
        @{
            What = 'groups'; Adds = , 'Producers'; Kind = 'in Sound: editor'
            Call = { Get-FrameioGroup Producers | Grant-FrameioAccess -Workspace Sound -Role editor }
        }
        @{
            What = 'workspaces'; Adds = , 'Producers'; Kind = 'in Sound: editor'
            Call = { Get-FrameioWorkspace Sound | Grant-FrameioAccess -Group Producers -Role editor }
        }
        @{
            What = 'projects'; Adds = , 'Producers'; Kind = 'on Dailies/Trailer: editor'
            Call = { Get-FrameioProject Trailer | Grant-FrameioAccess -Group Producers -Role editor }
        }
    ) {
        $results = & $Call
        $results.Status | Sort-Object -Unique | Should -Be Added
        Get-Added | Should -Be ($Adds | ForEach-Object { "$_ $Kind" })
    }

    It 'tells a role that was another' {
        $result = Grant-FrameioAccess $chloe -Workspace Dailies -Role commenter
        $result.Status, $result.PreviousRole, $result.Role | Should -Be Changed, editor, commenter
        $result = Grant-FrameioAccess -Group Editors -Workspace Dailies -Role commenter
        $result.Status, $result.PreviousRole, $result.Role | Should -Be Changed, viewer, commenter
    }

    It 'tells a result in words where it goes into JSON' {
        $json = $mixed[0] | Grant-FrameioAccess | ConvertTo-Json | ConvertFrom-Json
        $json.Status, $json.Change, $json.Group | Should -Be Added, Grant, Producers
        $json.PSObject.Properties.Name | Should -Contain ErrorId
    }

    It 'carries out what comes before a row that fails, with -ErrorAction Stop' {
        $rows = $mixed[0..1] + [pscustomobject]@{ Email = 'nobody@studio.example'; Group = 'Producers' } + $mixed[2..5]
        $results = [Collections.Generic.List[object]]::new()
        $failure = Get-Failure { $rows | Grant-FrameioAccess -ErrorAction Stop | ForEach-Object { $results.Add($_) } }
        Get-ErrorId $failure | Should -Be UserNotFound
        $failure.TargetObject | Should -Be $rows[2]
        ($results | Sort-Object Row).Status | Should -Be Added, Added, Failed
        Get-Added | Should -Be "$ines in group Producers", "$zoe in Sound: editor"
    }

    It 'goes on by its journal with a run that broke off' {
        $journal = Join-Path $TestDrive "$(New-Guid).jsonl"
        $null = $mixed[0..3] | Grant-FrameioAccess -Journal $journal
        # As a run leaves it that is killed right before its end.
        Get-Content $journal | Select-Object -SkipLast 1 | Set-Content "$journal.cut"
        Move-Item "$journal.cut" $journal -Force
        Clear-SandboxLog $sandbox
        $results = $mixed | Grant-FrameioAccess -Journal $journal | Sort-Object Row
        $results.Status | Should -Be Added, Added, Added, Added, Added, Changed
        $results.FromJournal | Should -Be $true, $true, $true, $true, $false, $false
        (Get-SandboxLog $sandbox -Write).operation | Sort-Object |
            Should -Be v4SetProjectGroupRole, v4UpdateAccountUserRole
        Get-Added | Should -HaveCount 6
        Get-Content $journal -Raw | Should -Not -Match '@|studio\.example'
    }
}

Describe 'A rehearsal of Grant-FrameioAccess' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $session = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
        $shell = New-AnsweringShell
        $rows = $mixed + @(
            [pscustomobject]@{ Email = 'zoé@studio.example'; Group = 'Producers' }
            [pscustomobject]@{ Email = 'chloe@studio.example'; Workspace = 'Dailies'; Role = 'editor' }
            [pscustomobject]@{ Email = 'nobody@studio.example'; Workspace = 'Dailies'; Role = 'editor' }
            [pscustomobject]@{ Email = 'ines@agency.example'; Group = 'Producers' }
        )
        $seen = Invoke-AnsweringShell $shell {
            param($Session, $Rows)
            $Rows | Grant-FrameioAccess -WhatIf -Session $Session -ErrorAction Ignore -WarningAction Ignore
        } $session, $rows
    }

    AfterAll { Remove-TestShell $shell }

    It 'says of each row what would become of it, and writes nothing' {
        ($seen.Output | Sort-Object Row).Status | Should -Be WouldAdd, WouldAdd, WouldAdd, WouldAdd, WouldAdd,
            WouldChange, WouldAdd, AlreadyMember, Failed, Duplicate
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'says one line a place, with the count' {
        $seen.Lines | Should -HaveCount 7
        foreach ($words in "Add to group 'Producers'*2 people", "Give a role in workspace 'Sound'*1 person",
            "Give a role in workspace 'Sound'*1 group", "Give a role on project 'Main'*1 person",
            "Give a role on project 'Trailer'*1 group", "Give a role in the account 'Studio'*1 person") {
            @($seen.Lines -like "What if:*$words*") | Should -HaveCount 1 -Because $words
        }
        $seen.Lines[-1] | Should -BeLike 'What if: Carrying it out takes 6 calls that write, *'
    }
}

Describe 'Grant-FrameioAccess -Confirm' {
    It '<Answer>: sends what was said yes to, and gives a row to the others too' -ForEach @(
        @{ Answer = 'No', 'Yes', 'No', 'No to All'; Carried = @(2) }
        @{ Answer = 'Yes', 'No to All'; Carried = @(1) }
    ) {
        Reset-Sandbox $sandbox
        $session = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
        $shell = New-AnsweringShell
        try {
            $seen = Invoke-AnsweringShell $shell {
                param($Session, $Rows)
                $Rows | Grant-FrameioAccess -Confirm -Session $Session
            } $session, $mixed -Answer $Answer
        }
        finally {
            Remove-TestShell $shell
        }

        $fates = 1..6 | ForEach-Object { $_ -in $Carried ? 'Added' : 'Declined' }
        ($seen.Output | Sort-Object Row).Status | Should -Be $fates
        Get-SandboxLog $sandbox -Write | Should -HaveCount 1
        $seen.Questions[0] | Should -Match "Add to group 'Producers'"
        $seen.Questions[0] | Should -Match 'ines@agency.example'
    }
}

Describe 'What Grant-FrameioAccess refuses' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $before = Get-SandboxAccess $sandbox
    }

    AfterEach { Get-SandboxAccess $sandbox | Should -Be $before }

    It 'in a row, which is <Id>: <What>' -ForEach @(
        @{
            What = 'a role that comes by a group'; Id = 'NotDirect'; Words = "*group 'Editors'*'Dailies'*"
            Row = @{ Email = 'chloe@studio.example'; Group = 'Editors'; Workspace = 'Dailies'; Role = 'viewer' }
        }
        @{
            What = 'a role on a project that comes by a group'; Id = 'NotDirect'; Words = "*group 'Editors'*'Pilot'*"
            Row = @{ Email = 'chloe@studio.example'; Group = 'Editors'; Workspace = 'Dailies'; Project = 'Pilot' }
        }
        @{
            What = 'a role of the members of a group'; Id = 'InvalidRole'; Words = "*'editor'*"
            Row = @{ Email = 'ines@agency.example'; Group = 'Producers'; Role = 'editor' }
        }
        @{
            What = 'an empty cell for the workspace'; Id = 'MissingArgument'; Words = '*no place*'
            Row = @{ Email = 'ines@agency.example'; Workspace = ''; Role = 'admin' }
        }
        @{
            What = 'an empty cell for the project'; Id = 'MissingArgument'; Words = '*no place*'
            Row = @{ Email = 'ines@agency.example'; Project = $null; Role = 'member' }
        }
        @{
            What = 'empty cells for group and team'; Id = 'MissingArgument'; Words = '*no place*'
            Row = @{ Email = 'ines@agency.example'; GroupName = ' '; Team = ''; Role = 'admin' }
        }
        @{
            What = 'an empty cell for the role'; Id = 'MissingArgument'; Words = '*no role*'
            Row = @{ Email = 'ines@agency.example'; Workspace = 'Sound'; Role = '' }
        }
        @{
            What = 'an empty cell for the person'; Id = 'MissingArgument'; Words = '*'
            Row = @{ Email = ''; Workspace = 'Sound'; Role = 'editor' }
        }
        @{
            What = 'a group whose id and name are two'; Id = 'ConflictingRow'; Words = "*'Editors'*'Reviewers'*"
            Row = @{ GroupId = '{Editors}'; Group = 'Reviewers'; Workspace = 'Sound'; Role = 'editor' }
        }
        @{
            What = 'a person whose id and address are two'; Id = 'ConflictingRow'; Words = '*chloe*'
            Row = @{ UserId = '{chloe@studio.example}'; Email = 'ines@agency.example'; Group = 'Producers' }
        }
        @{
            What = 'a project that is in another workspace'; Id = 'ProjectNotFound'; Words = "*'Post'*"
            Row = @{ Email = 'ines@agency.example'; ProjectId = '{Trailer}'; WorkspaceId = '{Post}'; Role = 'editor' }
        }
        @{
            What = 'somebody deactivated'; Id = 'UserDeactivated'; Words = '*jonas*'
            Row = @{ Email = 'jonas@studio.example'; Workspace = 'Sound'; Role = 'editor' }
        }
        @{
            What = 'a stranger'; Id = 'UserNotInAccount'; Words = '*nobody*'
            Row = @{ Email = 'nobody@studio.example'; Role = 'admin' }
        }
        @{
            What = 'a member of a synced group'; Id = 'GroupNotManagedHere'; Words = '*Adobe Sync*'
            Row = @{ Email = 'ines@agency.example'; Group = 'Adobe Sync' }
        }
        @{
            What = 'a role that no workspace has'; Id = 'InvalidRole'; Words = '*emperor*'
            Row = @{ Email = 'ines@agency.example'; Workspace = 'Sound'; Role = 'emperor' }
        }
        @{
            What = 'a role of the account that nobody gives'; Id = 'InvalidRole'; Words = '*owner*'
            Row = @{ Email = 'ines@agency.example'; Role = 'owner' }
        }
        @{
            What = 'a role of workspaces in the account'; Id = 'InvalidRole'; Words = '*editor*'
            Row = @{ Email = 'ines@agency.example'; Role = 'editor' }
        }
        @{
            What = 'a group that several bear'; Id = 'GroupAmbiguous'; Words = '*Twins*'
            Row = @{ Group = 'Twins'; Workspace = 'Sound'; Role = 'editor' }
        }
        @{
            What = 'a project that several bear'; Id = 'ProjectAmbiguous'; Words = '*Main*'
            Row = @{ Group = 'Editors'; Project = 'Main'; Role = 'editor' }
        }
        @{
            What = 'a group without a place'; Id = 'MissingArgument'; Words = '*cells of it are empty*Email and Group*'
            Row = @{ Group = 'Editors'; Role = 'editor'; Email = ''; Workspace = ''; Project = '' }
        }
    ) {
        # Behind a good one, so that it is a row among others.
        $cells = @{}
        foreach ($key in $Row.Keys) {
            $cells[$key] = "$($Row[$key])" -match '^\{(.*)\}$' ? (Get-SeedId $Matches[1]) : $Row[$key]
        }

        $bad = [pscustomobject] $cells
        foreach ($rows in @([pscustomobject]@{ Email = 'chloe@studio.example'; Group = 'Editors' }, $bad), @(, $bad)) {
            $results = $rows | Grant-FrameioAccess @quiet -ErrorVariable problems
            $results | Should -HaveCount $rows.Count
            $last = $results | Sort-Object Row | Select-Object -Last 1
            $last.Status, $last.ErrorId | Should -Be Failed, $Id
            $last.Reason | Should -BeLike "${Id}: $Words"
            $problems | Should -HaveCount 1
            Get-ErrorId $problems[0] | Should -Be $Id
            $problems[0].TargetObject | Should -Be $bad
            $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        }
    }

    It 'in parameters, at once: <Call>' -ForEach @(
        @{ Call = { Grant-FrameioAccess $ines -Group Editors -Workspace Dailies -Role viewer }; Id = 'NotDirect' }
        @{ Call = { Grant-FrameioAccess $ines -Group Editors -Project Pilot }; Id = 'NotDirect' }
        @{ Call = { $ines | Grant-FrameioAccess -User $zoe -Group Editors -Project Pilot }; Id = 'NotDirect' }
        @{ Call = { Grant-FrameioAccess $ines -Group Editors -Role viewer }; Id = 'InvalidRole' }
        @{ Call = { Grant-FrameioAccess $ines -Workspace Sound }; Id = 'MissingArgument' }
        @{ Call = { Grant-FrameioAccess $ines }; Id = 'MissingArgument' }
        @{ Call = { Grant-FrameioAccess -Group Editors }; Id = 'MissingArgument' }
        @{ Call = { Grant-FrameioAccess -Workspace Sound -Role editor }; Id = 'MissingArgument' }
        @{ Call = { Grant-FrameioAccess -Role admin }; Id = 'MissingArgument' }
        @{ Call = { Grant-FrameioAccess }; Id = 'MissingArgument' }
        @{ Call = { Grant-FrameioAccess $ines -Workspace Nope -Role editor }; Id = 'WorkspaceNotFound' }
        @{ Call = { Grant-FrameioAccess $ines -Group Nope }; Id = 'GroupNotFound' }
        @{ Call = { Grant-FrameioAccess $ines -Project Nope -Role editor }; Id = 'ProjectNotFound' }
        @{ Call = { Grant-FrameioAccess $ines -Workspace Sound -Role emperor }; Id = 'InvalidRole' }
        @{ Call = { Grant-FrameioAccess -Group Editors -Workspace Sound -Role workspace_admin }; Id = 'InvalidRole' }
        @{ Call = { $ines | Grant-FrameioAccess -Workspace Sound -Role emperor }; Id = 'InvalidRole' }
        @{ Call = { $ines | Grant-FrameioAccess -Group Nope }; Id = 'GroupNotFound' }
    ) {
        Clear-SandboxLog $sandbox
        $failure = Get-Failure { & $Call -ErrorAction SilentlyContinue }
        Get-ErrorId $failure | Should -Be $Id
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'in a header, by one error that names the rows there are' {
        $rows = 'Person,Place,Role', 'ines@agency.example,Sound,editor', 'zoé@studio.example,Sound,editor' |
            ConvertFrom-Csv
        $results = [Collections.Generic.List[object]]::new()
        $failure = Get-Failure { $rows | Grant-FrameioAccess @quiet | ForEach-Object { $results.Add($_) } }
        Get-ErrorId $failure | Should -Be MissingColumn
        "$failure" | Should -BeLike '*Email and Group*Workspace or Project*Role*for the account*'
        "$failure" | Should -BeLike "*'Person', 'Place', 'Role'*"
        $results | Should -BeNullOrEmpty
    }

    It 'in a header without a role, by one error' {
        $rows = 'Email,Workspace', 'ines@agency.example,Sound', 'zoé@studio.example,Sound' | ConvertFrom-Csv
        $failure = Get-Failure { $rows | Grant-FrameioAccess @quiet }
        Get-ErrorId $failure | Should -Be MissingColumn
        "$failure" | Should -BeLike '*role*'
    }

    It 'in a header that was read with the wrong delimiter, which it names' {
        $rows = 'Email;Group', 'ines@agency.example;Editors' | ConvertFrom-Csv
        "$(Get-Failure { $rows | Grant-FrameioAccess @quiet })" | Should -BeLike "*delimited by ';'*-Delimiter*"
    }

    It 'rows that give one person two roles in one place, both' {
        $rows = 'Email,Workspace,Role', 'ines@agency.example,Sound,editor', 'ines@agency.example,Sound,viewer' |
            ConvertFrom-Csv
        ($rows | Grant-FrameioAccess @quiet).ErrorId | Should -Be ConflictingRow, ConflictingRow
    }

    It 'groups that get two roles in one place, and no others' {
        $rows = @(
            [pscustomobject]@{ Group = 'Producers', 'Reviewers'; Workspace = 'Sound'; Role = 'viewer' }
            [pscustomobject]@{ Group = 'Reviewers'; Workspace = 'Sound'; Role = 'editor' }
        )
        $results = $rows | Grant-FrameioAccess @quiet
        ($results | Where-Object Group -EQ Producers).Status | Should -Be Added
        ($results | Where-Object Group -EQ Reviewers).ErrorId | Should -Be ConflictingRow, ConflictingRow
        Revoke-FrameioAccess -Group Producers -Workspace Sound -Confirm:$false | ForEach-Object Status |
            Should -Be Removed
    }

    It 'everything on V2' {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        $failure = Get-Failure { $mixed | Grant-FrameioAccess }
        Get-ErrorId $failure | Should -Be EndpointUnavailable
        $failure.ErrorDetails.RecommendedAction | Should -Match V4
        $null = Connect-TestSandbox $sandbox
    }
}
