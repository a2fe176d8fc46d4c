# A rehearsal says what carrying it out takes, and that is what it takes.
BeforeDiscovery {
    $role = @{ Role = 'viewer' }
    $rows = @'
Email,Group,Workspace,Project,Role
ben@studio.example,Editors,,,
ines@agency.example,Editors,,,
finn.o'neil@studio.example,Producers,,,
ben@studio.example,,Sound,,editor
chloe@studio.example,,Dailies,,viewer
elena@studio.example,,,Pilot,editor
,Reviewers,Post,,viewer
chloe@studio.example,,,,admin
'@ | ConvertFrom-Csv
    $commands = @(
        @{ Command = 'Add-FrameioGroupMember'; In = 'ben@studio.example', 'ines@agency.example'
            With = @{ Group = 'Editors', 'Producers' }; Writes = 2
        }
        @{ Command = 'Remove-FrameioGroupMember'; In = 'chloe@studio.example', 'Dev.Patel@studio.example'
            With = @{ Group = 'Editors' }; Writes = 2
        }
        @{ Command = 'Invoke-FrameioTeamInvite'; In = 'ben@studio.example', 'chloe@studio.example'
            With = $role + @{ Workspace = 'Dailies' }; Writes = 2
        }
        @{ Command = 'Invoke-FrameioTeamInvite'; In = 'new@partner.example', 'ben@studio.example'
            With = $role + @{ Workspace = 'Sound' }; Writes = 3; Adobe = 'Frame.io Enterprise'
        }
        @{ Command = 'Remove-FrameioWorkspaceMember'; In = 'chloe@studio.example', 'ben@studio.example'
            With = @{ Workspace = 'Dailies' }; Writes = 1
        }
        @{ Command = 'Add-FrameioCollaborator'; In = 'ben@studio.example', 'ines@agency.example'
            With = $role + @{ Project = 'Trailer', 'Pilot' }; Writes = 4
        }
        @{ Command = 'Remove-FrameioCollaborator'; In = 'ines@agency.example', 'grace+dailies@agency.example'
            With = @{ Project = 'Pilot' }; Writes = 2
        }
        @{ Command = 'Set-FrameioUser'; In = 'chloe@studio.example', 'elena@studio.example'
            With = @{ Role = 'admin' }; Writes = 2
        }
        @{ Command = 'Grant-FrameioAccess'; In = $rows; With = @{}; Writes = 7 }
        @{ Command = 'Revoke-FrameioAccess'; In = $rows[0..2] + $rows[4]; With = @{}; Writes = 1 }
        @{ Command = 'Revoke-FrameioAccess'; In = 'ines@agency.example', 'chloe@studio.example'
            With = @{ Everywhere = $true }; Writes = 5
        }
        @{ Command = 'Sync-FrameioAccess'; In = $rows; With = @{ MaximumRemoval = '100%' }; Writes = 13 }
        @{ Command = 'Add-FrameioUser'; In = 1..12 | ForEach-Object { "joiner$_@partner.example" }
            With = @{}; Writes = 2; Adobe = 'Frame.io Enterprise'
        }
        @{ Command = 'Remove-FrameioUser'; In = 'chloe@studio.example', 'ines@agency.example'
            With = @{}; Writes = 1; Adobe = 'Frame.io Enterprise'
        }
    )
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 300)

    # As the information stream has it, which a runbook keeps.
    function Get-Forecast($Command, $In, [hashtable] $With) {
        $quiet = @{ Confirm = $false; ErrorAction = 'Ignore'; WarningAction = 'Ignore' }
        $null = $In | & $Command @With -WhatIf @quiet -InformationVariable said
        "$($said -like 'Carrying it out takes *')"
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'The rehearsal of <Command>' -ForEach $commands {
    It 'tells the calls that the run takes' {
        Reset-Sandbox $sandbox
        $chosen = $_['Adobe'] ? @{ AdobeProfile = $_['Adobe'] } : @{}
        $null = Connect-TestSandbox $sandbox @chosen
        $forecast = Get-Forecast $Command $In $With
        $real = @{ Confirm = $false; ErrorAction = 'Ignore'; WarningAction = 'Ignore' }
        Clear-SandboxLog $sandbox
        $null = $In | & $Command @With @real
        $sent = @(Get-SandboxLog $sandbox -Write).Count
        $sent | Should -Be $Writes
        $calls = $Writes -eq 1 ? '1 call that writes' : "$Writes calls that write"
        $forecast | Should -Be "Carrying it out takes $calls, without a wait."
    }
}

Describe 'A rehearsal' {
    BeforeAll {
        $real = Start-Sandbox -Seed (New-StudioSeed -Generate 300) -TimeScale 1
        $session = Connect-TestSandbox $real
        $shell = New-AnsweringShell
        $people = 1..300 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
    }

    AfterAll {
        Remove-TestShell $shell
        Stop-Sandbox $real
    }

    It 'tells the time that the service lets the calls through in' {
        Get-Forecast Invoke-FrameioTeamInvite $people @{ Workspace = 'Sound'; Role = 'viewer' } |
            Should -Match "^Carrying it out takes 300 calls that write, in about 2[89]:\d\d at the service's rate\.$"
        Get-Forecast Add-FrameioGroupMember $people @{ Group = 'Producers' } |
            Should -Be 'Carrying it out takes 3 calls that write, without a wait.'
    }

    It 'says it on the screen too, below a line for each place, also of one row' {
        $seen = Invoke-AnsweringShell $shell {
            param($Session)
            Add-FrameioGroupMember Editors ben@studio.example -WhatIf -Session $Session
        } $session
        $seen.Lines | Should -HaveCount 2
        $seen.Lines[-1] | Should -BeLike 'What if: Carrying it out takes 1 call that writes, without a wait.*'
    }

    It 'says nothing of it where nothing is to be done' {
        $seen = Invoke-AnsweringShell $shell {
            param($Session)
            'chloe@studio.example', 'Dev.Patel@studio.example' |
                Add-FrameioGroupMember Editors -WhatIf -Session $Session
        } $session
        $seen.Lines | Should -BeNullOrEmpty
    }
}
