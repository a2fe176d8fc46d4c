# However a bulk command ends, nothing of it runs on.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 1000 -Group (New-SeedGroup Crowd -Generated 300))
    $people = 1..1000 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }

    # The calls that still come after the command has ended. A slow one of another command gives them the time to.
    function Get-LateCall {
        Clear-SandboxLog $sandbox
        Add-SandboxFault $sandbox @{ operation = 'v4ListAccounts'; action = @{ kind = 'delay'; ms = 500 } }
        $null = Get-FrameioAccount
        Get-SandboxLog $sandbox -Write
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Nothing is left running' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'when a command downstream has enough: <What>' -ForEach @(
        @{
            What = 'adding'; Operation = 'v4AddGroupUsers'; Skip = 1
            Call = { $people | Add-FrameioGroupMember Producers | Select-Object -First 1 }
        }
        @{
            What = 'removing'; Operation = 'v4RemoveGroupUser'; Skip = 20
            Call = { $people[0..299] | Remove-FrameioGroupMember Crowd -Confirm:$false | Select-Object -First 1 }
        }
    ) {
        Add-SandboxFault $sandbox @{
            operation = $Operation; skip = $Skip; times = $null; action = @{ kind = 'delay'; ms = 100 }
        }
        @(& $Call) | Should -HaveCount 1
        Get-LateCall | Should -BeNullOrEmpty
    }

    It 'when the first error ends it: <What>' -ForEach @(
        @{
            What = 'adding'; Operation = 'v4AddGroupUsers'; Skip = 1
            Call = {
                $people[0..449] + 'nobody@studio.example' + $people[450..999] |
                    Add-FrameioGroupMember Producers -ErrorAction Stop
            }
        }
        @{
            What = 'removing'; Operation = 'v4RemoveGroupUser'; Skip = 20
            Call = {
                $people[0..149] + 'nobody@studio.example' + $people[150..299] |
                    Remove-FrameioGroupMember Crowd -Confirm:$false -ErrorAction Stop
            }
        }
    ) {
        Add-SandboxFault $sandbox @{
            operation = $Operation; skip = $Skip; times = $null; action = @{ kind = 'delay'; ms = 100 }
        }
        Get-ErrorId (Get-Failure $Call) | Should -Be UserNotFound
        Get-LateCall | Should -BeNullOrEmpty
    }

    It 'when the input fails' {
        Add-SandboxFault $sandbox @{
            operation = 'v4AddGroupUsers'; times = $null; action = @{ kind = 'delay'; ms = 100 }
        }
        $failure = Get-Failure {
            $people | ForEach-Object { if ($_ -eq $people[500]) { throw 'the file is gone' }; $_ } |
                Add-FrameioGroupMember Producers
        }
        "$failure" | Should -Match 'the file is gone'
        Get-LateCall | Should -BeNullOrEmpty
    }

    It 'when a command downstream fails' {
        $failure = Get-Failure {
            $people | Add-FrameioGroupMember Producers | ForEach-Object { throw 'the disk is full' }
        }
        "$failure" | Should -Match 'the disk is full'
        Get-LateCall | Should -BeNullOrEmpty
    }
}
