# Roles of users in the account.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1"
    $sandbox = Start-Sandbox
    $ben, $chloe, $ines = 'ben@studio.example', 'chloe@studio.example', 'ines@agency.example'
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Set-FrameioUser' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox
        $before = Get-SandboxAccess $sandbox
        Clear-SandboxLog $sandbox

        # What is so now and wasn't before.
        function Get-Changed { Get-SandboxAccess $sandbox | Where-Object { $_ -notin $before } }
    }

    It 'makes an admin, and a member again' {
        $result = Set-FrameioUser $chloe admin
        $result.PSObject.TypeNames[0] | Should -BeExactly 'Frameio.Client.Access.FrameioAccessResult#Access'
        $result.Row, $result.Status, $result.Change, $result.Email | Should -Be 1, Changed, Grant, $chloe
        $result.PreviousRole, $result.Role, $result.UserId | Should -Be member, admin, (Get-SeedId $chloe)
        $result.Group, $result.Workspace, $result.Project | Should -Be $null, $null, $null
        Get-Changed | Should -Be "$chloe is admin"
        (Set-FrameioUser -User $chloe -Role member).PreviousRole | Should -Be admin
        Get-SandboxAccess $sandbox | Should -Be $before
    }

    It 'takes <What>' -ForEach @(
        @{ What = 'several'; Call = { Set-FrameioUser $chloe, $ines -Role admin } }
        @{ What = 'addresses'; Call = { $chloe, $ines | Set-FrameioUser -Role admin } }
        @{ What = 'users'; Call = { Get-FrameioUser $chloe, $ines | Set-FrameioUser -Role admin } }
        @{
            What = 'exported users'
            Call = { Get-FrameioUser $chloe, $ines | ConvertTo-Csv | ConvertFrom-Csv | Set-FrameioUser -Role admin }
        }
        @{ What = 'ids'; Call = { Set-FrameioUser -Id (Get-SeedId $chloe), (Get-SeedId $ines) -Role admin } }
        @{
            What = 'members of groups'
            Call = { Get-FrameioGroupMember Editors, Reviewers | Where-Object Email -In $chloe, $ines |
                    Set-FrameioUser -Role admin }
        }
        @{
            What = 'rows'
            Call = { "Email,Role`n$chloe,admin`n$ines,ADMIN" | ConvertFrom-Csv | Set-FrameioUser }
        }
        @{
            What = 'rows of other names'
            Call = { "Mail,Role`nmailto:$chloe,admin`nInes <$ines>,admin" | ConvertFrom-Csv | Set-FrameioUser }
        }
        @{
            What = 'tables'
            Call = { @{ Email = $chloe; Role = 'admin' }, @{ UserId = Get-SeedId $ines; Role = 'admin' } |
                    Set-FrameioUser }
        }
    ) {
        $results = & $Call | Sort-Object Row
        $results.Email | Should -Be $chloe, $ines
        $results.Status | Should -Be Changed, Changed
        Get-Changed | Should -Be "$chloe is admin", "$ines is admin"
        Get-SandboxLog $sandbox v4UpdateAccountUserRole | Should -HaveCount 2
    }

    It 'gives a role to all where the command says it, whatever a row says' {
        Get-FrameioUser $ben, $chloe | Set-FrameioUser -Role admin | Sort-Object Row | ForEach-Object Status |
            Should -Be AlreadyMember, Changed
    }

    It 'takes rows that have nothing but an id and a role' {
        $result = [pscustomobject]@{ Id = Get-SeedId $chloe; Role = 'admin' } | Set-FrameioUser
        $result.Status, $result.Email | Should -Be Changed, $chloe
    }

    It 'sends nothing for who has the role' {
        $result = Set-FrameioUser $ben -Role Admin
        $result.Status, $result.Role | Should -Be AlreadyMember, admin
        (Get-FrameioUser $chloe | Set-FrameioUser).Status | Should -Be AlreadyMember
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'makes somebody deactivated no more than a member' {
        Edit-SandboxUser $sandbox (Get-SeedId jonas@studio.example) @{ role = 'admin' }
        (Set-FrameioUser jonas@studio.example -Role member).Status | Should -Be Changed
        Get-SandboxAccess $sandbox jonas@studio.example | Should -Contain 'jonas@studio.example is member'
    }

    It 'refuses in a row <Id>: <What>' -ForEach @(
        @{ What = 'the owner'; Row = @{ Email = 'ana@studio.example'; Role = 'admin' }; Id = 'ProtectedUser' }
        @{ What = 'a role nobody gives'; Row = @{ Email = 'ines@agency.example'; Role = 'owner' }; Id = 'InvalidRole' }
        @{ What = 'a role of guests'; Row = @{ Email = 'ines@agency.example'; Role = 'reviewer' }; Id = 'InvalidRole' }
        @{ What = 'a role of places'; Row = @{ Email = 'ines@agency.example'; Role = 'editor' }; Id = 'InvalidRole' }
        @{ What = 'no role'; Row = @{ Email = 'ines@agency.example'; Role = '' }; Id = 'MissingArgument' }
        @{ What = 'nobody'; Row = @{ Email = ''; Role = 'admin' }; Id = 'InvalidEmail' }
        @{ What = 'a stranger'; Row = @{ Email = 'nobody@studio.example'; Role = 'admin' }; Id = 'UserNotInAccount' }
        @{ What = 'who has no id'; Row = @{ Email = 'liam@client.example'; Role = 'admin' }; Id = 'UserHasNoId' }
        @{
            What = 'somebody deactivated'; Row = @{ Email = 'jonas@studio.example'; Role = 'admin' }
            Id = 'UserDeactivated'
        }
        @{
            What = 'two people'; Id = 'ConflictingRow'
            Row = @{ UserId = '{chloe@studio.example}'; Email = 'ines@agency.example'; Role = 'admin' }
        }
    ) {
        $cells = @{}
        foreach ($key in $Row.Keys) {
            $cells[$key] = "$($Row[$key])" -match '^\{(.*)\}$' ? (Get-SeedId $Matches[1]) : $Row[$key]
        }

        $rows = [pscustomobject] $cells, [pscustomobject]@{ Email = $chloe; Role = 'admin' }
        $results = $rows | Set-FrameioUser @quiet -ErrorVariable problems | Sort-Object Row
        $results.Status | Should -Be Failed, Changed
        $results[0].ErrorId | Should -Be $Id
        $problems | Should -HaveCount 1
        Get-ErrorId $problems[0] | Should -Be $Id
        $problems[0].TargetObject | Should -Be $rows[0]
        Get-Changed | Should -Be "$chloe is admin"
    }

    It 'refuses in parameters <Id>: <Call>' -ForEach @(
        @{ Call = { Set-FrameioUser $chloe -Role owner }; Id = 'InvalidRole' }
        @{ Call = { Set-FrameioUser $chloe -Role editor }; Id = 'InvalidRole' }
        @{ Call = { $chloe | Set-FrameioUser -Role emperor }; Id = 'InvalidRole' }
        @{ Call = { Set-FrameioUser $chloe }; Id = 'MissingArgument' }
        @{ Call = { Set-FrameioUser -Role admin }; Id = 'MissingArgument' }
        @{ Call = { $chloe | Set-FrameioUser }; Id = 'MissingColumn' }
        @{ Call = { "Person,Role`n$chloe,admin" | ConvertFrom-Csv | Set-FrameioUser }; Id = 'MissingColumn' }
        @{ Call = { "Email,Level`n$chloe,admin" | ConvertFrom-Csv | Set-FrameioUser }; Id = 'MissingColumn' }
    ) {
        Get-ErrorId (Get-Failure { & $Call -ErrorAction SilentlyContinue }) | Should -Be $Id
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'keeps who is connected an admin' {
        $null = Connect-TestClient $sandbox
        $result = Set-FrameioUser robot@studio.example -Role member @quiet
        $result.ErrorId, $result.Reason | Should -BeLike '*ProtectedUser*'
        $result.Reason | Should -BeLike '*connected as*'
        (Set-FrameioUser $ben -Role member).Status | Should -Be Changed
        Get-Changed | Should -Be "$ben is member"
    }

    It 'gives two roles to nobody' {
        $rows = "Email,Role`n$chloe,admin`n$chloe,member" | ConvertFrom-Csv
        ($rows | Set-FrameioUser @quiet).ErrorId | Should -Be ConflictingRow, ConflictingRow
        Get-Changed | Should -BeNullOrEmpty
    }

    It 'carries out what comes before a row that fails, with -ErrorAction Stop' {
        $results = [Collections.Generic.List[object]]::new()
        $failure = Get-Failure {
            $chloe, 'nobody@studio.example', $ines | Set-FrameioUser -Role admin -ErrorAction Stop |
                ForEach-Object { $results.Add($_) }
        }
        Get-ErrorId $failure | Should -Be UserNotInAccount
        ($results | Sort-Object Row).Status | Should -Be Changed, Failed
        Get-Changed | Should -Be "$chloe is admin"
    }

    It 'is sure of a role whose answer was lost' {
        Add-SandboxFault $sandbox @{ operation = 'v4UpdateAccountUserRole'; action = @{ kind = 'lost_answer' } }
        (Set-FrameioUser $chloe -Role admin).Status | Should -Be Changed
        Get-Changed | Should -Be "$chloe is admin"
    }

    It 'goes on by its journal' {
        $journal = Join-Path $TestDrive "$(New-Guid).jsonl"
        $null = Set-FrameioUser $chloe admin -Journal $journal
        Get-Content $journal | Select-Object -SkipLast 1 | Set-Content "$journal.cut"
        Move-Item "$journal.cut" $journal -Force
        $results = $chloe, $ines | Set-FrameioUser -Role admin -Journal $journal | Sort-Object Row
        $results.Status | Should -Be Changed, Changed
        $results.FromJournal | Should -Be $true, $false
        Get-SandboxLog $sandbox v4UpdateAccountUserRole | Should -HaveCount 2
    }

    It 'is undone by its results' {
        $results = Set-FrameioUser $chloe, $ines -Role admin
        $results | Where-Object Status -EQ Changed | Revoke-FrameioAccess -Confirm:$false | ForEach-Object Status |
            Should -Be Removed, Removed
        Get-Changed | Should -BeNullOrEmpty
    }

    It 'is a matter of V4' {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        $results = Set-FrameioUser $chloe -Role admin @quiet -ErrorVariable problems
        Get-ErrorId $problems[0] | Should -Be EndpointUnavailable
        $results | Where-Object Status -NE Failed | Should -BeNullOrEmpty
    }
}

Describe 'Set-FrameioUser, rehearsed and asked about' {
    BeforeAll { $shell = New-AnsweringShell }
    AfterAll { Remove-TestShell $shell }

    BeforeEach {
        Reset-Sandbox $sandbox
        $session = Connect-TestSandbox $sandbox
        Clear-SandboxLog $sandbox
    }

    It 'says what it would do in one line, and does nothing' {
        $seen = Invoke-AnsweringShell $shell {
            param($Session, $People)
            $People | Set-FrameioUser -Role admin -WhatIf -Session $Session
        } $session, @($ben, $chloe, $ines)
        ($seen.Output | Sort-Object Row).Status | Should -Be AlreadyMember, WouldChange, WouldChange
        $seen.Lines | Should -HaveCount 2
        $seen.Lines[0] | Should -BeLike "What if:*Set the role in 'Studio'*2 people*"
        $seen.Lines[1] | Should -BeLike 'What if: Carrying it out takes 2 calls that write, *'
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'asks where it is told to, and leaves who is answered with no' {
        $seen = Invoke-AnsweringShell $shell {
            param($Session, $People)
            $People | Set-FrameioUser -Role admin -Confirm -Session $Session
        } $session, @($chloe, $ines) -Answer 'No', 'Yes'
        ($seen.Output | Sort-Object Row).Status | Should -Be Declined, Changed
        Get-SandboxAccess $sandbox $chloe | Should -Contain "$chloe is member"
    }
}
