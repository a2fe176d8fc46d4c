# The ways in which a sign-in ends badly, as a person at the prompt meets them.
BeforeDiscovery {
    $state = { param($Page) [regex]::Match($Page, 'state=([^&]+)').Groups[1].Value }
    $endings = @(
        @{ What = 'the person says no'; Id = 'SignInDenied'; Decision = 'deny'; Says = 'access_denied' }
        @{
            What = 'Adobe gives no such scope'; Id = 'SignInDenied'; Says = 'invalid_scope'
            Paste = { param($Page) "https://localhost:8443/?error=invalid_scope&state=$(& $state $Page)" }
        }
        @{
            What = 'the state is another'; Id = 'SignInMismatch'; Says = 'another sign-in'
            Paste = { param($Page, $Address) $null = $Page; $Address -replace 'state=[^&]+', 'state=other' }
        }
        @{
            What = 'the state is missing'; Id = 'SignInMismatch'; Says = 'another sign-in'
            Paste = { param($Page, $Address) $null = $Page; $Address -replace '&state=[^&]+' }
        }
        @{
            What = 'the credential has no pattern for the address'; Id = 'SignInMismatch'; Says = 'no redirect pattern'
            With = @{ RedirectUri = 'https://studio.example/' }
        }
        @{
            What = 'the address is of some other site'; Id = 'SignInMismatch'; Says = 'another sign-in'
            Paste = { 'https://evil.example/?code=c0dec0de' }
        }
        @{ What = 'nothing is pasted'; Id = 'SignInUnfinished'; Says = 'Nothing was pasted'; Paste = { '' } }
        @{
            What = 'something else is pasted'; Id = 'SignInUnfinished'; Says = 'neither an address nor a code'
            Paste = { 'Get-FrameioGroup | Out-Host' }
        }
        @{
            What = 'the address of the page is pasted'; Id = 'SignInUnfinished'; Says = 'the sign-in page'
            Paste = { param($Page) $Page }
        }
        @{
            What = 'the address has no code'; Id = 'SignInUnfinished'; Says = 'neither a code nor an error'
            Paste = { 'https://localhost:8443/' }
        }
        @{
            What = 'the code is no code of Adobe'; Id = 'TokenRejected'; Says = 'invalid_grant'
            Paste = { 'c0dec0dec0de' }
        }
        @{
            What = 'the secret is wrong'; Id = 'TokenRejected'; Says = 'invalid_client'
            With = @{ ClientSecret = 'wrong-s3cret' }
        }
        @{
            What = 'the identity is of another sign-in'; Id = 'SignInMismatch'; Says = 'identity of another'
            Fault = @{
                operation = 'imsToken'
                action    = @{
                    kind = 'status'; code = 200
                    body = '{"access_token":"token-of-chloe","id_token":"e30.eyJub25jZSI6Im5vdCBteSBvd24ifQ.c2ln"}'
                }
            }
        }
        @{
            What = 'the sign-in service is out of order'; Id = 'ServerFault'; Says = 'sign-in service'
            Fault = @{ operation = 'imsToken'; action = @{ kind = 'status'; code = 503 } }
        }
        @{
            What = 'the answer with the token is lost'; Id = 'EndpointUnavailable'; Says = 'sign-in service'
            Fault = @{ operation = 'imsToken'; action = @{ kind = 'lost_answer' } }
        }
        @{
            What = 'the person is deactivated'; Id = 'TokenRejected'; Says = '401'
            Prepare = { Edit-SandboxUser $sandbox (Get-SeedId ana@studio.example) @{ active = $false } }
        }
        @{
            What = 'the account is none of theirs'; Id = 'AccountNotFound'; Says = 'Nowhere'
            With = @{ Account = 'Nowhere' }
        }
        @{
            What = 'the redirect address is http'; Id = 'InvalidRedirectUri'; Says = 'must be https'
            With = @{ RedirectUri = 'http://localhost:8443/' }
        }
        @{
            What = 'the redirect address is a number'; Id = 'InvalidRedirectUri'; Says = 'not an IP address'
            With = @{ RedirectUri = 'https://127.0.0.1:8443/' }
        }
        @{
            What = 'nobody can listen for the host'; Id = 'InvalidRedirectUri'; Says = 'Nobody can listen'
            With = @{ RedirectUri = 'https://studio.example/'; Listen = $true }
        }
        @{ What = 'the client id is blank'; Id = 'MissingArgument'; Says = '-ClientId'; With = @{ ClientId = ' ' } }
        @{
            What = 'the client id is missing'; Id = 'MissingArgument'; Says = 'FRAMEIO_CLIENT_ID'
            Without = 'ClientId'
        }
        @{
            What = 'the sign-in service is no https'; Id = 'InvalidBaseUri'; Says = 'The authority'
            With = @{ AuthorityUri = 'http://ims.example/' }
        }
    )
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1", "$PSScriptRoot/../Person.psm1"
    $sandbox = Start-Sandbox
    $shell = New-AnsweringShell
    $connect = { param($With) Connect-Frameio -Interactive @With }
    $state = { param($Page) [regex]::Match($Page, 'state=([^&]+)').Groups[1].Value }
}

