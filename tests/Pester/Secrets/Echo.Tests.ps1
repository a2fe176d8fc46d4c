# Where a secret could slip through: it comes back written otherwise, or it was given as plain text.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $token = 'canary/token+0123456789'
    $seed = New-StudioSeed
    $seed.tokens += @{ token = $token; user = 'ana@studio.example' }
    $sandbox = Start-Sandbox -Seed $seed
    $where = @{ BaseUri = $sandbox.BaseUri; AuthorityUri = $sandbox.AuthorityUri }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A token that the service shows in its answer' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox $token
    }

    It 'is blanked out when it is written <How>' -ForEach @(
        @{ How = 'as it is'; Body = { $token } }
        @{ How = 'with escaped slashes'; Body = { $token.Replace('/', '\/') } }
        @{ How = 'with escaped signs'; Body = { $token.Replace('+', '\u002b').Replace('/', '\u002F') } }
    ) {
        $body = '{"errors":[{"detail":"you sent ' + (& $Body) + '"}]}'
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroups'; action = @{ kind = 'status'; code = 403; body = $body }
        }
        $null = Get-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        "$($problems[0])" | Should -Match 'you sent'
        "$($problems[0])" | Should -Not -Match ([regex]::Escape($token))
        $problems[0].Exception.ServerErrors.Detail | Should -Not -Match ([regex]::Escape($token))
    }

    It 'is blanked out in what a group is called' {
        $body = ConvertTo-Json -Depth 5 @{
            data = @(@{ id = Get-SeedId x; name = "named $token"; emoji = 'smile'; source = 'frame' })
            links = @{ next = $null }; total_count = 1
        }
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroups'; action = @{ kind = 'status'; code = 200; body = $body }
        }
        (Get-FrameioGroup).Name | Should -Be 'named ***'
    }
}

Describe 'A secret given as plain text in -Connection' {
    It 'is not in the error, nor in what the error knows of the call' {
        $failure = Get-Failure {
            Connect-Frameio -Connection @{ ClientId = 'robot'; ClientSecret = 'canary-plain-0123456789' } @where
        }
        Get-ErrorId $failure | Should -Be TokenRejected
        "$failure" | Should -Not -Match canary-plain
        $failure.InvocationInfo.BoundParameters | ConvertTo-Json -Depth 5 | Should -Not -Match canary-plain
    }
}
