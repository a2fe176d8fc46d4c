BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 250)

    function Get-MintCount { (Get-SandboxState $sandbox).minted_tokens.total }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A client''s token' {
    BeforeEach {
        Set-SandboxSeed $sandbox (New-StudioSeed -Generate 250)
        $session = Connect-TestClient $sandbox
    }

    It 'is minted once for many calls' {
        1..3 | ForEach-Object { $null = Get-FrameioGroup }
        Get-MintCount | Should -Be 1
    }

    It 'is renewed when the service stops taking it in the middle of a run' {
        $rows = 1..250 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
        $count = 0
        $results = $rows | ForEach-Object {
            $count++
            if ($count -eq 150) { Revoke-SandboxToken $sandbox }
            $_
        } | Add-FrameioGroupMember Producers

        $results.Status | Sort-Object -Unique | Should -Be Added
        $results | Should -HaveCount 250
        Get-MintCount | Should -Be 2
    }

    It 'is minted anew once, however many calls find it gone at the same time' {
        Revoke-SandboxToken $sandbox
        Add-SandboxFault $sandbox @{ method = 'GET'; times = 8; action = @{ kind = 'delay'; ms = 200 } }
        $manifest = Get-TestManifest
        $counts = 1..8 | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module $using:manifest
            @(Get-FrameioGroup -Session $using:session).Count
        }

        $counts | Should -Be (@(9) * 8)
        Get-MintCount | Should -Be 2
    }

    It 'is not asked for again and again when the service takes none' {
        Clear-SandboxLog $sandbox
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroups'; times = $null; action = @{ kind = 'status'; code = 401 }
        }
        $null = Get-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be TokenRejected
        Get-SandboxLog $sandbox v4ListGroups | Should -HaveCount 2
        Get-SandboxLog $sandbox imsToken | Should -HaveCount 1
    }
}

Describe 'A client''s token of a short life' {
    BeforeAll {
        $seed = New-StudioSeed
        $seed.clients[0].token_lifetime_ms = 1000
        Set-SandboxSeed $sandbox $seed
        $session = Connect-TestClient $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'is renewed before the service refuses it' {
        $first = $session.TokenExpiresAt
        Wait-Condition { [DateTimeOffset]::UtcNow -gt $first }
        Get-FrameioGroup | Should -HaveCount 9
        $session.TokenExpiresAt | Should -BeGreaterThan $first
        (Get-SandboxLog $sandbox).status | Should -Not -Contain 401
        Get-SandboxLog $sandbox imsToken | Should -HaveCount 1
    }
}
