# Two shells that share what a vault keeps of a sign-in, and renew it at the same time.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1", "$PSScriptRoot/../Person.psm1"
    $sandbox = Start-Sandbox
    $pathBefore = $env:PSModulePath
    $env:PSModulePath = (Convert-Path "$PSScriptRoot/../Vaults") + [IO.Path]::PathSeparator + $pathBefore
    $shell = New-AnsweringShell
    $connect = { param($With) Connect-Frameio -Interactive @With }

    # Works until its token was renewed three times, or until it is told to sign in again.
    $work = {
        param($Manifest, $BaseUri, $Vault)
        $env:FRAMEIOPS_TEST_VAULT = $Vault
        Import-Module $Manifest
        $renewals = 0
        try {
            $session = Connect-Frameio -ClientId web -Vault Test -BaseUri $BaseUri -AuthorityUri $BaseUri
            while ($renewals -lt 3) {
                $before = $session.TokenExpiresAt
                $null = Get-FrameioGroup -ErrorAction Stop
                if ($session.TokenExpiresAt -ne $before) { $renewals++ }
            }

            'renewed'
        }
        catch {
            ($_.FullyQualifiedErrorId -split ',')[0]
            "$_"
        }
    }

    # Each in a session of the system of its own, as two terminals are.
    function Invoke-Shell([string[]] $Vaults) {
        $encode = { param($Text) [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($Text)) }
        $session = if (Get-Command setsid -CommandType Application -ErrorAction Ignore) { 'setsid', '--wait' }
        $program, [string[]] $leading = @($session) + @(Get-PowerShellCommand) | Where-Object { $_ }
        $processes = foreach ($vault in $Vaults) {
            $call = "& { $work } '$(Get-TestManifest)' '$($sandbox.BaseUri)' '$vault'"
            $start = [Diagnostics.ProcessStartInfo]::new($program)
            @($leading) + '-NoProfile', '-NonInteractive', '-EncodedCommand', (& $encode $call) |
                Where-Object { $_ } | ForEach-Object { $start.ArgumentList.Add($_) }
            $start.RedirectStandardOutput = $start.RedirectStandardError = $true
            [Diagnostics.Process]::Start($start)
        }
        foreach ($process in $processes) {
            $text = $process.StandardOutput.ReadToEnd()
            $process.WaitForExit()
            $process.Dispose()
            , @($text -split '\r?\n' | Where-Object { $_ })
        }
    }
}

AfterAll {
    Remove-TestShell $shell
    $env:PSModulePath = $pathBefore
    $env:FRAMEIOPS_TEST_VAULT = $null
    Stop-Sandbox $sandbox
}

Describe 'Two shells of one machine' {
    BeforeEach {
        $seed = New-StudioSeed
        $seed.apps[0].token_lifetime_ms = 2000
        Set-SandboxSeed $sandbox $seed
        $env:FRAMEIOPS_TEST_VAULT = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        $web = @{
            ClientId = 'web'; Vault = 'Test'; ClientSecret = ConvertTo-Secret web-s3cret; BaseUri = $sandbox.BaseUri
            AuthorityUri = $sandbox.AuthorityUri
        }
        (Invoke-PastedSignIn $shell $connect $web).Failure | Should -BeNullOrEmpty
        Clear-SandboxLog $sandbox
    }

    It 'that share a vault and renew at the same time both stay signed in' {
        $ends = @(Invoke-Shell $env:FRAMEIOPS_TEST_VAULT, $env:FRAMEIOPS_TEST_VAULT)
        $ends[0] | Should -Be renewed
        $ends[1] | Should -Be renewed
        (Get-SandboxLog $sandbox imsToken).status | Sort-Object -Unique | Should -Be 200
        (Get-SandboxLog $sandbox imsToken).Count | Should -BeGreaterOrEqual (2 * 4)
    }

    It 'that have a copy each are told to sign in again, and ask no more' {
        $copy = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Item $env:FRAMEIOPS_TEST_VAULT $copy -Recurse
        $ends = @(Invoke-Shell $env:FRAMEIOPS_TEST_VAULT, $copy)
        $ends[0][0], $ends[1][0] | Should -Be TokenRejected, TokenRejected
        $ends[0][1] + $ends[1][1] | Should -Match 'A person has to sign in again\.'
        @(Get-SandboxLog $sandbox imsToken | Where-Object status -NE 200).Count | Should -BeIn (1..2)
    }
}
