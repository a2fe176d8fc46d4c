# Projects of several workspaces may share a name: Workspace/Project says which, wherever a project is named.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $seed = New-StudioSeed -Workspace @(
        New-SeedWorkspace A -Project (New-SeedProject B -Id (Get-SeedId 'B of A'))
        New-SeedWorkspace Slashes -Project @(
            New-SeedProject A/B -Id (Get-SeedId 'A/B of Slashes')
            New-SeedProject 'Cut 1/2' -Id (Get-SeedId 'Cut 1/2')
        )
    )
    $sandbox = Start-Sandbox -Seed $seed
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A long name on <_>' -ForEach 'V2', 'V4' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $_
    }

    It 'is understood by Add-FrameioCollaborator and Remove-FrameioCollaborator: <_>' -ForEach @(
        'Post/Main', 'post/main', 'Post / Main'
    ) {
        $added = Add-FrameioCollaborator $_ kira@client.example
        $added.Status, $added.ProjectId, $added.Workspace | Should -Be Added, (Get-SeedId 'second Main'), Post
        (Remove-FrameioCollaborator $_ kira@client.example -Confirm:$false).Status | Should -Be Removed
    }

    It 'is understood in a cell' {
        $rows = 'Email,Project', 'kira@client.example,Post/Main', 'kira@client.example,Dailies/Main' | ConvertFrom-Csv
        ($rows | Add-FrameioCollaborator -WhatIf 6> $null | Sort-Object Row).ProjectId |
            Should -Be (Get-SeedId 'second Main'), (Get-SeedId 'first Main')
    }

    It 'is understood beside the workspace, and contradicts another' {
        (Get-FrameioProject Post/Main -Workspace Post).Id | Should -Be (Get-SeedId 'second Main')
        $results = 'kira@client.example' | Add-FrameioCollaborator Post/Main -Workspace Post -WhatIf 6> $null
        $results.ProjectId | Should -Be (Get-SeedId 'second Main')
        $row = [pscustomobject]@{ Email = 'kira@client.example'; Project = 'Post/Main'; Workspace = 'Dailies' }
        ($row | Add-FrameioCollaborator -ErrorAction SilentlyContinue).ErrorId | Should -Be ProjectNotFound
    }

    It 'gives way to a project of just that name' {
        (Get-FrameioProject A/B).Id | Should -Be (Get-SeedId 'A/B of Slashes')
        (Add-FrameioCollaborator A/B kira@client.example -WhatIf 6> $null).ProjectId |
            Should -Be (Get-SeedId 'A/B of Slashes')
        (Add-FrameioCollaborator A/B kira@client.example -Workspace A -WhatIf 6> $null).ProjectId |
            Should -Be (Get-SeedId 'B of A')
        (Get-FrameioProject 'Slashes/Cut 1/2', 'Cut 1/2').Id | Should -Be (Get-SeedId 'Cut 1/2'), (Get-SeedId 'Cut 1/2')
    }

    It 'is the way out of an ambiguous name, and the error says so' {
        $failure = Get-Failure { Add-FrameioCollaborator Main kira@client.example }
        Get-ErrorId $failure | Should -Be ProjectAmbiguous
        $failure.ErrorDetails.RecommendedAction | Should -Match 'Dailies/Pilot'
    }
}
