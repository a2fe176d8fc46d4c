# A token and a secret that could be told anywhere, and a search for them in all that a run leaves behind.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $token = 'canarytoken.QmFzZTY0-0123456789_abcdef'
    $secret = 'p8e-canarysecret-9876543210'
    $seed = New-StudioSeed
    $seed.tokens += @{ token = $token; user = 'ana@studio.example' }
    $seed.clients[0].client_secret = $secret
    $seed.apps[0].client_secret = 'web-canarysecret-5556667778'
    # What the service sends in clear text: a share's passphrase, and keys in addresses.
    $chloe, $dailies = 'chloe@studio.example', $seed.accounts[0].workspaces[0]
    $dailies.webhooks = @(
        @{ id = Get-SeedId hook; name = 'To chat'; creator = $chloe; url = 'https://h.example/hook-canarysecret' }
    )
    $dailies.actions = @(
        @{ id = Get-SeedId action; name = 'Go'; creator = $chloe; url = 'https://a.example/?k=action-canarysecret' }
    )
    $dailies.projects[0].shares = @(
        @{ id = Get-SeedId share; name = 'For the client'; passphrase = 'share-canarysecret' }
    )
    $seed.accounts[0].audit_events = @(
        New-SeedAuditEvent share_created ([datetime]::UtcNow) -ResourceType share -ResourceId (Get-SeedId share)
    )
    $sandbox = Start-Sandbox -Seed $seed

    $folder = Join-Path $TestDrive canary
    $null = New-Item -ItemType Directory (Join-Path $folder in)
    Set-Content (Join-Path $folder in/token) $token -NoNewline
    Set-Content (Join-Path $folder in/secret) $secret -NoNewline
    Set-Content (Join-Path $folder in/web) $seed.apps[0].client_secret -NoNewline

    # It will be there once, and then no more.
    $mortal = Start-Sandbox -Seed $seed

    # The console of the process is a place to look at too.
    $arguments = (Get-TestManifest), $folder, $sandbox.BaseUri, $sandbox.ControlUri, $mortal.BaseUri, $mortal.Process.Id
    $quoted = @("$PSScriptRoot/Canary.ps1") + $arguments | ForEach-Object { "'$("$_" -replace "'", "''")'" }
    Invoke-PowerShell '-Command', "& $quoted | ConvertTo-Json | Set-Content '$folder/summary.json'" *>&1 |
        Out-String -Width 4000 | Set-Content (Join-Path $folder console.txt)
    $summary = Get-Content (Join-Path $folder summary.json) -Raw | ConvertFrom-Json

    # A secret may be cut by a line's end, or stand there encoded.
    function Find-Canary([string] $Text) {
        $flat = $Text -replace '\s'
        $token, $secret, 'canarytoken', 'canarysecret', 'sandbox.code', 'sandbox.access', 'sandbox.refresh',
            [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($token)),
            [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($token)),
            [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($secret)),
            [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($secret)) |
            Where-Object { $flat.Contains($_) }
    }
}

AfterAll { $sandbox, $mortal | ForEach-Object { Stop-Sandbox $_ } }

Describe 'A run that fails in every way' {
    It 'failed in every way' {
        $summary.Errors | Should -BeGreaterThan 100
        $summary.Objects | Should -BeGreaterThan 10
        $summary.Verbose | Should -BeGreaterThan 100
        $expected = 'AccountNotFound', 'EndpointUnavailable', 'Forbidden', 'InvalidBaseUri', 'MissingArgument',
            'OutcomeUnknown', 'RejectedByServer', 'ServerFault', 'SignInDenied', 'SignInMismatch',
            'SignInUnfinished', 'TokenRejected', 'UnexpectedAnswer', 'VaultUnavailable'
        $expected | Where-Object { $_ -notin $summary.Ids } | Should -BeNullOrEmpty
    }

    It 'left no secret in <_>' -ForEach 'streams.txt', 'errors.txt', 'get-error.txt', 'errors.json', 'errors.xml',
        'objects.xml', 'objects.json', 'objects.csv', 'journals.txt', 'transcript.txt', 'person.txt',
        'console.txt' {
        $file = Join-Path $folder $_
        $text = Get-Content $file -Raw
        $text | Should -Match positivecontrol
        Find-Canary $text | Should -BeNullOrEmpty
    }

    It 'left no secret in the sandbox''s log' {
        Find-Canary (ConvertTo-Json (Get-SandboxLog $sandbox) -Depth 5) | Should -BeNullOrEmpty
    }

    It 'kept journals' {
        $lines = Get-Content (Join-Path $folder journals.txt)
        $lines -match 'frameio_journal' | Should -Not -BeNullOrEmpty
        $lines -match 'Added|Invited' | Should -Not -BeNullOrEmpty
        $lines -match 'Who reaches what in' | Should -Not -BeNullOrEmpty
        $lines -match '"Email","Name"' | Should -Not -BeNullOrEmpty
    }

    It 'showed what was blanked out' {
        Get-Content (Join-Path $folder streams.txt) -Raw | Should -Match 'you sent \*\*\*'
    }
}

Describe 'The search' {
    It 'finds a secret: <_>' -ForEach @(
        { "Authorization: Bearer $token" }
        { 'https://localhost:8443/?code=sandbox.code.0123&state=s' }
        { $token.Insert(15, "`r`n    ") }
        { [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($secret)) }
        { [pscustomobject]@{ A = [pscustomobject]@{ B = $secret } } | ConvertTo-Json }
        {
            [Management.Automation.ErrorRecord]::new([Exception]::new("x $token"), 'x', 'NotSpecified', $null) |
                Format-List * -Force | Out-String -Width 4000
        }
    ) {
        Find-Canary (& $_) | Should -Not -BeNullOrEmpty
    }
}
