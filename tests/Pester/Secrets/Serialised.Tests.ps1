# A session ends up in logs, in files, in job output: nothing it signs in with may go along.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1", "$PSScriptRoot/../Person.psm1"
    $serializer = [Management.Automation.PSSerializer]
    $token = 'canary-token-QmFzZTY0.x-0123456789'
    $secret = 'p8e-canary-secret-0123456789'
    $seed = New-StudioSeed
    $seed.tokens += @{ token = $token; user = 'ana@studio.example' }
    $seed.clients[0].client_secret = $secret
    $seed.apps[0].client_secret = 'canary-web-s3cret'
    $sandbox = Start-Sandbox -Seed $seed
    $person = New-AnsweringShell
    $web = @{
        ClientId = 'web'; ClientSecret = ConvertTo-Secret canary-web-s3cret; BaseUri = $sandbox.BaseUri
        AuthorityUri = $sandbox.AuthorityUri
    }
    $sessions = @{
        Person = (Invoke-PastedSignIn $person { param($With) Connect-Frameio -Interactive @With } $web).Output[0]
        Token  = Connect-TestSandbox $sandbox $token
        Client = Connect-TestClient $sandbox robot $secret
        V2     = Connect-TestSandbox $sandbox $token -ApiVersion V2
    }
}

AfterAll {
    Disconnect-Frameio
    Remove-TestShell $person
    Stop-Sandbox $sandbox
}

Describe 'A session by <Kind>' -ForEach @(
    @{ Kind = 'Token' }, @{ Kind = 'Client' }, @{ Kind = 'V2' }, @{ Kind = 'Person' }
) {
    It 'holds no secret as <Form>' -ForEach @(
        @{
            Form = 'Clixml'
            Write = {
                $file = Join-Path $TestDrive session.xml
                $_ | Export-Clixml $file -Depth 8
                Get-Content $file -Raw
            }
        }
        @{ Form = 'JSON'; Write = { $_ | ConvertTo-Json -Depth 8 -WarningAction SilentlyContinue } }
        @{
            Form = 'CSV'
            Write = {
                $file = Join-Path $TestDrive session.csv
                $_ | Export-Csv $file
                Get-Content $file -Raw
            }
        }
        @{ Form = 'a list of everything'; Write = { $_ | Format-List * -Force | Out-String -Width 4000 } }
        @{ Form = 'a custom view'; Write = { $_ | Format-Custom * -Depth 6 | Out-String -Width 4000 } }
        @{ Form = 'text'; Write = { "$_" } }
        @{ Form = 'serialised for another process'; Write = { [Management.Automation.PSSerializer]::Serialize($_, 8) } }
    ) {
        $text = $sessions[$Kind] | ForEach-Object $Write
        $text | Should -Match 'ana@studio.example|robot@studio.example|Service Account'
        $text | Should -Not -Match 'canary|sandbox\.(code|access|refresh)'
        $text | Should -Not -Match 'Bearer'
    }

    It 'has no public member that could hold one' {
        $sessions[$Kind].PSObject.Properties.Name |
            Should -Be Account, AccountId, User, UserName, UserId, ApiVersion, TokenKind, TokenExpiresAt, BaseUri
        $sessions[$Kind].PSObject.Properties.Value | ForEach-Object { "$_" | Should -Not -Match 'canary' }
    }

    It 'is of no use after a round trip' {
        $copy = $serializer::Deserialize($serializer::Serialize($sessions[$Kind]))
        { Get-FrameioGroup -Session $copy } |
            Should -Throw -ErrorId 'CannotConvertArgument*,FrameioPS.Commands.GetFrameioGroupCommand'
    }
}

Describe 'What is emitted on <_>' -ForEach 'V2', 'V4' {
    BeforeAll {
        $null = Connect-TestSandbox $sandbox $token -ApiVersion $_
        $objects = @(
            Get-FrameioWorkspace
            Get-FrameioWorkspaceMember Dailies
            Get-FrameioProject
            Get-FrameioCollaborator Pilot
            'ines@agency.example', 'someone' | Invoke-FrameioTeamInvite Sound -ErrorAction Ignore -WarningAction Ignore
            'kira@client.example', 'someone' | Add-FrameioCollaborator Pilot -ErrorAction Ignore -WarningAction Ignore
        )
    }

    It 'holds no secret' {
        $serializer::Serialize($objects, 6), ($objects | ConvertTo-Json -Depth 6),
            ($objects | Format-List * -Force | Out-String -Width 4000) |
            Should -Not -Match 'canary|Bearer'
    }

    It 'comes back whole: plain values only' {
        $copies = $serializer::Deserialize($serializer::Serialize($objects, 6))
        $copies | Should -HaveCount $objects.Count
        for ($i = 0; $i -lt $objects.Count; $i++) {
            foreach ($property in $objects[$i].PSObject.Properties) {
                $copy = $copies[$i].($property.Name)
                "$($property.Name) $(${copy}?.ToString())" |
                    Should -Be "$($property.Name) $(${property}.Value?.ToString())"
            }
        }
    }

    It 'is of use after a round trip: <Cmdlet>' -ForEach @(
        @{
            Cmdlet = 'Get-FrameioWorkspaceMember'
            Get = { Get-FrameioWorkspace Dailies | Select-Object @{ n = 'WorkspaceId'; e = 'Id' } }
        }
        @{
            Cmdlet = 'Get-FrameioCollaborator'
            Get = { Get-FrameioProject Pilot | Select-Object @{ n = 'ProjectId'; e = 'Id' }, WorkspaceId }
        }
    ) {
        $copies = & $Get | ForEach-Object { $serializer::Deserialize($serializer::Serialize($_)) }
        $copies | & $Cmdlet | Should -Not -BeNullOrEmpty
    }
}
