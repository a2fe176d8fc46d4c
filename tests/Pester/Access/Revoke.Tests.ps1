# Access of every kind, taken away by rows and by parameters, and given back by the results.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1"
    $seed = New-StudioSeed
    $dailies = $seed.accounts.workspaces | Where-Object name -EQ Dailies
    $dailies.groups = @(@{ group = 'Editors'; role = 'viewer' })
    ($dailies.projects | Where-Object name -EQ Trailer).groups = @(@{ group = 'Editors'; role = 'commenter' })
    $sandbox = Start-Sandbox -Seed $seed
    $ines, $ben, $chloe, $robot = 'ines@agency.example', 'ben@studio.example', 'chloe@studio.example',
        'robot@studio.example'
    $quiet = @{ Confirm = $false; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }

    # Every kind of row there is.
    $mixed = @'
        Email,Group,Workspace,Project,Role
        ines@agency.example,Reviewers,,,
        chloe@studio.example,,Dailies,,editor
        ines@agency.example,,,Pilot,
        ,Editors,Dailies,,
        ,Editors,Dailies,Trailer,commenter
        ben@studio.example,,,,admin
'@ -replace '(?m)^ {8}' | ConvertFrom-Csv
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Revoke-FrameioAccess' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $before = Get-SandboxAccess $sandbox
        Clear-SandboxLog $sandbox

        # What was given before and isn't now.
        function Get-Taken {
            $now = Get-SandboxAccess $sandbox
            $before | Where-Object { $_ -notin $now }
        }
    }

    It 'takes rows of every kind, mixed, and gives each a result' {
        $results = $mixed | Revoke-FrameioAccess @quiet | Sort-Object Row
        $results | ConvertTo-ResultLine | Should -Be @(
            '1 Removed ines@agency.example Reviewers'
            '2 Removed chloe@studio.example Dailies editor'
            '3 Removed ines@agency.example Dailies Pilot editor'
            '4 Removed Editors Dailies viewer'
            '5 Removed Editors Dailies Trailer commenter'
            '6 Removed ben@studio.example admin'
        )
        $results.Change | Sort-Object -Unique | Should -Be Revoke
        Get-Taken | Should -Be @(
            'ben@studio.example is admin'
            'chloe@studio.example in Dailies: editor'
            'Editors in Dailies: viewer'
            'Editors on Dailies/Trailer: commenter'
            'ines@agency.example in group Reviewers'
            'ines@agency.example on Dailies/Pilot: editor'
        )
    }

    It 'sends nothing for what is not there, which is no error' {
        $null = $mixed | Revoke-FrameioAccess @quiet
        Clear-SandboxLog $sandbox
        $again = $mixed | Revoke-FrameioAccess @quiet -ErrorVariable problems
        $again.Status | Sort-Object -Unique | Should -Be NotMember
        $problems | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'takes what a review tells, also from a spreadsheet' {
        $file = Join-Path $TestDrive review.csv
        Get-FrameioAccess -Assigned -User chloe@studio.example |
            Select-Object *, @{ Name = 'Decision'; Expression = { $_.Role -eq 'member' ? '' : 'revoke' } } |
            Export-Csv $file
        $results = Import-Csv $file | Where-Object Decision -EQ revoke | Revoke-FrameioAccess @quiet
        $results.Status | Should -Be Removed, Removed
        Get-SandboxAccess $sandbox $chloe | Should -Be "$chloe is member"
    }

    It 'takes what the parameters say: <Call>' -ForEach @(
        @{
            Call = { Revoke-FrameioAccess $chloe, Dev.Patel@studio.example -Group Editors @quiet }
            Takes = 'chloe@studio.example in group Editors', 'Dev.Patel@studio.example in group Editors'
        }
        @{
            Call = { Revoke-FrameioAccess $ines -Project Pilot @quiet }
            Takes = , 'ines@agency.example on Dailies/Pilot: editor'
        }
        @{
            Call = { Revoke-FrameioAccess -Group Editors -Workspace Dailies @quiet }
            Takes = , 'Editors in Dailies: viewer'
        }
        @{
            Call = { Revoke-FrameioAccess $ben -Role admin @quiet }; Takes = , 'ben@studio.example is admin'
        }
        @{
            Call = { Get-FrameioGroupMember Editors | Revoke-FrameioAccess -Workspace Dailies @quiet }
            Takes = 'chloe@studio.example in Dailies: editor', 'Dev.Patel@studio.example in Dailies: workspace_admin'
        }
        @{
            Call = { Get-FrameioWorkspaceMember Dailies | Revoke-FrameioAccess -Group Editors @quiet }
            Takes = 'chloe@studio.example in group Editors', 'Dev.Patel@studio.example in group Editors',
            'jonas@studio.example in group Editors'
        }
    ) {
        $results = & $Call
        @($results | Where-Object Status -EQ Removed) | Should -HaveCount $Takes.Count
        Get-Taken | Should -Be $Takes
    }

    It 'says by which other path somebody is there, which is no error' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $results = Revoke-FrameioAccess jonas@studio.example, $ben, elena@studio.example -Workspace Dailies @quiet |
            Sort-Object Row
        $results.Status | Should -Be Inherited, Inherited, Removed
        $results[0].Reason | Should -BeLike "*group 'Editors'*Remove-FrameioGroupMember*"
        $results[1].Reason | Should -BeLike '*admin of the account*Set-FrameioUser*'
    }

    It 'takes the role in the account first, so that what it hid goes too' {
        $null = Grant-FrameioAccess $ben -Workspace Sound -Role editor
        $null = Grant-FrameioAccess $ben -Project Trailer -Role viewer
        $rows = @'
            Email,Group,Workspace,Project,Role
            ben@studio.example,,,Trailer,viewer
            ben@studio.example,,Sound,,editor
            ben@studio.example,,,,admin
'@ -replace '(?m)^ {12}' | ConvertFrom-Csv
        Clear-SandboxLog $sandbox
        $results = $rows | Revoke-FrameioAccess @quiet
        ($results | Sort-Object Row).Status | Should -Be Removed, Removed, Removed
        (Get-SandboxLog $sandbox -Write)[0].operation | Should -Be v4UpdateAccountUserRole
        Get-SandboxAccess $sandbox $ben | Should -Be "$ben is member"
    }

    It 'takes the role of everybody from nobody' {
        Revoke-FrameioAccess $ben -Role member @quiet | ForEach-Object Status | Should -Be NotMember
        Get-SandboxAccess $sandbox $ben | Should -Be "$ben is admin"
    }

    It 'knows no strangers' {
        $result = [pscustomobject]@{ Email = 'nobody@studio.example'; Workspace = 'Dailies' } |
            Revoke-FrameioAccess @quiet -ErrorVariable problems
        $result.Status, $result.Email | Should -Be NotMember, nobody@studio.example
        $problems | Should -BeNullOrEmpty
    }

    It 'carries out what comes before a row that fails, with -ErrorAction Stop' {
        $rows = $mixed[0..1] + [pscustomobject]@{ Email = $ines; Group = 'Nope' } + $mixed[2..5]
        $results = [Collections.Generic.List[object]]::new()
        $failure = Get-Failure {
            $rows | Revoke-FrameioAccess -Confirm:$false -ErrorAction Stop | ForEach-Object { $results.Add($_) }
        }
        Get-ErrorId $failure | Should -Be GroupNotFound
        ($results | Sort-Object Row).Status | Should -Be Removed, Removed, Failed
        Get-Taken | Should -HaveCount 2
    }

    It 'carries out an admin''s rows too that come before it, also where their account role goes' -ForEach @(
        @{ With = 'without'; Account = @() }
        @{ With = 'with'; Account = @(@{ Email = 'ben@studio.example'; Role = 'admin' }) }
    ) {
        $rows = @{ Email = $ben; Workspace = 'Sound' }, @{ Email = $ben; Project = 'Trailer' } + $Account +
            @{ Email = $ines; Group = 'Nope' } | ForEach-Object { [pscustomobject] $_ }
        $results = [Collections.Generic.List[object]]::new()
        $failure = Get-Failure {
            $rows | Revoke-FrameioAccess -Confirm:$false -ErrorAction Stop | ForEach-Object { $results.Add($_) }
        }
        Get-ErrorId $failure | Should -Be GroupNotFound
        $results | Should -HaveCount $rows.Count
        ($results | Sort-Object Row).Row | Should -Be (1..$rows.Count)
    }

    It 'goes on by its journal with a run that broke off' {
        $journal = Join-Path $TestDrive "$(New-Guid).jsonl"
        $null = $mixed[0..2] | Revoke-FrameioAccess @quiet -Journal $journal
        Get-Content $journal | Select-Object -SkipLast 1 | Set-Content "$journal.cut"
        Move-Item "$journal.cut" $journal -Force
        Clear-SandboxLog $sandbox
        $results = $mixed | Revoke-FrameioAccess @quiet -Journal $journal | Sort-Object Row
        $results.Status | Sort-Object -Unique | Should -Be Removed
        $results.FromJournal | Should -Be $true, $true, $true, $false, $false, $false
        Get-SandboxLog $sandbox -Write | Should -HaveCount 3
    }

    It 'refuses in a row <Id>: <What>' -ForEach @(
        @{
            What = 'what comes by a group'; Id = 'NotDirect'
            Row = @{ Email = 'chloe@studio.example'; Group = 'Editors'; Workspace = 'Dailies'; Role = 'viewer' }
        }
        @{
            What = 'an empty cell for the workspace'; Id = 'MissingArgument'
            Row = @{ Email = 'ben@studio.example'; Workspace = ''; Role = 'admin' }
        }
        @{
            What = 'a role in a group'; Id = 'InvalidRole'
            Row = @{ Email = 'chloe@studio.example'; Group = 'Editors'; Role = 'admin' }
        }
        @{
            What = 'a group whose id and name are two'; Id = 'ConflictingRow'
            Row = @{ GroupId = '{Editors}'; Group = 'Reviewers'; Workspace = 'Dailies' }
        }
        @{
            What = 'a person alone'; Id = 'MissingArgument'
            Row = @{ Email = 'ben@studio.example'; Group = ''; Workspace = ''; Project = ''; Role = '' }
        }
        @{
            What = 'a member of a synced group'; Id = 'GroupNotManagedHere'
            Row = @{ Email = 'elena@studio.example'; Group = 'Adobe Sync' }
        }
    ) {
        $cells = @{}
        foreach ($key in $Row.Keys) {
            $cells[$key] = "$($Row[$key])" -match '^\{(.*)\}$' ? (Get-SeedId $Matches[1]) : $Row[$key]
        }

        $result = [pscustomobject] $cells | Revoke-FrameioAccess @quiet -ErrorVariable problems
        $result.Status, $result.ErrorId | Should -Be Failed, $Id
        Get-ErrorId $problems[0] | Should -Be $Id
        Get-Taken | Should -BeNullOrEmpty
    }

    It 'refuses in parameters <Id>: <Call>' -ForEach @(
        @{ Call = { Revoke-FrameioAccess $ben @quiet }; Id = 'MissingArgument' }
        @{ Call = { Revoke-FrameioAccess -Group Editors @quiet }; Id = 'MissingArgument' }
        @{ Call = { Revoke-FrameioAccess -Workspace Dailies @quiet }; Id = 'MissingArgument' }
        @{ Call = { Revoke-FrameioAccess -Role admin @quiet }; Id = 'MissingArgument' }
        @{ Call = { Revoke-FrameioAccess $ben -Workspace Nope @quiet }; Id = 'WorkspaceNotFound' }
        @{ Call = { Revoke-FrameioAccess $chloe -Group Editors -Workspace Dailies @quiet }; Id = 'NotDirect' }
    ) {
        Get-ErrorId (Get-Failure $Call) | Should -Be $Id
        Get-Taken | Should -BeNullOrEmpty
    }

    It 'is a matter of V4' {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        Get-ErrorId (Get-Failure { $mixed | Revoke-FrameioAccess @quiet }) | Should -Be EndpointUnavailable
        Get-ErrorId (Get-Failure { Revoke-FrameioAccess $ben -Everywhere @quiet }) | Should -Be EndpointUnavailable
        Get-Taken | Should -BeNullOrEmpty
    }
}

