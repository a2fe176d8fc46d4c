# Emptying a place in one line: what feeds a removal is read whole first, whatever pages count.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $people = 1..250 | ForEach-Object { 'user{0:00000}@studio.example' -f $_ }
    $seed = New-StudioSeed -Generate 250 -Group (@(New-SeedGroup Crowd -Generated 250) +
        (1..120 | ForEach-Object { New-SeedGroup "Old $_" })) -Workspace (
        New-SeedWorkspace Crew -Member $people -Project (New-SeedProject Show -Collaborator $people))
    $sandbox = Start-Sandbox -Seed $seed
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A line that empties <What>' -ForEach @(
    @{
        What = 'a group'; Version = 'V4'; Left = { Get-SandboxMember $sandbox Crowd }
        Line = { Get-FrameioGroupMember Crowd | Remove-FrameioGroupMember -Confirm:$false }
    }
    @{
        What = 'a group, a command for each'; Version = 'V4'; Left = { Get-SandboxMember $sandbox Crowd }
        Line = { Get-FrameioGroupMember Crowd | ForEach-Object { $_ | Remove-FrameioGroupMember -Confirm:$false } }
    }
    @{
        What = 'a team of V2'; Version = 'V2'
        Left = { (Get-SandboxWorkspace $sandbox Crew).members | Where-Object { $_.email -like 'user*' } }
        Line = {
            Get-FrameioWorkspaceMember Crew | Where-Object Email -Like user* |
                Remove-FrameioWorkspaceMember -Confirm:$false
        }
    }
    @{
        What = 'a project of V2'; Version = 'V2'
        Left = { (Get-SandboxProject $sandbox Show).collaborators | Where-Object { $_.email -like 'user*' } }
        Line = {
            Get-FrameioCollaborator Show | Where-Object Email -Like user* |
                Remove-FrameioCollaborator -Confirm:$false
        }
    }
) {
    It 'leaves nobody in' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $Version
        $results = & $Line
        $results | Should -HaveCount 250
        $results.Status | Sort-Object -Unique | Should -Be Removed
        & $Left | Should -BeNullOrEmpty
    }
}

Describe 'Groups that are listed and deleted in one line' {
    It 'are all gone' {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Get-FrameioGroup Old* | Remove-FrameioGroup -Confirm:$false
        (Get-SandboxState $sandbox).accounts.groups.name | Where-Object { $_ -like 'Old*' } | Should -BeNullOrEmpty
    }
}
