BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'SilentlyContinue' }

    function Get-Collaborator($Project = 'Pilot', $Workspace = '*') {
        (Get-SandboxProject $sandbox $Project $Workspace).collaborators |
            ForEach-Object { "$($_.email) $($_.role)".Trim() }
    }

    function Format-Fate($Results) {
        $fates = $Results | Sort-Object Row |
            ForEach-Object { "$($_.Row) $($_.Status -eq 'Failed' ? ($_.Reason -split ':')[0] : $_.Status)" }
        $fates -join "`n"
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Add-FrameioCollaborator on V2' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        Clear-SandboxLog $sandbox
    }

    It 'adds somebody known, without a mail' {
        $result = Add-FrameioCollaborator Pilot kira@client.example
        $result.Status, $result.Email, $result.Role, $result.Reason | Should -Be Added, kira@client.example, $null, ''
        $result.Project, $result.ProjectId | Should -Be Pilot, (Get-SeedId Pilot)
        $result.RecordId, $result.UpdatedAt, $result.UserId | Should -Not -BeNullOrEmpty
        Get-SandboxMail $sandbox | Should -BeNullOrEmpty
    }

    It 'invites a stranger, with one mail and the record of the invitation' {
        $result = Add-FrameioCollaborator Pilot stranger@client.example
        $result.Status, $result.Email, $result.UserId | Should -Be Invited, stranger@client.example, $null
        $open = Get-FrameioCollaborator Pilot -Pending | Where-Object Email -EQ stranger@client.example
        $result.RecordId | Should -Be $open.RecordId
        (Get-SandboxMail $sandbox).to | Should -Be stranger@client.example
    }

    It 'sends nothing to an address whose invitation is open' {
        $result = Add-FrameioCollaborator Pilot GUEST@client.example
        $result.Status, $result.Email | Should -Be Invited, guest@client.example
        $result.RecordId | Should -Not -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
        Get-SandboxMail $sandbox | Should -BeNullOrEmpty
    }

    It 'takes nothing from a member of the workspace' {
        (Add-FrameioCollaborator Pilot Dev.Patel@studio.example).Status | Should -Be Added
        $v4 = Connect-TestSandbox $sandbox
        (Get-FrameioCollaborator Pilot -Session $v4 | Where-Object Email -EQ Dev.Patel@studio.example).Role |
            Should -Be workspace_admin
    }

    It 'knows no roles: <_>' -ForEach 'editor', 'member', 'nonsense' {
        $failure = Get-Failure { Add-FrameioCollaborator Pilot kira@client.example -Role $_ }
        $failure.FullyQualifiedErrorId | Should -Be 'InvalidRole,FrameioPS.Commands.AddFrameioCollaboratorCommand'
        "$failure" | Should -Match 'V2 knows no roles on projects'
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'has a result for each row of a file' {
        $rows = @'
            Email,Workspace,Project,Expect
            kira@client.example,Dailies,Pilot,Added
            KIRA@client.example,Dailies,Pilot,Duplicate
            kira@client.example,Dailies,Main,Added
            kira@client.example,Post,Main,Added
            kira@client.example,,Main,ProjectAmbiguous
            kira@client.example,Post,Pilot,ProjectNotFound
            kira@client.example,Nope,Pilot,WorkspaceNotFound
            kira@client.example,Twins,Twin Cut,WorkspaceAmbiguous
            kira@client.example,,Twin Cut,Added
            stranger@client.example,,Pilot,Invited
            guest@client.example,,Pilot,Invited
            ines@agency.example,,Pilot,AlreadyMember
            jonas@studio.example,,Pilot,RejectedByServer
            someone,,Pilot,InvalidEmail
            chloe@studio.example,,,ProjectNotFound
            chloe@studio.example,,Nope,ProjectNotFound
            chloe@studio.example,Post,Grade [v2],Added
            chloe@studio.example,Dailies,Last Season,Added
'@ -replace '(?m)^ {12}' | ConvertFrom-Csv
        $results = $rows | Add-FrameioCollaborator @quiet
        $number = 0
        Format-Fate $results | Should -Be (($rows | ForEach-Object { "$((++$number)) $($_.Expect)" }) -join "`n")
        $problems | Should -HaveCount 8
        (Get-SandboxMail $sandbox).to | Should -Be stranger@client.example
    }
}