Describe 'A person who is asked by Revoke-FrameioAccess' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $session = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
        $shell = New-AnsweringShell
    }

    AfterAll { Remove-TestShell $shell }

    It 'sees in a rehearsal one line a place' {
        $seen = Invoke-AnsweringShell $shell {
            param($Session, $Rows)
            $Rows | Revoke-FrameioAccess -WhatIf -Session $Session
        } $session, ($mixed + [pscustomobject]@{ Email = 'elena@studio.example'; Workspace = 'Dailies' })
        $seen.Output.Status | Sort-Object -Unique | Should -Be WouldRemove
        $seen.Questions | Should -BeNullOrEmpty
        $seen.Lines | Should -HaveCount 7
        $lines = @(
            "Remove from group 'Reviewers'*1 person"
            "Take the role in workspace 'Dailies' away*2 people"
            "Take the role in workspace 'Dailies' away*1 group"
            "Take the role on project 'Pilot' away*1 person"
            "Take the role on project 'Trailer' away*1 group"
            "no more than a member of the account 'Studio'*1 person"
        )
        foreach ($words in $lines) {
            @($seen.Lines -like "What if:*$words*") | Should -HaveCount 1 -Because $words
        }
        $seen.Lines[-1] | Should -BeLike 'What if: Carrying it out takes 7 calls that write, *'

        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'is asked before each, and what is answered with no stays' {
        $seen = Invoke-AnsweringShell $shell {
            param($Session, $Rows)
            $Rows | Revoke-FrameioAccess -Session $Session
        } $session, $mixed -Answer 'No', 'Yes', 'No to All'
        ($seen.Output | Sort-Object Row).Status |
            Should -Be Declined, Removed, Declined, Declined, Declined, Declined
        (Get-SandboxLog $sandbox -Write).operation | Should -Be v4RemoveWorkspaceUser
    }

    It 'is asked about the account first where everything goes, and who keeps that keeps everything' {
        Reset-Sandbox $sandbox
        Clear-SandboxLog $sandbox
        $seen = Invoke-AnsweringShell $shell {
            param($Session)
            'ben@studio.example', 'chloe@studio.example' | Revoke-FrameioAccess -Everywhere -Session $Session 3> $null
        } $session -Answer 'No', 'Yes', 'No'
        $seen.Questions[0] | Should -Match "no more than a member of the account 'Studio'"
        $seen.Questions | Should -HaveCount 3
        $seen.Output | Sort-Object Row | ConvertTo-ResultLine | Should -Be '1 Declined ben@studio.example',
            '2 Removed chloe@studio.example Editors', '2 Declined chloe@studio.example Dailies'
        (Get-SandboxLog $sandbox -Write).operation | Should -Be v4RemoveGroupUser
    }
}

