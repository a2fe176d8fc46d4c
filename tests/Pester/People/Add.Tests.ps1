# People of the Adobe organisation, brought into the account.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/People.psm1"
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    $sandbox = Start-PeopleSandbox

    # Two who are new, one whom the organisation has with another identity, one who is in already.
    $joiners = @'
        Email,First Name,Last Name,Country Code,IdentityType,User Groups
        new@studio.example,New,Person,SE,,
        fed@northlight.example,Fed,Person,se,federatedID,Graders
        nora@northlight.example,,,,,
        ben@northlight.example,,,,,
'@ -replace '(?m)^ {8}' | ConvertFrom-Csv

    # One slip of each kind.
    $bad = @'
        Email,FirstName,LastName,Country,IdentityType,AdobeGroup
        pia@partner.example,Pia,P,SE,,
        noname@northlight.example,,,SE,federatedID,
        nothing,A,B,SE,,
        kind@studio.example,A,B,SE,personal,
        group@studio.example,A,B,SE,,No such group
'@ -replace '(?m)^ {8}' | ConvertFrom-Csv
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Add-FrameioUser' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-PeopleSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'licenses people, makes those who are new, and waits until Frame.io lists them' {
        $results = $joiners | Add-FrameioUser -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        $results | Sort-Object Row | ConvertTo-ResultLine | Should -Be @(
            '1 Added new@studio.example'
            '2 Added fed@northlight.example Graders'
            '3 Added nora@northlight.example'
            '4 AlreadyMember ben@northlight.example'
        )
        $results.Change | Sort-Object -Unique | Should -Be Grant
        $results.UserId | ForEach-Object { $_ } | Should -HaveCount 4
        (Get-FrameioUser new@studio.example).Name | Should -Be 'New Person'
        Get-SentStep $sandbox | Should -Be addAdobeID, add, createFederatedID, add, addAdobeID, add, add
    }

    It 'takes nothing of one row for the next' {
        $null = [pscustomobject]@{ Email = 'one@partner.example'; FirstName = 'Uma'; LastName = 'One'; Country = 'SE' },
            [pscustomobject]@{ Email = 'two@partner.example' } | Add-FrameioUser
        (Get-FrameioUser one@partner.example).Name | Should -Be 'Uma One'
        (Get-FrameioUser two@partner.example).Name | Should -Not -BeLike '*Uma*'
    }

    It 'sends nothing the second time' {
        $null = $joiners | Add-FrameioUser
        Clear-SandboxLog $sandbox
        ($joiners | Add-FrameioUser).Status | Sort-Object -Unique | Should -Be AlreadyMember
        Get-SentStep $sandbox | Should -BeNullOrEmpty
    }

    It 'fails bad rows alone, each with its reason' {
        $results = @($bad) + $joiners[0] | Add-FrameioUser @quiet
        $results | Sort-Object Row | ForEach-Object { "$($_.Row) $($_.Status) $($_.ErrorId)" } | Should -Be @(
            '1 Failed RejectedByServer', '2 Failed MissingArgument', '3 Failed InvalidEmail'
            '4 Failed MissingArgument', '5 Failed GroupNotFound', '6 Added '
        )
    }

    It 'brings a thousand people into a group in a hundred requests, one result a row' {
        $rows = 1..1000 | ForEach-Object { [pscustomobject]@{ Email = "joiner$_@studio.example"; FirstName = "J$_" } }
        $results = $rows | Add-FrameioUser | Add-FrameioGroupMember Producers
        $results | Should -HaveCount 1000
        $results.Status | Sort-Object -Unique | Should -Be Added
        Get-SandboxLog $sandbox -Operation umapiAction | Should -HaveCount 100
        Get-SandboxLog $sandbox | Where-Object status -EQ 429 | Should -BeNullOrEmpty
        Get-SandboxMember $sandbox Producers | Should -HaveCount 1000
    }

    It 'is Invited where Frame.io lists somebody later, and the same row again finishes it' {
        Set-Organization $sandbox @{ listing_delay_ms = 3600000 }
        $first = $joiners[0] | Add-FrameioUser -Wait 0
        $first.Status, $first.UserId | Should -Be Invited, $null
        Clear-SandboxLog $sandbox
        Set-Organization $sandbox @{ listing_delay_ms = 0 }
        $second = $joiners[0] | Add-FrameioUser
        $second.Status | Should -Be AlreadyMember
        $second.UserId | Should -Not -BeNullOrEmpty
        Get-SentStep $sandbox | Should -BeNullOrEmpty
    }

    It 'tells before the first write that no licence is left, and gives those that are' {
        Set-Organization $sandbox @{ quotas = @{ 'Frame.io Enterprise' = (Get-FrameioLicense).Assigned + 1 } }
        $rows = 1..3 | ForEach-Object { [pscustomobject]@{ Email = "joiner$_@studio.example" } }
        $results = $rows | Add-FrameioUser @quiet | Sort-Object Row
        $results.Status | Should -Be Added, Failed, Failed
        $results[1].ErrorId, $results[2].ErrorId | Should -Be NoLicenseLeft, NoLicenseLeft
        Get-SentStep $sandbox | Should -Be addAdobeID, add
    }

    It 'rehearses by the service''s own test mode, and says what that doesn''t check' {
        $state = ConvertTo-Json (Get-SandboxState $sandbox).accounts -Depth 20
        $results = @($joiners) + @($bad) | Add-FrameioUser -WhatIf -ErrorAction SilentlyContinue `
            -WarningVariable warnings 3>$null 6>$null
        $results | Sort-Object Row | ForEach-Object Status | Should -Be WouldAdd, WouldAdd, WouldAdd, AlreadyMember,
            WouldAdd, Failed, Failed, Failed, Failed
        "$warnings" | Should -BeLike "*Adobe's test mode*doesn't see*"
        Get-SandboxLog $sandbox -Operation umapiAction | ForEach-Object query | Sort-Object -Unique |
            Should -Be testOnly=true
        ConvertTo-Json (Get-SandboxState $sandbox).accounts -Depth 20 | Should -Be $state
    }

    It 'makes nobody twice when the answer is lost' {
        Add-SandboxFault $sandbox @{ operation = 'umapiAction'; times = 1; action = @{ kind = 'lost_answer' } }
        ($joiners | Add-FrameioUser).Status | Sort-Object -Unique | Should -Be Added, AlreadyMember
        Get-SentStep $sandbox | Where-Object { $_ -eq 'createFederatedID' } | Should -HaveCount 1
    }

    It 'goes on by a journal where it was stopped' {
        $journal = Join-Path $TestDrive people.jsonl
        $rows = 1..40 | ForEach-Object { [pscustomobject]@{ Email = "joiner$_@studio.example" } }
        $null = $rows | Add-FrameioUser -Journal $journal | Select-Object -First 5
        $results = $rows | Add-FrameioUser -Journal $journal
        $results | Should -HaveCount 40
        $results.Status | Sort-Object -Unique | Should -BeIn Added, AlreadyMember, Invited
        @(Get-FrameioUser joiner*) | Should -HaveCount 40
    }

    It 'needs <What>: <Id>' -ForEach @(
        @{
            What = 'a credential'; Id = 'MissingArgument'
            With = @{ Token = 'fio-u-sandbox'; AdobeCredential = 'none' }
        }
        @{ What = 'the profile there is'; Id = 'AdobeProfileNotFound'; With = @{ AdobeProfile = 'All Apps' } }
    ) {
        $parameters = $With.Clone()
        if ($parameters['Token']) { $parameters.Token = ConvertTo-Secret $parameters.Token }
        $null = Connect-PeopleSandbox $sandbox $parameters
        $problems = @(try { $joiners[0] | Add-FrameioUser 2>&1 } catch { $_ }) |
            Where-Object { $_ -is [Management.Automation.ErrorRecord] }
        $problems[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
    }

    It 'uses the session''s own client where no other is given' {
        $null = Connect-PeopleSandbox $sandbox @{ AdobeCredential = 'none' }
        ($joiners[0] | Add-FrameioUser).Status | Should -Be Added
    }
}

Describe 'An organisation' {
    BeforeEach {
        Reset-Sandbox $sandbox
        Set-Organization $sandbox @{ managed_elsewhere = $true }
        $null = Connect-PeopleSandbox $sandbox
    }

    It 'that is synced from elsewhere is said to be' {
        ($joiners[0] | Add-FrameioUser @quiet).ErrorId | Should -Be ManagedElsewhere
    }
}
