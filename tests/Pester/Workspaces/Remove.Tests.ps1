BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox

    function Get-Address($Workspace = 'Dailies') {
        (Get-SandboxWorkspace $sandbox $Workspace).members | ForEach-Object email
    }

    function Format-Fate($Results) {
        $fates = $Results | Sort-Object Row |
            ForEach-Object { "$($_.Row) $($_.Status -eq 'Failed' ? ($_.Reason -split ':')[0] : $_.Status)" }
        $fates -join "`n"
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Remove-FrameioWorkspaceMember on <_>' -ForEach 'V2', 'V4' {
    BeforeAll {
        $version = $_
        # V2 takes an address that was never there for one that is mistyped.
        $absent = $version -eq 'V2' ? 'NotFound' : 'NotMember'
    }

    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $version
        Clear-SandboxLog $sandbox
    }

    It 'takes somebody out' {
        $result = Remove-FrameioWorkspaceMember Dailies CHLOE@studio.example -Confirm:$false
        $result.Status, $result.Email, $result.Workspace, $result.Reason |
            Should -Be Removed, chloe@studio.example, Dailies, ''
        $result.WorkspaceId, $result.UserId | Should -Be (Get-SeedId Dailies), (Get-SeedId chloe@studio.example)
        Get-Address | Should -Be Dev.Patel@studio.example, elena@studio.example
    }

    It 'takes an id for the person' {
        (Remove-FrameioWorkspaceMember Dailies (Get-SeedId chloe@studio.example) -Confirm:$false).Status |
            Should -Be Removed
        Get-Address | Should -Not -Contain chloe@studio.example
    }

    It 'has a result for each row of a file' {
        $rows = @'
            Email,Workspace,Expect
            chloe@studio.example,Dailies,Removed
            Chloe@Studio.example,Dailies,Duplicate
            finn.o'neil@studio.example,Post,Removed
            zoé@studio.example,Team O'Neil,Removed
            ines@agency.example,Dailies,Absent
            someone,Dailies,InvalidEmail
            ,Dailies,InvalidEmail
            chloe@studio.example,Nope,WorkspaceNotFound
            chloe@studio.example,Twins,WorkspaceAmbiguous
'@ -replace '(?m)^ {12}' | ConvertFrom-Csv
        $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'SilentlyContinue' }
        $results = $rows | Remove-FrameioWorkspaceMember -Confirm:$false @quiet
        $number = 0
        $expected = ($rows | ForEach-Object { "$((++$number)) $($_.Expect)" }) -join "`n" -replace 'Absent', $absent
        Format-Fate $results | Should -Be $expected
        $problems | Should -HaveCount ($version -eq 'V2' ? 5 : 4)
        Get-Address | Should -Be Dev.Patel@studio.example, elena@studio.example
        Get-Address Post | Should -Be ines@agency.example
    }

    It 'takes members from the pipeline' {
        Get-FrameioWorkspaceMember Dailies, Post | Where-Object Email -Match 'chloe|finn' |
            Remove-FrameioWorkspaceMember -Confirm:$false |
            ForEach-Object { "$($_.Workspace) $($_.Status)" } | Sort-Object |
            Should -Be 'Dailies Removed', 'Post Removed'
    }

    It 'asks first, and removes nobody where nobody can answer' {
        $seen = Invoke-FreshPowerShell -ArgumentList (Get-TestManifest), $sandbox.BaseUri, $version {
            param($Manifest, $BaseUri, $Version)
            Import-Module $Manifest
            $token = [Net.NetworkCredential]::new('', 'fio-u-ana').SecurePassword
            $null = Connect-Frameio -Token $token -BaseUri $BaseUri -ApiVersion $Version 3> $null
            try { Remove-FrameioWorkspaceMember Dailies chloe@studio.example; 'no question' } catch { "$_" }
            try { Remove-FrameioCollaborator Pilot ines@agency.example; 'no question' } catch { "$_" }
        }
        $seen -match 'NonInteractive|prompt' | Should -HaveCount 2
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'ends at once for -Workspace <Workspace>' -ForEach @(
        @{ Workspace = 'Nope'; Id = 'WorkspaceNotFound' }
        @{ Workspace = 'Twins'; Id = 'WorkspaceAmbiguous' }
        @{ Workspace = 'Dail*'; Id = 'WorkspaceNotFound' }
        @{ Workspace = ''; Id = 'MissingArgument' }
    ) {
        $failure = Get-Failure {
            'chloe@studio.example' |
                Remove-FrameioWorkspaceMember $Workspace -Confirm:$false -ErrorAction SilentlyContinue
        }
        Get-ErrorId $failure | Should -Be $Id
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}

Describe 'Somebody who was never there' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'is NotFound on V2, with an error' {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problem' }
        $result = Remove-FrameioWorkspaceMember Dailies nobody@client.example -Confirm:$false @quiet
        $result.Status, $result.ErrorId | Should -Be NotFound, MemberNotFound
        $result.Reason | Should -BeLike 'MemberNotFound: *nobody@client.example*Dailies*'
        $problem.FullyQualifiedErrorId |
            Should -Be 'MemberNotFound,FrameioPS.Commands.RemoveFrameioWorkspaceMemberCommand'
        $problem.CategoryInfo.Category | Should -Be ObjectNotFound
        $problem.ErrorDetails.RecommendedAction | Should -Match 'Get-FrameioWorkspaceMember'
    }

    It 'is NotMember on V4, and no error' {
        $null = Connect-TestSandbox $sandbox
        $result = Remove-FrameioWorkspaceMember Dailies ines@agency.example -Confirm:$false -ErrorVariable problem
        $result.Status, $result.ErrorId, $result.Reason | Should -Be NotMember, '', ''
        $problem | Should -BeNullOrEmpty
    }
}