Describe 'What was taken away, given back by its results <How>' -ForEach @(
    @{ How = 'as they are'; Through = { param($Results) $Results } }
    @{ How = 'from a CSV'; Through = { param($Results) $Results | ConvertTo-Csv | ConvertFrom-Csv } }
    @{ How = 'from JSON'; Through = { param($Results) $Results | ConvertTo-Json | ConvertFrom-Json } }
    @{
        How = 'from Clixml'
        Through = {
            param($Results)
            [Management.Automation.PSSerializer]::Deserialize(
                [Management.Automation.PSSerializer]::Serialize(@($Results))) | ForEach-Object { $_ }
        }
    }
) {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $before = Get-SandboxAccess $sandbox
    }

    It 'is there again, of every kind' {
        $results = $mixed | Revoke-FrameioAccess @quiet
        Get-SandboxAccess $sandbox | Should -Not -Be $before
        $back = & $Through $results | Where-Object Status -EQ Removed | Grant-FrameioAccess -WarningAction Ignore
        $back | Group-Object Status | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" } |
            Should -Be 'Added 5', 'Changed 1'
        Get-SandboxAccess $sandbox | Should -Be $before
    }

    It 'is gone again where it was given' {
        $given = @'
            Email,Group,Workspace,Project,Role
            ines@agency.example,Producers,,,
            zoé@studio.example,,Sound,,editor
            zoé@studio.example,,Post,Main,viewer
            ,Reviewers,Sound,,commenter
            ,Reviewers,,Trailer,viewer
            chloe@studio.example,,,,admin
'@ -replace '(?m)^ {12}' | ConvertFrom-Csv | Grant-FrameioAccess
        Get-SandboxAccess $sandbox | Should -Not -Be $before
        $gone = & $Through $given | Where-Object Status -In Added, Changed | Revoke-FrameioAccess @quiet
        $gone.Status | Sort-Object -Unique | Should -Be Removed
        $gone | Should -HaveCount 6
        Get-SandboxAccess $sandbox | Should -Be $before
    }
}
