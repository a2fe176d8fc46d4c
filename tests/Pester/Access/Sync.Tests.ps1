# Places become as rows say: by the service's own state, and by what is sent.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1"
    $seed = New-StudioSeed
    $dailies = $seed.accounts.workspaces | Where-Object name -EQ Dailies
    $dailies.groups = @(@{ group = 'Editors'; role = 'viewer' })
    $sandbox = Start-Sandbox -Seed $seed
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }

    # Every kind of row there is; what is so already comes first of each.
    $mixed = @'
        Email,Group,Workspace,Project,Role
        chloe@studio.example,Editors,,,
        ines@agency.example,Editors,,,
        chloe@studio.example,,Dailies,,editor
        elena@studio.example,,Dailies,,full_access
        zoé@studio.example,,Dailies,,viewer
        ines@agency.example,,,Pilot,editor
        ,Reviewers,Dailies,,commenter
        finn.o'neil@studio.example,,,,admin
'@ -replace '(?m)^ {8}' | ConvertFrom-Csv
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Sync-FrameioAccess' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $before = Get-SandboxAccess $sandbox
        Clear-SandboxLog $sandbox

        function Get-Difference {
            $now = Get-SandboxAccess $sandbox
            $now | Where-Object { $_ -notin $before } | ForEach-Object { "+ $_" }
            $before | Where-Object { $_ -notin $now } | ForEach-Object { "- $_" }
        }
    }

    It 'makes a group as the rows say, of which a column Email is enough' {
        $results = "Email`nchloe@studio.example`nines@agency.example" | ConvertFrom-Csv |
            Sync-FrameioAccess -Group Editors
        $results | ConvertTo-ResultLine | Sort-Object | Should -Be @(
            '2 Added ines@agency.example Editors'
            'Removed Dev.Patel@studio.example Editors'
            'Removed jonas@studio.example Editors'
        )
        $results.Change | Sort-Object | Should -Be Grant, Revoke, Revoke
        Get-Difference | Should -Be @(
            '+ ines@agency.example in group Editors'
            '- Dev.Patel@studio.example in group Editors'
            '- jonas@studio.example in group Editors'
        )
        Get-SandboxLog $sandbox -Write | Should -HaveCount 3
    }

    It 'makes places of every kind as mixed rows say, and touches no other place or kind' {
        $results = $mixed | Sync-FrameioAccess -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        $results | ConvertTo-ResultLine | Sort-Object | Should -Be @(
            '2 Added ines@agency.example Editors'
            '4 Changed elena@studio.example Dailies commenter full_access'
            '5 Added zoé@studio.example Dailies viewer'
            '7 Added Reviewers Dailies commenter'
            "8 Changed finn.o'neil@studio.example member admin"
            'Removed Dev.Patel@studio.example Dailies workspace_admin'
            'Removed Dev.Patel@studio.example Editors'
            'Removed Editors Dailies viewer'
            'Removed grace+dailies@agency.example Dailies Pilot viewer'
            'Removed jonas@studio.example Editors'
        )
        Get-Difference | Sort-Object | Should -Be (@(
                "+ finn.o'neil@studio.example is admin"
                '+ elena@studio.example in Dailies: full_access'
                '+ ines@agency.example in group Editors'
                '+ Reviewers in Dailies: commenter'
                '+ zoé@studio.example in Dailies: viewer'
                "- finn.o'neil@studio.example is member"
                '- Dev.Patel@studio.example in Dailies: workspace_admin'
                '- Dev.Patel@studio.example in group Editors'
                '- Editors in Dailies: viewer'
                '- elena@studio.example in Dailies: commenter'
                '- grace+dailies@agency.example on Dailies/Pilot: viewer'
                '- jonas@studio.example in group Editors'
            ) | Sort-Object)
        Get-SandboxLog $sandbox -Write | Should -HaveCount 10
    }

    It 'gives in a place before it takes away there' {
        $null = $mixed | Sync-FrameioAccess
        $writes = @(Get-SandboxLog $sandbox -Write | Where-Object operation -Like '*Group*User*')
        $writes[0].operation, $writes[-1].operation | Should -Be v4AddGroupUsers, v4RemoveGroupUser
    }

    It 'writes nothing, tells nothing and says so in a line where all is so already' {
        $null = $mixed | Sync-FrameioAccess
        Clear-SandboxLog $sandbox
        $again = $mixed | Sync-FrameioAccess -InformationVariable line -WarningVariable warnings
        $again, $warnings | ForEach-Object { $_ } | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
        "$line" | Should -BeLike 'Nothing to change. 8 more say what is so already.*calls in *' -Because $line
    }

    It 'tells of rows that say what is so with -PassThru' {
        $rows = @($mixed) + $mixed[0]
        $results = $rows | Sync-FrameioAccess -PassThru | Where-Object Row
        $results | Sort-Object Row | ForEach-Object { "$($_.Row) $($_.Status)" } | Should -Be @(
            '1 AlreadyMember', '2 Added', '3 AlreadyMember', '4 Changed', '5 Added', '6 AlreadyMember', '7 Added'
            '8 Changed', '9 Duplicate'
        )
    }

    It 'only gives with -KeepOthers' {
        ($mixed | Sync-FrameioAccess -KeepOthers).Status | Sort-Object -Unique | Should -Be Added, Changed
        Get-Difference | Where-Object { $_ -like '- *' } | Sort-Object | Should -Be @(
            '- elena@studio.example in Dailies: commenter', "- finn.o'neil@studio.example is member"
        )
    }

    It 'takes the people from a parameter too' {
        $null = Sync-FrameioAccess chloe@studio.example, ines@agency.example -Group Editors
        Get-SandboxMember $sandbox Editors | Should -Be chloe@studio.example, ines@agency.example
    }

    It 'takes piped people and groups for whom they are' {
        $null = Get-FrameioUser chloe@*, ines@* | Sync-FrameioAccess -Group Editors
        Get-SandboxMember $sandbox Editors | Should -Be chloe@studio.example, ines@agency.example
        $null = Get-FrameioGroup Reviewers | Sync-FrameioAccess -Workspace Dailies -Role commenter
        Get-Difference | Where-Object { $_ -like '*in Dailies*' } | Should -Be @(
            '+ Reviewers in Dailies: commenter', '- Editors in Dailies: viewer'
        )
    }

    It 'makes an account of a backup of another day' {
        $backup = Get-FrameioAccess -Assigned
        $null = $mixed | Sync-FrameioAccess
        $backup | Where-Object { $_.GroupId -ne (Get-SeedId 'Adobe Sync') } | Sync-FrameioAccess @quiet |
            Where-Object Status -EQ Failed | ForEach-Object ErrorId | Sort-Object -Unique |
            Should -BeIn UserDeactivated, HeldBack, UserHasNoId
    }

    It 'ends where it would have when it is started again after a stop' {
        $null = $mixed | Sync-FrameioAccess | Select-Object -First 2
        Get-SandboxLog $sandbox -Write | Should -Not -HaveCount 10
        $null = $mixed | Sync-FrameioAccess
        $state = Get-SandboxAccess $sandbox
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $null = $mixed | Sync-FrameioAccess
        Get-SandboxAccess $sandbox | Should -Be $state
    }

    It 'gives every row its result before -ErrorAction Stop ends the command' {
        $results = [Collections.Generic.List[object]]::new()
        $problem = { $mixed + [pscustomobject]@{ Email = 'nobody@studio.example'; Group = 'Producers' } |
                Sync-FrameioAccess -ErrorAction Stop | ForEach-Object { $results.Add($_) } } | Should -Throw -PassThru
        $problem.FullyQualifiedErrorId | Should -BeLike 'UserNotFound*'
        $results | Where-Object Status -In Added, Changed, Removed | Should -HaveCount 10
    }

    It 'says where a group would take fewer calls' {
        Set-SandboxSeed $sandbox (New-StudioSeed -Generate 60)
        $null = Connect-TestSandbox $sandbox
        $people = Get-FrameioUser | Where-Object { $_.Active -and $_.Role -eq 'member' } | Select-Object -First 60
        $null = $people | Sync-FrameioAccess -Workspace Sound -Role viewer -WarningVariable warnings 3>$null
        "$warnings" | Should -BeLike "*role 'viewer' is given to more than 50 people*Grant-FrameioAccess -Group*"
        Set-SandboxSeed $sandbox $seed
    }

    It 'is for V4, where an address with a slip in it invites nobody' {
        $problem = { $mixed | Sync-FrameioAccess -Session (Connect-TestSandbox $sandbox -ApiVersion V2) } |
            Should -Throw -PassThru
        $problem.FullyQualifiedErrorId | Should -BeLike 'EndpointUnavailable*'
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'has no journal: who is where is read anyway' {
        (Get-Command Sync-FrameioAccess).Parameters.Keys | Should -Not -Contain Journal
    }
}

