# No command takes the account from its owner, from whoever is connected or from the last admin, in whatever order.
BeforeDiscovery {
    $commands = @(
        @{ Command = 'Set-FrameioUser'; Call = { param($People) $People | Set-FrameioUser -Role member @quiet } }
        @{
            Command = 'Set-FrameioUser, by rows'
            Call    = {
                param($People)
                $People | ForEach-Object { [pscustomobject]@{ Email = $_; Role = 'member' } } | Set-FrameioUser @quiet
            }
        }
        @{
            Command = 'Grant-FrameioAccess'
            Call    = { param($People) Grant-FrameioAccess $People -Role member @quiet }
        }
        @{
            Command = 'Grant-FrameioAccess, by rows'
            Call    = {
                param($People)
                $People | ForEach-Object { [pscustomobject]@{ Email = $_; Role = 'member' } } |
                    Grant-FrameioAccess @quiet
            }
        }
        @{
            Command = 'Revoke-FrameioAccess'
            Call    = { param($People) Revoke-FrameioAccess $People -Role admin @quiet -Confirm:$false }
        }
        @{
            Command = 'Revoke-FrameioAccess, by rows among others'
            Call    = {
                param($People)
                $People | ForEach-Object {
                    [pscustomobject]@{ Email = $_; Group = ''; Workspace = 'Dailies'; Project = ''; Role = '' }
                    [pscustomobject]@{ Email = $_; Group = ''; Workspace = ''; Project = ''; Role = 'admin' }
                    [pscustomobject]@{ Email = $_; Group = 'Editors'; Workspace = ''; Project = ''; Role = '' }
                } | Revoke-FrameioAccess @quiet -Confirm:$false
            }
        }
        @{
            Command = 'Revoke-FrameioAccess -Everywhere'
            Call    = { param($People) $People | Revoke-FrameioAccess -Everywhere @quiet -Confirm:$false }
        }
    )
    $orders = @(
        @('ana', 'ben', 'robot'), @('ana', 'robot', 'ben'), @('ben', 'ana', 'robot')
        @('ben', 'robot', 'ana'), @('robot', 'ana', 'ben'), @('robot', 'ben', 'ana')
    )
    $cases = foreach ($command in $commands) {
        foreach ($as in 'ana', 'ben') {
            foreach ($order in $orders) {
                $command + @{ As = $as; Order = $order; People = @($order | ForEach-Object { "$_@studio.example" }) }
            }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    $seed = New-StudioSeed
    $seed.tokens += @{ token = 'token-of-ben'; user = 'ben@studio.example' }
    $sandbox = Start-Sandbox -Seed $seed
    $tokens = @{ ana = 'fio-u-ana'; ben = 'token-of-ben' }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe '<Command> of <Order>, as <As>' -ForEach $cases {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox $tokens[$As]
    }

    It 'leaves the owner, whoever is connected, and an admin' {
        $results = & $Call $People
        $left = Get-SandboxAccess $sandbox | Where-Object { $_ -match ' is (owner|admin)$' }
        $left | Should -Contain 'ana@studio.example is owner'
        # Of two admins the first one goes, unless that is who is connected.
        $goes = $As -eq 'ben' ? 'robot' : ($Order | Where-Object { $_ -ne 'ana' } | Select-Object -First 1)
        $stays = $goes -eq 'ben' ? 'robot' : 'ben'
        $left | Should -Be 'ana@studio.example is owner', "$stays@studio.example is admin"
        $protected = @($results | Where-Object ErrorId -EQ ProtectedUser)
        $protected.Email | Sort-Object | Should -Be ana@studio.example, "$stays@studio.example"
        ($protected | Where-Object Email -EQ ana@studio.example).Reason | Should -BeLike '*owns the account*'
    }

    It 'rehearses no more than that' {
        $WhatIfPreference = $true
        $results = & $Call $People
        @($results | Where-Object ErrorId -EQ ProtectedUser) | Should -HaveCount 2
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}

Describe 'Admins who can''t do anything' {
    It 'count for none: the last active one stays' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Edit-SandboxUser $sandbox (Get-SeedId robot@studio.example) @{ active = $false }
        $results = Revoke-FrameioAccess ben@studio.example -Everywhere @quiet -Confirm:$false
        $results.ErrorId | Should -Be ProtectedUser
        Get-SandboxAccess $sandbox ben@studio.example | Should -Contain 'ben@studio.example is admin'
    }

    It 'may go, and somebody who was made one before in its turn' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $null = Set-FrameioUser chloe@studio.example -Role admin
        (Revoke-FrameioAccess ben@studio.example, robot@studio.example -Role admin @quiet -Confirm:$false).Status |
            Should -Be Removed, Removed
        (Revoke-FrameioAccess chloe@studio.example -Role admin @quiet -Confirm:$false).ErrorId |
            Should -Be ProtectedUser
    }
}
