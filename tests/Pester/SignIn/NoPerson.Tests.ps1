# Where nobody can be asked, a sign-in says so at once, and what signs in without anybody.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $manifest = Get-TestManifest
    $script = @'
Import-Module 'MANIFEST'
try { Connect-Frameio -Interactive -ClientId spa -BaseUri SANDBOX -AuthorityUri SANDBOX LISTEN }
catch { $_.FullyQualifiedErrorId; $_.ErrorDetails.Message; $_.ErrorDetails.RecommendedAction }
'@
}

AfterAll { Stop-Sandbox $sandbox }

Describe 'Connect-Frameio -Interactive <Listen>, where nobody is' -ForEach @(
    @{ Listen = '' }, @{ Listen = '-Listen' }
) {
    BeforeAll {
        $text = $script -replace 'MANIFEST', $manifest -replace 'SANDBOX', $sandbox.BaseUri -replace 'LISTEN', $Listen
    }

    It 'ends in SignInNeedsAPerson: <Where>' -ForEach @(
        @{ Where = 'PowerShell runs with -NonInteractive'; Run = { Invoke-PowerShell '-Command', $text } }
        @{
            Where = 'the input is no keyboard'
            Run = {
                $program, [string[]] $first = Get-PowerShellCommand
                'typed' | & $program @first -NoProfile -Command $text
            }
        }
        @{
            Where = 'the runspace has no host'
            Run = { $shell = New-TestShell; $shell.Commands.Clear(); $shell.AddScript($text).Invoke() }
        }
        @{
            Where = 'a thread of ForEach-Object -Parallel'
            Run = { $text | ForEach-Object -Parallel { & ([scriptblock]::Create($_)) } }
        }
    ) {
        Clear-SandboxLog $sandbox
        $said = @(& $Run)
        $said[0] | Should -Be 'SignInNeedsAPerson,FrameioPS.Commands.ConnectFrameioCommand'
        $said[1] | Should -Match '-Credential'
        $said[2] | Should -Match '-Credential.*-Interactive'
        $said | Should -HaveCount 3
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }
}

Describe 'How PowerShell was started' {
    BeforeAll {
        $module = (Get-Command Connect-Frameio).ImplementingType.Assembly
        $person = $module.GetType('FrameioPS.Sessions.PersonAtHost', $true)
        $isSilent = $person.GetMethod('IsSilent', [Reflection.BindingFlags]'NonPublic, Static')
    }

    It 'leaves somebody to ask or not: <Arguments>' -ForEach @(
        @{ Arguments = 'pwsh', '-NonInteractive'; Silent = $true }
        @{ Arguments = 'pwsh', '-noni'; Silent = $true }
        @{ Arguments = 'pwsh', '--NonInter', '-File', 'x.ps1'; Silent = $true }
        @{ Arguments = 'powershell.exe', '/NonInteractive'; Silent = $true }
        @{ Arguments = 'pwsh', '-ExecutionPolicy', 'Bypass', '-NonInteractive', '-c', 'x'; Silent = $true }
        @{ Arguments = @('pwsh'); Silent = $false }
        @{ Arguments = 'pwsh', '-NoProfile', '-NoLogo', '-NoExit'; Silent = $false }
        @{ Arguments = 'pwsh', '-File', 'x.ps1', '-NonInteractive'; Silent = $false }
        @{ Arguments = 'pwsh', '-Command', 'x', '-noni'; Silent = $false }
        @{ Arguments = 'pwsh', '-', 'x'; Silent = $false }
    ) {
        $isSilent.Invoke($null, @(, [string[]] $Arguments)) | Should -Be $Silent
    }
}