Describe 'The plan of Sync-FrameioAccess' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'is what -WhatIf emits, and sends nothing' {
        $before = Get-SandboxAccess $sandbox
        $plan = $mixed | Sync-FrameioAccess -WhatIf
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
        Get-SandboxAccess $sandbox | Should -Be $before
        $plan | Group-Object Change, Status -NoElement | Sort-Object Name |
            ForEach-Object { "$($_.Count) $($_.Name)" } |
            Should -Be '3 Grant, WouldAdd', '2 Grant, WouldChange', '5 Revoke, WouldRemove'
    }

    It 'is an input of Grant- and Revoke-FrameioAccess, by <Way>' -ForEach @(
        @{
            Way = 'CSV'
            Save = { param($Path) $input | Export-Csv $Path }; Load = { param($Path) Import-Csv $Path }
        }
        @{
            Way = 'JSON'
            Save = { param($Path) $input | ConvertTo-Json | Set-Content $Path }
            Load = { param($Path) Get-Content $Path -Raw | ConvertFrom-Json }
        }
    ) {
        $path = Join-Path $TestDrive plan
        $mixed | Sync-FrameioAccess -WhatIf | & $Save $path
        & $Load $path | Where-Object Change -EQ Grant | Grant-FrameioAccess -ErrorVariable problems |
            ForEach-Object Status | Sort-Object -Unique | Should -Be Added, Changed
        & $Load $path | Where-Object Change -EQ Revoke |
            Revoke-FrameioAccess -Confirm:$false -ErrorVariable +problems | ForEach-Object Status |
            Sort-Object -Unique | Should -Be Removed
        $problems | Should -BeNullOrEmpty
        $state = Get-SandboxAccess $sandbox
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $null = $mixed | Sync-FrameioAccess
        Get-SandboxAccess $sandbox | Should -Be $state
    }

    It 'keeps back what a row that failed may have meant, also where Revoke-FrameioAccess takes it' {
        $before = Get-SandboxMember $sandbox Editors
        $plan = 'chloe@studio.example', 'dev.patle@studio.example' | Sync-FrameioAccess -Group Editors -WhatIf @quiet
        $held = $plan | Where-Object Change -EQ Revoke | Revoke-FrameioAccess -Confirm:$false @quiet
        $held.ErrorId | Should -Be HeldBack, HeldBack
        Get-SandboxMember $sandbox Editors | Should -Be $before
    }
}

