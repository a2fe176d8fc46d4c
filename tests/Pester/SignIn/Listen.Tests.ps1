# A person signs in, and the browser comes back to this machine by itself.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1", "$PSScriptRoot/../Person.psm1"
    $sandbox = Start-Sandbox
    $shell = New-AnsweringShell
    $connect = { param($With) Connect-Frameio -Interactive -Listen @With }
    $web = @{
        ClientId = 'web'; ClientSecret = ConvertTo-Secret web-s3cret; BaseUri = $sandbox.BaseUri
        AuthorityUri = $sandbox.AuthorityUri
    }
}

AfterAll {
    Remove-TestShell $shell
    Stop-Sandbox $sandbox
}

Describe 'Connect-Frameio -Interactive -Listen' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $with = $web + @{ RedirectUri = Get-FreeAddress }
    }

    It 'signs in without anything being pasted' {
        $signIn = Start-SignIn $shell $connect $with
        Invoke-Return (Invoke-Consent $signIn.Page) | Should -Be 200
        $run = Wait-SignIn $signIn
        $run.Output[0].TokenKind | Should -Be Person
        $run.Warnings | Should -BeNullOrEmpty
        $run.Lines -match 'warns of the certificate' | Should -Not -BeNullOrEmpty
    }

    It 'ends where the person says no' {
        $signIn = Start-SignIn $shell $connect $with
        Invoke-Return (Invoke-Consent $signIn.Page deny) | Should -Be 200
        Get-ErrorId (Wait-SignIn $signIn).Failure | Should -Be SignInDenied
    }

    It 'waits on where somebody else comes' {
        $signIn = Start-SignIn $shell $connect $with
        $address = Invoke-Consent $signIn.Page
        { Invoke-Return ($address -replace 'state=[^&]+', 'state=other') } | Should -Throw
        $signIn.Call.IsCompleted | Should -BeFalse
        Invoke-Return $address | Should -Be 200
        (Wait-SignIn $signIn).Output[0].TokenKind | Should -Be Person
    }

    It 'asks for the address where the port is taken' {
        $taken = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, ([uri] $with.RedirectUri).Port)
        $taken.Start()
        try {
            $run = Invoke-PastedSignIn $shell $connect $with
        }
        finally {
            $taken.Stop()
        }

        $run.Output[0].TokenKind | Should -Be Person
        $run.Warnings | Should -HaveCount 1
        $run.Warnings | Should -BeLike "*port $(([uri] $with.RedirectUri).Port)*is asked for instead."
    }

    It 'asks for the address where the browser does not come back in time, and takes it' {
        $command = (Get-Command Connect-Frameio).ImplementingType
        $patience = $command.GetProperty('Patience', [Reflection.BindingFlags]'NonPublic, Static')
        $before = $patience.GetValue($null)
        $before.TotalSeconds | Should -Be 120
        $patience.SetValue($null, [timespan]::FromMilliseconds(1))
        try {
            $run = Invoke-PastedSignIn $shell $connect $with
        }
        finally {
            $patience.SetValue($null, $before)
        }

        $run.Output[0].TokenKind | Should -Be Person
        $run.Warnings | Should -Be 'The browser has not come back in time. The address is asked for instead.'
        @($run.Lines -eq $shell.Person.Page) | Should -HaveCount 1
    }

    It 'says where nobody can listen, before anything is opened' {
        $signIn = Start-SignIn $shell $connect ($web + @{ RedirectUri = 'https://studio.example/' })
        $signIn.Page | Should -BeNullOrEmpty
        Get-ErrorId (Wait-SignIn $signIn).Failure | Should -Be InvalidRedirectUri
    }

    It 'is stopped at once, and listens no more' {
        $signIn = Start-SignIn $shell $connect $with
        $shell.Stop()
        $signIn.Call.IsCompleted | Should -BeTrue
        { Invoke-Return (Invoke-Consent $signIn.Page) } | Should -Throw '*refused*'
    }
}
