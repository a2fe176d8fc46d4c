@{
    ModuleVersion     = '1.0.0'
    GUID              = '7c6cf6d1-7a1f-4a55-93c4-0f3f0d0a7f10'
    Author            = 'FrameioPS contributors'
    Description       = 'A vault for tests: secrets in plain files, which nobody else should have.'
    NestedModules     = @('./FileVault.Extension')
    FunctionsToExport = @()
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
