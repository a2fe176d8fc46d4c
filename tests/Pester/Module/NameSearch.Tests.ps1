# What somebody can mean by the beginning of a name: the closest way of reading it that finds something.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $people = @(
        New-SeedUser ana@studio.example -Name 'Ana Lindqvist' -Role owner
        New-SeedUser b.ana@studio.example -Name "Zoé O'Neil"
        New-SeedUser chloe@studio.example -Name 'Chloé [Martin]'
        New-SeedUser dev@studio.example -Name 'Anatol Dev'
    )
    $seed = New-StudioSeed
    $seed.accounts[0].users = $people
    $seed.accounts[0].groups = $seed.accounts[0].workspaces = @()
    $seed.tokens = @(@{ token = 'fio-u-ana'; user = 'ana@studio.example' })
    $seed.clients = @()
    $sandbox = Start-Sandbox -Seed $seed
    $null = Connect-TestSandbox $sandbox
    $null = Get-FrameioUser

    function Get-Completion([string] $Word) {
        $line = "Get-FrameioUser $Word"
        @((TabExpansion2 $line $line.Length).CompletionMatches | ForEach-Object { $_.CompletionText.Trim('''"') })
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'The beginning of a name' {
    It '"<Word>" means <Found>' -ForEach @(
        @{ Word = ''; Found = 'ana', 'b.ana', 'chloe', 'dev' }
        @{ Word = 'ana'; Found = 'ana', 'dev' }
        @{ Word = 'ANA'; Found = 'ana', 'dev' }
        @{ Word = 'lind'; Found = 'ana' }
        @{ Word = 'neil'; Found = 'b.ana' }
        @{ Word = 'zoe'; Found = 'b.ana' }
        @{ Word = 'indq'; Found = 'ana' }
        @{ Word = '*ana'; Found = 'ana', 'b.ana', 'dev' }
        @{ Word = '?hloe'; Found = 'chloe' }
        @{ Word = '[a-c]*.example'; Found = 'ana', 'b.ana', 'chloe' }
        @{ Word = "'chloe ["; Found = 'chloe' }
        @{ Word = '[Mart'; Found = 'chloe' }
        @{ Word = '*'; Found = 'ana', 'b.ana', 'chloe', 'dev' }
    ) {
        Get-Completion $Word | ForEach-Object { $_ -replace '@.*' } | Should -Be $Found
    }

    It 'may mean nobody' {
        # PowerShell goes on with the names of files where a completer finds nothing.
        Get-Completion nobody | Should -Not -Match '@studio'
    }

    It 'of an id is completed to the id' {
        Get-Completion (Get-SeedId b.ana@studio.example).Substring(0, 6) | Should -Be (Get-SeedId b.ana@studio.example)
    }
}

Describe 'Who is called so by the first name' {
    It 'comes first, wherever the service lists the person' {
        $turned = $seed.Clone()
        $turned.accounts = @($seed.accounts[0].Clone())
        $turned.accounts[0].users = $people[3, 2, 1, 0]
        $other = Start-Sandbox -Seed $turned
        try {
            $null = Connect-TestSandbox $other
            $null = Get-FrameioUser
            Get-Completion ana | Should -Be ana@studio.example, dev@studio.example
        }
        finally {
            Stop-Sandbox $other
        }
    }
}
