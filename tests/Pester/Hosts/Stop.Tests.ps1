# Ctrl+C, as a host does it: the pipeline is stopped from another thread.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -TimeScale 1 -Seed (New-StudioSeed -Generate 1000)
    $shell = New-TestShell

    # Starts a script, waits until the service has seen what it is to hang in, and stops it.
    function Measure-Stop([scriptblock] $Script, [scriptblock] $Until) {
        $call = Start-TestShell $shell $Script
        try {
            Wait-Condition $Until
        }
        finally {
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()
            $watch.Stop()
        }

        $call.IsCompleted | Should -BeTrue
        $watch.ElapsedMilliseconds
    }

    function Test-Held($Operation) {
        @(Get-SandboxLog $sandbox $Operation | Where-Object { $null -eq $_.status }).Count -gt 0
    }

    function Test-Refused($Operation) {
        @(Get-SandboxLog $sandbox $Operation | Where-Object status -EQ 429).Count -gt 0
    }
}

AfterAll {
    Remove-TestShell $shell
    Stop-Sandbox $sandbox
}

Describe 'Stopping' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $shell.Commands.Clear()
        $null = $shell.AddCommand('Connect-Frameio').AddParameters(@{
                Token = ConvertTo-Secret fio-u-ana; BaseUri = $sandbox.BaseUri
            }).Invoke()
    }

    It 'ends within a second while <What>' -ForEach @(
        @{ What = 'a list hangs'; Operation = 'v4ListAccountUsers'; Script = { Get-FrameioUser } }
        @{
            What = 'names are looked up'; Operation = 'v4ListAccountUsers'
            Script = { Get-FrameioUser ben@studio.example }
        }
        @{
            What = 'the group for all rows is looked up'; Operation = 'v4ListGroups'
            Script = { 'ben@studio.example' | Add-FrameioGroupMember Editors }
        }
        @{
            What = 'a batch is on its way'; Operation = 'v4AddGroupUsers'
            Script = { 'ben@studio.example' | Add-FrameioGroupMember Editors }
        }
        @{
            What = 'a member is removed'; Operation = 'v4RemoveGroupUser'
            Script = { 'chloe@studio.example' | Remove-FrameioGroupMember Editors -Confirm:$false }
        }
        @{ What = 'a group is created'; Operation = 'v4CreateGroup'; Script = { New-FrameioGroup Colourists } }
        @{
            What = 'the groups of a person are looked for'; Operation = 'v4ListGroupUsers'
            Script = { Get-FrameioUser chloe@studio.example | Get-FrameioGroup }
        }
        @{
            What = 'it connects'; Operation = 'v4GetMe'
            Script = {
                $token = [Net.NetworkCredential]::new('', 'fio-u-ana').SecurePassword
                Connect-Frameio -Token $token -BaseUri (Get-FrameioSession).BaseUri
            }
        }
    ) {
        Add-SandboxFault $sandbox @{ operation = $Operation; times = $null; action = @{ kind = 'delay'; ms = 60000 } }
        Measure-Stop $Script { Test-Held $Operation } | Should -BeLessThan 1000
    }

    It 'ends within a second while it waits for the rate limit: <What>' -ForEach @(
        @{
            What = 'of adding'; Operation = 'v4AddGroupUsers'
            Script = { 'ben@studio.example' | Add-FrameioGroupMember Producers }
        }
        @{ What = 'of changing'; Operation = 'v4UpdateGroup'; Script = { Set-FrameioGroup Editors -Emoji eyes } }
    ) {
        Set-SandboxBucket $sandbox $Operation ana@studio.example 10
        Measure-Stop $Script { Test-Refused $Operation } | Should -BeLessThan 1000
    }

    It 'ends within a second while it waits to try again' {
        Add-SandboxFault $sandbox @{ operation = 'v4ListGroups'; action = @{ kind = 'status'; code = 503 } }
        Measure-Stop { Get-FrameioGroup } { @(Get-SandboxLog $sandbox v4ListGroups).Count -gt 0 } |
            Should -BeLessThan 1000
    }

    It 'sends nothing more' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroups'; times = $null; action = @{ kind = 'delay'; ms = 60000 }
        }
        $null = Measure-Stop { 'ben@studio.example' | Add-FrameioGroupMember Editors } { Test-Held v4ListGroups }
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
        @(Get-SandboxLog $sandbox v4ListGroups) | Should -HaveCount 1
    }

    It 'leaves no error behind, and the runspace and its session well' {
        Add-SandboxFault $sandbox @{ operation = 'v4ListGroups'; action = @{ kind = 'delay'; ms = 60000 } }
        $null = Measure-Stop { Get-FrameioGroup Editors } { Test-Held v4ListGroups }
        $shell.Streams.Error | Should -BeNullOrEmpty
        $shell.Commands.Clear()
        $null = $shell.AddScript({ (Get-FrameioGroup Editors).Name })
        $shell.Invoke() | Should -Be Editors
    }
}

# Of another owner, since what is left of a limit belongs to the owner of the token.
Describe 'Stopping a long run' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $shell.Commands.Clear()
        $client = [pscredential]::new('robot', (ConvertTo-Secret s3cret))
        $where = @{ BaseUri = $sandbox.BaseUri; AuthorityUri = $sandbox.AuthorityUri }
        $null = $shell.AddCommand('Connect-Frameio').AddParameter('Credential', $client).AddParameters($where).Invoke()
        $long = {
            1..1000 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ } | Add-FrameioGroupMember Producers
        }
        $length = Measure-Stop $long {
            @(Get-SandboxLog $sandbox v4AddGroupUsers | Where-Object status -EQ 204).Count -eq 9
        }
    }

    It 'ends within a second while it waits for the next slot' {
        $length | Should -BeLessThan 1000
    }

    It 'had kept to the limit' {
        (Get-SandboxLog $sandbox).status | Should -Not -Contain 429
    }

    It 'leaves what was done, and sends nothing more' {
        Get-SandboxMember $sandbox Producers | Should -HaveCount 900
        @(Get-SandboxLog $sandbox v4AddGroupUsers) | Should -HaveCount 9
    }
}
