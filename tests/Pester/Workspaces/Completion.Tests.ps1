# What Tab offers for -Role.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox

    # Whether it is offered in quotes doesn't matter here.
    function Complete($Line) {
        $values = (TabExpansion2 $Line $Line.Length).CompletionMatches | Where-Object ResultType -EQ ParameterValue
        @($values | ForEach-Object { $_.CompletionText.Trim("'") })
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Tab behind <Line>' -ForEach @(
    @{ Version = 'V2'; Line = 'Invoke-FrameioTeamInvite Dailies x@y.example -Role '; Roles = 'team_manager', 'member' }
    @{ Version = 'V2'; Line = 'Invoke-FrameioTeamInvite -Role M'; Roles = @('member') }
    @{ Version = 'V2'; Line = 'Invoke-FrameioTeamInvite -Role x'; Roles = @() }
    @{
        Version = 'V4'; Line = 'Invoke-FrameioTeamInvite Dailies x@y.example -Role '
        Roles = 'workspace_admin', 'full_access', 'editor', 'edit_only', 'commenter', 'viewer'
    }
    @{
        Version = 'V4'; Line = "Get-FrameioUser | Invoke-FrameioTeamInvite Dailies -Role 'edi"
        Roles = 'editor', 'edit_only'
    }
    @{ Version = 'V4'; Line = 'Invoke-FrameioTeamInvite -Role own'; Roles = @() }
    @{
        Version = 'V4'; Line = 'Add-FrameioCollaborator Pilot x@y.example -Role '
        Roles = 'full_access', 'editor', 'edit_only', 'commenter', 'viewer'
    }
    @{ Version = 'V4'; Line = 'Add-FrameioCollaborator -Role VIEW'; Roles = @('viewer') }
) {
    It 'offers what can be given on <Version>' {
        $null = Connect-TestSandbox $sandbox -ApiVersion $Version
        Clear-SandboxLog $sandbox
        Complete $Line | Should -Be $Roles
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }
}

Describe 'Tab behind -Role' {
    It 'offers nothing for a project of V2, which knows no roles there' {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        Complete 'Add-FrameioCollaborator Pilot x@y.example -Role ' | Should -BeNullOrEmpty
    }

    It 'offers nothing without a connection' {
        Disconnect-Frameio
        Complete 'Invoke-FrameioTeamInvite Dailies x@y.example -Role ' | Should -BeNullOrEmpty
    }
}
