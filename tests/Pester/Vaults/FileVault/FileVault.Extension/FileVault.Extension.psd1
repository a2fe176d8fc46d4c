@{
    ModuleVersion     = '1.0.0'
    RootModule        = 'FileVault.Extension.psm1'
    GUID              = '9c2b7b0e-2b7e-4ba3-8a79-4a6b7d1f6f22'
    Author            = 'FrameioPS contributors'
    Description       = 'What FileVault does.'
    FunctionsToExport = @('Get-Secret', 'Set-Secret', 'Remove-Secret', 'Get-SecretInfo', 'Test-SecretVault')
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
