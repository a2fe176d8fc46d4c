BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox

    function Get-GroupName { (Get-SandboxState $sandbox).accounts[0].groups.name }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Remove-FrameioGroup' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'deletes without a word' {
        Remove-FrameioGroup Producers -Confirm:$false | Should -BeNullOrEmpty
        Get-GroupName | Should -Not -Contain Producers
    }

    It 'emits the group with -PassThru' {
        (Remove-FrameioGroup Producers -Confirm:$false -PassThru).Id | Should -Be (Get-SeedId Producers)
    }

    It 'takes groups from the pipeline' {
        Get-FrameioGroup *ers | Remove-FrameioGroup -Confirm:$false
        Get-GroupName | Should -Not -Contain Reviewers
        Get-GroupName | Should -Not -Contain Producers
        Get-GroupName | Should -Contain Editors
    }

    It 'deletes nothing with -WhatIf, with -PassThru either' {
        Remove-FrameioGroup Producers -WhatIf -PassThru | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'asks by default, and deletes nothing where nobody can answer' {
        $seen = Invoke-FreshPowerShell -ArgumentList (Get-TestManifest), $sandbox.BaseUri {
            param($Manifest, $BaseUri)
            Import-Module $Manifest
            $token = [Net.NetworkCredential]::new('', 'fio-u-ana').SecurePassword
            $null = Connect-Frameio -Token $token -BaseUri $BaseUri
            try { Remove-FrameioGroup Producers; 'no question' } catch { "$_" }
        }
        $seen | Should -Match 'NonInteractive|prompt'
        Get-GroupName | Should -Contain Producers
    }

    It 'does not take a wildcard for a group' {
        Remove-FrameioGroup * -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be GroupNotFound
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'reports <Id> for <Group>, and goes on' -ForEach @(
        @{ Group = 'Nope'; Id = 'GroupNotFound' }
        @{ Group = 'Twins'; Id = 'GroupAmbiguous' }
        @{ Group = ''; Id = 'MissingArgument' }
    ) {
        $removed = $Group, 'Producers' |
            Remove-FrameioGroup -Confirm:$false -PassThru -ErrorAction SilentlyContinue -ErrorVariable problems
        $removed.Name | Should -Be Producers
        $problems.FullyQualifiedErrorId | Should -Be "$Id,FrameioPS.Commands.RemoveFrameioGroupCommand"
        $problems.TargetObject | Should -Be $Group
    }

    It 'names both of two groups by their ids' {
        Remove-FrameioGroup Twins -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        "$problems" | Should -Match (Get-SeedId 'first twin')
        "$problems" | Should -Match (Get-SeedId 'second twin')
    }

    It 'reports a group that somebody else deleted meanwhile' {
        $group = Get-FrameioGroup Producers
        Remove-FrameioGroup Producers -Confirm:$false
        $group | Remove-FrameioGroup -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be GroupNotFound
    }

    It 'is for owners and admins' {
        $null = Connect-TestSandbox $sandbox token-of-chloe
        Remove-FrameioGroup Producers -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be Forbidden
    }
}