AfterAll {
    Disconnect-Frameio
    Remove-TestShell $shell
    Stop-Sandbox $sandbox
}

Describe 'A sign-in where <What>' -ForEach $endings {
    It 'ends in <Id>, and leaves the connection of before' {
        Reset-Sandbox $sandbox
        $before = $shell.EndInvoke((Start-TestShell $shell {
                    param($Token, $Where) Connect-Frameio -Token $Token @Where
                } (ConvertTo-Secret fio-u-ana), @{ BaseUri = $sandbox.BaseUri }))
        $parameters = @{
            ClientId = 'web'; ClientSecret = 'web-s3cret'; BaseUri = $sandbox.BaseUri
            AuthorityUri = $sandbox.AuthorityUri
        }
        foreach ($name in ($_['With'] ?? @{}).Keys) { $parameters[$name] = $_.With[$name] }
        foreach ($name in $_['Without']) { $parameters.Remove($name) }
        $parameters.ClientSecret = ConvertTo-Secret $parameters.ClientSecret
        if ($_['Prepare']) { & $_.Prepare }
        if ($_['Fault']) { Add-SandboxFault $sandbox $_.Fault }
        $choice = @{}
        foreach ($name in 'Decision', 'Paste') { if ($_[$name]) { $choice[$name] = $_[$name] } }

        $run = Invoke-PastedSignIn $shell $connect $parameters @choice

        $run.Output | Should -BeNullOrEmpty
        Get-ErrorId $run.Failure | Should -Be $Id
        "$($run.Failure)" | Should -Match ([regex]::Escape($Says))
        $run.Failure.ErrorDetails.RecommendedAction | Should -Match '\.$'
        $all = $run.Failure | Format-List * -Force | Out-String -Width 4000
        $all | Should -Not -Match 'c0dec0de|s3cret|sandbox\.(code|access|refresh)|Out-Host'
        $shell.EndInvoke((Start-TestShell $shell { Get-FrameioSession })) | Should -Be $before
    }
}

Describe 'A sign-in by what an earlier one brought' {
    It 'ends in <Id>: <What>' -ForEach @(
        @{ What = 'its address'; Id = 'SignInMismatch'; Paste = { $earlier } }
        @{
            What = 'its code'; Id = 'TokenRejected'
            Paste = { [regex]::Match($earlier, 'code=([^&]+)').Groups[1].Value }
        }
    ) {
        Reset-Sandbox $sandbox
        $where = @{ BaseUri = $sandbox.BaseUri; AuthorityUri = $sandbox.AuthorityUri }
        $web = @{ ClientId = 'web'; ClientSecret = ConvertTo-Secret web-s3cret } + $where
        $signIn = Start-SignIn $shell $connect $web
        $earlier = Invoke-Consent $signIn.Page
        $shell.Person.Pasted.Add('')
        $null = Wait-SignIn $signIn

        Get-ErrorId (Invoke-PastedSignIn $shell $connect $web -Paste $Paste).Failure | Should -Be $Id
    }
}

Describe 'A secret for -ClientSecret that is given as plain text' {
    It 'is refused and not shown' {
        $failure = Get-Failure { Connect-Frameio -Interactive -ClientId web -ClientSecret canary-plain-0123456789 }
        Get-ErrorId $failure | Should -BeIn MissingArgument, SignInNeedsAPerson
        $failure | Format-List * -Force | Out-String -Width 4000 | Should -Not -Match canary-plain
        $run = Invoke-PastedSignIn $shell { Connect-Frameio -Interactive -ClientId web -ClientSecret canary-plain-01 }
        Get-ErrorId $run.Failure | Should -Be MissingArgument
        "$($run.Failure)" | Should -Match '-ClientSecret takes a SecureString.*FRAMEIO_CLIENT_SECRET'
        "$($run.Failure)" | Should -Not -Match canary-plain
    }
}
