# Windows PowerShell 5.1 runs the netstandard2.0 build. PowerShell 7 can run the same code, when a load context stands
# in for what .NET Framework allows: another version of an assembly that PowerShell itself brings
# (Microsoft.Bcl.AsyncInterfaces).
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $build = Join-Path (Split-Path (Get-TestManifest)) netstandard2.0 FrameioPS.dll
    $context = @'
        public sealed class FolderContext(string folder) : System.Runtime.Loader.AssemblyLoadContext("netstandard")
        {
            protected override System.Reflection.Assembly Load(System.Reflection.AssemblyName name)
            {
                string path = System.IO.Path.Combine(folder, name.Name + ".dll");
                return System.IO.File.Exists(path) ? LoadFromAssemblyPath(path) : null;
            }
        }
'@

    $seen = Invoke-FreshPowerShell -ArgumentList $build, $sandbox.BaseUri, $context {
        param($Build, $BaseUri, $Context)
        Add-Type -TypeDefinition $Context
        $folder = [FolderContext]::new((Join-Path (Split-Path $Build) dependencies))
        $output = @(Import-Module -Assembly $folder.LoadFromAssemblyPath($Build) *>&1)
        $before = @(
            [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'Frameio.Client' }
        )
        $secret = [Net.NetworkCredential]::new('', 's3cret').SecurePassword
        $robot = [pscredential]::new('robot', $secret)
        $session = Connect-Frameio -Credential $robot -BaseUri $BaseUri -AuthorityUri $BaseUri
        $rows = @(
            [pscustomobject]@{ Email = 'BEN@studio.example'; Group = 'Editors' },
            [pscustomobject]@{ Email = 'nobody@studio.example'; Group = 'Editors' }
        )
        $results = @($rows | Add-FrameioGroupMember -ErrorAction SilentlyContinue -ErrorVariable problems)
        $refused = try { Connect-Frameio -Token $secret -BaseUri http://198.51.100.1 }
        catch { $_.FullyQualifiedErrorId }
        [pscustomobject]@{
            Output = $output.Count; ClientBefore = $before.Count; Account = $session.Account
            Groups = @(Get-FrameioGroup).Count
            Status = @($results | Sort-Object Row | ForEach-Object { "$($_.Status)" })
            Problems = @($problems.FullyQualifiedErrorId); Refused = "$refused"
            Build  = (Get-Command Connect-Frameio).ImplementingType.Assembly.Location
        }
    }
}

AfterAll { Stop-Sandbox $sandbox }

Describe 'The netstandard2.0 build' {
    It 'imports without a word and without its client' {
        $seen.Build | Should -Be $build
        $seen.Output | Should -Be 0
        $seen.ClientBefore | Should -Be 0
    }

    It 'connects and lists' {
        $seen.Account | Should -Be Studio
        $seen.Groups | Should -Be 9
    }

    It 'adds members and reports the row it can not add' {
        $seen.Status | Should -Be 'Added', 'Failed'
        $seen.Problems | Should -Be 'UserNotFound,FrameioPS.Commands.AddFrameioGroupMemberCommand'
        Get-SandboxMember $sandbox Editors | Should -Contain ben@studio.example
    }

    It 'refuses an address that would show the token to the network' {
        $seen.Refused | Should -BeLike 'InvalidBaseUri,*'
    }
}
