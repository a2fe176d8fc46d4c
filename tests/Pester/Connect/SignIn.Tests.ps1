BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $where = @{ BaseUri = $sandbox.BaseUri; AuthorityUri = $sandbox.AuthorityUri }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Connect-Frameio with environment variables' {
    AfterEach {
        $env:FRAMEIO_TOKEN = $env:FRAMEIO_CLIENT_ID = $env:FRAMEIO_CLIENT_SECRET = $null
    }

    It 'takes FRAMEIO_TOKEN' {
        $env:FRAMEIO_TOKEN = 'fio-u-ana'
        (Connect-Frameio @where).User | Should -Be ana@studio.example
    }

    It 'takes FRAMEIO_CLIENT_ID with FRAMEIO_CLIENT_SECRET' {
        $env:FRAMEIO_CLIENT_ID = 'robot'
        $env:FRAMEIO_CLIENT_SECRET = 's3cret'
        (Connect-Frameio @where).TokenKind | Should -Be ClientCredentials
    }

    It 'prefers the token' {
        $env:FRAMEIO_TOKEN = 'fio-u-ana'
        $env:FRAMEIO_CLIENT_ID = 'robot'
        $env:FRAMEIO_CLIENT_SECRET = 's3cret'
        (Connect-Frameio @where).TokenKind | Should -Be DeveloperToken
    }

    It 'says which variables there are when none is set' {
        $failure = Get-Failure { Connect-Frameio @where }
        Get-ErrorId $failure | Should -Be MissingArgument
        "$failure" | Should -Match 'FRAMEIO_TOKEN.*FRAMEIO_CLIENT_ID.*FRAMEIO_CLIENT_SECRET'
    }

    It 'does not take half of a client' {
        $env:FRAMEIO_CLIENT_ID = 'robot'
        Get-ErrorId (Get-Failure { Connect-Frameio @where }) | Should -Be MissingArgument
    }
}

Describe 'Connect-Frameio -Token' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'sends the header for legacy tokens with a developer token' {
        (Connect-Frameio -Token (ConvertTo-Secret 'fio-u-ana') @where).TokenKind | Should -Be DeveloperToken
        (Get-SandboxLog $sandbox).legacy_header | Sort-Object -Unique | Should -BeTrue
    }

    It 'sends no such header with another token' {
        (Connect-Frameio -Token (ConvertTo-Secret 'token-of-chloe') @where).TokenKind | Should -Be AccessToken
        (Get-SandboxLog $sandbox).legacy_header | Sort-Object -Unique | Should -BeFalse
    }

    It 'takes a token that was pasted with a line break behind it' {
        (Connect-Frameio -Token (ConvertTo-Secret "fio-u-ana`r`n") @where).User | Should -Be ana@studio.example
    }

    It 'refuses <What> as TokenRejected' -ForEach @(
        @{ What = 'a wrong token'; Token = 'fio-u-nobody' }
        @{ What = 'an empty token'; Token = '' }
        @{ What = 'a token with a space in it'; Token = 'fio-u ana' }
        @{ What = 'a token of two lines'; Token = "fio-u`nana" }
    ) {
        Get-ErrorId (Get-Failure { Connect-Frameio -Token (ConvertTo-Secret $Token) @where }) | Should -Be TokenRejected
    }
}

