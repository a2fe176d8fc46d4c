# A person signs in and pastes the address that the browser ends at.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1", "$PSScriptRoot/../Person.psm1"
    $sandbox = Start-Sandbox
    $where = @{ BaseUri = $sandbox.BaseUri; AuthorityUri = $sandbox.AuthorityUri }
    $web = @{ Interactive = $true; ClientId = 'web'; ClientSecret = ConvertTo-Secret web-s3cret } + $where
    $spa = @{ Interactive = $true; ClientId = 'spa' } + $where
    $shell = New-AnsweringShell
    $connect = { param($With) Connect-Frameio @With }
}

AfterAll {
    Remove-TestShell $shell
    Stop-Sandbox $sandbox
}

Describe 'Connect-Frameio -Interactive' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'signs a person in by a Web App' {
        $run = Invoke-PastedSignIn $shell $connect $web
        $run.Failure | Should -BeNullOrEmpty
        $session = $run.Output[0]
        $session.User | Should -Be ana@studio.example
        $session.UserName | Should -Be 'Ana Lindqvist'
        $session.TokenKind | Should -Be Person
        $session.TokenExpiresAt | Should -BeGreaterThan ([DateTimeOffset]::UtcNow.AddHours(23))
        $run.Warnings | Should -BeNullOrEmpty
        (Get-FrameioGroup -Session $session).Count | Should -BeGreaterThan 5
    }

    It 'signs a person in by a single-page app, and says when that ends' {
        $run = Invoke-PastedSignIn $shell $connect $spa
        $run.Output[0].TokenKind | Should -Be Person
        $run.Warnings | Should -HaveCount 1
        $run.Warnings | Should -BeLike '*it ends on *Sign in again then.'
    }

    It 'shows the page''s address to the person and to -Verbose, and not on the output stream' {
        $run = Invoke-PastedSignIn $shell { param($With) Connect-Frameio @With -Verbose } $web
        $run.Output | Should -HaveCount 1
        $run.Lines | Should -Contain $shell.Person.Page
        $run.Verbose -like "*$($shell.Person.Page)" | Should -HaveCount 1
        $run.Verbose -like 'POST /ims/token/v3*' | Should -HaveCount 1
    }

    It 'takes the bare code' {
        $run = Invoke-PastedSignIn $shell $connect $web -Paste {
            param($Page, $Address) $null = $Page; [regex]::Match($Address, 'code=([^&]+)').Groups[1].Value
        }
        $run.Output[0].User | Should -Be ana@studio.example
    }

    It 'makes the session the default of its runspace, and of no other' {
        $null = Invoke-PastedSignIn $shell $connect $web
        $shell.EndInvoke((Start-TestShell $shell { (Get-FrameioSession).TokenKind })) | Should -Be Person
        Get-FrameioSession | Should -BeNullOrEmpty
    }

    It 'takes client id and secret from the environment' {
        $run = Invoke-PastedSignIn $shell {
            param($Where)
            $env:FRAMEIO_CLIENT_ID, $env:FRAMEIO_CLIENT_SECRET = 'web', 'web-s3cret'
            try { Connect-Frameio -Interactive @Where }
            finally { $env:FRAMEIO_CLIENT_ID = $env:FRAMEIO_CLIENT_SECRET = $null }
        } $where
        $run.Output[0].TokenKind | Should -Be Person
    }

    It 'keeps the secret of the environment''s client from another' {
        $run = Invoke-PastedSignIn $shell {
            param($Spa)
            $env:FRAMEIO_CLIENT_ID, $env:FRAMEIO_CLIENT_SECRET = 'robot', 's3cret'
            try { Connect-Frameio @Spa }
            finally { $env:FRAMEIO_CLIENT_ID = $env:FRAMEIO_CLIENT_SECRET = $null }
        } $spa
        $run.Output[0].TokenKind | Should -Be Person
    }

    It 'does not ask who agreed before, unless -Force asks' {
        $null = Invoke-PastedSignIn $shell $connect $web
        (Invoke-PastedSignIn $shell $connect $web -Decision deny).Output[0].TokenKind | Should -Be Person
        $run = Invoke-PastedSignIn $shell { param($With) Connect-Frameio @With -Force } $web -Decision deny
        Get-ErrorId $run.Failure | Should -Be SignInDenied
    }

    It 'is renewed in the middle of a run, three times, and loses nothing' {
        Set-SandboxSeed $sandbox (New-StudioSeed -Generate 700)
        $session = (Invoke-PastedSignIn $shell $connect $web).Output[0]
        Add-SandboxFault $sandbox @{
            operation = 'v4AddGroupUsers'; skip = 1; every = 2; times = 3; action = @{ kind = 'status'; code = 401 }
        }
        $rows = 1..700 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
        $results = $rows | Add-FrameioGroupMember Producers -Session $session
        $results.Status | Sort-Object -Unique | Should -Be Added
        $results | Should -HaveCount 700
        Get-SandboxLog $sandbox imsToken | Should -HaveCount 4
    }

    It 'ends where the person takes the app''s connection away, and says what to do' {
        $session = (Invoke-PastedSignIn $shell $connect $web).Output[0]
        Stop-SandboxSignIn $sandbox
        $failure = Get-Failure { Get-FrameioGroup -Session $session -ErrorAction Stop }
        Get-ErrorId $failure | Should -Be TokenRejected
        "$failure" | Should -BeLike '*A person has to sign in again.'
        $failure.ErrorDetails.RecommendedAction | Should -Match '-Interactive'
    }
}
