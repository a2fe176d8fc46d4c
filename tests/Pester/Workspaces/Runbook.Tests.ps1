# The runbooks that people write: a file of three hundred people, addresses with every sign, answers that are lost.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $there = 1..260 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
    $elsewhere = 261..280 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
    $strangers = 1..20 | ForEach-Object { "stranger$_@client.example" }
    $project = New-SeedProject Show -Collaborator $there -Pending $strangers[0..9]
    $show = New-SeedWorkspace Crew -Member $there[0..9] -Project $project
    $file = Join-Path $TestDrive people.csv
    $there + $elsewhere + $strangers |
        ForEach-Object { [pscustomobject]@{ Email = $_; Workspace = 'Crew'; Project = 'Show' } } | Export-Csv $file

    # A window of a minute is 200 ms.
    $sandbox = Start-Sandbox -TimeScale 300 -Seed (New-StudioSeed -Generate 280 -Workspace $show)
    $quiet = @{ WarningAction = 'SilentlyContinue'; ErrorAction = 'SilentlyContinue'; ErrorVariable = '+problems' }

    function Format-Count($Results) {
        ($Results | Group-Object Status | Sort-Object Name | ForEach-Object { "$($_.Count) $($_.Name)" }) -join ', '
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A file of 300 people on V2' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        $problems = @()
        $invited = Import-Csv $file | Invoke-FrameioTeamInvite @quiet
        $mails = Get-SandboxMail $sandbox
        $removed = Import-Csv $file | Remove-FrameioCollaborator -Confirm:$false @quiet
    }

    It 'has a result for each row of each command' {
        foreach ($results in $invited, $removed) {
            ($results.Row | Sort-Object) -join ' ' | Should -Be (1..300 -join ' ')
        }
    }

    It 'puts everybody into the workspace: whom the account knows, and the others by invitation' {
        Format-Count $invited | Should -Be '270 Added, 10 AlreadyMember, 20 Invited'
        ($invited | Where-Object Status -EQ Invited).Email | Sort-Object | Should -Be ($strangers | Sort-Object)
        (Get-SandboxWorkspace $sandbox Crew).members | Should -HaveCount 280
    }

    It 'sends one mail to each stranger, and none to anybody else' {
        $mails.to | Sort-Object | Should -Be ($strangers | Sort-Object)
    }

    It 'takes off who was on the project, and withdraws the invitations' {
        Format-Count $removed | Should -Be '30 NotFound, 270 Removed'
        $project = Get-SandboxProject $sandbox Show
        $project.collaborators, $project.pending | ForEach-Object { $_ } | Should -BeNullOrEmpty
        ($removed | Where-Object Status -EQ NotFound).Email | Sort-Object |
            Should -Be ($elsewhere + $strangers[10..19] | Sort-Object)
    }

    It 'has an error for each row that found nobody, and for no other' {
        $problems | ForEach-Object { Get-ErrorId $_ } | Group-Object | ForEach-Object { "$($_.Count) $($_.Name)" } |
            Should -Be '30 CollaboratorNotFound'
    }
}

