BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $manifest = Get-TestManifest
    $sandbox = Start-Sandbox
}

AfterAll { Stop-Sandbox $sandbox }

Describe 'Importing the module into a fresh process' {
    BeforeAll {
        $seen = Invoke-FreshPowerShell -ArgumentList $manifest {
            param($Manifest)
            function Get-Loaded {
                [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object Location | ForEach-Object Location
            }
            $before = Get-Loaded
            $known = $before | Split-Path | Sort-Object -Unique
            $output = @(Import-Module $Manifest *>&1)
            [pscustomobject]@{
                Output = $output.Count; Loaded = @(Get-Loaded | Where-Object { $_ -notin $before }); Known = $known
            }
        }
    }

    It 'writes nothing to any stream' {
        $seen.Output | Should -Be 0
    }

    It 'loads FrameioPS.dll and nothing of its dependencies' {
        $folder = Split-Path $manifest
        $seen.Loaded | Where-Object { $_.StartsWith($folder) } | Should -Be (Join-Path $folder net8.0 FrameioPS.dll)
    }

    It 'brings no other assembly but those of PowerShell and .NET' {
        $seen.Loaded | Where-Object { (Split-Path $_) -notin $seen.Known } | Should -HaveCount 1
    }
}

Describe 'Importing it again' {
    BeforeAll {
        $seen = Invoke-FreshPowerShell -ArgumentList $manifest, $sandbox.BaseUri {
            param($Manifest, $BaseUri)
            $secret = [Net.NetworkCredential]::new('', 'fio-u-ana').SecurePassword
            Import-Module $Manifest
            $null = Connect-Frameio -Token $secret -BaseUri $BaseUri
            $forced = @(Import-Module $Manifest -Force *>&1)
            $afterForce = @(Get-FrameioSession)
            $null = Connect-Frameio -Token $secret -BaseUri $BaseUri
            Remove-Module FrameioPS
            $gone = @(Get-Command -Module FrameioPS)
            Import-Module $Manifest
            $afterRemoval = @(Get-FrameioSession)
            $null = Connect-Frameio -Token $secret -BaseUri $BaseUri
            [pscustomobject]@{
                Forced = $forced.Count; AfterForce = $afterForce.Count; Gone = $gone.Count
                AfterRemoval = $afterRemoval.Count; Groups = @(Get-FrameioGroup).Count
            }
        }
    }

    It 'with -Force says nothing and forgets the session' {
        $seen.Forced | Should -Be 0
        $seen.AfterForce | Should -Be 0
    }

    It 'after Remove-Module finds no command and no session left' {
        $seen.Gone | Should -Be 0
        $seen.AfterRemoval | Should -Be 0
    }

    It 'works as before' {
        $seen.Groups | Should -Be 9
    }
}
