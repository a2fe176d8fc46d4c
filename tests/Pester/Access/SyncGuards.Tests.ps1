# What Sync-FrameioAccess refuses, whatever the order of rows and the other switches: nothing is written before.
BeforeDiscovery {
    $orders = 1..4 | ForEach-Object { @{ Order = $_ } }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $crew = 1..40 | ForEach-Object { "crew$_@studio.example" }
    $seed = New-StudioSeed -Group (New-SeedGroup Crew $crew), (New-SeedGroup Small ($crew | Select-Object -First 8))
    $seed.accounts[0].users += $crew | ForEach-Object { New-SeedUser $_ -Name $_.Split('@')[0] }
    $sandbox = Start-Sandbox -Seed $seed
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    $file = Join-Path $TestDrive crew.csv
    $crew | ForEach-Object { [pscustomobject]@{ Email = $_; Group = 'Crew' } } | Export-Csv $file

    # The error that ends a command, by its id.
    function Get-Ending([scriptblock] $Command) {
        try { $null = & $Command } catch { return $_.FullyQualifiedErrorId.Split(',')[0] }
        'nothing'
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A guard of Sync-FrameioAccess' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
        $before = Get-SandboxAccess $sandbox
    }

    AfterEach {
        if (-not $_['Passes']) {
            Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
            Get-SandboxAccess $sandbox | Should -Be $before
        }
    }

    It 'refuses more removals than usual, in order <Order>, and no other switch passes it' -ForEach $orders {
        $rows = Import-Csv $file | Select-Object -First 29 | Get-Random -Shuffle -SetSeed $Order
        $other = [pscustomobject]@{ Email = 'ines@agency.example'; Group = 'Producers' }
        $rows = @($rows | Select-Object -First (5 * $Order)) + $other + @($rows | Select-Object -Skip (5 * $Order))
        $others = @{}, @{ Force = $true }, @{ Confirm = $false }, @{ WhatIf = $true }, @{ PassThru = $true }
        foreach ($switches in $others) {
            Get-Ending { $rows | Sync-FrameioAccess @switches @quiet } | Should -Be TooManyRemovals
        }
    }

    It 'says the counts, and the way out' {
        $problem = { Import-Csv $file | Select-Object -First 29 | Sync-FrameioAccess } | Should -Throw -PassThru
        "$problem" | Should -BeLike "*11 of 40 people in the group 'Crew'*"
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*-MaximumRemoval*'
    }

    It 'lets <Left> of 40 go with -MaximumRemoval <Limit>: <Ends>' -ForEach @(
        @{ Limit = '11'; Left = 11; Ends = 'nothing'; Passes = $true }
        @{ Limit = '10'; Left = 11; Ends = 'TooManyRemovals' }
        @{ Limit = '50%'; Left = 20; Ends = 'nothing'; Passes = $true }
        @{ Limit = '50 %'; Left = 21; Ends = 'TooManyRemovals' }
        @{ Limit = '0'; Left = 1; Ends = 'TooManyRemovals' }
        @{ Limit = '0%'; Left = 1; Ends = 'TooManyRemovals' }
    ) {
        Get-Ending {
            Import-Csv $file | Select-Object -Skip $Left | Sync-FrameioAccess -MaximumRemoval $Limit @quiet
        } | Should -Be $Ends
        if ($_['Passes']) { Get-SandboxMember $sandbox Crew | Should -HaveCount (40 - $Left) }
    }

    It 'takes no -MaximumRemoval like <Limit>' -ForEach @(
        @{ Limit = '' }, @{ Limit = 'all' }, @{ Limit = '-1' }, @{ Limit = '101%' }, @{ Limit = '1.5' }
        @{ Limit = '%' }, @{ Limit = '1e3' }, @{ Limit = $null }
    ) {
        $problem = { Import-Csv $file | Sync-FrameioAccess -MaximumRemoval $Limit } | Should -Throw -PassThru
        $problem.FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentValidationError*'
        "$problem" | Should -BeLike '*such as 20, or a percentage*'
    }

    It 'refuses an input without rows: <What>' -ForEach @(
        @{ What = 'none at all'; Call = { @() | Sync-FrameioAccess @quiet } }
        @{ What = 'none for a group'; Call = { @() | Sync-FrameioAccess -Group Small @quiet } }
        @{ What = 'a group alone'; Call = { Sync-FrameioAccess -Group Small @quiet } }
        @{ What = 'a workspace alone'; Call = { Sync-FrameioAccess -Workspace Dailies -Role editor @quiet } }
        @{
            What = 'a header alone'
            Call = { "Email,Group" | ConvertFrom-Csv | Sync-FrameioAccess -Project Pilot @quiet }
        }
        @{ What = 'blank rows'; Call = { "Email`n`"`"`n" | ConvertFrom-Csv | Sync-FrameioAccess -Group Small @quiet } }
        @{
            What = 'any limit'
            Call = { @() | Sync-FrameioAccess -Group Small -MaximumRemoval 100% -Confirm:$false @quiet }
        }
    ) {
        Get-Ending $Call | Should -Be NothingDesired
    }

    It 'empties a place with -Force, within the limit' {
        Get-Ending { @() | Sync-FrameioAccess -Group Crew -Force @quiet } | Should -Be TooManyRemovals
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
        $null = @() | Sync-FrameioAccess -Group Small -Force -MaximumRemoval 8
        Get-SandboxMember $sandbox Small | Should -BeNullOrEmpty
        Get-SandboxMember $sandbox Crew | Should -HaveCount 40
        Reset-Sandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'removes nobody for a file that was cut off in the middle of a line' {
        $half = (Get-Content $file -Raw).Substring(0, [int] ((Get-Item $file).Length / 2))
        Get-Ending { $half | ConvertFrom-Csv | Sync-FrameioAccess @quiet } | Should -Be TooManyRemovals
    }

    It 'removes nobody from a place for which an address has a slip, and tells who stays' {
        $rows = Import-Csv $file | Select-Object -Skip 1
        $rows[0].Email = 'crew1@studio.exmaple'
        $results = $rows + [pscustomobject]@{ Email = 'ines@agency.example'; Group = 'Crew' } |
            Sync-FrameioAccess @quiet
        $results | Sort-Object Row, Email | ForEach-Object { "$($_.Row) $($_.Status) $($_.ErrorId)" } |
            Should -Be ' Failed HeldBack', ' Failed HeldBack', '1 Failed UserNotFound', '40 Added '
        $before += 'ines@agency.example in group Crew'
        Get-SandboxAccess $sandbox | Should -Be ($before | Sort-Object)
        Clear-SandboxLog $sandbox
        $before = Get-SandboxAccess $sandbox
    }

    It 'takes no admin''s role from the last one, oneself or the owner, nor changes a synced group: <Row>' -ForEach @(
        @{ Row = 'ana@studio.example,member,'; Error = 'ProtectedUser' }
        @{ Row = 'elena@studio.example,,Adobe Sync'; Error = 'GroupNotManagedHere' }
    ) {
        $email, $role, $group = $Row.Split(',')
        $result = [pscustomobject]@{ Email = $email; Role = $role; Group = $group; Workspace = ''; Project = '' } |
            Sync-FrameioAccess @quiet
        $result.ErrorId | Should -Be $Error
    }

    It 'fails a place whose list can''t be read whole, and nobody is removed on its word' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroupUsers'; times = $null; action = @{ kind = 'status'; code = 403 }
        }
        $results = Import-Csv $file | Select-Object -Skip 1 | Sync-FrameioAccess @quiet
        $results.Status | Sort-Object -Unique | Should -Be Failed
        $results | Should -HaveCount 39
    }

    It 'ends at a place that isn''t there, before a row is read' {
        Get-Ending { Import-Csv $file | Sync-FrameioAccess -Group Crwe @quiet } | Should -Be GroupNotFound
    }

    It 'refuses rows that name nothing in their columns' {
        Get-Ending { "Mail address;Team`nx;y" | ConvertFrom-Csv | Sync-FrameioAccess @quiet } |
            Should -Be MissingColumn
    }

    It 'loses no row that the binder can''t bind: <What>' -ForEach @(
        @{ What = 'a table'; Cell = @{ a = 1 } }
        @{ What = 'a date'; Cell = [datetime]::UnixEpoch }
        @{ What = 'a list of lists'; Cell = @(@('crew1@studio.example'), @(1, 2)) }
        @{ What = 'nothing'; Cell = $null }
        @{ What = 'a script'; Cell = { throw 'no' } }
    ) {
        $rows = @(Import-Csv $file | Select-Object -Skip 1) + [pscustomobject]@{ Email = $Cell; Group = 'Crew' }
        $results = $rows | Sync-FrameioAccess @quiet
        $results | Where-Object { $_.Row -eq 40 } | ForEach-Object Status | Should -Be Failed
        ($results | Where-Object { -not $_.Row }).ErrorId | Should -Be HeldBack
    }
}
