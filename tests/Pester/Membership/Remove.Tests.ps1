BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox -Seed (New-StudioSeed -Generate 120 -Group (New-SeedGroup Crowd -Generated 120))
    $null = Connect-TestSandbox $sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Remove-FrameioGroupMember' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
    }

    It 'says of each row what became of it' {
        $rows = @'
            Email,Group,Expect
            CHLOE@studio.example,Editors,Removed
            chloe@studio.example,Editors,Duplicate
            jonas@studio.example,Editors,Removed
            ben@studio.example,Editors,NotMember
            nobody@studio.example,Editors,UserNotFound
            liam@client.example,Editors,UserHasNoId
            elena@studio.example,Adobe Sync,GroupNotManagedHere
            ines@agency.example,Reviewers,Removed
            ines@agency.example,Nope,GroupNotFound
            ,Editors,InvalidEmail
'@ -replace '(?m)^ +' | ConvertFrom-Csv
        $results = $rows |
            Remove-FrameioGroupMember -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $seen = $results | Sort-Object Row |
            ForEach-Object { $_.Status -eq 'Failed' ? ($_.Reason -split ':')[0] : "$($_.Status)" }
        $seen -join "`n" | Should -Be ($rows.Expect -join "`n")
        $problems | Should -HaveCount 5
        Get-SandboxMember $sandbox Editors | Should -Be Dev.Patel@studio.example
        Get-SandboxMember $sandbox Reviewers | Should -BeNullOrEmpty
    }

    It 'sends one call for each member, and none for anybody else' {
        $people = 1..120 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
        $results = $people + 'ben@studio.example' | Remove-FrameioGroupMember Crowd -Confirm:$false
        ($results | Group-Object Status | Sort-Object Name).Name | Should -Be NotMember, Removed
        Get-SandboxLog $sandbox v4RemoveGroupUser | Should -HaveCount 120
        Get-SandboxMember $sandbox Crowd | Should -BeNullOrEmpty
    }

    It 'may be run again' {
        $null = 'chloe@studio.example' | Remove-FrameioGroupMember Editors -Confirm:$false
        $result = 'chloe@studio.example' | Remove-FrameioGroupMember Editors -Confirm:$false
        $result.Status, $result.Reason | Should -Be NotMember, ''
    }

    It 'empties a group by its own members' {
        $results = Get-FrameioGroupMember Crowd | Remove-FrameioGroupMember -Confirm:$false
        $results | Should -HaveCount 120
        Get-SandboxMember $sandbox Crowd | Should -BeNullOrEmpty
    }

    It 'says NotMember of somebody whom another took out meanwhile' {
        $words = '{"errors":[{"detail":"User is not a member of the group"}]}'
        Add-SandboxFault $sandbox @{
            operation = 'v4RemoveGroupUser'; action = @{ kind = 'status'; code = 404; body = $words }
        }
        ('chloe@studio.example' | Remove-FrameioGroupMember Editors -Confirm:$false).Status | Should -Be NotMember
    }

    It 'says nothing of somebody who is still listed when the service says no more than 404' {
        Add-SandboxFault $sandbox @{
            operation = 'v4RemoveGroupUser'; times = $null; action = @{ kind = 'status'; code = 404 }
        }
        $result = 'chloe@studio.example' |
            Remove-FrameioGroupMember Editors -Confirm:$false -ErrorAction SilentlyContinue
        $result.ErrorId | Should -Be RejectedByServer
    }

    It 'says Removed when the answer was lost and the next try found nobody' {
        Add-SandboxFault $sandbox @{ operation = 'v4RemoveGroupUser'; action = @{ kind = 'lost_answer' } }
        $result = 'jonas@studio.example' | Remove-FrameioGroupMember Editors -Confirm:$false -ErrorVariable problems
        $result.Status | Should -Be Removed
        $problems | Should -BeNullOrEmpty
        (Get-SandboxLog $sandbox v4RemoveGroupUser).status[-1] | Should -Be 404
    }

    It 'finds <Email> in <Group>, whose signs mean something elsewhere' -ForEach @(
        @{ Email = "finn.o'neil@studio.example"; Group = "Group O'Neil" }
        @{ Email = 'hugo%25&co#1@agency.example'; Group = 'Cut [v2]' }
        @{ Email = 'grace+dailies@agency.example'; Group = 'Stars *' }
    ) {
        $null = Add-FrameioGroupMember $Group $Email, ben@studio.example
        (Remove-FrameioGroupMember $Group $Email -Confirm:$false).Status | Should -Be Removed
        Get-SandboxMember $sandbox $Group | Should -Be ben@studio.example
    }

    It 'gives results while other calls are on their way' {
        # The answer of the twentieth is held.
        Add-SandboxFault $sandbox @{
            operation = 'v4RemoveGroupUser'; skip = 19; times = $null; action = @{ kind = 'delay'; ms = 60000 }
        }
        $answered = $null
        $results = 1..20 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ } |
            Remove-FrameioGroupMember Crowd -Confirm:$false |
            ForEach-Object {
                $answered ??= @(Get-SandboxLog $sandbox v4RemoveGroupUser | Where-Object { $_.status }).Count
                $_
            } | Select-Object -First 19
        $results.Status | Sort-Object -Unique | Should -Be Removed
        $answered | Should -BeGreaterThan 0
        $answered | Should -BeLessThan 20
    }

    It 'goes on after a refusal' {
        Add-SandboxFault $sandbox @{ operation = 'v4RemoveGroupUser'; action = @{ kind = 'status'; code = 403 } }
        $results = 'chloe@studio.example', 'dev.patel@studio.example' |
            Remove-FrameioGroupMember Editors -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        # Both calls are on their way at once, so either may be the one that is refused.
        $results.Status | ForEach-Object { "$_" } | Sort-Object | Should -Be Failed, Removed
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be Forbidden
    }

    It 'ends at once for -Group <_>' -ForEach 'Nope', 'Twins', 'Adobe Sync' {
        $null = Get-Failure {
            'chloe@studio.example' | Remove-FrameioGroupMember $_ -Confirm:$false -ErrorAction SilentlyContinue
        }
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}
