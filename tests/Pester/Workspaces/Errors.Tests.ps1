# The errors of rows: an id, a category and the row itself, for scripts that sort them.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe '<Id> on <Version>' -ForEach @(
    $workspace = @{ Cmdlet = 'Invoke-FrameioTeamInvite' }
    $project = @{ Cmdlet = 'Add-FrameioCollaborator' }
    foreach ($version in 'V2', 'V4') {
        $workspace + @{
            Version = $version; Row = @{ Workspace = 'Nope'; Email = 'ines@agency.example' }; Id = 'WorkspaceNotFound'
            Category = 'ObjectNotFound'; Advice = 'Get-FrameioWorkspace'
        }
        $workspace + @{
            Version = $version; Row = @{ Workspace = 'Twins'; Email = 'ines@agency.example' }; Id = 'WorkspaceAmbiguous'
            Category = 'InvalidArgument'; Advice = 'ids'
        }
        $project + @{
            Version = $version; Row = @{ Project = 'Nope'; Email = 'kira@client.example' }; Id = 'ProjectNotFound'
            Category = 'ObjectNotFound'; Advice = 'Get-FrameioProject'
        }
        $project + @{
            Version = $version; Row = @{ Project = 'Main'; Email = 'kira@client.example' }; Id = 'ProjectAmbiguous'
            Category = 'InvalidArgument'; Advice = 'workspace'
        }
        $project + @{
            Version = $version; Row = @{ Project = 'Pilot'; Email = 'kira' }; Id = 'InvalidEmail'
            Category = 'InvalidArgument'; Advice = 'address'
        }
        $workspace + @{
            Version = $version; Row = @{ Workspace = 'Sound'; Email = 'ines@agency.example'; Role = 'nonsense' }
            Id = 'InvalidRole'; Category = 'InvalidArgument'; Advice = 'role'
        }
        $project + @{
            Version = $version; Row = @{ Project = 'Pilot'; Email = 'kira@client.example'; Role = 'nonsense' }
            Id = 'InvalidRole'; Category = 'InvalidArgument'; Advice = 'role'
        }
        $workspace + @{
            Version = $version; Row = @{ Workspace = 'Sound'; Email = 'elena@studio.example' }; Id = 'ConflictingRow'
            Category = 'InvalidData'; Advice = 'one row'; Other = ($version -eq 'V2' ? 'team_manager' : 'viewer')
        }
    }

    @{
        Cmdlet = 'Remove-FrameioWorkspaceMember'; Version = 'V2'
        Row = @{ Workspace = 'Sound'; Email = 'ines@agency.example' }; Id = 'MemberNotFound'
        Category = 'ObjectNotFound'; Advice = 'Get-FrameioWorkspaceMember'; Status = 'NotFound'
    }
    @{
        Cmdlet = 'Remove-FrameioCollaborator'; Version = 'V2'
        Row = @{ Project = 'Trailer'; Email = 'ines@agency.example' }; Id = 'CollaboratorNotFound'
        Category = 'ObjectNotFound'; Advice = '-Pending'; Status = 'NotFound'
    }
    $workspace + @{
        Version = 'V4'; Row = @{ Workspace = 'Sound'; Email = 'stranger@client.example' }; Id = 'UserNotInAccount'
        Category = 'ObjectNotFound'; Advice = 'Adobe Admin Console'
    }
    $project + @{
        Version = 'V4'; Row = @{ Project = 'Pilot'; Email = 'stranger@client.example' }; Id = 'UserNotInAccount'
        Category = 'ObjectNotFound'; Advice = 'Adobe Admin Console'
    }
    $project + @{
        Version = 'V4'; Row = @{ Project = 'Pilot'; Email = 'jonas@studio.example' }; Id = 'UserDeactivated'
        Category = 'InvalidOperation'; Advice = 'Reactivate'
    }
    $workspace + @{
        Version = 'V4'; Row = @{ Workspace = 'Sound'; Email = 'liam@client.example' }; Id = 'UserHasNoId'
        Category = 'InvalidOperation'; Advice = 'invitation'
    }
    $workspace + @{
        Version = 'V2'; Row = @{ Workspace = 'Sound'; Email = 'jonas@studio.example' }; Id = 'RejectedByServer'
        Category = 'InvalidOperation'; Advice = 'Nothing'
    }
    $project + @{
        Version = 'V2'; Row = @{ Project = 'Pilot'; Email = '6c6567b3-20af-4cc8-a4fd-9aa52196de7c' }
        Id = 'InvalidEmail'; Category = 'InvalidArgument'; Advice = 'address'
    }
) {
    It 'is the error of its row alone' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $Version
        $good = $Cmdlet -match 'Workspace|TeamInvite' ?
            @{ Workspace = 'Dailies'; Email = 'chloe@studio.example' } :
            @{ Project = 'Pilot'; Email = 'ines@agency.example' }
        $other = $_['Other'] ? [pscustomobject] ($Row + @{ Role = $_['Other'] }) : $null
        $rows = @([pscustomobject] $Row; $other; [pscustomobject] $good) | Where-Object { $_ }
        $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'SilentlyContinue' }
        $results = $rows | & $Cmdlet -Confirm:$false @quiet

        $results | Should -HaveCount $rows.Count
        @($problems) | Should -HaveCount ($rows.Count - 1)
        foreach ($number in 1..($rows.Count - 1)) {
            $result = $results | Where-Object Row -EQ $number
            $result.Status | Should -Be ($_['Status'] ? $_['Status'] : 'Failed')
            $result.ErrorId | Should -Be $Id
            $result.Reason | Should -BeLike "${Id}: *"
            $problem = $problems | Where-Object { [object]::ReferenceEquals($_.TargetObject, $rows[$number - 1]) }
            $problem.FullyQualifiedErrorId | Should -Be "$Id,FrameioPS.Commands.$($Cmdlet -replace '-')Command"
            $problem.CategoryInfo.Category | Should -Be $Category
            "$problem" | Should -BeLike "Row ${number}: *"
            $problem.ErrorDetails.RecommendedAction | Should -Match $Advice
        }

        ($results | Where-Object Row -EQ $rows.Count).Status |
            Should -Be ($Cmdlet -like 'Remove-*' ? 'Removed' : 'AlreadyMember')
    }
}

