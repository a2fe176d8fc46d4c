# What the service will say one day and this module doesn't know yet.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox

    function Set-Answer($Operation, $Body) {
        Reset-Sandbox $sandbox
        Add-SandboxFault $sandbox @{
            operation = $Operation; times = $null
            action = @{ kind = 'status'; code = 200; body = ConvertTo-Json $Body -Depth 9 }
        }
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A value the module does not know' {
    It 'is kept as text: the role of a user' {
        Set-Answer v4ListAccountUsers @{
            data = @(
                @{
                    role = 'workspace_admin'
                    user = @{ id = Get-SeedId x; email = 'x@studio.example'; active = $true; mood = 'new' }
                }
            )
            links = @{ next = $null }; total_count = 1; hint = 'a field nobody knows'
        }
        (Get-FrameioUser).Role | Should -Be workspace_admin
        (Get-FrameioUser -Role workspace_*).Email | Should -Be x@studio.example
    }

    It 'is kept as text: the source of a group, and such a group is not changed here' {
        Set-Answer v4ListGroups @{
            data = @(
                @{
                    id = Get-SeedId Okta; name = 'Okta'; emoji = 'smile'; member_count = 0; source = 'okta'
                    sync_status = 'paused'
                }
            )
            links = @{ next = $null }; total_count = 1
        }
        $group = Get-FrameioGroup
        $group.Source, $group.SyncStatus | Should -Be okta, paused
        Get-ErrorId (Get-Failure { 'ben@studio.example' | Add-FrameioGroupMember Okta }) |
            Should -Be GroupNotManagedHere
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'is no error where a value is missing' {
        Set-Answer v4ListAccountUsers @{
            data = @(@{ user = @{ id = Get-SeedId x; email = 'x@studio.example' } }); links = @{}
        }
        $user = Get-FrameioUser
        $user.Email | Should -Be x@studio.example
        $user.Role | Should -BeNullOrEmpty
        $user.Active | Should -BeNullOrEmpty
    }

    It 'is no reason to send an id that is none: the row fails, the others are added' {
        Set-Answer v4ListAccountUsers @{
            data = @(
                @{ role = 'member'; user = @{ id = 'not-a-uuid'; email = 'odd@studio.example'; active = $true } }
                @{
                    role = 'member'
                    user = @{ id = Get-SeedId ben@studio.example; email = 'ben@studio.example'; active = $true }
                }
            )
            links = @{ next = $null }; total_count = 2
        }
        $results = 'odd@studio.example', 'ben@studio.example' |
            Add-FrameioGroupMember Producers -ErrorAction SilentlyContinue -ErrorVariable problems
        ($results | Sort-Object Row).Status | Should -Be Failed, Added
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be UserHasNoId
        $problems[0].ErrorDetails.Message | Should -Match 'not-a-uuid'
        $problems[0].ErrorDetails.RecommendedAction | Should -Match 'no UUID'
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -Match 'has to accept'
    }
}
