# What a person is asked before a change, and what becomes of their answer.
BeforeDiscovery {
    $answers = @(
        @{ Answer = 'No', 'Yes', 'No'; Carried = @(2) }
        @{ Answer = 'No', 'Yes to All'; Carried = 2, 3 }
        @{ Answer = 'Yes', 'No to All'; Carried = @(1) }
    )
    $removals = @(
        @{
            Cmdlet = 'Remove-FrameioGroupMember'; Version = 'V4'; Words = "Remove from group 'Trio'"
            Call = { param($Session, $People) $People | Remove-FrameioGroupMember Trio -Session $Session }
            Left = { Get-SandboxMember $sandbox Trio }
        }
        foreach ($version in 'V2', 'V4') {
            @{
                Cmdlet = 'Remove-FrameioWorkspaceMember'; Version = $version; Words = "Remove from workspace 'Crew'"
                Call = { param($Session, $People) $People | Remove-FrameioWorkspaceMember Crew -Session $Session }
                Left = { (Get-SandboxWorkspace $sandbox Crew).members | ForEach-Object email }
            }
            @{
                Cmdlet = 'Remove-FrameioCollaborator'; Version = $version; Words = "Remove from project 'Show'"
                Call = { param($Session, $People) $People | Remove-FrameioCollaborator Show -Session $Session }
                Left = { (Get-SandboxProject $sandbox Show).collaborators | ForEach-Object email }
            }
        }
    )
    $additions = @(
        @{
            Cmdlet = 'Add-FrameioGroupMember'; Version = 'V4'; Words = "Add to group 'Producers'"
            Call = { param($Session, $People) $People | Add-FrameioGroupMember Producers -Session $Session -Confirm }
        }
        foreach ($version in 'V2', 'V4') {
            @{
                Cmdlet = 'Invoke-FrameioTeamInvite'; Version = $version; Words = "workspace 'Sound'"
                Call = { param($Session, $People) $People | Invoke-FrameioTeamInvite Sound -Session $Session -Confirm }
            }
            @{
                Cmdlet = 'Add-FrameioCollaborator'; Version = $version; Words = "project 'Grade [v2]'"
                Call = {
                    param($Session, $People)
                    $People | Add-FrameioCollaborator 'Grade [v2]' -Session $Session -Confirm
                }
            }
        }
    )
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1"
    $people = 'chloe@studio.example', 'Dev.Patel@studio.example', 'elena@studio.example'
    # With a role in the workspace that isn't the one on the project, which so is known for their own.
    $members = $people | ForEach-Object { @{ user = $_; role = 'viewer' } }
    $crew = New-SeedWorkspace Crew -Member $members -Project (New-SeedProject Show -Collaborator $people)
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Group (New-SeedGroup Trio $people) -Workspace $crew)
    $shell = New-AnsweringShell

    function Assert-Fate($Results, [string] $Done, [int[]] $Carried) {
        $expected = 1..3 | ForEach-Object { $_ -in $Carried ? $Done : 'Declined' }
        ($Results | Sort-Object Row).Status | Should -Be $expected
        $Results.Reason | Where-Object { $_ } | Should -BeNullOrEmpty
    }

    # One for each answer, and about whom it is.
    function Assert-Question([string[]] $Questions, [string[]] $Answers, [string[]] $About, [string] $Words) {
        $Questions | Should -HaveCount $Answers.Count
        foreach ($index in 0..($Answers.Count - 1)) {
            $Questions[$index] | Should -Match ([regex]::Escape($Words))
            $Questions[$index] | Should -Match ([regex]::Escape($About[$index]))
        }
    }
}

AfterAll {
    Disconnect-Frameio
    Remove-TestShell $shell
    Stop-Sandbox $sandbox
}

Describe '<Cmdlet> on <Version>, where a person answers' -ForEach $removals {
    BeforeAll { $removal = $_ }

    BeforeEach {
        Reset-Sandbox $sandbox
        $session = Connect-TestSandbox $sandbox -ApiVersion $removal.Version
    }

    It '<Answer>: removes whom they said yes to, and gives a row to the others too' -ForEach $answers {
        $seen = Invoke-AnsweringShell $shell $removal.Call $session, $people -Answer $Answer
        Assert-Fate $seen.Output Removed $Carried
        & $removal.Left | Should -Be ($people | Where-Object { $people.IndexOf($_) + 1 -notin $Carried })
        Get-SandboxLog $sandbox -Write | Should -HaveCount $Carried.Count
        Assert-Question $seen.Questions $Answer $people $removal.Words
    }
}

Describe 'Remove-FrameioGroup, where a person answers' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $session = Connect-TestSandbox $sandbox
        $groups = 'Editors', 'Reviewers', 'Producers'
    }

    It '<Answer>: deletes what they said yes to, and emits nothing for the others' -ForEach $answers {
        $call = { param($Session, $Groups) $Groups | Remove-FrameioGroup -PassThru -Session $Session }
        $seen = Invoke-AnsweringShell $shell $call $session, $groups -Answer $Answer
        $deleted = @($Carried | ForEach-Object { $groups[$_ - 1] })
        $seen.Output.Name | Should -Be $deleted
        $left = (Get-SandboxState $sandbox).accounts[0].groups.name
        $groups | Where-Object { $_ -notin $left } | Should -Be $deleted
        Assert-Question $seen.Questions $Answer $groups 'Delete group'
    }
}

Describe '<Cmdlet> -Confirm on <Version>, where a person answers' -ForEach $additions {
    BeforeAll { $addition = $_ }

    BeforeEach {
        Reset-Sandbox $sandbox
        $session = Connect-TestSandbox $sandbox -ApiVersion $addition.Version
    }

    It '<Answer>: sends those whom they said yes to, and gives a row to the others too' -ForEach $answers {
        $seen = Invoke-AnsweringShell $shell $addition.Call $session, $people -Answer $Answer
        Assert-Fate $seen.Output Added $Carried
        # A call for groups takes many people, those of workspaces and projects take one.
        $sent = Get-SandboxLog $sandbox -Write | ForEach-Object { $_.user_ids ? $_.user_ids : 1 }
        ($sent | Measure-Object -Sum).Sum | Should -Be $Carried.Count
        Assert-Question $seen.Questions $Answer $people $addition.Words
    }
}

Describe 'A rehearsal of <Cmdlet>' -ForEach @(
    @{ Cmdlet = 'New-FrameioGroup'; Call = { param($Session) New-FrameioGroup Colourists -WhatIf -Session $Session } }
    @{
        Cmdlet = 'Set-FrameioGroup'
        Call = { param($Session) Set-FrameioGroup Editors -NewName X -WhatIf -Session $Session }
    }
    @{
        Cmdlet = 'Remove-FrameioGroup'
        Call = { param($Session) Remove-FrameioGroup Editors -WhatIf -Session $Session }
    }
) {
    It 'asks nothing, says in one line what it would do, and does nothing' {
        Reset-Sandbox $sandbox
        $seen = Invoke-AnsweringShell $shell $Call (Connect-TestSandbox $sandbox)
        $seen.Questions | Should -BeNullOrEmpty
        $seen.Lines | Should -HaveCount 1
        $seen.Lines | Should -BeLike 'What if:*'
        $seen.Output | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}
