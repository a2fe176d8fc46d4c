@{
    RootModule             = 'FrameioPS.psm1'
    ModuleVersion          = '0.1.0'
    GUID                   = '6a3f1d52-6f0b-4c43-9a6a-0c8a7a1de6b4'
    Author                 = 'FrameioPS contributors'
    CompanyName            = 'FrameioPS contributors'
    Copyright              = '(c) FrameioPS contributors. MIT licence.'
    Description            = 'Who is in which Frame.io group, workspace and project: one person or a CSV of thousands.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Core', 'Desktop')
    FormatsToProcess       = @('FrameioPS.Format.ps1xml')
    TypesToProcess         = @('FrameioPS.Types.ps1xml')
    FunctionsToExport      = @()
    VariablesToExport      = @()
    # The words of V2, and what somebody tries first.
    AliasesToExport        = @(
        'Add-FrameioProjectMember'
        'Add-FrameioTeamMember'
        'Add-FrameioWorkspaceMember'
        'Get-FrameioProjectMember'
        'Get-FrameioTeam'
        'Get-FrameioTeamMember'
        'Remove-FrameioProjectMember'
        'Remove-FrameioTeamMember'
    )
    CmdletsToExport        = @(
        'Add-FrameioCollaborator'
        'Add-FrameioGroupMember'
        'Add-FrameioUser'
        'Connect-Frameio'
        'Disconnect-Frameio'
        'Export-FrameioAccessReport'
        'Get-FrameioAccess'
        'Get-FrameioAccount'
        'Get-FrameioAuditEvent'
        'Get-FrameioCollaborator'
        'Get-FrameioGroup'
        'Get-FrameioGroupMember'
        'Get-FrameioLeftover'
        'Get-FrameioLicense'
        'Get-FrameioProject'
        'Get-FrameioSession'
        'Get-FrameioUser'
        'Get-FrameioWorkspace'
        'Get-FrameioWorkspaceMember'
        'Grant-FrameioAccess'
        'Invoke-FrameioTeamInvite'
        'New-FrameioGroup'
        'Remove-FrameioCollaborator'
        'Remove-FrameioGroup'
        'Remove-FrameioGroupMember'
        'Remove-FrameioLeftover'
        'Remove-FrameioUser'
        'Remove-FrameioWorkspaceMember'
        'Revoke-FrameioAccess'
        'Set-FrameioGroup'
        'Set-FrameioUser'
        'Sync-FrameioAccess'
    )
    PrivateData            = @{
        PSData = @{
            Tags         = @(
                'Frame.io', 'Frameio', 'Adobe', 'Administration', 'Automation', 'AzureAutomation', 'PSEdition_Core',
                'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS'
            )
            LicenseUri   = 'https://github.com/FrameioPS/FrameioPS/blob/main/LICENSE'
            ProjectUri   = 'https://github.com/FrameioPS/FrameioPS'
            # Made by build/New-Package.ps1, and a file of every release: galleries show no SVG.
            IconUri      = 'https://github.com/FrameioPS/FrameioPS/releases/latest/download/FrameioPS.png'
            ReleaseNotes = 'https://github.com/FrameioPS/FrameioPS/blob/main/CHANGELOG.md'
        }
    }
}