Describe 'Add-FrameioCollaborator on V4' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'gives a user of the account a role: editor, unless one is named' {
        $result = Add-FrameioCollaborator Pilot kira@client.example
        $result.Status, $result.Role, $result.RecordId, $result.Reason | Should -Be Added, editor, $null, ''
        (Add-FrameioCollaborator Pilot chloe@studio.example -Role Viewer).Role | Should -BeExactly viewer
        Get-Collaborator | Should -Contain 'kira@client.example editor'
        Get-Collaborator | Should -Contain 'chloe@studio.example viewer'
        Get-SandboxMail $sandbox | Should -BeNullOrEmpty
    }

    It 'gives the role that a table or an untidy header names, and not the usual one' {
        $rows = @{ Email = 'kira@client.example'; Project = 'Pilot'; Role = 'viewer' },
            ('Email," role "', 'zoé@studio.example,commenter' | ConvertFrom-Csv)
        ($rows | Add-FrameioCollaborator -Project Pilot).Role | Sort-Object | Should -Be commenter, viewer
    }

    It 'takes nothing from a member of the workspace' {
        $result = Add-FrameioCollaborator Pilot Dev.Patel@studio.example
        $result.Status, $result.Role | Should -Be Inherited, workspace_admin
        $result.Reason | Should -BeLike "*the role 'workspace_admin' in its workspace.*"
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'gives a member of the workspace a role of their own on a restricted project' {
        $result = Add-FrameioCollaborator Trailer Dev.Patel@studio.example
        $result.Status, $result.Role | Should -Be Added, editor
        Get-Collaborator Trailer | Should -Contain 'Dev.Patel@studio.example editor'
    }

    It 'refuses a stranger' {
        $result = Add-FrameioCollaborator Pilot stranger@client.example @quiet
        $result.Status, ($result.Reason -split ':')[0] | Should -Be Failed, UserNotInAccount
        $problems.ErrorDetails.RecommendedAction | Should -Match 'Adobe Admin Console'
        Get-SandboxMail $sandbox | Should -BeNullOrEmpty
    }

    It 'has a result for each row of a file' {
        $rows = @'
            Email,Workspace,Project,Role,Expect
            kira@client.example,Dailies,Pilot,,Added
            KIRA@client.example,Dailies,Pilot,,Duplicate
            kira@client.example,Post,Main,viewer,Added
            kira@client.example,,Main,,ProjectAmbiguous
            kira@client.example,Post,Pilot,,ProjectNotFound
            kira@client.example,Nope,Pilot,,WorkspaceNotFound
            stranger@client.example,,Pilot,,UserNotInAccount
            jonas@studio.example,,Pilot,,UserDeactivated
            liam@client.example,,Pilot,,UserHasNoId
            elena@studio.example,,Pilot,viewer,ConflictingRow
            elena@studio.example,,Pilot,,ConflictingRow
            zoé@studio.example,,Pilot,workspace_admin,InvalidRole
            zoé@studio.example,,Trailer,nonsense,InvalidRole
            zoé@studio.example,,Grade [v2],edit_only,Added
'@ -replace '(?m)^ {12}' | ConvertFrom-Csv
        $results = $rows | Add-FrameioCollaborator @quiet
        $number = 0
        Format-Fate $results | Should -Be (($rows | ForEach-Object { "$((++$number)) $($_.Expect)" }) -join "`n")
        $problems | Should -HaveCount 10
    }
}

Describe 'Projects of one name on <_>' -ForEach 'V2', 'V4' {
    It 'are told apart by their workspaces, which rows give by name or by id' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $_
        $rows = @(
            [pscustomobject]@{ Email = 'kira@client.example'; Project = 'Main' }
            [pscustomobject]@{ Email = 'kira@client.example'; Project = 'Main'; Workspace = 'Post' }
            [pscustomobject]@{ Email = 'kira@client.example'; Project = 'Main'; WorkspaceId = Get-SeedId Dailies }
        )
        $results = $rows | Add-FrameioCollaborator @quiet
        Format-Fate $results | Should -Be "1 ProjectAmbiguous`n2 Added`n3 Added"
        ($results | Sort-Object Row | Select-Object -Skip 1).ProjectId |
            Should -Be (Get-SeedId 'second Main'), (Get-SeedId 'first Main')
        $problems.CategoryInfo.Category | Should -Be InvalidArgument
    }
}

