BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $people = 1..260 | ForEach-Object { New-SeedUser "p$_@studio.example" }
    $groups = @(
        New-SeedGroup Crowd -Member $people[0..229].email
        1..129 | ForEach-Object { New-SeedGroup "Group $_" }
    )
    $people[0].role = 'owner'
    $sandbox = Start-Sandbox -Seed @{
        accounts = @(New-SeedAccount Studio $people $groups)
        tokens   = @(@{ token = 'fio-u-ana'; user = 'p1@studio.example' })
    }
    $null = Connect-TestSandbox $sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A list of several pages' {
    BeforeEach { Clear-SandboxLog $sandbox }

    It 'comes whole: <Name>' -ForEach @(
        @{ Name = '260 users'; Call = { Get-FrameioUser }; Operation = 'v4ListAccountUsers'; Count = 260; Pages = 3 }
        @{ Name = '130 groups'; Call = { Get-FrameioGroup }; Operation = 'v4ListGroups'; Count = 130; Pages = 2 }
        @{
            Name = '230 members'; Call = { Get-FrameioGroupMember Crowd }; Operation = 'v4ListGroupUsers'; Count = 230
            Pages = 3
        }
    ) {
        $items = & $Call
        $items | Should -HaveCount $Count
        $items | ForEach-Object { $_.PSObject.Properties['Id'] ? $_.Id : $_.UserId } | Sort-Object -Unique |
            Should -HaveCount $Count
        Get-SandboxLog $sandbox $Operation | Should -HaveCount $Pages
    }

    It 'is read no further than the first page when one is enough: <Name>' -ForEach @(
        @{ Name = 'users'; Call = { Get-FrameioUser | Select-Object -First 1 }; Operation = 'v4ListAccountUsers' }
    ) {
        & $Call | Should -HaveCount 1
        Get-SandboxLog $sandbox $Operation | Should -HaveCount 1
    }

    It 'is read whole where it feeds a command, which may take out what is listed: <Name>' -ForEach @(
        @{ Name = 'groups'; Call = { Get-FrameioGroup | ForEach-Object { $_ } }; Operation = 'v4ListGroups' }
        @{
            Name = 'members'; Call = { Get-FrameioGroupMember Crowd | ForEach-Object { $_ } }
            Operation = 'v4ListGroupUsers'
        }
    ) {
        $listed = & { & $Call } | ForEach-Object { @(Get-SandboxLog $sandbox $Operation).Count } |
            Select-Object -First 1
        $all = @(Get-SandboxLog $sandbox $Operation).Count
        $listed | Should -Be $all
        $all | Should -BeGreaterThan 1
    }

    It 'keeps its parameters from page to page' {
        $null = Get-FrameioUser
        (Get-SandboxLog $sandbox v4ListAccountUsers).query | ForEach-Object {
            $_ | Should -Match 'include_deactivated=true'
            $_ | Should -Match 'page_size=100'
        }
    }

    It 'is read once for many names' {
        1..50 | ForEach-Object { "p$_@studio.example" } | Get-FrameioUser | Should -HaveCount 50
        Get-SandboxLog $sandbox v4ListAccountUsers | Should -HaveCount 3
    }

    It 'serves the look-ups of a minute, and what it lacks is looked for once more' {
        (Get-FrameioUser p10@studio.example).Email | Should -Be p10@studio.example
        Clear-SandboxLog $sandbox
        (Get-FrameioUser p11@studio.example).Email | Should -Be p11@studio.example
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
        $null = Get-FrameioUser nobody@studio.example -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be UserNotFound
        Get-SandboxLog $sandbox v4ListAccountUsers | Should -HaveCount 3
    }

    It 'is read anew by the next command that asks for several, so that it shows what changed meanwhile' {
        $id = Get-SeedId p9@studio.example
        (Get-FrameioUser p9@*).Active | Should -BeTrue
        Edit-SandboxUser $sandbox $id @{ active = $false }
        (Get-FrameioUser p9@*).Active | Should -BeFalse
    }
}