Describe 'A secret that is given the wrong way' {
    BeforeAll {
        $secret = 'canary-plain-0123456789'
        $json = @{ Token = $secret } | ConvertTo-Json
    }

    It 'is refused and not shown: <What>' -ForEach @(
        @{ What = 'a plain text as token'; Says = 'SecureString'; Call = { Connect-Frameio -Token $secret @where } }
        @{ What = 'a table as token'; Says = 'SecureString'; Call = { Connect-Frameio -Token @{ a = $secret } @where } }
        @{ What = 'a text by position'; Says = '-Token'; Call = { Connect-Frameio $secret @where } }
        @{ What = 'two texts by position'; Says = '-Token'; Call = { Connect-Frameio $secret $secret @where } }
        @{ What = 'a parameter that there is not'; Says = '-Tokn'; Call = { Connect-Frameio -Tokn $secret @where } }
        @{ What = 'JSON'; Says = 'ConvertFrom-Json'; Call = { Connect-Frameio -Connection $json @where } }
        @{ What = 'several'; Says = 'hashtable'; Call = { Connect-Frameio -Connection $secret, $secret @where } }
    ) {
        $Error.Clear()
        $failure = Get-Failure $Call
        Get-ErrorId $failure | Should -Be MissingArgument
        "$failure" | Should -Match $Says
        $all = $Error | ForEach-Object {
            $_ | Format-List * -Force
            $_.InvocationInfo | Format-List * -Force
            $_.InvocationInfo.BoundParameters | ConvertTo-Json -Depth 5
        }
        $all | Out-String -Width 4000 | Should -Not -Match $secret
    }

    It 'is refused and not shown when it is piped' {
        $kept = @{ ErrorVariable = 'problems'; ErrorAction = 'SilentlyContinue' }
        $null = $secret | Connect-Frameio -Token (ConvertTo-Secret fio-u-ana) @where @kept
        Get-ErrorId $problems[0] | Should -Be MissingArgument
        $problems | Format-List * -Force | Out-String -Width 4000 | Should -Not -Match $secret
    }
}

Describe 'Connect-Frameio -Credential' {
    It 'signs in as a client' {
        $session = Connect-TestClient $sandbox
        $session.TokenKind | Should -Be ClientCredentials
        $session.TokenExpiresAt | Should -BeGreaterThan ([DateTimeOffset]::UtcNow)
    }

    It 'refuses <What> as TokenRejected' -ForEach @(
        @{ What = 'a wrong secret'; Id = 'robot'; Secret = 'wrong' }
        @{ What = 'an unknown client'; Id = 'nobody'; Secret = 's3cret' }
    ) {
        $failure = Get-Failure { Connect-TestClient $sandbox $Id $Secret }
        Get-ErrorId $failure | Should -Be TokenRejected
        "$failure" | Should -Match "client '$Id'"
    }
}

Describe 'Connect-Frameio -Connection' {
    It 'takes <What>' -ForEach @(
        @{ What = 'Token'; Connection = @{ Token = 'fio-u-ana' } }
        @{ What = 'ClientId and ClientSecret'; Connection = @{ ClientId = 'robot'; ClientSecret = 's3cret' } }
        @{ What = 'an account'; Connection = @{ Token = 'fio-u-ana'; Account = 'Studio' } }
        @{ What = 'an API version'; Connection = @{ Token = 'fio-u-ana'; ApiVersion = 'V4' } }
        @{ What = 'an object'; Connection = [pscustomobject]@{ token = 'fio-u-ana'; Account = 'Studio' } }
        @{ What = 'what JSON says'; Connection = '{"ClientId":"robot","ClientSecret":"s3cret"}' | ConvertFrom-Json }
    ) {
        (Connect-Frameio -Connection $Connection @where).Account | Should -Be Studio
    }

    It 'takes names in another case, also from a dictionary that minds it' {
        $connection = [Collections.Generic.Dictionary[string, object]]::new()
        $connection['CLIENTID'] = 'robot'
        $connection['clientsecret'] = 's3cret'
        (Connect-Frameio -Connection $connection @where).TokenKind | Should -Be ClientCredentials
    }

    It 'takes secure strings' {
        (Connect-Frameio -Connection @{ Token = ConvertTo-Secret 'fio-u-ana' } @where).TokenKind |
            Should -Be DeveloperToken
        $client = @{ ClientId = 'robot'; ClientSecret = ConvertTo-Secret 's3cret' }
        (Connect-Frameio -Connection $client @where).TokenKind | Should -Be ClientCredentials
    }

    It 'lets -Account win over the one in the connection' {
        (Connect-Frameio -Connection @{ Token = 'fio-u-ana'; Account = 'Nowhere' } -Account Studio @where).Account |
            Should -Be Studio
    }

    It 'says what is missing: <What>' -ForEach @(
        @{ What = 'a secret'; Connection = @{ ClientId = 'robot' } }
        @{ What = 'everything'; Connection = @{} }
    ) {
        Get-ErrorId (Get-Failure { Connect-Frameio -Connection $Connection @where }) | Should -Be MissingArgument
    }

    It 'does not connect by another API version than the one the connection names' {
        { Connect-Frameio -Connection @{ Token = 'fio-u-ana'; ApiVersion = 'V9' } @where } | Should -Throw
    }
}