Describe 'A second removal' {
    It 'is AlreadyRemoved on V2, with the old time, and no error' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        $first = Remove-FrameioWorkspaceMember Dailies chloe@studio.example -Confirm:$false
        $second = Remove-FrameioWorkspaceMember Dailies chloe@studio.example -Confirm:$false -ErrorVariable problems
        $second.Status, $second.UpdatedAt | Should -Be AlreadyRemoved, $first.UpdatedAt
        $problems | Should -BeNullOrEmpty
        (Remove-FrameioWorkspaceMember Dailies kira@client.example -Confirm:$false).Status |
            Should -Be AlreadyRemoved -Because 'the seed says so'
    }

    It 'is NotMember on V4, which remembers nobody' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $null = Remove-FrameioWorkspaceMember Dailies chloe@studio.example -Confirm:$false
        $second = Remove-FrameioWorkspaceMember Dailies chloe@studio.example -Confirm:$false -ErrorVariable problems
        $second.Status | Should -Be NotMember
        $problems | Should -BeNullOrEmpty
    }
}

Describe 'What stays after a removal on V4' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $null = Add-FrameioCollaborator Pilot chloe@studio.example -Role viewer
    }

    It 'is said in a warning: a role on a project' {
        $quiet = @{ WarningVariable = 'warnings'; WarningAction = 'SilentlyContinue' }
        $null = Remove-FrameioWorkspaceMember Dailies chloe@studio.example, elena@studio.example -Confirm:$false @quiet
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike ("'chloe@studio.example' is no longer in the workspace 'Dailies', " +
            "but still has *'viewer' on the project 'Pilot'*Remove-FrameioCollaborator*")
    }

    It 'is removed as the warning says, and then there is nothing to warn of' {
        $quiet = @{ WarningAction = 'SilentlyContinue' }
        $null = Remove-FrameioWorkspaceMember Dailies chloe@studio.example -Confirm:$false @quiet
        (Remove-FrameioCollaborator Pilot chloe@studio.example -Confirm:$false).Status | Should -Be Removed
        (Get-SandboxProject $sandbox Pilot).collaborators.email | Should -Not -Contain chloe@studio.example
    }

    It 'is no secret when it can''t be found out' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListProjectUsers'; times = $null; action = @{ kind = 'status'; code = 403 }
        }
        $told = @{ WarningVariable = 'warnings'; WarningAction = 'SilentlyContinue'; ErrorVariable = 'problems' }
        $result = Remove-FrameioWorkspaceMember Dailies chloe@studio.example -Confirm:$false @told
        $result.Status | Should -Be Removed
        $problems | Should -BeNullOrEmpty
        "$warnings" | Should -Match "couldn't be found out"
    }

    It 'is not looked for in a rehearsal' {
        $null = Remove-FrameioWorkspaceMember Dailies chloe@studio.example -WhatIf -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
    }
}
