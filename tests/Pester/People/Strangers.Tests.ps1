# Strangers on V4, by the commands that give roles; and groups that come from the organisation.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/People.psm1"
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    $sandbox = Start-PeopleSandbox
    $stranger = 'stranger@client.example'
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A stranger on V4' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-PeopleSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'gets licence and role in one line: <Call>' -ForEach @(
        @{ Call = { Invoke-FrameioTeamInvite Dailies $stranger -Role editor -FirstName Sam }; Place = 'Dailies' }
        @{ Call = { Add-FrameioCollaborator Finale $stranger -Role editor }; Place = 'Finale' }
    ) {
        $result = & $Call
        $result.Status, $result.Email, $result.Role | Should -Be Added, $stranger, editor
        $result.Workspace, $result.Project | Should -Contain $Place
        $result.UserId | Should -Not -BeNullOrEmpty
        Get-SentStep $sandbox | Should -Be addAdobeID, add
    }

    It 'is licensed once for rows of several places, beside rows of people who are there' {
        $results = @'
            Email,Workspace,Role,FirstName
            chloe@northlight.example,Dailies,viewer,
            stranger@client.example,Dailies,viewer,Sam
            stranger@client.example,Post,commenter,Sam
'@ -replace '(?m)^ {12}' | ConvertFrom-Csv | Invoke-FrameioTeamInvite
        $results | Sort-Object Row | ForEach-Object { "$($_.Row) $($_.Status) $($_.Role)" } |
            Should -Be '1 Changed viewer', '2 Added viewer', '3 Added commenter'
        Get-SentStep $sandbox | Should -Be addAdobeID, add
    }

    It 'is Invited where Frame.io lists them after the wait, and the same row again finishes it' {
        Set-Organization $sandbox @{ listing_delay_ms = 3600000 }
        $first = Invoke-FrameioTeamInvite Dailies $stranger -Role editor -Wait 0
        $first.Status, $first.Workspace, $first.Email | Should -Be Invited, Dailies, $stranger
        Clear-SandboxLog $sandbox
        Set-Organization $sandbox @{ listing_delay_ms = 0 }
        (Invoke-FrameioTeamInvite Dailies $stranger -Role editor -Wait 0).Status | Should -Be Added
        Get-SandboxAccess $sandbox $stranger | Should -Contain "$stranger in Dailies: editor"
        Get-SentStep $sandbox | Should -BeNullOrEmpty
    }

    It 'fails with the word of the organisation, once for each row' {
        $results = 'pia@partner.example' | Invoke-FrameioTeamInvite Dailies, Post -Role viewer @quiet
        $results.ErrorId | Should -Be RejectedByServer, RejectedByServer
    }

    It 'would be invited, with -WhatIf' {
        (Invoke-FrameioTeamInvite Dailies $stranger -Role editor -WhatIf -WarningAction Ignore 6>$null).Status |
            Should -Be WouldInvite
        Get-SandboxLog $sandbox -Write | Where-Object query -NotLike '*testOnly*' | Should -BeNullOrEmpty
    }

    It 'is one where no credential was given for the organisation, and the error names it' {
        $null = Connect-PeopleSandbox $sandbox @{ AdobeCredential = 'none' }
        $result = Invoke-FrameioTeamInvite Dailies $stranger -Role editor -ErrorVariable problems @quiet
        $result.ErrorId | Should -Be UserNotInAccount
        $problems[0].ErrorDetails.RecommendedAction | Should -BeLike '*-AdobeCredential*'
    }
}

Describe 'A group that comes from the organisation' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-PeopleSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'gets and loses its members there' {
        $before = Get-SandboxMember $sandbox 'Adobe Sync'
        ('chloe@northlight.example' | Add-FrameioGroupMember 'Adobe Sync').Status | Should -Be Added
        Get-SandboxMember $sandbox 'Adobe Sync' | Should -Be (@('chloe@northlight.example') + $before | Sort-Object)
        ('chloe@northlight.example' | Remove-FrameioGroupMember 'Adobe Sync' -Confirm:$false).Status |
            Should -Be Removed
        Get-SandboxMember $sandbox 'Adobe Sync' | Should -Be $before
        Get-SentStep $sandbox | Should -Be add, remove
    }

    It 'has its changes foreseen in a rehearsal as calls to Adobe, ten people to a call' {
        $null = Get-FrameioUser -Active | Where-Object Id |
            Add-FrameioGroupMember 'Adobe Sync' -ErrorAction Ignore -WarningAction Ignore
        $people = Get-FrameioGroupMember 'Adobe Sync' | Select-Object -First 10
        $null = $people | Remove-FrameioGroupMember -WhatIf -InformationVariable said
        "$said" | Should -BeLike '*Carrying it out takes 1 call that writes, *'
        Clear-SandboxLog $sandbox
        ($people | Remove-FrameioGroupMember -Confirm:$false).Status | Sort-Object -Unique | Should -Be Removed
        @(Get-SandboxLog $sandbox -Write) | Should -HaveCount 1
    }

    It 'is GroupNotManagedHere without a credential for it' {
        $null = Connect-PeopleSandbox $sandbox @{ AdobeCredential = 'none' }
        $problem = { 'chloe@northlight.example' | Add-FrameioGroupMember 'Adobe Sync' } | Should -Throw -PassThru
        $problem.FullyQualifiedErrorId | Should -BeLike 'GroupNotManagedHere*'
    }
}
