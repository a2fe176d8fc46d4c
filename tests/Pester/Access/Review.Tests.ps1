# Who reaches what, as it is asked for at the prompt.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $seed = New-StudioSeed
    $dailies = $seed.accounts.workspaces | Where-Object name -EQ Dailies
    $dailies.groups = @(@{ group = 'Editors'; role = 'viewer' })
    ($dailies.projects | Where-Object name -EQ Trailer).groups = @(@{ group = 'Editors'; role = 'commenter' })
    $sandbox = Start-Sandbox -Seed $seed
    $null = Connect-TestSandbox $sandbox

    function ConvertTo-Line {
        process {
            $cells = $_.Email, $_.Group, $_.Workspace, $_.Project, $_.Role, $_.Via, $_.IsEffective
            ($cells | Where-Object { "$_" }) -join ' '
        }
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Get-FrameioAccess' {
    BeforeEach { Clear-SandboxLog $sandbox }

    It 'tells every path once' {
        $rows = Get-FrameioAccess
        $rows | Where-Object Via -EQ Account | ConvertTo-Line | Sort-Object |
            Should -Be 'ana@studio.example owner Account True', 'ben@studio.example admin Account True',
                'robot@studio.example admin Account True'
        $rows | Where-Object Email -EQ chloe@studio.example | ConvertTo-Line | Sort-Object |
            Should -Be 'chloe@studio.example Dailies editor Direct True',
                'chloe@studio.example Editors Dailies Trailer commenter Group True',
                'chloe@studio.example Editors Dailies viewer Group False'
        $rows | Where-Object { -not $_.Email } | ConvertTo-Line | Sort-Object |
            Should -Be 'Editors Dailies Trailer commenter Direct True', 'Editors Dailies viewer Direct True'
        @($rows | ConvertTo-Line | Sort-Object -Unique) | Should -HaveCount $rows.Count
    }

    It 'reads each list once, and no more than is needed' {
        $null = Get-FrameioAccess
        Get-SandboxLog $sandbox | Group-Object path | Where-Object Count -GT 1 | Should -BeNullOrEmpty
        Clear-SandboxLog $sandbox
        $null = Get-FrameioAccess -Project Trailer
        (Get-SandboxLog $sandbox v4ListProjectUsers).path | Should -HaveCount 1
        Get-SandboxLog $sandbox v4ListWorkspaceUsers | Should -BeNullOrEmpty
    }

    It 'gives objects that say all, and words in JSON' {
        $row = Get-FrameioAccess chloe@studio.example -Workspace Dailies | Where-Object Via -EQ Group |
            Where-Object Project -EQ $null
        $row.PSObject.TypeNames[0] | Should -Be 'Frameio.Client.Access.Reviewing.FrameioAccess'
        $row.PSObject.Properties.Name | Should -Be Email, Name, UserId, Group, GroupId, Workspace, WorkspaceId,
            Project, ProjectId, Restricted, Role, Via, IsEffective, Active
        $row.Name, $row.UserId | Should -Be 'Chloé Martin', (Get-SeedId chloe@studio.example)
        $row.GroupId, $row.WorkspaceId | Should -Be (Get-SeedId Editors), (Get-SeedId Dailies)
        ($row | ConvertTo-Json | ConvertFrom-Json).Via | Should -Be Group
    }

    It 'tells what was given, with -Assigned' {
        $given = Get-FrameioAccess -Assigned
        $given | Where-Object Email -EQ ana@studio.example | Should -BeNullOrEmpty
        $given | Where-Object Group -EQ 'Adobe Sync' | Should -BeNullOrEmpty
        $given | Where-Object Email -EQ Dev.Patel@studio.example | ConvertTo-Line | Sort-Object |
            Should -Be 'Dev.Patel@studio.example Dailies workspace_admin Direct True',
                'Dev.Patel@studio.example Editors Direct True', 'Dev.Patel@studio.example member Direct True'
        ($given | Where-Object Email -EQ jonas@studio.example | Where-Object Group).Active | Should -BeFalse
    }

    It 'tells all paths to a project that is named' {
        Get-FrameioAccess -Project Pilot | Where-Object Email -Like '*e*@studio.example' | ConvertTo-Line |
            Where-Object { $_ -match '^(chloe|elena)' } | Sort-Object |
            Should -Be 'chloe@studio.example Dailies Pilot editor Workspace True',
                'chloe@studio.example Editors Dailies Pilot viewer Workspace False',
                'elena@studio.example Dailies Pilot commenter Workspace True'
    }

    It 'tells of restricted projects what leads there' {
        Get-FrameioAccess -Project Trailer | Where-Object Email -NotLike '*robot*' | ForEach-Object Via |
            Sort-Object -Unique | Should -Be Account, Direct, Group
    }

    It 'finds <What>' -ForEach @(
        @{ What = 'a pattern of people'; Call = { Get-FrameioAccess *@agency.example }; Column = 'Email'
            Values = 'grace+dailies@agency.example', 'ines@agency.example'
        }
        @{ What = 'several people'; Call = { Get-FrameioAccess -User zoé@studio.example, Ines* }; Column = 'Email'
            Values = 'ines@agency.example', 'zoé@studio.example'
        }
        @{ What = 'a group'; Call = { Get-FrameioAccess -Group edit* }; Column = 'Group'; Values = @('Editors') }
        @{ What = 'a group by id'; Call = { Get-FrameioAccess -GroupId (Get-SeedId Editors) }; Column = 'Group'
            Values = @('Editors')
        }
        @{ What = 'workspaces'; Call = { Get-FrameioAccess -Workspace Post, Sound }; Column = 'Workspace'
            Values = 'Post', 'Sound'
        }
        @{ What = 'a project of one workspace'; Call = { Get-FrameioAccess -Project Main -Workspace Post }
            Column = 'ProjectId'; Values = @((Get-SeedId 'second Main'))
        }
        @{ What = 'a project with its workspace'; Call = { Get-FrameioAccess -Project Post/Main }; Column = 'ProjectId'
            Values = @((Get-SeedId 'second Main'))
        }
        @{ What = 'nothing for a pattern without a match'; Call = { Get-FrameioAccess x* }; Column = 'Email'
            Values = @()
        }
    ) {
        @(& $Call | ForEach-Object $Column | Sort-Object -Unique) | Should -Be $Values
    }

    It 'takes <What> from the pipeline' -ForEach @(
        @{ What = 'people'; Call = { Get-FrameioUser ines@agency.example, zoé@studio.example | Get-FrameioAccess }
            Column = 'Email'; Values = 'ines@agency.example', 'zoé@studio.example'
        }
        @{ What = 'addresses'; Call = { 'ines@agency.example' | Get-FrameioAccess }; Column = 'Email'
            Values = 'ines@agency.example'
        }
        @{ What = 'groups'; Call = { Get-FrameioGroup Editors | Get-FrameioAccess }; Column = 'Group'
            Values = 'Editors'
        }
        @{ What = 'workspaces'; Call = { Get-FrameioWorkspace Post | Get-FrameioAccess }; Column = 'Workspace'
            Values = 'Post'
        }
        @{ What = 'projects'; Call = { Get-FrameioProject Trailer | Get-FrameioAccess }; Column = 'Project'
            Values = 'Trailer'
        }
        @{ What = 'rows'; Column = 'Email'; Values = 'chloe@studio.example', 'ines@agency.example'; Call = {
                [pscustomobject]@{ Email = 'chloe@studio.example'; Project = 'Pilot' },
                [pscustomobject]@{ Email = 'ines@agency.example'; Project = 'Pilot' } | Get-FrameioAccess
            }
        }
        @{ What = 'people, beside a place'; Column = 'Workspace'; Values = 'Post'; Call = {
                Get-FrameioUser ines@agency.example | Get-FrameioAccess -Workspace Post
            }
        }
    ) {
        $rows = & $Call
        $rows | ForEach-Object $Column | Sort-Object -Unique | Should -Be $Values
        @(Get-SandboxLog $sandbox v4ListAccountUsers).Count | Should -BeLessOrEqual 1
    }

    It 'answers many inputs by one review' {
        $null = Get-FrameioUser *@studio.example | Get-FrameioAccess
        Get-SandboxLog $sandbox v4ListProjectUsers | Group-Object path | Where-Object Count -GT 1 |
            Should -BeNullOrEmpty
    }

    It 'has nothing to tell where nothing is piped in' {
        Get-FrameioUser nobody* | Get-FrameioAccess | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox v4ListProjectUsers | Should -BeNullOrEmpty
    }

    It 'reports each that is not there, and never takes it for all' {
        $rows = Get-FrameioAccess nobody@studio.example, zoé@studio.example -ErrorAction SilentlyContinue `
            -ErrorVariable problems
        $rows.Email | Sort-Object -Unique | Should -Be zoé@studio.example
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be UserNotFound
        Get-FrameioAccess -Group Nope -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        Get-ErrorId $problems[0] | Should -Be GroupNotFound
    }

    It 'refuses a row that names nobody and no place' {
        [pscustomobject]@{ Colour = 'red' } | Get-FrameioAccess -ErrorAction SilentlyContinue -ErrorVariable problems |
            Should -BeNullOrEmpty
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be MissingColumn
    }

    It 'ends what it feeds where a list is not whole' {
        $gap = @{ kind = 'claim_total'; more = 1 }
        Add-SandboxFault $sandbox @{ operation = 'v4ListProjectUsers'; times = $null; action = $gap }
        try {
            $ended = [ref] $false
            $failure = Get-Failure {
                Get-FrameioAccess -WarningAction Ignore | ForEach-Object { $_ } -End { $ended.Value = $true }
            }
            Get-ErrorId $failure | Should -Be UnexpectedAnswer
            $ended.Value | Should -BeFalse
        }
        finally {
            Clear-SandboxFault $sandbox
        }
    }

    It 'stops reading when a command downstream has enough' {
        Get-FrameioAccess | Select-Object -First 1 | Should -HaveCount 1
    }

    It 'comes back from a CSV as it was' {
        $file = Join-Path $TestDrive access.csv
        $given = Get-FrameioAccess -Assigned
        $given | Export-Csv $file
        Import-Csv $file | ConvertTo-Line | Should -Be ($given | ConvertTo-Line)
    }
}

Describe 'Get-FrameioAccess of who is no admin' {
    It 'warns once that this is a part' {
        $null = Connect-TestSandbox $sandbox token-of-chloe
        $rows = Get-FrameioAccess -WarningAction SilentlyContinue -WarningVariable warnings
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike '*chloe@studio.example*'
        $rows.Workspace | Where-Object { $_ } | Sort-Object -Unique | Should -Be Dailies
        $null = Connect-TestSandbox $sandbox
    }
}

Describe 'Get-FrameioAccess on V2' {
    It 'says that it is a matter of V4' {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        Get-ErrorId (Get-Failure { Get-FrameioAccess }) | Should -Be EndpointUnavailable
        $null = Connect-TestSandbox $sandbox
    }
}
