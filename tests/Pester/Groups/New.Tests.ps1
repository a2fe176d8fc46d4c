BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox

    function Get-GroupName { (Get-SandboxState $sandbox).accounts[0].groups.name }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'New-FrameioGroup' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'creates a group with the default emoji, and emits it' {
        $group = New-FrameioGroup Colourists
        $group.Name, $group.Emoji, $group.Source, $group.MemberCount |
            Should -Be Colourists, busts_in_silhouette, frame, 0
        Get-GroupName | Should -Contain Colourists
    }

    It 'takes another emoji' {
        (New-FrameioGroup Colourists -Emoji art).Emoji | Should -Be art
    }

    It 'takes names and rows from the pipeline' {
        ('A', 'B' | New-FrameioGroup).Name | Should -Be A, B
        ([pscustomobject]@{ Name = 'C'; Emoji = 'eyes' } | New-FrameioGroup).Emoji | Should -Be eyes
    }

    It 'takes names of all kinds as they are: <_>' -ForEach "O'Neil", 'Cut [v3]', '*', 'Ünïcode ✂', 'a/b?c#d&e%20',
        '"quoted"' {
        (New-FrameioGroup $_).Name | Should -BeExactly $_
        Get-GroupName | Should -Contain $_
    }

    It 'can be used at once' {
        $null = Get-FrameioGroup Editors
        $group = New-FrameioGroup Colourists
        'ben@studio.example' | Add-FrameioGroupMember Colourists | ForEach-Object Status | Should -Be Added
        $group | Get-FrameioGroupMember | ForEach-Object Email | Should -Be ben@studio.example
    }

    It 'creates nothing with -WhatIf' {
        New-FrameioGroup Colourists -WhatIf | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'refuses <What> before any call' -ForEach @(
        @{ What = 'a name of 256 characters'; Name = 'x' * 256; Emoji = 'smile'; Id = 'ParameterArgument*' }
        @{ What = 'an empty name'; Name = ''; Emoji = 'smile'; Id = 'MissingArgument' }
        @{ What = 'an empty emoji'; Name = 'Colourists'; Emoji = ''; Id = 'ParameterArgument*' }
    ) {
        { New-FrameioGroup -Name $Name -Emoji $Emoji -ErrorAction Stop } |
            Should -Throw -ErrorId "$Id,FrameioPS.Commands.NewFrameioGroupCommand"
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }

    It 'reports a refusal about its name, in the server''s words, and goes on' {
        Add-SandboxFault $sandbox @{
            operation = 'v4CreateGroup'
            action    = @{
                kind = 'status'; code = 422
                body = '{"errors":[{"detail":"That name is taken","source":{"pointer":"/data/name"}}]}'
            }
        }
        $made = 'A', 'B' | New-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        $made.Name | Should -Be B
        $problems.FullyQualifiedErrorId | Should -Be 'RejectedByServer,FrameioPS.Commands.NewFrameioGroupCommand'
        $problems.TargetObject | Should -Be A
        "$problems" | Should -Match 'That name is taken'
    }

    It 'makes one group when <What>' -ForEach @(
        @{ What = 'its answer is lost'; Action = @{ kind = 'lost_answer' }; Creates = 1 }
        @{ What = 'its answer is cut in half'; Action = @{ kind = 'cut_body' }; Creates = 1 }
        @{
            What = 'the service fails after it made it'; Action = @{ kind = 'status'; code = 500; apply = $true }
            Creates = 1
        }
        @{ What = 'the connection breaks before it made it'; Action = @{ kind = 'cut' }; Creates = 2 }
        @{ What = 'the service fails before it made it'; Action = @{ kind = 'status'; code = 503 }; Creates = 2 }
    ) {
        Add-SandboxFault $sandbox @{ operation = 'v4CreateGroup'; action = $Action }
        $group = New-FrameioGroup Colourists
        $group.Name | Should -Be Colourists
        @(Get-GroupName) -eq 'Colourists' | Should -HaveCount 1
        (Get-FrameioGroup Colourists).Id | Should -Be $group.Id
        @(Get-SandboxLog $sandbox v4CreateGroup) | Should -HaveCount $Creates
    }

    It 'takes no older group of the name for the one it made' {
        $old = New-FrameioGroup Colourists -Emoji art
        Add-SandboxFault $sandbox @{ operation = 'v4CreateGroup'; action = @{ kind = 'cut' } }
        (New-FrameioGroup Colourists -Emoji eyes).Id | Should -Not -Be $old.Id
        @(Get-GroupName) -eq 'Colourists' | Should -HaveCount 2
    }

    It 'is OutcomeUnknown, and not sent a third time, where answers are lost for good' {
        Add-SandboxFault $sandbox @{ operation = 'v4CreateGroup'; times = $null; action = @{ kind = 'cut' } }
        $null = New-FrameioGroup Colourists -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be OutcomeUnknown
        @(Get-SandboxLog $sandbox v4CreateGroup) | Should -HaveCount 2
    }

    It 'is for owners and admins' {
        $chloe = Connect-TestSandbox $sandbox token-of-chloe
        $null = Connect-TestSandbox $sandbox
        $null = New-FrameioGroup Colourists -Session $chloe -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be Forbidden
    }
}
