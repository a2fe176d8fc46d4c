# Whoever leaves keeps nothing but what the closing warning names: by the service's own state, not by the module.
BeforeDiscovery {
    $listings = 'direct', 'inherited', 'effective' | ForEach-Object { @{ Listing = $_ } }
    $lost = @(
        'v4UpdateAccountUserRole', 'v4RemoveGroupUser', 'v4RemoveWorkspaceUser', 'v4RemoveProjectUser'
        'v4ListAccountUsers', 'v4ListGroups', 'v4ListGroupUsers', 'v4ListWorkspaces', 'v4ListWorkspaceUsers'
        'v4ListProjectUsers'
    ) | ForEach-Object { @{ Operation = $_ } }
    $held = @(
        @{ Operation = 'v4UpdateAccountUserRole'; After = 0 }
        @{ Operation = 'v4RemoveGroupUser'; After = 1 }
        @{ Operation = 'v4RemoveProjectUser'; After = 1 }
        @{ Operation = 'v4RemoveWorkspaceUser'; After = 0 }
        @{ Operation = 'v4ListProjectUsers'; After = 2 }
    )
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $ben, $chloe, $jonas, $robot = 'ben@studio.example', 'chloe@studio.example', 'jonas@studio.example',
        'robot@studio.example'
    $seed = New-StudioSeed -Group (New-SeedGroup Readers $ben, $chloe), (New-SeedGroup Synced $ben -Source adobe)
    $account = $seed.accounts[0]
    ($account.groups | Where-Object name -EQ Editors).members += $ben
    $dailies, $post, $sound = 'Dailies', 'Post', 'Sound' | ForEach-Object {
        $name = $_
        $account.workspaces | Where-Object name -EQ $name
    }
    # Own roles beside, below and above those that groups, the workspace and the account give, and the same as these.
    $dailies.members += @{ user = $ben; role = 'editor' }, @{ user = $jonas; role = 'commenter' }
    $dailies.groups = @(@{ group = 'Editors'; role = 'editor' }, @{ group = 'Readers'; role = 'full_access' })
    $post.members += @{ user = $chloe; role = 'viewer' }, @{ user = $robot; role = 'editor' }
    $sound.groups = @(@{ group = 'Readers'; role = 'viewer' })
    foreach ($project in $dailies.projects) {
        $project.collaborators += @{ user = $ben; role = 'full_access' }, @{ user = $chloe; role = 'editor' }
        $project.groups = @(@{ group = 'Readers'; role = 'editor' })
    }
    ($dailies.projects | Where-Object name -EQ Trailer).collaborators += @{ user = $jonas; role = 'viewer' }
    $sandboxes = @{}
    foreach ($listing in 'direct', 'inherited', 'effective') {
        $sandboxes[$listing] = Start-Sandbox -Seed $seed -Option '--user-lists', $listing
    }

    $quiet = @{ Confirm = $false; WarningAction = 'SilentlyContinue'; ErrorAction = 'SilentlyContinue' }

    function Reset-Studio([string] $Listing = 'effective') {
        $script:sandbox = $sandboxes[$Listing]
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    # All that anybody else has stays as it was.
    function Get-Other([string[]] $Leaver) {
        Get-SandboxAccess $sandbox | Where-Object { ($_ -split ' ')[0] -notin $Leaver }
    }
}

AfterAll {
    Disconnect-Frameio
    $sandboxes.Values | ForEach-Object { Stop-Sandbox $_ }
}

Describe 'Revoke-FrameioAccess -Everywhere, where the service lists <Listing> roles' -ForEach $listings {
    BeforeEach { Reset-Studio $Listing }

    It 'leaves <What> nothing' -ForEach @(
        @{ What = 'a member'; User = 'chloe@studio.example'; Left = @() }
        @{ What = 'somebody deactivated'; User = 'jonas@studio.example'; Left = @() }
        @{ What = 'an admin'; User = 'ben@studio.example'; Left = @('ben@studio.example in group Synced') }
        @{ What = 'a guest, who stays one'; User = 'kira@client.example'; Left = @(); Role = 'reviewer' }
    ) {
        $role = $_['Role'] ?? 'member'
        $others = Get-Other $User
        $results = Revoke-FrameioAccess -User $User -Everywhere @quiet -WarningVariable warnings -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        Get-SandboxAccess $sandbox $User | Should -Be (@($Left) + "$User is $role" | Sort-Object)
        Get-Other $User | Should -Be $others
        $results.Status | Sort-Object -Unique | Should -Be Removed
        $results.Email, $results.Row | ForEach-Object { $_ } | Sort-Object -Unique | Should -Be 1, $User
        "$warnings" | Should -Match 'Admin Console.*tokens.*owns.*shares'
        @($warnings) | Should -HaveCount 1
        foreach ($line in $Left) { "$warnings" | Should -Match ($line -replace '.* in group ', '') }
    }

    It 'takes several at once, by whatever names them' {
        $leavers = $ben, $chloe, $jonas
        $others = Get-Other $leavers
        $rows = [pscustomobject]@{ Mail = 'BEN@studio.example' }, [pscustomobject]@{ Mail = "Chloé <$chloe>" },
            [pscustomobject]@{ Mail = Get-SeedId $jonas }
        $results = $rows | ConvertTo-Csv | ConvertFrom-Csv | Revoke-FrameioAccess -Everywhere @quiet
        $leavers | ForEach-Object { Get-SandboxAccess $sandbox $_ } |
            Should -Be "$ben in group Synced", "$ben is member", "$chloe is member", "$jonas is member"
        Get-Other $leavers | Should -Be $others
        foreach ($index in 0..2) {
            ($results | Where-Object Row -EQ ($index + 1)).Email | Sort-Object -Unique | Should -Be $leavers[$index]
        }
    }

    It 'tells of each that was taken away, and of nothing else' {
        $before = @(Get-SandboxAccess $sandbox $chloe | Where-Object { $_ -notlike '* is *' })
        $results = Revoke-FrameioAccess -User $chloe -Everywhere @quiet
        $results | ForEach-Object {
            $where = $_.Project ? "on $($_.Workspace)/$($_.Project)" : $_.Workspace ? "in $($_.Workspace)" :
                "in group $($_.Group)"
            "$($_.Email) $where"
        } | Sort-Object | Should -Be ($before -replace ': .*')
    }

    It 'ends with the account role, groups, projects, workspaces, in this order' {
        $null = Revoke-FrameioAccess -User $ben -Everywhere @quiet
        $order = (Get-SandboxLog $sandbox -Write | Where-Object status -LT 300).operation
        $order[0] | Should -Be v4UpdateAccountUserRole
        $firstPlace = [array]::FindIndex([string[]] $order, [Predicate[string]] { $args[0] -match 'Workspace|Project' })
        [array]::LastIndexOf($order, 'v4RemoveGroupUser') | Should -BeLessThan $firstPlace
    }

    It 'gives back what it took by its results' {
        Reset-Studio direct
        $before = Get-SandboxAccess $sandbox
        $results = Revoke-FrameioAccess -User $ben, $chloe -Everywhere @quiet
        $null = $results | ConvertTo-Csv | ConvertFrom-Csv | Where-Object Status -EQ Removed |
            Grant-FrameioAccess @quiet -ErrorVariable problems -Confirm:$false
        $problems | Should -BeNullOrEmpty
        Get-SandboxAccess $sandbox | Should -Be $before
    }
}

Describe 'Revoke-FrameioAccess -Everywhere' {
    BeforeEach { Reset-Studio }

    It 'takes <What>' -ForEach @(
        @{ What = 'piped users'; Call = { Get-FrameioUser $chloe, $jonas | Revoke-FrameioAccess -Everywhere @quiet } }
        @{ What = 'addresses'; Call = { $chloe, $jonas | Revoke-FrameioAccess -Everywhere @quiet } }
        @{ What = 'parameters'; Call = { Revoke-FrameioAccess $chloe, $jonas -Everywhere @quiet } }
        @{
            What = 'members of a group'
            Call = {
                Get-FrameioGroupMember Editors | Where-Object Email -In $chloe, $jonas |
                    Revoke-FrameioAccess -Everywhere @quiet
            }
        }
        @{
            What = 'rows with columns for places too'
            Call = {
                "Email,Group,Workspace,Role`n$chloe,Editors,,`n$jonas,,Dailies,viewer" | ConvertFrom-Csv |
                    Revoke-FrameioAccess -Everywhere @quiet
            }
        }
    ) {
        $results = & $Call
        $results.Row | Sort-Object -Unique | Should -Be 1, 2
        $results.Status | Sort-Object -Unique | Should -Be Removed
        $chloe, $jonas | ForEach-Object { Get-SandboxAccess $sandbox $_ } |
            Should -Be "$chloe is member", "$jonas is member"
    }

    It 'tells of <What> that there was nothing, each in a row' -ForEach @(
        @{ What = 'people with nothing'; People = @('hugo%25&co#1@agency.example') }
        @{ What = 'strangers'; People = @('nobody@studio.example') }
        @{ What = 'both'; People = 'hugo%25&co#1@agency.example', 'nobody@studio.example' }
    ) {
        $results = $People | Revoke-FrameioAccess -Everywhere @quiet -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        ($results | Sort-Object Row).Email | Should -Be $People
        $results.Status | Sort-Object -Unique | Should -Be NotMember
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'takes a person who comes twice once' {
        $results = $chloe, 'zoé@studio.example', 'CHLOE@studio.example' | Revoke-FrameioAccess -Everywhere @quiet
        ($results | Where-Object Row -EQ 3).Status | Should -Be Duplicate
        ($results | Where-Object Row -EQ 2).Status | Should -Be Removed
        Get-SandboxAccess $sandbox $chloe | Should -Be "$chloe is member"
    }

    It 'tells a row that names nobody, and goes on' {
        $rows = $chloe, '', $jonas | ForEach-Object { [pscustomobject]@{ Email = $_ } }
        $results = $rows | Revoke-FrameioAccess -Everywhere @quiet -ErrorVariable problems
        ($results | Where-Object Row -EQ 2).Status | Should -Be Failed
        $problems | Should -HaveCount 1
        $chloe, $jonas | ForEach-Object { Get-SandboxAccess $sandbox $_ } |
            Should -Be "$chloe is member", "$jonas is member"
    }

    It 'writes nothing with -WhatIf, and says each thing that would go' {
        $before = Get-SandboxAccess $sandbox
        $results = Revoke-FrameioAccess $ben -Everywhere -WhatIf @quiet
        $results.Status | Sort-Object -Unique | Should -Be WouldRemove
        $results[0].Role, $results[0].Workspace | Should -Be admin, $null
        $results.Group | Where-Object { $_ } | Sort-Object | Should -Be Editors, Readers
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
        Get-SandboxAccess $sandbox | Should -Be $before
    }

    It 'rehearses exactly what it does, where lists show who was given a role' {
        # No role of his is what a group or a workspace gives him too: no list could tell it from that.
        Reset-Studio direct
        $plan = $jonas | Revoke-FrameioAccess -Everywhere -WhatIf @quiet
        $done = $jonas | Revoke-FrameioAccess -Everywhere @quiet
        $line = { "$($_.Row) $($_.Email) $($_.GroupId) $($_.WorkspaceId) $($_.ProjectId) $($_.Role)" }
        $plan | ForEach-Object $line | Sort-Object | Should -Be ($done | ForEach-Object $line | Sort-Object)
    }

    It 'rehearses nothing that it would not do: lists that show <Listing> roles' -ForEach @(
        @{ Listing = 'direct' }, @{ Listing = 'inherited' }, @{ Listing = 'effective' }
    ) {
        Reset-Studio $Listing
        $plan = $ben, $chloe, $robot | Revoke-FrameioAccess -Everywhere -WhatIf @quiet
        $done = $ben, $chloe, $robot | Revoke-FrameioAccess -Everywhere @quiet
        $line = { "$($_.Row) $($_.Email) $($_.GroupId) $($_.WorkspaceId) $($_.ProjectId)" }
        $carried = $done | ForEach-Object $line
        $plan | ForEach-Object $line | Where-Object { $_ -notin $carried } | Should -BeNullOrEmpty
    }

    It 'keeps the account from <What>' -ForEach @(
        @{ What = 'losing its owner'; Token = 'token-of-ben'; User = 'ana@studio.example'; Words = '*owns*' }
        @{ What = 'who is connected'; Token = 'token-of-ben'; User = 'ben@studio.example'; Words = '*connected as*' }
        @{ What = 'who owns it and is connected'; Token = 'fio-u-ana'; User = 'ana@studio.example'; Words = '*owns*' }
    ) {
        Set-SandboxSeed $sandbox ($seed + @{} | ForEach-Object {
                $copy = $_.Clone()
                $copy.tokens = $copy.tokens + @{ token = 'token-of-ben'; user = $ben }
                $copy
            })
        try {
            $null = Connect-TestSandbox $sandbox $Token
            $before = Get-SandboxAccess $sandbox
            Clear-SandboxLog $sandbox
            $results = Revoke-FrameioAccess $User -Everywhere @quiet -ErrorVariable problems
            $results | Should -HaveCount 1
            $results.Status, $results.ErrorId | Should -Be Failed, ProtectedUser
            $results.Reason | Should -BeLike $Words
            Get-ErrorId $problems[0] | Should -Be ProtectedUser
            Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
            Get-SandboxAccess $sandbox | Should -Be $before
        }
        finally {
            Set-SandboxSeed $sandbox $seed
        }
    }

    It 'leaves an admin, whoever of two comes first: <People>' -ForEach @(
        @{ People = 'ben@studio.example', 'robot@studio.example' }
        @{ People = 'robot@studio.example', 'ben@studio.example' }
    ) {
        $results = $People | Revoke-FrameioAccess -Everywhere @quiet
        Get-SandboxAccess $sandbox $People[0] | Where-Object { $_ -notlike '*Synced' } |
            Should -Be "$($People[0]) is member"
        Get-SandboxAccess $sandbox $People[1] | Should -Contain "$($People[1]) is admin"
        $second = $results | Where-Object Row -EQ 2
        $second | Should -HaveCount 1
        $second.ErrorId | Should -Be ProtectedUser
    }

    It 'carries out who comes before a person that ends the command, with -ErrorAction Stop' {
        $results = [Collections.Generic.List[object]]::new()
        $failure = Get-Failure {
            $chloe, 'ana@studio.example', $jonas | Revoke-FrameioAccess -Everywhere -Confirm:$false -ErrorAction Stop `
                -WarningAction SilentlyContinue | ForEach-Object { $results.Add($_) }
        }
        Get-ErrorId $failure | Should -Be ProtectedUser
        $results.Row | Sort-Object -Unique | Should -Be 1, 2
        Get-SandboxAccess $sandbox $chloe | Should -Be "$chloe is member"
    }

    It 'says that others than owners and admins see a part' {
        $null = Connect-TestSandbox $sandbox token-of-chloe
        $null = Revoke-FrameioAccess $jonas -Everywhere -WhatIf -WarningVariable warnings @quiet
        $warnings | Should -BeLike '*Only owners and admins*'
        $null = Connect-TestSandbox $sandbox
        $null = Revoke-FrameioAccess $jonas -Everywhere -WhatIf -WarningVariable warnings @quiet
        $warnings | Should -Not -BeLike '*Only owners and admins*'
    }

    It 'asks for people, and for no places: <Call>' -ForEach @(
        @{ Call = { Revoke-FrameioAccess -Everywhere @quiet }; Id = 'MissingArgument' }
        @{ Call = { Revoke-FrameioAccess $chloe -Everywhere -Group Editors @quiet }; Id = 'AmbiguousParameterSet' }
        @{ Call = { Revoke-FrameioAccess $chloe -Everywhere -Role admin @quiet }; Id = 'AmbiguousParameterSet' }
        @{ Call = { Revoke-FrameioAccess $null -Everywhere @quiet }; Id = 'MissingArgument' }
    ) {
        Get-ErrorId (Get-Failure $Call) | Should -Be $Id
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'takes nothing where a list is not whole, and says so' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListProjectUsers'; times = $null; action = @{ kind = 'claim_total'; more = 1 }
        }
        $results = Revoke-FrameioAccess $chloe -Everywhere @quiet -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be UnexpectedAnswer
        $results | ForEach-Object Group | Sort-Object | Should -Be Editors, Readers
        Clear-SandboxFault $sandbox
        $null = Revoke-FrameioAccess $chloe -Everywhere @quiet
        Get-SandboxAccess $sandbox $chloe | Should -Be "$chloe is member"
    }
}

Describe 'Revoke-FrameioAccess -Everywhere, where the answers of <Operation> are lost once each' -ForEach $lost {
    It 'leaves nothing, and tells the same' {
        Reset-Studio
        $expected = $ben, $chloe | Revoke-FrameioAccess -Everywhere @quiet
        $line = { "$($_.Row) $($_.Status) $($_.Email) $($_.GroupId) $($_.WorkspaceId) $($_.ProjectId)" }
        Reset-Studio
        Add-SandboxFault $sandbox @{
            operation = $Operation; times = $null; action = @{ kind = 'lost_answer' }
            then      = , @{ kind = 'delay'; ms = 0 }
        }
        $results = $ben, $chloe | Revoke-FrameioAccess -Everywhere @quiet -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        Get-SandboxAccess $sandbox $ben | Should -Be "$ben in group Synced", "$ben is member"
        Get-SandboxAccess $sandbox $chloe | Should -Be "$chloe is member"
        $results | ForEach-Object $line | Sort-Object | Should -Be ($expected | ForEach-Object $line | Sort-Object)
    }
}

Describe 'Revoke-FrameioAccess -Everywhere, killed at <Operation> after <After> calls' -ForEach $held {
    It 'leaves nothing once it is run again<With>' -ForEach @{ With = '' }, @{ With = ', with a journal' } {
        Reset-Studio
        $others = Get-Other $ben, $chloe
        $journal = Join-Path $TestDrive "$(New-Guid).jsonl"
        $noting = $With ? @{ Journal = $journal } : @{}
        Add-SandboxFault $sandbox @{
            operation = $Operation; skip = $After; times = $null; action = @{ kind = 'delay'; ms = 60000 }
        }
        $process = Start-FreshPowerShell $sandbox ("'$ben', '$chloe' | Revoke-FrameioAccess -Everywhere " +
            "-Confirm:`$false $($With ? "-Journal '$journal'" : '')")
        try {
            Wait-Condition { @(Get-SandboxLog $sandbox $Operation).Count -gt $After }
            $process.Kill()
            $process.WaitForExit()
        }
        finally {
            if (-not $process.HasExited) { $process.Kill() }
            $process.Dispose()
        }

        Clear-SandboxFault $sandbox
        $null = $ben, $chloe | Revoke-FrameioAccess -Everywhere @quiet @noting -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        Get-SandboxAccess $sandbox $ben | Should -Be "$ben in group Synced", "$ben is member"
        Get-SandboxAccess $sandbox $chloe | Should -Be "$chloe is member"
        Get-Other $ben, $chloe | Should -Be $others
    }
}