Describe 'A fixed parameter on <_>' -ForEach 'V2', 'V4' {
    BeforeAll { $version = $_ }

    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $version
        Clear-SandboxLog $sandbox
    }

    It 'that names nothing ends <Cmdlet> before any input: <Arguments.Values>' -ForEach @(
        foreach ($cmdlet in 'Add', 'Remove') {
            @{
                Cmdlet = $cmdlet; Arguments = @{ Project = 'Nope' }; Id = 'ProjectNotFound'; Category = 'ObjectNotFound'
            }
            @{
                Cmdlet = $cmdlet; Arguments = @{ Project = 'Main' }; Id = 'ProjectAmbiguous'
                Category = 'InvalidArgument'
            }
            @{ Cmdlet = $cmdlet; Arguments = @{ Project = '' }; Id = 'MissingArgument'; Category = 'InvalidArgument' }
            @{
                Cmdlet = $cmdlet; Arguments = @{ Project = 'Pilo*' }; Id = 'ProjectNotFound'
                Category = 'ObjectNotFound'
            }
            @{
                Cmdlet = $cmdlet; Arguments = @{ Project = 'Pilot'; Workspace = 'Post' }; Id = 'ProjectNotFound'
                Category = 'ObjectNotFound'
            }
            @{
                Cmdlet = $cmdlet; Arguments = @{ Project = 'Pilot'; Workspace = 'Nope' }; Id = 'WorkspaceNotFound'
                Category = 'ObjectNotFound'
            }
            @{
                Cmdlet = $cmdlet; Arguments = @{ Workspace = 'Nope' }; Id = 'WorkspaceNotFound'
                Category = 'ObjectNotFound'
            }
            @{
                Cmdlet = $cmdlet; Arguments = @{ Workspace = 'Twins' }; Id = 'WorkspaceAmbiguous'
                Category = 'InvalidArgument'
            }
        }
    ) {
        $asked = [ref] 0
        $failure = Get-Failure {
            $row = [pscustomobject]@{ Email = 'kira@client.example'; Project = 'Pilot' }
            1..3 | ForEach-Object { $asked.Value++; $row } |
                & "$Cmdlet-FrameioCollaborator" @Arguments -ErrorAction SilentlyContinue
        }
        $failure.FullyQualifiedErrorId | Should -Be "$Id,FrameioPS.Commands.${Cmdlet}FrameioCollaboratorCommand"
        $failure.CategoryInfo.Category | Should -Be $Category
        $asked.Value | Should -Be 0
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'for the workspace tells projects of a name apart, for all rows' {
        $results = "Email,Project`nkira@client.example,Main`nelena@studio.example,Main" | ConvertFrom-Csv |
            Add-FrameioCollaborator -Workspace Post
        $results.Status, $results.ProjectId | ForEach-Object { $_ } | Sort-Object -Unique |
            Should -Be (Get-SeedId 'second Main'), Added
        Get-Collaborator Main Dailies | Should -BeNullOrEmpty
        Get-Collaborator Main Post | Should -HaveCount 2
    }

    It 'for workspace and project works too' {
        (Add-FrameioCollaborator Main kira@client.example -Workspace Dailies).ProjectId |
            Should -Be (Get-SeedId 'first Main')
        (Remove-FrameioCollaborator Main kira@client.example -Workspace (Get-SeedId Dailies) -Confirm:$false).Status |
            Should -Be Removed
    }

    It 'is asked for by name: <Words>' -ForEach @(
        @{ Words = '-Project'; Call = { Add-FrameioCollaborator } }
        @{ Words = '-User'; Call = { Add-FrameioCollaborator Pilot } }
        @{ Words = '-Project'; Call = { Remove-FrameioCollaborator -User kira@client.example } }
        @{ Words = '-Workspace'; Call = { Invoke-FrameioTeamInvite } }
        @{ Words = '-User'; Call = { Remove-FrameioWorkspaceMember Dailies } }
    ) {
        $failure = Get-Failure $Call
        Get-ErrorId $failure | Should -Be MissingArgument
        "$failure" | Should -Match $Words
    }
}
