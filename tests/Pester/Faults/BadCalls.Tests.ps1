# The error ids that these cmdlets can end in, each by the shortest call that meets it. RateLimited takes waits: see
# Membership/RateLimit.
BeforeDiscovery {
    $calls = @(
        @{ Id = 'NotConnected'; Category = 'ConnectionError'; Call = { Disconnect-Frameio; Get-FrameioUser } }
        @{
            Id = 'AccountNotFound'; Category = 'ObjectNotFound'
            Call = { Connect-TestSandbox $sandbox -Account Nowhere }
        }
        @{ Id = 'AccountNotFound'; Category = 'ObjectNotFound'; Call = { Get-FrameioAccount Nowhere } }
        @{ Id = 'AccountAmbiguous'; Category = 'InvalidArgument'; Call = { Connect-TestSandbox $sandbox fio-u-two } }
        @{ Id = 'TokenRejected'; Category = 'AuthenticationError'; Call = { Connect-TestSandbox $sandbox wrong } }
        @{ Id = 'Forbidden'; Category = 'PermissionDenied'; Call = { New-FrameioGroup X -Session $chloe } }
        @{ Id = 'UserNotFound'; Category = 'ObjectNotFound'; Call = { Get-FrameioUser nobody@studio.example } }
        @{
            Id = 'UserNotFound'; Category = 'ObjectNotFound'
            Call = { Add-FrameioGroupMember Editors nobody@studio.example }
        }
        @{
            Id = 'UserDeactivated'; Category = 'InvalidOperation'
            Call = { Add-FrameioGroupMember Producers jonas@studio.example }
        }
        @{
            Id = 'UserHasNoId'; Category = 'InvalidOperation'
            Call = { Add-FrameioGroupMember Producers liam@client.example }
        }
        @{ Id = 'GroupNotFound'; Category = 'ObjectNotFound'; Call = { Get-FrameioGroupMember Nope } }
        @{ Id = 'GroupAmbiguous'; Category = 'InvalidArgument'; Call = { Get-FrameioGroupMember Twins } }
        @{
            Id = 'GroupNotManagedHere'; Category = 'InvalidOperation'
            Call = { Add-FrameioGroupMember 'Adobe Sync' ben@studio.example }
        }
        @{ Id = 'InvalidEmail'; Category = 'InvalidArgument'; Call = { Add-FrameioGroupMember Editors ben } }
        @{
            Id = 'MissingColumn'; Category = 'InvalidData'
            Call = { [pscustomobject]@{ Name = 'Ben' } | Add-FrameioGroupMember Editors }
        }
        @{ Id = 'MissingColumn'; Category = 'InvalidData'; Call = { 'ben@studio.example' | Add-FrameioGroupMember } }
        @{ Id = 'MissingArgument'; Category = 'InvalidArgument'; Call = { Connect-Frameio } }
        @{ Id = 'MissingArgument'; Category = 'InvalidArgument'; Call = { Add-FrameioGroupMember Editors } }
        @{
            Id = 'MissingArgument'; Category = 'InvalidArgument'
            Call = { Add-FrameioGroupMember -User ben@studio.example }
        }
        @{ Id = 'MissingArgument'; Category = 'InvalidArgument'; Call = { Set-FrameioGroup Editors } }
        @{
            Id = 'RejectedByServer'; Category = 'InvalidOperation'; Fault = @{ kind = 'status'; code = 422 }
            Call = { Set-FrameioGroup Editors -Emoji x }
        }
        @{ Id = 'ServerFault'; Category = 'ConnectionError'; Fault = @{ kind = 'cut' }; Call = { Get-FrameioAccount } }
        @{
            Id = 'OutcomeUnknown'; Category = 'OperationTimeout'; Fault = @{ kind = 'lost_answer' }
            Call = { Set-FrameioGroup Editors -Emoji x }
        }
        @{
            Id = 'EndpointUnavailable'; Category = 'ResourceUnavailable'
            Fault = @{ kind = 'status'; code = 404; body = '{"errors":[{"detail":"no route found for PATCH /v4/x"}]}' }
            Call = { Set-FrameioGroup Editors -Emoji x }
        }
        @{
            Id = 'InvalidBaseUri'; Category = 'InvalidArgument'
            Call = { Connect-Frameio -Token (ConvertTo-Secret x) -BaseUri http://frame.example }
        }
        @{
            Id = 'UnexpectedAnswer'; Category = 'InvalidResult'; Fault = @{ kind = 'malformed'; body = 'html' }
            Call = { Get-FrameioAccount }
        }
    )
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $seed = New-StudioSeed
    $seed.accounts += New-SeedAccount Second (New-SeedUser kira@client.example -Role owner)
    $seed.tokens += @{ token = 'fio-u-two'; user = 'kira@client.example' }
    $sandbox = Start-Sandbox -Seed $seed
    $chloe = Connect-TestSandbox $sandbox token-of-chloe
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'The call {<Call>}' -ForEach $calls {
    BeforeAll {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $fault = $_.Contains('Fault') ? $_.Fault : $null
        if ($fault) {
            # Reads that the command needs first go through.
            $operation = $fault.kind -eq 'malformed' -or $fault.kind -eq 'cut' ? 'v4ListAccounts' : 'v4UpdateGroup'
            Add-SandboxFault $sandbox @{ operation = $operation; times = $null; action = $fault }
        }

        $ErrorActionPreference = 'Continue'
        $all = try { & $Call 2>&1 } catch { $_ }
        $problems = @($all | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
    }

    It 'is one error, <Id>, of the category <Category>' {
        $problems.FullyQualifiedErrorId | Should -BeLike "$Id,FrameioPS.Commands.*Command"
        $problems.CategoryInfo.Category | Should -Be $Category
    }

    It 'says what to do' {
        $problems[0].ErrorDetails.Message | Should -Not -BeNullOrEmpty
        $problems[0].ErrorDetails.RecommendedAction | Should -Match '\.$'
    }
}
