BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $ana = New-SeedUser ana@studio.example -Role owner
    $seed = @{
        accounts = @(
            New-SeedAccount 'North' $ana -AdobeId AAAA@AdobeOrg
            New-SeedAccount 'South' $ana, (New-SeedUser ben@studio.example) -AdobeId BBBB@AdobeOrg
        )
        tokens   = @(
            @{ token = 'fio-u-ana'; user = 'ana@studio.example' }
            @{ token = 'fio-u-ben'; user = 'ben@studio.example' }
        )
    }
    $sandbox = Start-Sandbox -Seed $seed
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Connect-Frameio to one account of several' {
    It 'finds it by <What>' -ForEach @(
        @{ What = 'name'; Account = 'South' }
        @{ What = 'name in another case'; Account = 'sOUTH' }
        @{ What = 'name with spaces around it'; Account = ' South ' }
        @{ What = 'name with a soft hyphen in it'; Account = "So$([char] 0x00AD)uth" }
        @{ What = 'id'; Id = 'South' }
        @{ What = 'Adobe id'; Account = 'BBBB@AdobeOrg' }
        @{ What = 'Adobe id with its prefix'; Account = 'adobe:BBBB@AdobeOrg' }
    ) {
        $wanted = (Get-Variable Id -ValueOnly -ErrorAction Ignore) ? (Get-SeedId $Id) : $Account
        (Connect-TestSandbox $sandbox -Account $wanted).AccountId | Should -Be (Get-SeedId South)
    }

    It 'needs no choice where there is one only' {
        (Connect-TestSandbox $sandbox fio-u-ben).Account | Should -Be South
    }

    It 'lists them when none is chosen' {
        $failure = Get-Failure { Connect-TestSandbox $sandbox }
        Get-ErrorId $failure | Should -Be AccountAmbiguous
        "$failure" | Should -Match "'North' \($(Get-SeedId North)\), 'South' \($(Get-SeedId South)\)"
        $failure.ErrorDetails.RecommendedAction | Should -Match '-Account'
    }

    It 'takes the exact spelling of names that are alike' {
        Set-SandboxSeed $sandbox @{
            accounts = @(
                New-SeedAccount 'North Star' $ana
                New-SeedAccount "NORTH$([char] 0x00A0)STAR" $ana
            )
            tokens   = @(@{ token = 'fio-u-ana'; user = 'ana@studio.example' })
        }
        (Connect-TestSandbox $sandbox -Account 'North Star').AccountId | Should -Be (Get-SeedId 'North Star')
        $failure = Get-Failure { Connect-TestSandbox $sandbox -Account 'north star' }
        Get-ErrorId $failure | Should -Be AccountAmbiguous
        Set-SandboxSeed $sandbox $seed
    }

    It 'lists them when there is none of the name' {
        $failure = Get-Failure { Connect-TestSandbox $sandbox -Account East }
        Get-ErrorId $failure | Should -Be AccountNotFound
        "$failure" | Should -Match "'East'.*'North'.*'South'"
    }

    It 'keeps the session there was when it fails' {
        $null = Connect-TestSandbox $sandbox -Account North
        $null = Get-Failure { Connect-TestSandbox $sandbox -Account East }
        (Get-FrameioSession).Account | Should -Be North
    }
}

Describe 'Get-FrameioAccount' {
    BeforeAll { $null = Connect-TestSandbox $sandbox -Account North }

    It 'gets all accounts the token reaches' {
        (Get-FrameioAccount).DisplayName | Should -Be North, South
    }

    It 'finds by <_>' -ForEach 'South', 'so*' {
        (Get-FrameioAccount $_).Id | Should -Be (Get-SeedId South)
    }

    It 'takes names from the pipeline' {
        ('South', 'North' | Get-FrameioAccount).DisplayName | Should -Be South, North
    }

    It 'says when there is none of the name, and goes on' {
        $found = 'East', 'South' | Get-FrameioAccount -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.DisplayName | Should -Be South
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be AccountNotFound
    }

    It 'gives all of a list but the one that isn''t there' {
        $found = Get-FrameioAccount South, East, North -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.DisplayName | Should -Be South, North
        $problems.FullyQualifiedErrorId | Should -Be 'AccountNotFound,FrameioPS.Commands.GetFrameioAccountCommand'
        $problems[0].TargetObject | Should -Be East
    }
}
