# The token goes to the service and to nobody a redirect names.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $elsewhere = Start-Sandbox
    $null = Connect-TestSandbox $sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
    Stop-Sandbox $elsewhere
}

Describe 'A redirect to another host' {
    BeforeEach {
        Reset-Sandbox $sandbox
        Reset-Sandbox $elsewhere
    }

    It 'with <_> is not followed while reading' -ForEach 301, 302, 303, 307, 308 {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroups'
            action = @{ kind = 'redirect'; code = $_; location = "$($elsewhere.BaseUri)/v4/accounts" }
        }
        $null = Get-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be UnexpectedAnswer
        "$($problems[0])" | Should -Match "redirected \($_\)"
        Get-SandboxLog $elsewhere | Should -BeNullOrEmpty
    }

    It 'is not followed while adding' {
        Add-SandboxFault $sandbox @{
            operation = 'v4AddGroupUsers'; action = @{ kind = 'redirect'; location = "$($elsewhere.BaseUri)/v4/me" }
        }
        ('ben@studio.example' | Add-FrameioGroupMember Producers -ErrorAction SilentlyContinue).Reason |
            Should -BeLike 'UnexpectedAnswer: *'
        Get-SandboxLog $elsewhere | Should -BeNullOrEmpty
    }

    It 'is not followed while signing in' {
        Add-SandboxFault $sandbox @{
            operation = 'imsToken'; action = @{ kind = 'redirect'; location = "$($elsewhere.BaseUri)/ims/token/v3" }
        }
        Get-ErrorId (Get-Failure { Connect-TestClient $sandbox }) | Should -Be UnexpectedAnswer
        Get-SandboxLog $elsewhere | Should -BeNullOrEmpty
    }
}

Describe 'The other sandbox' {
    It 'would have seen a request' {
        $null = Connect-TestSandbox $elsewhere
        (Get-SandboxLog $elsewhere)[0].bearer | Should -BeTrue
    }
}
