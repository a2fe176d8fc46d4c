# What Grant-FrameioAccess says at the end about roles that change nothing, and about people who had better be a group.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $seed = New-StudioSeed -Generate 60 -Group (New-SeedGroup Crowd -Generated 5)
    $dailies = $seed.accounts.workspaces | Where-Object name -EQ Dailies
    $dailies.groups = @(@{ group = 'Crowd'; role = 'editor' })
    $sandbox = Start-Sandbox -Seed $seed
    $people = 1..60 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }

    function Invoke-Grant([scriptblock] $Call) {
        $all = @(& $Call 3>&1)
        [pscustomobject]@{
            Results  = @($all | Where-Object { $_ -isnot [Management.Automation.WarningRecord] })
            Warnings = @($all | Where-Object { $_ -is [Management.Automation.WarningRecord] } | ForEach-Object Message)
        }
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Roles that are lower than what people have there' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'are given, counted, and the first three named' {
        $seen = Invoke-Grant { $people[0..9] | Grant-FrameioAccess -Workspace Dailies -Role viewer }
        $seen.Results.Status | Where-Object { $_ -notin 'Added', 'Changed' } | Should -BeNullOrEmpty
        $seen.Results.Reason | Sort-Object -Unique | Should -Be ''
        $seen.Warnings | Should -HaveCount 1
        $seen.Warnings | Should -BeLike '5 roles that were asked for change nothing, *'
        foreach ($person in $people[0..2]) {
            $seen.Warnings | Should -BeLike "*'$person' in 'Dailies' (viewer, and editor by another path)*"
        }

        $seen.Warnings | Should -BeLike '*; and 2 more.'
        Get-SandboxAccess $sandbox $people[4] | Should -Contain "$($people[4]) in Dailies: viewer"
    }

    It 'are found by <What>' -ForEach @(
        @{ What = 'the workspace'; User = 'chloe@studio.example'; Place = @{ Project = 'Pilot' }; Higher = 'editor' }
        @{
            What = 'the group in it'; User = 'user00001@studio.example'; Place = @{ Project = 'Pilot' }
            Higher = 'editor'
        }
        @{ What = 'the account'; User = 'ben@studio.example'; Place = @{ Project = 'Trailer' }; Higher = 'admin' }
        @{ What = 'the account'; User = 'ben@studio.example'; Place = @{ Workspace = 'Sound' }; Higher = 'admin' }
    ) {
        $seen = Invoke-Grant { Grant-FrameioAccess -User $User @Place -Role viewer }
        $seen.Results.Status | Should -Be Added
        $seen.Warnings | Should -HaveCount 1
        $seen.Warnings | Should -BeLike "1 role *changes nothing, *'$User'*(viewer, and $Higher by another path)."
    }

    It 'are found in a rehearsal too' {
        $seen = Invoke-Grant { $people[0] | Grant-FrameioAccess -Workspace Dailies -Role viewer -WhatIf }
        $seen.Warnings | Should -BeLike '1 role that was asked for changes nothing, *'
    }

    It 'are not those that count, or are as high: <What>' -ForEach @(
        @{
            What = 'higher'; User = 'user00001@studio.example'; Place = @{ Workspace = 'Dailies' }
            Role = 'full_access'
        }
        @{ What = 'the same'; User = 'user00001@studio.example'; Place = @{ Workspace = 'Dailies' }; Role = 'editor' }
        @{ What = 'restricted'; User = 'chloe@studio.example'; Place = @{ Project = 'Trailer' }; Role = 'viewer' }
        @{ What = 'elsewhere'; User = 'user00001@studio.example'; Place = @{ Workspace = 'Sound' }; Role = 'viewer' }
    ) {
        $seen = Invoke-Grant { Grant-FrameioAccess -User $User @Place -Role $Role }
        $seen.Warnings | Should -BeNullOrEmpty
    }
}

Describe 'A role that many people get in one place' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'is better given to a group, says a hint at 51 people and not at 50' {
        $seen = Invoke-Grant { $people[0..49] | Grant-FrameioAccess -Workspace Sound -Role viewer }
        $seen.Warnings | Should -BeNullOrEmpty
        Reset-Sandbox $sandbox
        $seen = Invoke-Grant { $people[0..50] | Grant-FrameioAccess -Workspace Sound -Role viewer }
        $seen.Results | Should -HaveCount 51
        $seen.Warnings | Should -HaveCount 1
        $seen.Warnings | Should -BeLike "The role 'viewer' is given to more than 50 people each in 1 place, *51 calls*"
        $seen.Warnings | Should -BeLike '*1 + 1: New-FrameioGroup, Add-FrameioGroupMember*Grant-FrameioAccess -Group.'
    }

    It 'counts rows over several places' {
        $seen = Invoke-Grant { $people[0..50] | Grant-FrameioAccess -Workspace Sound, Post -Role viewer -WhatIf }
        $seen.Warnings | Should -HaveCount 1
        $seen.Warnings | Should -BeLike '*more than 50 people each in 2 places, *102 calls*1 + 2:*'
    }

    It 'is none for people in a group, or of groups' {
        $seen = Invoke-Grant { $people | Grant-FrameioAccess -Group Producers }
        $seen.Warnings | Should -BeNullOrEmpty
    }
}
