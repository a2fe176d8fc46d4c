# Access given or taken, in a process of its own. Its last line is "results megabytes".
param([string] $ModulePath, [uri] $BaseUri, [string] $Work, [string] $Csv)

$ErrorActionPreference = 'Stop'
$ProgressPreference = $WarningPreference = 'SilentlyContinue'
Import-Module $ModulePath
$null = Connect-Frameio -BaseUri $BaseUri

Write-Output 'ready'
$null = [Console]::In.ReadLine()
$results = 0
switch ($Work) {
    Leave {
        Revoke-FrameioAccess -User user00001@studio.example -Everywhere -Confirm:$false | ForEach-Object { $results++ }
    }
    Rows {
        Import-Csv $Csv | Grant-FrameioAccess -Role editor | ForEach-Object { $results++ }
    }
    Group {
        $null = New-FrameioGroup Production
        $rows = @(Import-Csv $Csv)
        $rows | Sort-Object Email -Unique | Select-Object Email | Grant-FrameioAccess -Group Production |
            ForEach-Object { $results++ }
        $rows | Sort-Object Project -Unique | Select-Object Project |
            Grant-FrameioAccess -Group Production -Role editor | ForEach-Object { $results++ }
    }
}
$peak = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1e6
[string]::Format([cultureinfo]::InvariantCulture, '{0} {1}', $results, $peak)
