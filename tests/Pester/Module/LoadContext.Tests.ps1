# Other modules bring other versions of what this one depends on, and whoever comes first has them in the default load
# context.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox

    # Stand-ins for what an older module could have loaded: nothing of the real ones is in them, so using one of them by
    # mistake can't work.
    $names = 'Microsoft.Extensions.DependencyInjection.Abstractions', 'Microsoft.Extensions.Http', 'Polly.Core'
    $foreign = foreach ($name in $names) {
        $assembly = [Reflection.Emit.PersistedAssemblyBuilder]::new("$name, Version=1.0.0.0", [object].Assembly)
        $null = $assembly.DefineDynamicModule($name)
        $path = Join-Path $TestDrive "$name.dll"
        $assembly.Save($path)
        $path
    }

    $seen = Invoke-FreshPowerShell -ArgumentList (Get-TestManifest), $sandbox.BaseUri, $foreign {
        param($Manifest, $BaseUri, $Foreign)
        $null = $Foreign | ForEach-Object { [Reflection.Assembly]::LoadFrom($_) }
        $null = [Text.Json.JsonSerializer]
        Import-Module $Manifest
        $token = [Net.NetworkCredential]::new('', 'fio-u-ana').SecurePassword
        $session = Connect-Frameio -Token $token -BaseUri $BaseUri
        $groups = @(Get-FrameioGroup)
        $added = 'ben@studio.example' | Add-FrameioGroupMember Editors
        [pscustomobject]@{
            Account    = $session.Account
            Groups     = $groups.Count
            Status     = "$($added.Status)"
            Assemblies = @(
                [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { -not $_.IsDynamic } | ForEach-Object {
                    [pscustomobject]@{
                        Name     = $_.GetName().Name
                        Version  = "$($_.GetName().Version)"
                        Context  = [Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name
                        Location = $_.Location
                    }
                }
            )
        }
    }
}

AfterAll { Stop-Sandbox $sandbox }

Describe 'The module beside other versions of its dependencies' {
    It 'works' {
        $seen.Account | Should -Be Studio
        $seen.Groups | Should -Be 9
        $seen.Status | Should -Be Added
    }

    It 'has its own <Name>, beside the one that was there first' -ForEach @(
        @{ Name = 'Microsoft.Extensions.DependencyInjection.Abstractions' }
        @{ Name = 'Microsoft.Extensions.Http' }
        @{ Name = 'Polly.Core' }
    ) {
        $both = $seen.Assemblies | Where-Object Name -EQ $name
        $both | Should -HaveCount 2
        ($both | Where-Object Context -EQ Default).Version | Should -Be 1.0.0.0
        [version] ($both | Where-Object Context -EQ FrameioPS).Version | Should -BeGreaterThan ([version] '1.0.0.0')
    }

    It 'has its own System.Text.Json, beside PowerShell''s' {
        $both = $seen.Assemblies | Where-Object Name -EQ System.Text.Json
        ($both | Where-Object Context -EQ FrameioPS).Location |
            Should -BeLike "$(Split-Path (Get-TestManifest))*dependencies*"
        ($both | Where-Object Context -EQ Default).Location | Should -Be ([Text.Json.JsonSerializer].Assembly.Location)
    }

    It 'puts all of its dependencies into the context named FrameioPS' {
        $inside = $seen.Assemblies | Where-Object Location -Like "$(Split-Path (Get-TestManifest))*dependencies*"
        $inside.Context | Sort-Object -Unique | Should -Be FrameioPS
        $inside.Name | Should -Contain Frameio.Client
    }
}
