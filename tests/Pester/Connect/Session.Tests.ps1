BeforeDiscovery {
    $calls = @{
        'Get-FrameioAccount'            = { Get-FrameioAccount }
        'Get-FrameioUser'               = { Get-FrameioUser }
        'Get-FrameioAuditEvent'         = { Get-FrameioAuditEvent }
        'Get-FrameioGroup'              = { Get-FrameioGroup }
        'Get-FrameioGroupMember'        = { Get-FrameioGroupMember Editors }
        'New-FrameioGroup'              = { New-FrameioGroup Anything }
        'Set-FrameioGroup'              = { Set-FrameioGroup Editors -NewName Cutters }
        'Remove-FrameioGroup'           = { Remove-FrameioGroup Editors -Confirm:$false }
        'Add-FrameioGroupMember'        = { 'ana@studio.example' | Add-FrameioGroupMember Editors }
        'Remove-FrameioGroupMember'     = { 'ana@studio.example' | Remove-FrameioGroupMember Editors -Confirm:$false }
        'Get-FrameioAccess'             = { Get-FrameioAccess }
        'Export-FrameioAccessReport'    = { Export-FrameioAccessReport $TestDrive/review.html }
        'Grant-FrameioAccess'           = { Grant-FrameioAccess ana@studio.example -Group Editors }
        'Revoke-FrameioAccess'          = { Revoke-FrameioAccess ana@studio.example -Everywhere -Confirm:$false }
        'Set-FrameioUser'               = { Set-FrameioUser ana@studio.example -Role admin }
        'Sync-FrameioAccess'            = { Sync-FrameioAccess ana@studio.example -Group Editors }
        'Add-FrameioUser'               = { 'ana@studio.example' | Add-FrameioUser }
        'Remove-FrameioUser'            = { 'ana@studio.example' | Remove-FrameioUser -Confirm:$false }
        'Get-FrameioLicense'            = { Get-FrameioLicense }
        'Get-FrameioLeftover'           = { Get-FrameioLeftover ana@studio.example }
        'Remove-FrameioLeftover'        = { Remove-FrameioLeftover ana@studio.example -Confirm:$false }
        'Get-FrameioWorkspace'          = { Get-FrameioWorkspace }
        'Get-FrameioWorkspaceMember'    = { Get-FrameioWorkspaceMember Dailies }
        'Invoke-FrameioTeamInvite'      = { 'ana@studio.example' | Invoke-FrameioTeamInvite Dailies }
        'Remove-FrameioWorkspaceMember' = { 'ana@studio.example' | Remove-FrameioWorkspaceMember Dailies -WhatIf }
        'Get-FrameioProject'            = { Get-FrameioProject }
        'Get-FrameioCollaborator'       = { Get-FrameioCollaborator Pilot }
        'Add-FrameioCollaborator'       = { 'ana@studio.example' | Add-FrameioCollaborator Pilot }
        'Remove-FrameioCollaborator'    = { 'ana@studio.example' | Remove-FrameioCollaborator Pilot -Confirm:$false }
    }.GetEnumerator() | ForEach-Object { @{ Name = $_.Key; Call = $_.Value } }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $ana = New-SeedUser ana@studio.example -Role owner
    $sandbox = Start-Sandbox -Seed @{
        accounts = @(
            (New-SeedAccount 'North' $ana (New-SeedGroup Editors)), (New-SeedAccount 'South' $ana (New-SeedGroup Grips))
        )
        tokens   = @(@{ token = 'fio-u-ana'; user = 'ana@studio.example' })
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Without a connection' {
    BeforeAll { Disconnect-Frameio }

    It '<Name> ends at once and names Connect-Frameio' -ForEach $calls {
        $failure = Get-Failure $Call
        $failure.FullyQualifiedErrorId | Should -Be "NotConnected,FrameioPS.Commands.$($Name -replace '-')Command"
        $failure.CategoryInfo.Category | Should -Be ConnectionError
        $failure.ErrorDetails.RecommendedAction | Should -Match 'Connect-Frameio'
    }

    It 'every cmdlet with -Session is in that list' -TestCases @{ Calls = $calls } {
        $cmdlets = Get-Command -Module FrameioPS -CommandType Cmdlet
        ($cmdlets | Where-Object { $_.Parameters.ContainsKey('Session') }).Name | Sort-Object |
            Should -Be ($Calls.Name | Sort-Object)
    }

    It 'Get-FrameioSession emits nothing' {
        Get-FrameioSession | Should -BeNullOrEmpty
    }

    It 'Disconnect-Frameio is content' {
        Disconnect-Frameio | Should -BeNullOrEmpty
    }
}

Describe 'The session' {
    BeforeEach { $north = Connect-TestSandbox $sandbox -Account North }

    It 'is emitted by Connect-Frameio and shown by Get-FrameioSession' {
        Get-FrameioSession | Should -Be $north
        $north.AccountId | Should -Be (Get-SeedId North)
        $north.UserId | Should -Be (Get-SeedId ana@studio.example)
        $north.ApiVersion | Should -Be V4
        $north.BaseUri | Should -Be "$($sandbox.BaseUri)/"
    }

    It 'is replaced by the next connection' {
        $south = Connect-TestSandbox $sandbox -Account South
        Get-FrameioSession | Should -Be $south
    }

    It 'is forgotten by Disconnect-Frameio, and still good where it is held' {
        Disconnect-Frameio
        Get-FrameioSession | Should -BeNullOrEmpty
        (Get-FrameioGroup -Session $north).Name | Should -Be Editors
    }

    It 'that is handed in wins over the default' {
        $south = Connect-TestSandbox $sandbox -Account South
        (Get-FrameioGroup -Session $north).Name | Should -Be Editors
        (Get-FrameioGroup).Name | Should -Be Grips
        'ana@studio.example' | Add-FrameioGroupMember Editors -Session $north | ForEach-Object Status | Should -Be Added
        'ana@studio.example' | Add-FrameioGroupMember Grips -Session $south | ForEach-Object Status | Should -Be Added
        Get-SandboxMember $sandbox Editors | Should -Be ana@studio.example
    }

    It 'is not null when it is handed in' {
        { Get-FrameioGroup -Session $null } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }
}
