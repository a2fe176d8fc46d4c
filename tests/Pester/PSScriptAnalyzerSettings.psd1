@{
    ExcludeRules = @(
        # Pester runs a file's blocks in scopes that the rule doesn't know: what BeforeAll sets is read in It.
        'PSUseDeclaredVarsMoreThanAssignments'
        # What the helpers change is a process of the test; nobody is to be asked.
        'PSUseShouldProcessForStateChangingFunctions'
        # UTF-8 is what .editorconfig says, and PowerShell 7 reads it so.
        'PSUseBOMForUnicodeEncodedFile'
        # New-SeedUser ana@studio.example reads better than any name would.
        'PSAvoidUsingPositionalParameters'
    )
    Rules = @{
        PSAvoidLongLines = @{
            Enable            = $true
            MaximumLineLength = 120
        }
    }
}
