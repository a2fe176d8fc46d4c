BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    # At 600 the waits of a retry are 50 ms.
    $sandbox = Start-Sandbox -TimeScale 600
    $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'SilentlyContinue' }

    function Get-Collaborator($Project = 'Pilot', $Workspace = '*') {
        (Get-SandboxProject $sandbox $Project $Workspace).collaborators | ForEach-Object email
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

Describe 'Remove-FrameioCollaborator on <_>' -ForEach 'V2', 'V4' {
    BeforeAll {
        $version = $_
        # V2 takes an address that was never there for one that is mistyped.
        $absent = $version -eq 'V2' ? 'NotFound' : 'NotMember'
        $operation = $version -eq 'V2' ? 'v2RemoveCollaborator' : 'v4RemoveProjectUser'
    }

    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $version
        Clear-SandboxLog $sandbox
    }

    It 'takes somebody off a project' {
        $result = Remove-FrameioCollaborator Pilot INES@agency.example -Confirm:$false
        $result.Status, $result.Email, $result.Project, $result.Reason |
            Should -Be Removed, ines@agency.example, Pilot, ''
        $result.ProjectId, $result.UserId | Should -Be (Get-SeedId Pilot), (Get-SeedId ines@agency.example)
        Get-Collaborator | Should -Be grace+dailies@agency.example
    }

    It 'says Removed when the answer was lost and the next try found nobody' {
        Add-SandboxFault $sandbox @{ operation = $operation; action = @{ kind = 'lost_answer' } }
        $result = Remove-FrameioCollaborator Pilot ines@agency.example -Confirm:$false -ErrorVariable problems
        $result.Status, $result.Email, $result.UserId |
            Should -Be Removed, ines@agency.example, (Get-SeedId ines@agency.example)
        $problems | Should -BeNullOrEmpty
        (Get-SandboxLog $sandbox $operation).status[-1] | Should -Be 404
    }

    It 'has a result for each row of a file' {
        $rows = @'
            Email,Workspace,Project,Expect
            ines@agency.example,Dailies,Pilot,Removed
            Ines@Agency.example,Dailies,Pilot,Duplicate
            grace+dailies@agency.example,,Pilot,Removed
            kira@client.example,,Trailer,Removed
            kira@client.example,,Pilot,Absent
            nobody@client.example,,Pilot,Absent
            someone,,Pilot,InvalidEmail
            kira@client.example,,Main,ProjectAmbiguous
            kira@client.example,Post,Main,Absent
            kira@client.example,Post,Pilot,ProjectNotFound
'@ -replace '(?m)^ {12}' | ConvertFrom-Csv
        $results = $rows | Remove-FrameioCollaborator -Confirm:$false @quiet
        $number = 0
        $expected = ($rows | ForEach-Object { "$((++$number)) $($_.Expect)" }) -join "`n" -replace 'Absent', $absent
        Format-Fate $results | Should -Be $expected
        $problems | Should -HaveCount ($version -eq 'V2' ? 6 : 3)
        Get-Collaborator | Should -BeNullOrEmpty
    }

    It 'takes an empty cell for no missing column' {
        $row = [pscustomobject]@{ "`u{FEFF}Email" = ''; Project = ''; Note = 'x' }
        ($row | Remove-FrameioCollaborator -Confirm:$false @quiet).Status | Should -Be Failed
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -BeIn InvalidEmail, ProjectNotFound
        "$problems" | Should -Match 'is empty'
    }

    It 'takes collaborators from the pipeline' {
        $results = Get-FrameioProject Pilot, Trailer | Get-FrameioCollaborator |
            Where-Object Email -Like '*@agency.example' | Remove-FrameioCollaborator -Confirm:$false
        $results.Status | Should -Be Removed, Removed
        Get-Collaborator | Should -BeNullOrEmpty
        Get-Collaborator Trailer | Should -Be kira@client.example
    }

    It 'removes nobody with -WhatIf, and finds the bad rows' {
        $rows = "Email,Project`nines@agency.example,Pilot`nnobody@client.example,Pilot`nines@agency.example,Nope" |
            ConvertFrom-Csv
        $results = $rows | Remove-FrameioCollaborator -WhatIf @quiet
        Format-Fate $results | Should -Be "1 WouldRemove`n2 $absent`n3 ProjectNotFound"
        $problems | Should -HaveCount ($version -eq 'V2' ? 2 : 1)
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}

Describe 'A second removal' {
    It 'is NotFound on V2, with an error' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        $null = Remove-FrameioCollaborator Pilot ines@agency.example -Confirm:$false
        $result = Remove-FrameioCollaborator Pilot ines@agency.example -Confirm:$false @quiet
        $result.Status, $result.ErrorId | Should -Be NotFound, CollaboratorNotFound
        $problems.FullyQualifiedErrorId |
            Should -Be 'CollaboratorNotFound,FrameioPS.Commands.RemoveFrameioCollaboratorCommand'
        $problems.CategoryInfo.Category | Should -Be ObjectNotFound
        $problems.ErrorDetails.RecommendedAction | Should -Match 'Get-FrameioCollaborator'
    }

    It 'is NotMember on V4, and no error' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $null = Remove-FrameioCollaborator Pilot ines@agency.example -Confirm:$false
        $result = Remove-FrameioCollaborator Pilot ines@agency.example -Confirm:$false -ErrorVariable problems
        $result.Status, $result.ErrorId, $result.Reason | Should -Be NotMember, '', ''
        $problems | Should -BeNullOrEmpty
    }
}

Describe 'An open invitation on V2' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        Clear-SandboxLog $sandbox
    }

    It 'is withdrawn by its address' {
        $result = Remove-FrameioCollaborator Pilot Guest@client.example -Confirm:$false
        $result.Status, $result.Email | Should -Be Removed, guest@client.example
        Get-FrameioCollaborator Pilot -Pending | Should -BeNullOrEmpty
        (Get-SandboxLog $sandbox -Write).operation | Should -Be v2CancelPendingCollaborator
    }

    It 'is withdrawn by being piped' {
        (Get-FrameioCollaborator Pilot -Pending | Remove-FrameioCollaborator -Confirm:$false).Status |
            Should -Be Removed
        Get-FrameioCollaborator Pilot -Pending | Should -BeNullOrEmpty
    }
}