Describe 'What the service refuses on <Version>' -ForEach @(
    @{
        Version = 'V2'; Operation = 'v2AddTeamMember'
        Body = '{"code":403,"message":"no","errors":[{"status":403,"title":"Forbidden","detail":"only managers may"}]}'
    }
    @{ Version = 'V4'; Operation = 'v4SetWorkspaceUserRole'; Body = '{"errors":[{"detail":"only managers may"}]}' }
) {
    It 'is told in its words: <Code>' -ForEach @(
        @{ Code = 403; Id = 'Forbidden' }
        @{ Code = 401; Id = 'TokenRejected' }
        @{ Code = 409; Id = 'RejectedByServer' }
        @{ Code = 422; Id = 'RejectedByServer' }
    ) {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $Version
        Add-SandboxFault $sandbox @{
            operation = $Operation; times = $null; action = @{ kind = 'status'; code = $Code; body = $Body }
        }
        $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problem' }
        $result = Invoke-FrameioTeamInvite Sound ines@agency.example @quiet
        Get-ErrorId $problem[0] | Should -Be $Id
        "$problem" | Should -Match 'only managers may'
        $result.Reason | Should -BeLike "${Id}: *only managers may*"
    }

    It 'is refused to whoever manages nothing' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox token-of-chloe -ApiVersion $Version
        $role = $Version -eq 'V2' ? 'team_manager' : 'viewer'
        $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problem' }
        $null = Invoke-FrameioTeamInvite Dailies elena@studio.example -Role $role @quiet
        Get-ErrorId $problem[0] | Should -Be Forbidden
    }
}

Describe 'Without a connection' {
    It 'every command names Connect-Frameio: <Call>' -ForEach @(
        @{ Call = { Get-FrameioWorkspace } }
        @{ Call = { Get-FrameioWorkspaceMember Dailies } }
        @{ Call = { Invoke-FrameioTeamInvite Dailies ines@agency.example } }
        @{ Call = { Remove-FrameioWorkspaceMember Dailies ines@agency.example } }
        @{ Call = { Get-FrameioProject } }
        @{ Call = { Get-FrameioCollaborator Pilot } }
        @{ Call = { Add-FrameioCollaborator Pilot ines@agency.example } }
        @{ Call = { Remove-FrameioCollaborator Pilot ines@agency.example } }
    ) {
        Disconnect-Frameio
        $failure = Get-Failure $Call
        Get-ErrorId $failure | Should -Be NotConnected
        $failure.ErrorDetails.RecommendedAction | Should -Match 'Connect-Frameio'
    }
}