Describe 'The same file on V4' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $problems = @()
        $invited = Import-Csv $file | Invoke-FrameioTeamInvite @quiet
        $people = (Get-SandboxWorkspace $sandbox Crew).members
        $kept = Import-Csv $file | Remove-FrameioCollaborator -Confirm:$false @quiet
        $left = Import-Csv $file | Remove-FrameioWorkspaceMember -Confirm:$false @quiet
        $removed = Import-Csv $file | Remove-FrameioCollaborator -Confirm:$false @quiet
    }

    It 'has a result for each row of each command' {
        foreach ($results in $invited, $kept, $left, $removed) {
            ($results.Row | Sort-Object) -join ' ' | Should -Be (1..300 -join ' ')
        }
    }

    It 'puts the users of the account into the workspace, and refuses the others' {
        Format-Count $invited | Should -Be '270 Added, 10 AlreadyMember, 20 Failed'
        ($invited | Where-Object Status -EQ Failed).Email | Sort-Object | Should -Be ($strangers | Sort-Object)
        $people | Should -HaveCount 280
        Get-SandboxMail $sandbox | Should -BeNullOrEmpty
    }

    It 'says who reaches the project by the workspace, so that nothing is gained by taking them off' {
        Format-Count $kept | Should -Be '280 Inherited, 20 NotMember'
        ($kept | Where-Object Status -EQ Inherited).Reason | Sort-Object -Unique | Should -Be @(
            foreach ($role in 'editor', 'full_access') {
                "The person reaches the project by the role '$role' in its workspace. " +
                    'Remove-FrameioWorkspaceMember takes that away.'
            }
        )
    }

    It 'takes off who was on the project, once they are out of the workspace' {
        Format-Count $left | Should -Be '20 NotMember, 280 Removed'
        Format-Count $removed | Should -Be '40 NotMember, 260 Removed'
        (Get-SandboxProject $sandbox Show).collaborators | Should -BeNullOrEmpty
    }

    It 'has an error for each row that failed' {
        $problems | ForEach-Object { Get-ErrorId $_ } | Group-Object | Sort-Object Name |
            ForEach-Object { "$($_.Count) $($_.Name)" } |
            Should -Be '20 UserNotInAccount'
    }

    It 'gives the columns that V2 gave' {
        $row = Import-Csv $file | Select-Object -First 1
        $columns = @{}
        foreach ($version in 'V2', 'V4') {
            $null = Connect-TestSandbox $sandbox -ApiVersion $version
            $columns[$version] = ($row | Invoke-FrameioTeamInvite -WhatIf),
                ($row | Remove-FrameioCollaborator -WhatIf -ErrorAction Ignore) |
                ForEach-Object { $_.PSObject.TypeNames[0]; $_ | ConvertTo-Csv | Select-Object -First 1 }
        }

        $columns.V4 | Should -Be $columns.V2
        $type = 'Frameio.Client.Access.FrameioAccessResult'
        $columns.V4[0], $columns.V4[2] | Should -Be "$type#Workspace", "$type#Project"
    }
}

# Whoever an address turns into when a sign of it is lost on its way is there too.
Describe 'An address with every sign, on <_>' -ForEach 'V2', 'V4' {
    BeforeAll {
        $odd = "zoe+o'neil%41@client.example"
        $typed = "  ZOE+O'Neil%41@Client.example`u{A0}"
        $likely = "zoe+o'neilA@client.example", "zoeo'neil%41@client.example", 'zoe+oneil%41@client.example',
            "o'neil%41@client.example", "zoe+o'neil@client.example"
        $people = @($odd) + $likely
        # With a role in the workspace that isn't the one on the project, which so is known for their own.
        $members = $people | ForEach-Object { @{ user = $_; role = 'viewer' } }
        $place = New-SeedWorkspace Odd -Member $members -Project (New-SeedProject Odder -Collaborator $people)
        $seed = New-StudioSeed -Workspace $place
        $seed.accounts[0].users += $people | ForEach-Object { New-SeedUser $_ -Name Zoe }
        $version = $_
        Set-SandboxSeed $sandbox $seed
    }

    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $version
    }

    It 'removes exactly that person from a project' {
        $result = [pscustomobject]@{ Email = $typed; Project = 'Odder' } | Remove-FrameioCollaborator -Confirm:$false
        $result.Status, $result.Email | Should -Be Removed, $odd
        (Get-SandboxProject $sandbox Odder).collaborators.email | Should -Be $likely
    }

    It 'removes exactly that person from a workspace' {
        $result = [pscustomobject]@{ Email = $typed; Workspace = 'Odd' } |
            Remove-FrameioWorkspaceMember -Confirm:$false -WarningAction SilentlyContinue
        $result.Status, $result.Email | Should -Be Removed, $odd
        (Get-SandboxWorkspace $sandbox Odd).members.email | Should -Be $likely
    }

    It 'adds exactly that person' {
        (Invoke-FrameioTeamInvite Sound $typed).Status | Should -Be Added
        (Get-SandboxWorkspace $sandbox Sound).members.email | Should -Be $odd
        (Add-FrameioCollaborator Trailer $typed).Status | Should -Be Added
        (Get-SandboxProject $sandbox Trailer).collaborators.email | Should -Be kira@client.example, $odd
    }

    AfterAll { Set-SandboxSeed $sandbox (New-StudioSeed -Generate 280 -Workspace $show) }
}

