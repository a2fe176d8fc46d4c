# What works on when whoever made it has gone, and its end.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $jonas, $chloe, $gone = 'jonas@studio.example', 'chloe@studio.example', '0c0ffee0-0000-4000-8000-000000000001'
    $seed = New-StudioSeed
    $account = $seed.accounts[0]
    $dailies, $post = 'Dailies', 'Post' | ForEach-Object {
        $name = $_
        $account.workspaces | Where-Object name -EQ $name
    }
    $dailies.webhooks = @(
        @{ id = Get-SeedId hook; name = 'To chat'; creator = $jonas; url = 'https://h.example/hooks/secret-key' }
        @{ id = Get-SeedId 'hook of chloe'; name = 'Of Chloé'; creator = $chloe }
    )
    $post.actions = @(@{ id = Get-SeedId action; name = 'Transcode'; creator = $jonas })
    ($dailies.projects | Where-Object name -EQ Pilot).shares = @(
        @{ id = Get-SeedId share; name = 'For the client'; passphrase = 'open-sesame' }
        @{ id = Get-SeedId 'share of somebody gone' }
    )
    $made = @{ ResourceType = 'share'; Workspace = 'Dailies'; Project = 'Pilot' }
    $account.audit_events = @(
        New-SeedAuditEvent share_created '2026-09-03T09:00:00Z' -User $jonas -ResourceId (Get-SeedId share) @made
        New-SeedAuditEvent share_created '2026-09-04T09:00:00Z' -User $jonas -ResourceId (Get-SeedId deleted) @made
        New-SeedAuditEvent share_created '2025-09-04T09:00:00Z' -User $gone `
            -ResourceId (Get-SeedId 'share of somebody gone') @made
    )
    $sandbox = Start-Sandbox -Seed $seed

    function Get-Working {
        $state = (Get-SandboxState $sandbox).accounts[0]
        @($state.webhooks | Where-Object active; $state.actions; $state.shares) | ForEach-Object id
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Get-FrameioLeftover' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'tells what somebody made, with where it is, and no secret of it' {
        $found = Get-FrameioLeftover $jonas
        $found | ForEach-Object { "$($_.Kind) '$_' in $($_.Workspace)/$($_.Project) by $($_.User)" } | Should -Be @(
            "Webhook 'To chat' in Dailies/ by $jonas"
            "CustomAction 'Transcode' in Post/ by $jonas"
            "Share 'For the client' in Dailies/Pilot by $jonas"
        )
        $found.Source | Should -Be Creator, Creator, AuditLog
        $found[0].Host | Should -Be h.example
        $found | ConvertTo-Json | Should -Not -Match 'secret-key|open-sesame|f\.io'
    }

    It 'takes people by id, also one who is gone, by pattern, and from the pipeline, at one reading' {
        (Get-FrameioLeftover $gone).Id | Should -Be (Get-SeedId 'share of somebody gone')
        Clear-SandboxLog $sandbox
        $found = Get-FrameioUser jonas*, chloe* | Get-FrameioLeftover
        $found.Name | Sort-Object | Should -Be 'For the client', 'Of Chloé', 'To chat', 'Transcode'
        Get-SandboxLog $sandbox -Operation v4ListWebhooks |
            Should -HaveCount ((Get-SandboxState $sandbox).accounts[0].workspaces.Count)
        (Get-FrameioLeftover *chloe*).Name | Should -Be 'Of Chloé'
    }

    It 'warns of what it cannot see' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListAuditLogs'; times = $null; action = @{ kind = 'status'; code = 403 }
        }
        $found = Get-FrameioLeftover $jonas -WarningVariable warnings -WarningAction SilentlyContinue
        $found.Kind | Should -Be Webhook, CustomAction
        "$warnings" | Should -Match 'Shares are known by the audit log alone'
    }

    It 'needs somebody, and V4' {
        Get-ErrorId (Get-Failure { Get-FrameioLeftover }) | Should -Be MissingArgument
        Get-ErrorId (Get-Failure { Get-FrameioLeftover liam@client.example -ErrorAction Stop }) |
            Should -Be UserHasNoId
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        Get-ErrorId (Get-Failure { Get-FrameioLeftover $jonas }) | Should -Be EndpointUnavailable
    }
}

Describe 'Remove-FrameioLeftover' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
        $before = Get-Working
    }

    It 'stops what somebody made, and nothing else' {
        $results = Remove-FrameioLeftover $jonas -Confirm:$false -InformationVariable said
        $results.Status | Should -Be Disabled, Removed, Removed
        $results.Row | Should -Be 1, 2, 3
        "$said" | Should -Match '^3 rows: 1 Disabled, 2 Removed\. \d+ calls in'
        $mine = 'hook', 'action', 'share' | ForEach-Object { Get-SeedId $_ }
        Get-Working | Should -Be ($before | Where-Object { $_ -notin $mine })
    }

    It 'takes the rows of <Way>' -ForEach @(
        @{ Way = 'Get-FrameioLeftover'; Turn = { $input } }
        @{ Way = 'CSV'; Turn = { $input | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Way = 'JSON'; Turn = { $input | ConvertTo-Json | ConvertFrom-Json } }
    ) {
        $results = Get-FrameioLeftover $jonas | & $Turn | Remove-FrameioLeftover -Confirm:$false
        $results.Status | Should -Be Disabled, Removed, Removed
        $again = $results | & $Turn | Remove-FrameioLeftover -Confirm:$false
        $again.Status | Should -Be AlreadyDisabled, AlreadyGone, AlreadyGone
        $again.Name | Should -Be 'To chat', 'Transcode', 'For the client'
    }

    It 'rehearses by what is there, in a line a place, and sends nothing' {
        $lines = Invoke-FreshPowerShell {
            param($Manifest, $BaseUri, $Who)
            $ProgressPreference = 'SilentlyContinue'
            Import-Module $Manifest
            $env:FRAMEIO_TOKEN = 'fio-u-ana'
            $null = Connect-Frameio -BaseUri $BaseUri
            Remove-FrameioLeftover $Who -WhatIf *>&1 | Out-String -Width 200
        } -ArgumentList (Get-TestManifest), $sandbox.BaseUri, $jonas
        "$lines" | Should -Match 'WouldDisable'
        "$lines" | Should -Match 'WouldRemove'
        @($lines -split '\r?\n' | Where-Object { $_ -like 'What if:*' }) | Should -Be @(
            "What if: Performing the operation `"Switch off in workspace 'Dailies'`" on target `"1 webhook`"."
            "What if: Performing the operation `"Delete in workspace 'Post'`" on target `"1 custom action`"."
            "What if: Performing the operation `"Delete on project 'Pilot'`" on target `"1 share`"."
            'What if: Carrying it out takes 3 calls that write, without a wait.'
        )
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
        Get-Working | Should -Be $before
    }

    It 'does not touch what somebody else made, and goes on' {
        $rows = @(
            [pscustomobject]@{
                Kind = 'Webhook'; Id = Get-SeedId 'hook of chloe'; WorkspaceId = Get-SeedId Dailies
                UserId = Get-SeedId $jonas
            }
            [pscustomobject]@{
                Kind = 'Share'; Id = Get-SeedId 'share of somebody gone'; UserId = Get-SeedId $jonas
            }
            [pscustomobject]@{ Kind = 'Window'; Id = Get-SeedId hook; UserId = Get-SeedId $jonas }
            Get-FrameioLeftover $jonas | Select-Object -First 1
        )
        $results = $rows | Remove-FrameioLeftover -Confirm:$false -ErrorAction SilentlyContinue `
            -ErrorVariable failures -WarningVariable warnings -WarningAction SilentlyContinue
        $results.Status | Should -Be Failed, Failed, Failed, Disabled
        $results.ErrorId | Should -Be ConflictingRow, ConflictingRow, MissingColumn, $null
        $results[2].Kind, $results[2].Id | Should -Be Window, (Get-SeedId hook)
        $failures | ForEach-Object { Get-ErrorId $_ } | Should -Be ConflictingRow, ConflictingRow, MissingColumn
        $failures[0].TargetObject.Id | Should -Be (Get-SeedId 'hook of chloe')
        "$warnings" | Should -Match '3 of 4 rows failed'
        Get-Working | Should -Be ($before | Where-Object { $_ -ne (Get-SeedId hook) })
    }

    It 'tells a second row of the same as that, and asks nobody' {
        $found = Get-FrameioLeftover $jonas | Where-Object Kind -EQ Share
        ($found, $found | Remove-FrameioLeftover -Confirm:$false).Status | Should -Be Removed, Duplicate
        Get-SandboxLog $sandbox -Operation v4DeleteShare | Should -HaveCount 1
    }

    It 'reads the place again, whatever the row says' {
        $found = @(Get-FrameioLeftover $jonas)
        Remove-FrameioLeftover $jonas -Confirm:$false 6> $null | Out-Null
        Clear-SandboxLog $sandbox
        ($found | Remove-FrameioLeftover -Confirm:$false).Status | Should -Be AlreadyDisabled, AlreadyGone, AlreadyGone
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'tells what the service refuses as that row''s error' {
        Add-SandboxFault $sandbox @{
            operation = 'v4DeleteShare'; times = $null
            action = @{ kind = 'status'; code = 403; body = '{"errors":[{"detail":"no"}]}' }
        }
        $results = Remove-FrameioLeftover $jonas -Confirm:$false -ErrorAction SilentlyContinue -WarningAction Ignore
        $results.Status | Should -Be Disabled, Removed, Failed
        $results[2].ErrorId | Should -Be Forbidden
    }

    It 'has nothing to do for somebody who left nothing' {
        Remove-FrameioLeftover ben@studio.example -Confirm:$false -InformationVariable said | Should -BeNullOrEmpty
        "$said" | Should -Match 'Nothing to change'
    }
}

Describe 'Revoke-FrameioAccess -Everywhere' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'names how much is left that works on, and the command for it' {
        $null = Revoke-FrameioAccess $jonas -Everywhere -Confirm:$false -WarningVariable warnings `
            -WarningAction SilentlyContinue
        "$warnings" | Should -Match '1 webhook, 1 custom action, 1 share\. Get-FrameioLeftover lists it'
    }

    It 'counts nothing that is off' {
        Remove-FrameioLeftover $jonas -Confirm:$false 6> $null | Out-Null
        $null = Revoke-FrameioAccess $jonas -Everywhere -Confirm:$false -WarningVariable warnings `
            -WarningAction SilentlyContinue
        "$warnings" | Should -Match 'None of their webhooks, custom actions and shares was found to work on\.$'
    }

    It 'says that it could not be read' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListWebhooks'; times = $null; action = @{ kind = 'status'; code = 500 }
        }
        $null = Revoke-FrameioAccess $jonas -Everywhere -Confirm:$false -WarningVariable warnings `
            -WarningAction SilentlyContinue
        "$warnings" | Should -Match "shares of theirs work on couldn't be read; Get-FrameioLeftover"
    }
}
