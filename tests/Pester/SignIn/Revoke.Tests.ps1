# What Disconnect-Frameio -Revoke takes away, and from whom.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1", "$PSScriptRoot/../Person.psm1"
    $sandbox = Start-Sandbox
    $shell = New-AnsweringShell
    $where = @{ BaseUri = $sandbox.BaseUri; AuthorityUri = $sandbox.AuthorityUri }
    $web = @{ ClientId = 'web'; ClientSecret = ConvertTo-Secret web-s3cret } + $where

    # In the shell of the person, where the connection is.
    function Invoke-There([scriptblock] $Script) {
        $output = $shell.EndInvoke((Start-TestShell $shell $Script))
        [pscustomobject]@{
            Output   = @($output); Failure = $shell.Streams.Error | Select-Object -First 1
            Warnings = @($shell.Streams.Warning | ForEach-Object { "$_" })
        }
    }
}

AfterAll {
    Disconnect-Frameio
    Remove-TestShell $shell
    Stop-Sandbox $sandbox
}

Describe 'Disconnect-Frameio -Revoke of a person''s sign-in' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $session = (Invoke-PastedSignIn $shell { param($With) Connect-Frameio -Interactive @With } $web).Output[0]
        Clear-SandboxLog $sandbox
    }

    It 'revokes two tokens, forgets the connection, and leaves nothing that works' {
        (Invoke-There { Disconnect-Frameio -Revoke; Get-FrameioSession }).Output | Should -BeNullOrEmpty
        (Get-SandboxLog $sandbox).operation | Should -Be imsRevoke, imsRevoke
        (Get-SandboxLog $sandbox).status | Should -Be 200, 200
        $failure = Get-Failure { Get-FrameioGroup -Session $session -ErrorAction Stop }
        Get-ErrorId $failure | Should -Be TokenRejected
        "$failure" | Should -Match 'was revoked'
        Get-SandboxLog $sandbox | Should -HaveCount 2
    }

    It 'leaves everything where it is left out' {
        $null = Invoke-There { Disconnect-Frameio }
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
        Get-FrameioGroup -Session $session | Should -HaveCount 9
    }

    It 'only says so with -WhatIf' {
        $run = Invoke-There { Disconnect-Frameio -Revoke -WhatIf; Get-FrameioSession }
        $run.Output | Should -Be $session
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }

    It 'keeps the connection where the service doesn''t do it, so that it can be repeated' {
        Add-SandboxFault $sandbox @{ operation = 'imsRevoke'; action = @{ kind = 'status'; code = 503 } }
        $run = Invoke-There { Disconnect-Frameio -Revoke }
        Get-ErrorId $run.Failure | Should -Be ServerFault
        (Invoke-There { Get-FrameioSession }).Output | Should -Be $session
        (Invoke-There { Disconnect-Frameio -Revoke; Get-FrameioSession }).Output | Should -BeNullOrEmpty
    }
}

Describe 'Disconnect-Frameio -Revoke of something else' {
    It 'forgets <Kind>, and warns that nothing was revoked' -ForEach @(
        @{ Kind = 'a token'; Connect = { Connect-TestSandbox $sandbox } }
        @{ Kind = 'a client'; Connect = { Connect-TestClient $sandbox } }
    ) {
        $null = & $Connect
        Clear-SandboxLog $sandbox
        Disconnect-Frameio -Revoke -WarningVariable warned 3> $null
        $warned | Should -BeLike 'Nothing was revoked*'
        Get-FrameioSession | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }

    It 'is NotConnected where there is no connection' {
        Disconnect-Frameio
        Get-ErrorId (Get-Failure { Disconnect-Frameio -Revoke }) | Should -Be NotConnected
    }
}
