BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Get-FrameioUser' {
    It 'gets everybody, the deactivated too' {
        $users = Get-FrameioUser
        $users | Should -HaveCount 14
        ($users | Where-Object Email -EQ jonas@studio.example).Active | Should -BeFalse
        (Get-FrameioUser j*).Email | Should -Be jonas@studio.example
        $users[0].PSTypeNames[0] | Should -Be Frameio.Client.Users.FrameioUser
    }

    It 'gets those who are active with -Active' {
        $users = Get-FrameioUser -Active
        $users | Should -HaveCount 13
        $users.Email | Should -Not -Contain jonas@studio.example
        Get-FrameioUser j* -Active -ErrorAction Stop | Should -BeNullOrEmpty
        (Get-FrameioUser jonas@studio.example, ben@studio.example -Active).Email | Should -Be ben@studio.example
    }

    It 'finds <Email> by <What>' -ForEach @(
        @{ Email = 'ben@studio.example'; What = 'email'; User = 'ben@studio.example' }
        @{ Email = 'Dev.Patel@studio.example'; What = 'an email in another case'; User = 'DEV.PATEL@STUDIO.example' }
        @{ Email = 'ana@studio.example'; What = 'Adobe id'; User = '0A1B2C3D@AdobeID.e' }
        @{ Email = 'jonas@studio.example'; What = 'email, though deactivated'; User = 'jonas@studio.example' }
        @{ Email = 'liam@client.example'; What = 'email, though without an id'; User = 'liam@client.example' }
        @{
            Email = 'grace+dailies@agency.example'; What = 'an email with a plus'; User = 'grace+dailies@agency.example'
        }
        @{
            Email = 'hugo%25&co#1@agency.example'; What = 'an email with signs that mean something in an address'
            User = 'hugo%25&co#1@agency.example'
        }
        @{ Email = "finn.o'neil@studio.example"; What = 'name with an apostrophe'; User = "Finn O'Neil" }
        @{ Email = 'grace+dailies@agency.example'; What = 'name with brackets'; User = 'Grace [Kim]' }
        @{ Email = 'zoé@studio.example'; What = 'name with a star, and nobody else'; User = 'Zoé *' }
        @{
            Email = 'zoé@studio.example'; What = 'an email in decomposed Unicode'
            User = "zoe$([char] 0x301)@studio.example"
        }
        @{
            Email = 'ben@studio.example'; What = 'an email with a no-break space behind it'
            User = "ben@studio.example$([char] 0xA0)"
        }
    ) {
        (Get-FrameioUser $User).Email | Should -Be $Email
    }

    It 'finds by id' {
        (Get-FrameioUser (Get-SeedId ben@studio.example)).Email | Should -Be ben@studio.example
    }

    It 'finds by wildcards on emails and names' {
        (Get-FrameioUser *@agency.example).Email |
            Should -Be grace+dailies@agency.example, 'hugo%25&co#1@agency.example', ines@agency.example
        (Get-FrameioUser be?@studio.example).Email | Should -Be ben@studio.example
        (Get-FrameioUser 'ana l*', '*okafor').Email | Should -Be ana@studio.example, ben@studio.example
    }

    It 'finds nobody by wildcards without an error' {
        Get-FrameioUser *@nowhere.example -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'takes one role or several, or a pattern' {
        (Get-FrameioUser -Role admin).Email | Should -Be ben@studio.example, robot@studio.example
        (Get-FrameioUser -Role OWNER, rev*).Email |
            Should -Be ana@studio.example, kira@client.example, liam@client.example
        (Get-FrameioUser *@studio.example -Role owner).Email | Should -Be ana@studio.example
    }

    It 'takes emails, rows and users from the pipeline' {
        ('ben@studio.example', 'ines@agency.example' | Get-FrameioUser).Name | Should -Be 'Ben Okafor', 'Ines Sousa'
        ([pscustomobject]@{ Mail = 'ben@studio.example' } | Get-FrameioUser).Name | Should -Be 'Ben Okafor'
        (Get-FrameioUser ben* | Get-FrameioUser).Name | Should -Be 'Ben Okafor'
    }

    It 'takes members of a group from the pipeline' {
        (Get-FrameioGroupMember Editors | Get-FrameioUser).Name | Should -Be 'Chloé Martin', 'Dev Patel', 'Jonas Berg'
    }

    It 'reports each that is not there, and goes on' {
        $wanted = 'nobody@studio.example', 'ben@studio.example', (Get-SeedId nobody)
        $found = Get-FrameioUser $wanted -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.Email | Should -Be ben@studio.example
        $problems.FullyQualifiedErrorId | Should -Be (@('UserNotFound,FrameioPS.Commands.GetFrameioUserCommand') * 2)
        $problems.TargetObject | Should -Be nobody@studio.example, (Get-SeedId nobody)
        $problems[0].CategoryInfo.Category | Should -Be ObjectNotFound
    }
}
