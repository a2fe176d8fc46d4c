# What a Get- cmdlet emits goes into a file, and comes back from it into every cmdlet about such a thing.
BeforeDiscovery {
    $ways = @(
        @{ Way = 'CSV'; Turn = { $input | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Way = 'CSV with its type'; Turn = { $input | ConvertTo-Csv -IncludeTypeInformation | ConvertFrom-Csv } }
        @{ Way = 'JSON'; Turn = { @($input) | ConvertTo-Json | ConvertFrom-Json } }
        @{
            Way = 'Clixml'
            Turn = {
                $text = [Management.Automation.PSSerializer]::Serialize(@($input))
                [Management.Automation.PSSerializer]::Deserialize($text) | ForEach-Object { $_ }
            }
        }
        @{ Way = 'Select-Object Id, Name'; Turn = { $input | Select-Object Id, Name } }
        @{ Way = 'Select-Object Name'; Turn = { $input | Select-Object Name } }
        @{ Way = 'itself'; Turn = { $input } }
    )
    $cases = @(
        @{ Thing = 'group'; Get = { Get-FrameioGroup Editors }; Into = 'Get-FrameioGroup'; Id = 'Editors' }
        @{
            Thing = 'group'; Get = { Get-FrameioGroup Editors }; Into = 'Get-FrameioGroupMember'; Property = 'GroupId'
            Id = 'Editors'
        }
        @{
            Thing = 'group'; Get = { Get-FrameioGroup Editors }; Into = 'Set-FrameioGroup'
            With = @{ NewName = 'Cutters'; PassThru = $true }; Id = 'Editors'
        }
        @{
            Thing = 'group'; Get = { Get-FrameioGroup Editors }; Into = 'Remove-FrameioGroup'
            With = @{ Confirm = $false; PassThru = $true }; Id = 'Editors'
        }
        @{
            Thing = 'group'; Get = { Get-FrameioGroup Editors }; Into = 'Add-FrameioGroupMember'
            With = @{ User = 'ben@studio.example' }; Property = 'GroupId'; Id = 'Editors'
        }
        @{
            Thing = 'group'; Get = { Get-FrameioGroup Editors }; Into = 'Remove-FrameioGroupMember'
            With = @{ User = 'chloe@studio.example'; Confirm = $false }; Property = 'GroupId'; Id = 'Editors'
        }
        @{ Thing = 'workspace'; Get = { Get-FrameioWorkspace Post }; Into = 'Get-FrameioWorkspace'; Id = 'Post' }
        @{
            Thing = 'workspace'; Get = { Get-FrameioWorkspace Post }; Into = 'Get-FrameioWorkspaceMember'
            Property = 'WorkspaceId'; Id = 'Post'
        }
        @{
            Thing = 'workspace'; Get = { Get-FrameioWorkspace Post }; Into = 'Remove-FrameioWorkspaceMember'
            With = @{ User = 'ines@agency.example'; Confirm = $false; WarningAction = 'SilentlyContinue' }
            Property = 'WorkspaceId'; Id = 'Post'
        }
        @{ Thing = 'project'; Get = { Get-FrameioProject Trailer }; Into = 'Get-FrameioProject'; Id = 'Trailer' }
        @{
            Thing = 'project'; Get = { Get-FrameioProject Trailer }; Into = 'Get-FrameioCollaborator'
            Property = 'ProjectId'; Id = 'Trailer'
        }
        @{
            Thing = 'project'; Get = { Get-FrameioProject Trailer }; Into = 'Remove-FrameioCollaborator'
            With = @{ User = 'kira@client.example'; Confirm = $false }; Property = 'ProjectId'; Id = 'Trailer'
        }
        @{
            Thing = 'user'; Get = { Get-FrameioUser ben@studio.example }; Into = 'Get-FrameioUser'
            Id = 'ben@studio.example'
        }
        @{
            Thing = 'user'; Get = { Get-FrameioUser ben@studio.example }; Into = 'Add-FrameioGroupMember'
            With = @{ Group = 'Editors' }; Property = 'UserId'; Id = 'ben@studio.example'; Not = 'Select-Object Name'
        }
        @{
            Thing = 'group'; Get = { Get-FrameioGroup Editors }; Into = 'Grant-FrameioAccess'
            With = @{ User = 'ben@studio.example' }; Property = 'GroupId'; Id = 'Editors'; Not = 'Select-Object*'
        }
        @{
            Thing = 'group'; Get = { Get-FrameioGroup Editors }; Into = 'Grant-FrameioAccess'
            With = @{ Workspace = 'Sound'; Role = 'viewer' }; Property = 'GroupId'; Id = 'Editors'
            Not = 'Select-Object*'
        }
        @{
            Thing = 'workspace'; Get = { Get-FrameioWorkspace Post }; Into = 'Grant-FrameioAccess'
            With = @{ User = 'chloe@studio.example'; Role = 'viewer' }; Property = 'WorkspaceId'; Id = 'Post'
            Not = 'Select-Object*'
        }
        @{
            Thing = 'workspace'; Get = { Get-FrameioWorkspace Post }; Into = 'Revoke-FrameioAccess'
            With = @{ User = 'ines@agency.example'; Confirm = $false; WarningAction = 'SilentlyContinue' }
            Property = 'WorkspaceId'; Id = 'Post'; Not = 'Select-Object*'
        }
        @{
            Thing = 'project'; Get = { Get-FrameioProject Trailer }; Into = 'Grant-FrameioAccess'
            With = @{ Group = 'Editors'; Role = 'viewer' }; Property = 'ProjectId'; Id = 'Trailer'
            Not = 'Select-Object*'
        }
        @{
            Thing = 'user'; Get = { Get-FrameioUser zoé@studio.example }; Into = 'Grant-FrameioAccess'
            With = @{ Workspace = 'Sound'; Role = 'viewer' }; Property = 'UserId'; Id = 'zoé@studio.example'
            Not = 'Select-Object Name'
        }
        @{
            Thing = 'user'; Get = { Get-FrameioUser ben@studio.example }; Into = 'Set-FrameioUser'
            With = @{ Role = 'member' }; Property = 'UserId'; Id = 'ben@studio.example'; Not = 'Select-Object Name'
        }
        @{
            Thing = 'user'; Get = { Get-FrameioUser chloe@studio.example }; Into = 'Revoke-FrameioAccess'
            With = @{ Everywhere = $true; Confirm = $false; WarningAction = 'SilentlyContinue' }; Property = 'UserId'
            Id = 'chloe@studio.example'; Not = 'Select-Object Name'
        }
        @{
            Thing = 'user'; Get = { Get-FrameioUser zoé@studio.example }; Into = 'Sync-FrameioAccess'
            With = @{ Group = 'Producers' }; Property = 'UserId'; Id = 'zoé@studio.example'; Not = 'Select-Object Name'
        }
        @{
            Thing = 'group'; Get = { Get-FrameioGroup Editors }; Into = 'Sync-FrameioAccess'
            With = @{ Workspace = 'Sound'; Role = 'viewer' }; Property = 'GroupId'; Id = 'Editors'
            Not = 'Select-Object*'
        }
        @{
            Thing = 'workspace'; Get = { Get-FrameioWorkspace Post }; Into = 'Get-FrameioAuditEvent'
            Property = 'WorkspaceId'; Id = 'Post'; Not = 'Select-Object*'
        }
        @{
            Thing = 'project'; Get = { Get-FrameioProject Trailer }; Into = 'Get-FrameioAuditEvent'
            Property = 'ProjectId'; Id = 'Trailer'; Not = 'Select-Object*'
        }
        @{
            Thing = 'user'; Get = { Get-FrameioUser ben@studio.example }; Into = 'Get-FrameioAuditEvent'
            Property = 'UserId'; Id = 'ben@studio.example'; Not = 'Select-Object Name'
        }
        @{
            Thing = 'user'; Get = { Get-FrameioUser ben@studio.example }; Into = 'Get-FrameioLeftover'
            Property = 'UserId'; Id = 'ben@studio.example'; Not = 'Select-Object Name'
        }
        @{
            Thing = 'user'; Get = { Get-FrameioUser ben@studio.example }; Into = 'Remove-FrameioLeftover'
            With = @{ Confirm = $false }; Property = 'UserId'; Id = 'ben@studio.example'; Not = 'Select-Object Name'
        }
        @{ Thing = 'account'; Get = { Get-FrameioAccount }; Into = 'Get-FrameioAccount'; Id = 'Studio' }
    )
    $sweep = foreach ($case in $cases) {
        foreach ($way in $ways) {
            # An account has no Name, but a DisplayName, and people are put somewhere by address or id alone.
            if (($case.Thing -ne 'account' -or $way.Way -notlike 'Select*') -and $way.Way -notlike $case['Not']) {
                $way + @{
                    Thing = $case.Thing; Get = $case.Get; Into = $case.Into; Id = $case.Id
                    With = $case['With'] ?? @{}; Property = $case['Property'] ?? 'Id'
                }
            }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $seed = New-StudioSeed
    $seed.accounts[0].workspaces[0].webhooks =
        @(@{ id = Get-SeedId hook; name = 'To chat'; creator = 'ben@studio.example' })
    $seed.accounts[0].audit_events = @(
        New-SeedAuditEvent user_login '2026-11-24T16:02:00Z' -User ben@studio.example
        New-SeedAuditEvent asset_created '2026-11-24T17:02:00Z' -Workspace Post
        New-SeedAuditEvent asset_created '2026-11-24T18:02:00Z' -Workspace Dailies -Project Trailer
    )
    $sandbox = Start-Sandbox -Seed $seed
    $null = Connect-TestSandbox $sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A <Thing> from <Way>' -ForEach $sweep {
    It 'is one to <Into>' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $found = & $Get | & $Turn | & $Into @With -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        $found.$Property | Sort-Object -Unique | Should -Be (Get-SeedId $Id)
    }
}

Describe 'A row with an Id and a Name' {
    It 'is no <Into> where its other columns say that it is a person' -ForEach @(
        @{ Into = 'Get-FrameioGroupMember'; With = @{} }
        @{ Into = 'Get-FrameioWorkspaceMember'; With = @{} }
        @{ Into = 'Get-FrameioCollaborator'; With = @{} }
        @{ Into = 'Remove-FrameioGroup'; With = @{ Confirm = $false } }
    ) {
        $people = Get-FrameioUser ben@studio.example | ConvertTo-Csv | ConvertFrom-Csv
        $people | & $Into @With -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be MissingColumn
    }

    It 'means what a column says that names the thing, also where its cell is empty' {
        $rows = [pscustomobject]@{ Name = 'Editors'; Group = ''; MemberCount = 3 }
        $rows | Get-FrameioGroupMember -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be MissingArgument
    }

    It 'is a workspace whose projects are meant' {
        Reset-Sandbox $sandbox
        $rows = Get-FrameioWorkspace Post | ConvertTo-Csv | ConvertFrom-Csv
        ($rows | Get-FrameioProject).Name | Should -Be (Get-FrameioProject -Workspace Post).Name
        ($rows | Get-FrameioCollaborator).WorkspaceId | Sort-Object -Unique | Should -Be (Get-SeedId Post)
    }

    It 'is ConflictingRow where the two are not the same thing now: <Into>' -ForEach @(
        @{ Into = 'Get-FrameioGroup'; With = @{} }
        @{ Into = 'Get-FrameioGroupMember'; With = @{} }
        @{ Into = 'Set-FrameioGroup'; With = @{ NewName = 'Others' } }
        @{ Into = 'Remove-FrameioGroup'; With = @{ Confirm = $false } }
    ) {
        $rows = Get-FrameioGroup Editors | ConvertTo-Csv | ConvertFrom-Csv
        Set-FrameioGroup Editors -NewName Cutters
        Clear-SandboxLog $sandbox
        $rows | & $Into @With -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be ConflictingRow
        "$problems" | Should -Match "'Cutters'.*'Editors'"
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
        Reset-Sandbox $sandbox
    }

    It 'is ConflictingRow where its id and its address are of two people: <Into>' -ForEach @(
        @{ Into = 'Get-FrameioUser' }
        @{ Into = 'Get-FrameioGroup' }
    ) {
        $row = [pscustomobject]@{ UserId = Get-SeedId chloe@studio.example; Email = 'ben@studio.example' }
        $row | & $Into -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be ConflictingRow
    }

    It 'is MissingColumn where no column names anybody' {
        $row = [pscustomobject]@{ Who = 'ben@studio.example'; Why = 'x' }
        $row | Get-FrameioUser -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be MissingColumn
    }
}

Describe 'A thing''s parameter' {
    It 'of <Command> answers to -<Name>' -ForEach @(
        foreach ($command in 'Get-FrameioGroup', 'Get-FrameioGroupMember', 'Set-FrameioGroup', 'Remove-FrameioGroup',
            'Get-FrameioWorkspace', 'Get-FrameioWorkspaceMember', 'Get-FrameioProject', 'Get-FrameioCollaborator',
            'Get-FrameioAccount', 'Get-FrameioUser') {
            foreach ($name in 'Identity', 'Name', 'Id') { @{ Command = $command; Name = $name } }
        }
    ) {
        @((Get-Command $Command).ResolveParameter($Name).ParameterSets.Values.Position) | Should -Be 0
    }
}