Describe 'A person who is asked by Sync-FrameioAccess' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $session = Connect-TestSandbox $sandbox
        $shell = New-AnsweringShell
    }

    AfterAll { Remove-TestShell $shell }

    BeforeEach { Clear-SandboxLog $sandbox }

    It 'sees in a rehearsal one line a place, with what would be done there' {
        $seen = Invoke-AnsweringShell $shell {
            param($Session, $Rows)
            $Rows | Sync-FrameioAccess -WhatIf -Session $Session
        } $session, $mixed
        $lines = @(
            "the people in group 'Editors'*1 to add, 0 to change, 2 to remove"
            "the people in workspace 'Dailies'*1 to add, 1 to change, 1 to remove"
            "the groups in workspace 'Dailies'*1 to add, 0 to change, 1 to remove"
            "the people on project 'Pilot'*0 to add, 0 to change, 1 to remove"
            "the people in account 'Studio'*0 to add, 1 to change, 0 to remove"
            'Carrying it out takes 10 calls that write'
        )
        @($seen.Lines -like 'What if:*') | Should -HaveCount $lines.Count
        foreach ($words in $lines) {
            @($seen.Lines -like "What if:*$words*") | Should -HaveCount 1 -Because ($seen.Lines -join "`n")
        }

        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'is asked about each place with -Confirm, and what is answered with no stays as it is' {
        $before = Get-SandboxMember $sandbox Editors
        $seen = Invoke-AnsweringShell $shell {
            param($Session, $Rows)
            $Rows | Sync-FrameioAccess -Confirm -Session $Session
        } $session, ($mixed | Where-Object { $_.Group -and -not $_.Workspace -or $_.Project }) -Answer 'No', 'Yes'
        $seen.Questions | Should -HaveCount 2
        $seen.Output | Group-Object Group, Status -NoElement | Sort-Object Name | ForEach-Object Name |
            Should -Be 'Editors, Declined', 'Removed'
        Get-SandboxMember $sandbox Editors | Should -Be $before
        (Get-SandboxLog $sandbox -Write).operation | Should -Be v4RemoveProjectUser
    }
}
