# PSScriptAnalyzer has nothing to say of any script of the repository.
BeforeDiscovery {
    . "$PSScriptRoot/../Prepare.ps1"
    $noAnalyzer = -not (Get-Module PSScriptAnalyzer -ListAvailable)
    if ($noAnalyzer) {
        Write-Warning 'Skipped: there is no PSScriptAnalyzer to look at the scripts.'
    }

    $root = (Resolve-Path "$PSScriptRoot/../../..").Path
    $scripts = Get-ChildItem $root -Recurse -File -Include *.ps1, *.psm1, *.psd1 |
        ForEach-Object { [IO.Path]::GetRelativePath($root, $_.FullName).Replace('\', '/') } |
        Where-Object { $_ -notmatch '(^|/)(out|bin|obj)/' } |
        Group-Object {
            $_ -like 'tests/*' ? 'tests/Pester/PSScriptAnalyzerSettings.psd1' : 'PSScriptAnalyzerSettings.psd1'
        }
}

Describe 'The scripts that <_.Name> is for' -ForEach $scripts -Skip:$noAnalyzer {
    BeforeAll {
        $root = (Resolve-Path "$PSScriptRoot/../../..").Path
        $settings = Join-Path $root $_.Name
        $files = $_.Group

        # The manifest names files that lie beside it only where it was laid out.
        function Get-Finding($File) {
            $path = $File -eq 'FrameioPS.psd1' ? (Get-TestManifest) : (Join-Path $root $File)
            Invoke-ScriptAnalyzer -Path $path -Settings $settings |
                ForEach-Object { "${File}:$($_.Line) $($_.RuleName): $($_.Message)" }
        }
    }

    It 'are clean' {
        $files | ForEach-Object { Get-Finding $_ } | Should -BeNullOrEmpty
    }

    It 'are looked at by rules that find something where there is something' {
        $dirty = Join-Path $TestDrive dirty.ps1
        Set-Content $dirty 'function Get-It { param($Thing) Write-Host hello; gci }'
        (Invoke-ScriptAnalyzer -Path $dirty -Settings $settings).RuleName | Should -Contain PSAvoidUsingCmdletAliases
    }
}
