# By which path people have the role that a workspace or project lists them with, whichever roles its lists show.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $seed = New-StudioSeed
    $dailies = $seed.accounts.workspaces | Where-Object name -EQ Dailies
    $dailies.groups = @(@{ group = 'Editors'; role = 'viewer' })
    $pilot = $dailies.projects | Where-Object name -EQ Pilot
    $pilot.groups = @(@{ group = 'Reviewers'; role = 'full_access' })

    function ConvertTo-Line { process { "$($_.Email) $($_.Role) $($_.Via)" } }
}

Describe 'With lists that show <Kind> roles' -ForEach @(
    @{
        Kind = 'direct'
        Members = 'Dev.Patel@studio.example workspace_admin Direct', 'chloe@studio.example editor Direct',
            'elena@studio.example commenter Direct'
        People = @()
        Own = 'grace+dailies@agency.example viewer Direct', 'ines@agency.example editor Direct'
    }
    foreach ($kind in 'inherited', 'effective') {
        @{
            Kind = $kind
            Members = 'Dev.Patel@studio.example workspace_admin Direct', 'ana@studio.example owner Account',
                'chloe@studio.example editor Direct', 'elena@studio.example commenter Direct',
                'jonas@studio.example viewer Group'
            People = 'Dev.Patel@studio.example workspace_admin Workspace', 'ana@studio.example owner Account',
                'chloe@studio.example editor Workspace', 'jonas@studio.example viewer Workspace'
            Own = @('grace+dailies@agency.example viewer Direct')
        }
    }
) {
    BeforeAll {
        $sandbox = Start-Sandbox -Seed $seed -Option '--user-lists', $Kind
        $null = Connect-TestSandbox $sandbox
    }

    AfterAll {
        Disconnect-Frameio
        Stop-Sandbox $sandbox
    }

    BeforeEach { Clear-SandboxLog $sandbox }

    It 'tells the paths of a workspace''s members' {
        $lines = Get-FrameioWorkspaceMember Dailies | ConvertTo-Line
        $Members | Where-Object { $_ -notin $lines } | Should -BeNullOrEmpty
        @($lines | Where-Object { $_ -like '* Workspace' -or $_ -notmatch ' (Direct|Group|Account)$' }) |
            Should -BeNullOrEmpty
    }

    It 'tells those of the people on a project' {
        $lines = Get-FrameioCollaborator Pilot | ConvertTo-Line
        @($People) + $Own | Where-Object { $_ -notin $lines } | Should -BeNullOrEmpty
        if ($Kind -eq 'effective') {
            # The role of the group outdoes the own one, which isn't seen then.
            $lines | Should -Contain 'ines@agency.example full_access Group'
        }
    }

    It 'gives those with an own role alone with -Direct' {
        $direct = Get-FrameioCollaborator Pilot -Direct | ConvertTo-Line
        $direct | Where-Object { $_ -notlike '* Direct' } | Should -BeNullOrEmpty
        $Own | Where-Object { $_ -notin $direct } | Should -BeNullOrEmpty
        Get-FrameioCollaborator Pilot -Direct -Role viewer | ConvertTo-Line |
            Should -Be 'grace+dailies@agency.example viewer Direct'
    }

    It 'tells the same as the review' {
        $review = Get-FrameioAccess -Workspace Dailies -Project Pilot | Where-Object Email
        foreach ($person in Get-FrameioCollaborator Pilot) {
            ($review | Where-Object { $_.Email -eq $person.Email -and $_.Role -eq $person.Role }).Via |
                Should -Contain $person.Via
        }
    }

    It 'reads no list twice' {
        $null = Get-FrameioWorkspace | Get-FrameioProject | Get-FrameioCollaborator
        Get-SandboxLog $sandbox | Group-Object path | Where-Object Count -GT 1 | Should -BeNullOrEmpty
    }

    It 'reads no groups where nobody is asked for whom they could explain' {
        Get-FrameioWorkspaceMember Dailies -Role owner, admin | ForEach-Object Via | Sort-Object -Unique |
            Should -Be ($Kind -eq 'direct' ? $null : 'Account')
        Get-SandboxLog $sandbox v4ListWorkspaceGroups | Should -BeNullOrEmpty
    }
}

Describe 'Where the groups of a project may not be seen' {
    BeforeAll {
        $sandbox = Start-Sandbox -Seed $seed
        $null = Connect-TestSandbox $sandbox
        Add-SandboxFault $sandbox @{
            operation = 'v4ListProjectGroups'; times = $null; action = @{ kind = 'status'; code = 403 }
        }
    }

    AfterAll {
        Disconnect-Frameio
        Stop-Sandbox $sandbox
    }

    It 'the people come nevertheless, and one warning says that their paths may be others' {
        $people = Get-FrameioCollaborator -WarningAction SilentlyContinue -WarningVariable warnings
        $people.Email | Should -Contain grace+dailies@agency.example
        ($people | Where-Object Email -EQ grace+dailies@agency.example).Via | Should -BeNullOrEmpty
        ($people | Where-Object Role -EQ owner).Via | Sort-Object -Unique | Should -Be Account
        $warnings | Should -HaveCount 1
    }

    It 'with -Direct it is an error of that project' {
        $people = Get-FrameioCollaborator Pilot -Direct -ErrorAction SilentlyContinue -ErrorVariable problems
        $people | Should -BeNullOrEmpty
        $problems.FullyQualifiedErrorId | Should -Be 'Forbidden,FrameioPS.Commands.GetFrameioCollaboratorCommand'
        "$problems" | Should -Match "'Pilot'"
    }
}

Describe 'On V2' {
    BeforeAll {
        $sandbox = Start-Sandbox -Seed $seed
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
    }

    AfterAll {
        Disconnect-Frameio
        Stop-Sandbox $sandbox
    }

    It 'all that is listed is people''s own' {
        (Get-FrameioWorkspaceMember Dailies).Via | Sort-Object -Unique | Should -Be Direct
        (Get-FrameioCollaborator Pilot).Via | Sort-Object -Unique | Should -Be Direct
        (Get-FrameioCollaborator Pilot -Direct).Email | Should -Be (Get-FrameioCollaborator Pilot).Email
    }
}
