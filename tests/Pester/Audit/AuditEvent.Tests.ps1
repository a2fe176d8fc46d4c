# What happened in the account, as its audit log tells it.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $now = [datetime]::new(2026, 11, 24, 17, 2, 0, [DateTimeKind]::Utc)
    $gone = '0c0ffee0-0000-4000-8000-000000000001'
    $seed = New-StudioSeed
    $seed.accounts[0].audit_events = @(
        New-SeedAuditEvent user_login $now.AddHours(-1)
        New-SeedAuditEvent user_login $now.AddDays(-40) -User Dev.Patel@studio.example
        New-SeedAuditEvent new_device_login $now.AddDays(-2) -User zoé@studio.example -IpAddress 2001:db8::1
        New-SeedAuditEvent project_permissions_granted_to_user $now -User ana@studio.example -ResourceType project `
            -ResourceId (Get-SeedId Trailer) -Workspace Dailies -Project Trailer
        New-SeedAuditEvent account_user_group_members_added $now.AddMinutes(-5) -User ben@studio.example `
            -ResourceType account_user_group -ResourceId (Get-SeedId Editors)
        New-SeedAuditEvent user_deactivated $now.AddDays(-1) -User ben@studio.example `
            -ResourceId (Get-SeedId jonas@studio.example)
        New-SeedAuditEvent share_created $now.AddDays(-3) -User $gone -ResourceType share `
            -ResourceId (Get-SeedId 'a share') -Workspace Post
        New-SeedAuditEvent something_new $now.AddDays(-4) -User ''
    )
    $sandbox = Start-Sandbox -Seed $seed

    function Get-Sentence($Events) { $Events | ForEach-Object Description }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Get-FrameioAuditEvent' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'tells all events in sentences, the latest first' {
        Get-Sentence (Get-FrameioAuditEvent) | Should -Be @(
            'ana@studio.example granted a person access to the project Dailies/Trailer'
            'ben@studio.example added people to the group Editors'
            'chloe@studio.example signed in'
            'ben@studio.example deactivated jonas@studio.example'
            'zoé@studio.example signed in on a new device'
            "user $gone created a share in the workspace Post"
            'somebody: something new'
            'Dev.Patel@studio.example signed in'
        )
    }

    It 'names what an event is about, and where it happened' {
        $entry = Get-FrameioAuditEvent -Type project_permissions_granted_to_user
        $entry.User, $entry.UserId | Should -Be ana@studio.example, (Get-SeedId ana@studio.example)
        $entry.Workspace, $entry.Project, $entry.Resource | Should -Be Dailies, Trailer, Dailies/Trailer
        $entry.WorkspaceId, $entry.ProjectId, $entry.ResourceId |
            Should -Be (Get-SeedId Dailies), (Get-SeedId Trailer), (Get-SeedId Trailer)
        $entry.Time | Should -Be ([DateTimeOffset] $now)
        $entry.Time.Offset | Should -Be ([timespan]::Zero)
        $entry.IpAddress | Should -Be 192.0.2.1
    }

    It 'takes people by address, id, pattern and pipeline' {
        Get-Sentence (Get-FrameioAuditEvent ben@studio.example) | Should -HaveCount 2
        Get-Sentence (Get-FrameioAuditEvent -User (Get-SeedId ben@studio.example), *dev*) | Should -HaveCount 3
        Get-Sentence (Get-FrameioUser ben*, zoé@studio.example | Get-FrameioAuditEvent) | Should -HaveCount 3
        Get-Sentence ([pscustomobject] @{ Email = 'zoé@studio.example' } | Get-FrameioAuditEvent) | Should -HaveCount 1
    }

    It 'takes the id of somebody whom the account lists no more' {
        Get-Sentence (Get-FrameioAuditEvent $gone) | Should -Be "user $gone created a share in the workspace Post"
    }

    It 'narrows by workspace, project, thing and network address' {
        Get-FrameioAuditEvent -Workspace Post | ForEach-Object Type | Should -Be share_created
        Get-FrameioAuditEvent -Project Dailies/Trailer | ForEach-Object Type |
            Should -Be project_permissions_granted_to_user
        Get-FrameioProject Trailer | Get-FrameioAuditEvent | ForEach-Object Project | Should -Be Trailer
        Get-FrameioWorkspace Post, Dailies | Get-FrameioAuditEvent | ForEach-Object Workspace |
            Should -Be Dailies, Post
        Get-FrameioAuditEvent -ResourceType share, project | ForEach-Object ResourceType | Should -Be project, share
        Get-FrameioAuditEvent -ResourceId (Get-SeedId Editors) | ForEach-Object Resource | Should -Be Editors
        Get-FrameioAuditEvent -IpAddress 2001:db8::1 | ForEach-Object Type | Should -Be new_device_login
    }

    It 'asks once for each type that is named or fits a pattern' {
        Get-FrameioAuditEvent -Type user_login, new_dev* | ForEach-Object Type |
            Should -Be user_login, new_device_login, user_login
        Get-SandboxLog $sandbox -Operation v4ListAuditLogs | Should -HaveCount 2
    }

    It 'takes a type that it does not know as it is, and a pattern that fits none with a warning' {
        Get-Sentence (Get-FrameioAuditEvent -Type something_new) | Should -Be 'somebody: something new'
        $found = Get-FrameioAuditEvent -Type nothing* -WarningVariable warnings -WarningAction SilentlyContinue
        $found | Should -BeNullOrEmpty
        "$warnings" | Should -Match "fits 'nothing\*'"
    }

    It 'is exact to the instant, from -After on and before -Before' {
        Get-FrameioAuditEvent -After $now.AddHours(-1) -Before $now | ForEach-Object Type |
            Should -Be account_user_group_members_added, user_login
        Get-FrameioAuditEvent -After $now.AddHours(-1).AddTicks(1) | ForEach-Object Type |
            Should -Be project_permissions_granted_to_user, account_user_group_members_added
        $moment = (Get-FrameioAuditEvent -Type user_login | Select-Object -First 1).Time
        Get-FrameioAuditEvent -After $moment -Before $moment.AddSeconds(1) | ForEach-Object Type |
            Should -Be user_login
    }

    It 'takes a time as a text for that of this machine' {
        $wall = $now.ToLocalTime().ToString('yyyy-MM-ddTHH:mm:ss')
        Get-FrameioAuditEvent -After $wall | ForEach-Object Type | Should -Be project_permissions_granted_to_user
    }

    It 'refuses a time that ends before it begins, at no call' {
        $failure = Get-Failure { Get-FrameioAuditEvent -After 2026-11-24 -Before 2026-11-23 }
        Get-ErrorId $failure | Should -Be InvalidRange
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }

    It 'refuses <_> $null, which is no time at all' -ForEach 'After', 'Before' {
        $moment = @{ $_ = $null }
        Get-ErrorId (Get-Failure { Get-FrameioAuditEvent @moment }) | Should -Be MissingArgument
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }

    It 'goes on with whom there is beside somebody who is not there' {
        $found = Get-FrameioAuditEvent ben@studio.example, nobody@studio.example -ErrorAction SilentlyContinue `
            -ErrorVariable failures
        $found | Should -HaveCount 2
        $failures | ForEach-Object { Get-ErrorId $_ } | Should -Be UserNotFound
    }

    It 'tells nothing where nobody is piped in' {
        Get-FrameioUser nobody* | Get-FrameioAuditEvent | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Operation v4ListAuditLogs | Should -BeNullOrEmpty
    }

    It 'says that the plan or the role may lack the log' {
        $without = New-StudioSeed
        $without.accounts[0].has_audit_log = $false
        Set-SandboxSeed $sandbox $without
        try {
            $failure = Get-Failure { Get-FrameioAuditEvent }
            Get-ErrorId $failure | Should -Be Forbidden
            "$failure" | Should -Match 'plan may have none.*role'
        }
        finally {
            Set-SandboxSeed $sandbox $seed
        }
    }

    It 'is a matter of V4' {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        Get-ErrorId (Get-Failure { Get-FrameioAuditEvent ben@studio.example }) | Should -Be EndpointUnavailable
    }

    It 'leaves a log that a command downstream has enough of' {
        $long = New-StudioSeed
        $long.accounts[0].audit_events = @(1..6000 | ForEach-Object {
                New-SeedAuditEvent asset_created $now.AddMinutes(-20 * $_)
            })
        Set-SandboxSeed $sandbox $long
        try {
            $null = Connect-TestSandbox $sandbox
            Get-FrameioAuditEvent | Select-Object -First 3 | ForEach-Object Time |
                Should -Be (1..3 | ForEach-Object { [DateTimeOffset] $now.AddMinutes(-20 * $_) })
            (Get-SandboxLog $sandbox -Operation v4ListAuditLogs).Count | Should -BeLessThan 40
            (Get-FrameioAuditEvent -Before $now.AddMinutes(-20 * 5000)).Count | Should -Be 1000
        }
        finally {
            Set-SandboxSeed $sandbox $seed
        }
    }
}

Describe 'What names an event comes back from a file' {
    It 'from <Way>' -ForEach @(
        @{ Way = 'CSV'; Turn = { $input | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Way = 'JSON'; Turn = { $input | ConvertTo-Json | ConvertFrom-Json } }
    ) {
        $read = Get-FrameioAuditEvent -Type user_deactivated | & $Turn
        $read.Description | Should -Be 'ben@studio.example deactivated jonas@studio.example'
        ($read | Select-Object UserId | Get-FrameioAuditEvent).Count | Should -Be 2 -Because 'ben has two'
    }
}

Describe 'The recipes of the help' {
    BeforeAll {
        $today = [datetime]::UtcNow
        $recent = New-StudioSeed
        $recent.accounts[0].audit_events = @(
            New-SeedAuditEvent user_login $today.AddDays(-3)
            New-SeedAuditEvent new_device_login $today.AddDays(-89) -User Dev.Patel@studio.example
            New-SeedAuditEvent user_login $today.AddDays(-91) -User elena@studio.example
            New-SeedAuditEvent workspace_permissions_granted_to_user $today.AddDays(-6) -User ben@studio.example `
                -ResourceType team -ResourceId (Get-SeedId Post) -Workspace Post
            New-SeedAuditEvent collaborator_added $today.AddDays(-8) -User ben@studio.example
        )
        $page = Join-Path $PSScriptRoot ../../../docs/en-US/Get-FrameioAuditEvent.md
        Import-Module "$PSScriptRoot/../Help/HelpStudio.psm1"
        $examples = Get-HelpExample $page

        function Invoke-Recipe([string] $Title) {
            $example = @($examples | Where-Object { $_.Title -like "*$Title*" })
            $example | Should -HaveCount 1
            & ([scriptblock]::Create($example.Code))
        }
    }

    BeforeEach {
        Set-SandboxSeed $sandbox $recent
        $null = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    AfterAll { Set-SandboxSeed $sandbox $seed }

    It 'tell who gave whom access last week' {
        (Invoke-Recipe 'access last week').Description |
            Should -Be 'ben@studio.example granted a person access to the workspace Post'
    }

    It 'tell who has not signed in for 90 days, at a call for each type' {
        $left = Invoke-Recipe '90 days'
        $active = Get-FrameioUser -Active | Where-Object Id
        $left.Email | Sort-Object | Should -Be @(
            $active.Email | Where-Object { $_ -notin 'chloe@studio.example', 'Dev.Patel@studio.example' } |
                Sort-Object)
        Get-SandboxLog $sandbox -Operation v4ListAuditLogs | Should -HaveCount 2
    }
}
