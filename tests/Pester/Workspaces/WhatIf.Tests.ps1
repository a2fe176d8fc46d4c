# Rehearsals, questions, and runs that end early.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -TimeScale 60 -Seed (New-StudioSeed -Generate 200)
    $file = Join-Path $TestDrive plan.csv
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe '<Cmdlet> -WhatIf on <Version>' -ForEach @(
    foreach ($version in 'V2', 'V4') {
        # Whether an address is a stranger's only V2 knows, so that it would be invited is all that can be said.
        $give = @{ Version = $version; Would = $version -eq 'V2' ? 'WouldInvite' : 'WouldAdd'; Does = 'Added' }
        $take = @{ Version = $version; Would = 'WouldRemove'; Does = 'Removed' }
        $give + @{ Cmdlet = 'Invoke-FrameioTeamInvite'; Email = 'ines@agency.example' }
        $take + @{ Cmdlet = 'Remove-FrameioWorkspaceMember'; Email = 'chloe@studio.example' }
        $give + @{ Cmdlet = 'Add-FrameioCollaborator'; Email = 'kira@client.example' }
        $take + @{ Cmdlet = 'Remove-FrameioCollaborator'; Email = 'ines@agency.example' }
    }
) {
    BeforeAll {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $Version
        $rows = @"
Email,Workspace,Project
$Email,Dailies,Pilot
$Email,Nope,Nope
someone,Dailies,Pilot
,Dailies,Pilot
$Email,Dailies,Pilot
"@ | ConvertFrom-Csv
        $journal = Join-Path $TestDrive "$Version-$Cmdlet.jsonl"
        $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'SilentlyContinue' }
        $results = $rows | & $Cmdlet -WhatIf -Journal $journal @quiet
    }

    It 'changes nothing, mails nobody and notes nothing' {
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
        Get-SandboxMail $sandbox | Should -BeNullOrEmpty
        $journal | Should -Not -Exist
    }

    It 'gives a plan with what was found out, and finds the bad rows' {
        ($results | Sort-Object Row).Status | Should -Be $Would, Failed, Failed, Failed, Duplicate
        $problems | Should -HaveCount 3
        $found = $results | Where-Object Row -EQ 1
        $found.Email | Should -Be $Email
        $found.Reason | Should -BeNullOrEmpty
    }

    It 'can be exported, and the plan carried out from the file' {
        $results | Where-Object Status -EQ $Would | Export-Csv $file
        (Import-Csv $file | & $Cmdlet -Confirm:$false -WarningAction SilentlyContinue).Status | Should -Be $Does
    }
}

Describe 'A question on <_>' -ForEach 'V2', 'V4' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $_
    }

    It 'is not asked for what is only added' {
        (Invoke-FrameioTeamInvite Sound ines@agency.example).Status | Should -Be Added
        (Add-FrameioCollaborator Pilot kira@client.example).Status | Should -Be Added
    }

    It 'obeys the preference variables' {
        $ConfirmPreference = 'None'
        (Remove-FrameioCollaborator Pilot ines@agency.example).Status | Should -Be Removed
        $WhatIfPreference = $true
        (Remove-FrameioWorkspaceMember Dailies chloe@studio.example).Status | Should -Be WouldRemove
        (Invoke-FrameioTeamInvite Sound stranger@client.example -ErrorAction Ignore).Status |
            Should -Be ($_ -eq 'V2' ? 'WouldInvite' : 'Failed')
        Get-SandboxMail $sandbox | Should -BeNullOrEmpty
    }
}

Describe 'A run that ends early on <Version>' -ForEach @(
    @{ Version = 'V2'; Operation = 'v2AddTeamMember' }
    @{ Version = 'V4'; Operation = 'v4SetWorkspaceUserRole' }
) {
    BeforeAll { $people = 1..200 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ } }

    BeforeEach {
        Reset-Sandbox $sandbox
        $shell = $null
    }

    AfterEach { Remove-TestShell $shell }

    It 'by Ctrl+C stops in time, sends nothing more and leaves the runspace well' {
        $shell = New-TestShell $sandbox -ApiVersion $Version
        Add-SandboxFault $sandbox @{
            operation = $Operation; skip = 5; times = $null; action = @{ kind = 'delay'; ms = 60000 }
        }
        $call = Start-TestShell $shell { param($People) $People | Invoke-FrameioTeamInvite Sound } $people, $null
        Wait-Condition { @(Get-SandboxLog $sandbox $Operation | Where-Object { $null -eq $_.status }).Count -gt 0 }
        # Well before the delayed answers.
        $shell.Stop()
        $call.IsCompleted | Should -BeTrue
        $sent = @(Get-SandboxLog $sandbox $Operation).Count
        Clear-SandboxFault $sandbox
        $shell.EndInvoke((Start-TestShell $shell { (Get-FrameioWorkspace Sound).Name })) | Should -Be Sound
        @(Get-SandboxLog $sandbox $Operation) | Should -HaveCount $sent
    }

    It 'by Select-Object -First has given what was wanted' {
        $null = Connect-TestSandbox $sandbox -ApiVersion $Version
        $first = $people[0..19] | Invoke-FrameioTeamInvite Sound | Select-Object -First 2
        $first.Status | Should -Be Added, Added
        (Get-FrameioWorkspace Sound).Name | Should -Be Sound
    }

    It 'by -ErrorAction Stop has said why' {
        $null = Connect-TestSandbox $sandbox -ApiVersion $Version
        $failure = Get-Failure { 'someone', 'ines@agency.example' | Invoke-FrameioTeamInvite Sound -ErrorAction Stop }
        Get-ErrorId $failure | Should -Be InvalidEmail
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}
