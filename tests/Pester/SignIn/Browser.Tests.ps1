# A person signs in at a real browser: what it does with the page, the redirect and the certificate is its own.
BeforeDiscovery {
    $program = Get-Item "$PSScriptRoot/../../Frameio.Browser/bin/*/*/Frameio.Browser.dll" -ErrorAction Ignore |
        Sort-Object LastWriteTime | Select-Object -Last 1
    $noBrowser = if (-not $program) {
        'the program in tests/Frameio.Browser is not built'
    }
    else {
        '' | & dotnet $program.FullName 2>&1 | Select-Object -First 1
    }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1", "$PSScriptRoot/../Person.psm1"
    $sandbox = Start-Sandbox
    $shell = New-AnsweringShell
    $web = @{
        Interactive = $true; ClientId = 'web'; ClientSecret = ConvertTo-Secret web-s3cret
        BaseUri = $sandbox.BaseUri; AuthorityUri = $sandbox.AuthorityUri; RedirectUri = Get-FreeAddress
    }
    $connect = { param($With) Connect-Frameio @With }
    $program = Get-Item "$PSScriptRoot/../../Frameio.Browser/bin/*/*/Frameio.Browser.dll" -ErrorAction Ignore |
        Sort-Object LastWriteTime | Select-Object -Last 1

    # Where the browser ends, and what it shows there.
    function Invoke-Browser([string] $Page, [string] $Button = 'Allow access', [switch] $TakesCertificate) {
        $visit = @{ page = $Page; button = $Button; takesCertificate = [bool] $TakesCertificate } |
            ConvertTo-Json -Compress
        $end = $visit | & dotnet $program.FullName
        if ($LASTEXITCODE) { throw "The browser failed with $LASTEXITCODE." }
        $end | ConvertFrom-Json
    }
}

AfterAll {
    Remove-TestShell $shell
    Stop-Sandbox $sandbox
}

Describe 'A sign-in at Chromium' -ForEach @{ NoBrowser = $noBrowser } {
    BeforeEach {
        if ($NoBrowser) {
            Set-ItResult -Skipped -Because $NoBrowser
            return
        }

        Reset-Sandbox $sandbox
    }

    It 'by paste takes the address of the page that can''t be reached' {
        $signIn = Start-SignIn $shell $connect $web
        $end = Invoke-Browser $signIn.Page
        $end.Address | Should -BeLike "$($web.RedirectUri)?code=*"
        $end.Text | Should -Match 'ERR_CONNECTION_REFUSED'
        $shell.Person.Pasted.Add($end.Address)
        $session = (Wait-SignIn $signIn).Output[0]
        $session.UserName | Should -Be 'Ana Lindqvist'
        $session.TokenKind | Should -Be Person
    }

    It 'by -Listen takes it from the browser, which goes on past the throw-away certificate' {
        $signIn = Start-SignIn $shell $connect ($web + @{ Listen = $true })
        $end = Invoke-Browser $signIn.Page -TakesCertificate
        $end.Text | Should -Match 'this window can be closed'
        $run = Wait-SignIn $signIn
        $run.Output[0].UserName | Should -Be 'Ana Lindqvist'
        $run.Warnings | Should -BeNullOrEmpty
    }

    It 'by -Listen warns a person of the certificate, whom nobody else can be' {
        $signIn = Start-SignIn $shell $connect ($web + @{ Listen = $true })
        $end = Invoke-Browser $signIn.Page
        $end.Text | Should -Match 'ERR_CERT_AUTHORITY_INVALID'
        $signIn.Call.IsCompleted | Should -BeFalse
        # What a person who goes on does.
        Invoke-Return $end.Address | Should -Be 200
        (Wait-SignIn $signIn).Output[0].TokenKind | Should -Be Person
    }

    It 'ends in SignInDenied by its other button' {
        $signIn = Start-SignIn $shell $connect ($web + @{ Listen = $true })
        $null = Invoke-Browser $signIn.Page Cancel -TakesCertificate
        Get-ErrorId (Wait-SignIn $signIn).Failure | Should -Be SignInDenied
    }
}
