# What was given to whom goes into a file, is taken from everybody, and comes back from the file.
BeforeDiscovery {
    $ways = @(
        @{
            Way = 'CSV'; Save = { param($Path) $input | Export-Csv $Path }; Load = { param($Path) Import-Csv $Path }
        }
        @{
            Way  = 'CSV of a spreadsheet, with its quotes and semicolons'
            Save = { param($Path) $input | Export-Csv $Path -Delimiter ';' -UseQuotes AsNeeded -Encoding utf8BOM }
            Load = { param($Path) Import-Csv $Path -Delimiter ';' }
        }
        @{
            Way  = 'JSON'
            Save = { param($Path) $input | ConvertTo-Json | Set-Content $Path }
            Load = { param($Path) Get-Content $Path -Raw | ConvertFrom-Json }
        }
        @{
            Way  = 'Clixml'; Save = { param($Path) $input | Export-Clixml $Path }
            Load = { param($Path) Import-Clixml $Path }
        }
        @{
            Way  = 'CSV of the columns of a row'
            Save = {
                param($Path)
                $input | Select-Object Email, Group, WorkspaceId, ProjectId, Role | Export-Csv $Path
            }
            Load = { param($Path) Import-Csv $Path }
        }
    )
    $cases = foreach ($listing in 'direct', 'inherited', 'effective') {
        foreach ($way in $ways) { $way + @{ Listing = $listing } }
    }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $quiet = @{ WarningAction = 'SilentlyContinue'; ErrorAction = 'SilentlyContinue' }
    $seed = New-StudioSeed
    $account = $seed.accounts[0]
    # Nobody deactivated can be put anywhere again, which is a test of its own.
    ($account.groups | Where-Object name -EQ Editors).members = 'chloe@studio.example', 'Dev.Patel@studio.example'
    $dailies, $post = 'Dailies', 'Post' | ForEach-Object {
        $name = $_
        $account.workspaces | Where-Object name -EQ $name
    }
    # No role twice on the way to anybody: a list may not tell such a one.
    $dailies.groups = @(@{ group = 'Reviewers'; role = 'commenter' }, @{ group = 'Producers'; role = 'full_access' })
    $post.groups = @(@{ group = 'Editors'; role = 'editor' })
    ($dailies.projects | Where-Object name -EQ Trailer).groups = @(@{ group = 'Reviewers'; role = 'viewer' })
    ($post.projects | Where-Object name -EQ 'Grade [v2]').collaborators =
        @(@{ user = 'chloe@studio.example'; role = 'full_access' })
    $sandboxes = @{}
    foreach ($listing in 'direct', 'inherited', 'effective') {
        $sandboxes[$listing] = Start-Sandbox -Seed $seed -Option '--user-lists', $listing
    }
}

AfterAll {
    Disconnect-Frameio
    $sandboxes.Values | ForEach-Object { Stop-Sandbox $_ }
}

Describe 'A backup in <Way>, of a service that lists <Listing> roles' -ForEach $cases {
    BeforeAll {
        $sandbox = $sandboxes[$Listing]
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $file = Join-Path $TestDrive "backup-$Listing"
        $before = Get-SandboxAccess $sandbox
        Get-FrameioAccess -Assigned | & $Save $file
        $taken = Get-FrameioAccess -Assigned | Revoke-FrameioAccess -Confirm:$false @quiet
        $between = Get-SandboxAccess $sandbox
        $given = & $Load $file | Grant-FrameioAccess @quiet -ErrorVariable problems
        $after = Get-SandboxAccess $sandbox
    }

    It 'loses everybody everything, but the last admin the account, and what is synced' {
        $between | Where-Object { $_ -notmatch ' is (owner|member|reviewer)$' } |
            Should -Be 'elena@studio.example in group Adobe Sync', 'robot@studio.example is admin'
        $taken | Where-Object Status -EQ Failed | ForEach-Object { "$($_.Email) $($_.ErrorId)" } |
            Should -Be 'robot@studio.example ProtectedUser'
    }

    It 'gives it back: all is as it was' {
        $problems | Should -BeNullOrEmpty
        $after | Should -Be $before
        $given.Status | Sort-Object -Unique | Should -Be Added, AlreadyMember, Changed
    }

    It 'gives nothing that is there' {
        Clear-SandboxLog $sandbox
        (& $Load $file | Grant-FrameioAccess @quiet).Status | Sort-Object -Unique | Should -Be AlreadyMember
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}

Describe 'A backup with somebody deactivated' {
    It 'gives the others back, and says of the row why not' {
        $sandbox = $sandboxes.effective
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $given = Get-FrameioAccess -Assigned -User chloe@studio.example, Dev.Patel@studio.example
        $null = $given | Revoke-FrameioAccess -Confirm:$false @quiet
        Edit-SandboxUser $sandbox (Get-SeedId chloe@studio.example) @{ active = $false }
        $results = $given | Grant-FrameioAccess @quiet
        $failed = $results | Where-Object Status -EQ Failed
        $failed.Email | Sort-Object -Unique | Should -Be chloe@studio.example
        $failed.ErrorId | Sort-Object -Unique | Should -Be UserDeactivated
        ($results | Where-Object Email -EQ Dev.Patel@studio.example).Status | Sort-Object -Unique |
            Should -Be Added, AlreadyMember
    }
}
