@{
    Rules = @{
        # What people run must run in Windows PowerShell too. The tests have settings of their own.
        PSUseCompatibleSyntax = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.0')
        }
        PSAvoidLongLines = @{
            Enable            = $true
            MaximumLineLength = 120
        }
    }
}