Describe 'Two hundred invitations whose every third answer is lost' {
    BeforeAll {
        $people = 1..200 | ForEach-Object { "guest$_@client.example" }

        function Invoke-Loss([scriptblock] $Call) {
            Reset-Sandbox $sandbox
            $null = Connect-TestSandbox $sandbox -ApiVersion V2
            Add-SandboxFault $sandbox @{ path = '^/v2/'; every = 3; times = $null; action = @{ kind = 'lost_answer' } }
            & $Call
        }
    }

    It 'are one mail each, and all known to have gone out, to a project' {
        $results = Invoke-Loss { $people | Add-FrameioCollaborator Show }
        Format-Count $results | Should -Be '200 Invited'
        $results.RecordId | Sort-Object -Unique | Should -HaveCount 200
        (Get-SandboxMail $sandbox).to | Sort-Object | Should -Be ($people | Sort-Object)
    }

    # V2 doesn't list invitations to teams, so that nobody can tell, and nobody is to guess.
    It 'are one mail each to a workspace, where what can''t be known is said' {
        $problems = @()
        $results = Invoke-Loss { $people | Invoke-FrameioTeamInvite Crew @quiet }
        $results.Row | Sort-Object -Unique | Should -HaveCount 200
        $results.Status | Sort-Object -Unique | Should -BeIn Invited, Failed
        $results | Where-Object Status -EQ Failed | ForEach-Object { ($_.Reason -split ':')[0] } | Sort-Object -Unique |
            Should -Be OutcomeUnknown
        (Get-SandboxMail $sandbox).to | Sort-Object | Should -Be ($people | Sort-Object)
    }

    It 'are one mail each where the connection broke before' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        # Not for good: who is cut off five times is given up, as unknown.
        Add-SandboxFault $sandbox @{ path = '^/v2/'; every = 3; times = 60; action = @{ kind = 'cut' } }
        $results = $people | Add-FrameioCollaborator Show
        Format-Count $results | Should -Be '200 Invited'
        (Get-SandboxMail $sandbox).to | Sort-Object | Should -Be ($people | Sort-Object)
    }
}

Describe 'A journal of <Cmdlet> on V2' -ForEach @(
    @{ Cmdlet = 'Invoke-FrameioTeamInvite'; Operation = 'v2AddTeamMember' }
    @{ Cmdlet = 'Add-FrameioCollaborator'; Operation = 'v2AddCollaborator' }
) {
    It 'keeps a second run from sending anything again' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        $journal = Join-Path $TestDrive "$Cmdlet.jsonl"
        $rows = 1..20 | ForEach-Object {
            [pscustomobject]@{ Email = "guest$_@client.example"; Workspace = 'Crew'; Project = 'Show' }
        }
        $first = $rows[0..9] | & $Cmdlet -Journal $journal
        $second = $rows | & $Cmdlet -Journal $journal
        $first.Status + $second.Status | Sort-Object -Unique | Should -Be Invited
        @(Get-SandboxLog $sandbox $Operation) | Should -HaveCount 20
        (Get-SandboxMail $sandbox).to | Sort-Object | Should -Be ($rows.Email | Sort-Object)
        Get-Content $journal -Raw | Should -Not -Match 'fio-u-ana'
    }
}
