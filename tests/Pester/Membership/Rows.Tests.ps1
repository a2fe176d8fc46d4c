# Rows as files and other systems have them.
BeforeDiscovery {
    . "$PSScriptRoot/../Prepare.ps1"
    $records = (Get-Command -Module FrameioPS -CommandType Cmdlet).OutputType.Type |
        Where-Object { $_ -and $_ -notin [void], [IO.FileInfo] } | Sort-Object -Unique FullName
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox
    $ben, $ana = (Get-SeedId ben@studio.example), (Get-SeedId ana@studio.example)
    $editors, $reviewers = (Get-SeedId Editors), (Get-SeedId Reviewers)
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A row that contradicts itself' {
    BeforeEach {
        Reset-Sandbox $sandbox
        $before = Get-SandboxState $sandbox | ConvertTo-Json -Depth 20
    }

    It 'changes nobody: <What>' -ForEach @(
        @{ What = 'the id of one person, the address of another'
            Cells = { @{ UserId = $ben; Email = 'ana@studio.example'; Group = 'Editors' } }
        }
        @{ What = 'the id of a person, an address of nobody'
            Cells = { @{ UserId = $ben; Email = 'corrected@studio.example'; Group = 'Editors' } }
        }
        @{ What = 'the id of one group, the name of another'
            Cells = { @{ Email = 'ben@studio.example'; GroupId = $editors; Group = 'Reviewers' } }
        }
        @{ What = 'a user that was exported, and corrected'
            Cells = { @{ Id = $ben; AdobeUserId = ''; Email = 'ana@studio.example'; Group = 'Editors' } }
        }
    ) {
        foreach ($command in 'Add-FrameioGroupMember', 'Remove-FrameioGroupMember') {
            $row = [pscustomobject](& $Cells)
            $result = $row | & $command -Confirm:$false -ErrorVariable problem @quiet
            $result.Status, $result.ErrorId | Should -Be Failed, ConflictingRow
            $result.Email | Should -Be $row.Email
            Get-ErrorId $problem[0] | Should -Be ConflictingRow
        }

        Get-SandboxState $sandbox | ConvertTo-Json -Depth 20 | Should -Be $before
    }

    It 'changes nothing in a workspace or a project either, on <_>' -ForEach V4, V2 {
        $session = Connect-TestSandbox $sandbox -ApiVersion $_
        $members = Get-FrameioWorkspaceMember Dailies -Session $session | Where-Object UserId
        $row = @{ UserId = $members[0].UserId; Email = $members[1].Email; Workspace = 'Dailies' }
        $result = [pscustomobject]$row | Remove-FrameioWorkspaceMember -Session $session -Confirm:$false @quiet
        $result.Status, $result.ErrorId | Should -Be Failed, ConflictingRow

        $one, $other = Get-FrameioProject -Workspace Dailies -Session $session | Select-Object -First 2
        $row = @{ Email = $members[0].Email; ProjectId = $one.Id; Project = $other.Name }
        $result = [pscustomobject]$row | Add-FrameioCollaborator -Session $session @quiet
        $result.Status, $result.ErrorId | Should -Be Failed, ConflictingRow
        $null = Connect-TestSandbox $sandbox
        Get-SandboxState $sandbox | ConvertTo-Json -Depth 20 | Should -Be $before
    }

    It 'is none when both mean the same, whatever the case' {
        $row = @{ UserId = $ben.ToUpperInvariant(); Email = 'BEN@studio.example' }
        $row += @{ GroupId = $editors; Group = 'EDITORS' }
        ([pscustomobject]$row | Add-FrameioGroupMember).Status | Should -Be Added
    }
}

Describe 'Columns of other systems' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'give way to the next that can name somebody: <What>' -ForEach @(
        @{ What = 'a chat service''s ids'; Row = @{ userid = 'U02AB3CD'; email = 'ben@studio.example' } }
        @{ What = 'a directory''s login'; Row = @{ User = 'STUDIO\ben'; Mail = 'ben@studio.example' } }
        @{ What = 'another system''s group id'
            Row = @{ Email = 'ben@studio.example'; GroupId = '4711'; GroupName = 'Editors' }
        }
    ) {
        $given = $Row.ContainsKey('GroupName') ? @{} : @{ Group = 'Editors' }
        $result = [pscustomobject]$Row | Add-FrameioGroupMember @given
        $result.Status, $result.Email, $result.Group | Should -Be Added, ben@studio.example, Editors
    }

    It 'come after the address: <Column>' -ForEach @{ Column = 'EmailAddress' }, @{ Column = 'PrimarySmtpAddress' } {
        $row = [pscustomobject]@{ UserPrincipalName = 'ben@corp.example'; $Column = 'ben@studio.example' }
        ($row | Add-FrameioGroupMember Editors).Email | Should -Be ben@studio.example
    }

    It 'are told as they stand where none can name anybody' {
        $rows = [pscustomobject]@{ Email = 'ben@studio.example' }, [pscustomobject]@{ UserId = 'U02AB3CD' }
        $result = $rows | Add-FrameioGroupMember Editors @quiet | Where-Object Row -EQ 2
        $result.ErrorId, $result.Email | Should -Be InvalidEmail, U02AB3CD
    }

    It 'name a person as <_>' -ForEach 'Member', 'Members', 'EmailAddress', 'PrimarySmtpAddress' {
        ([pscustomobject]@{ $_ = 'ben@studio.example' } | Add-FrameioGroupMember Editors).Status | Should -Be Added
    }
}

Describe 'Blank rows that a spreadsheet leaves' {
    It 'are skipped, counted, and keep their numbers' {
        Reset-Sandbox $sandbox
        $rows = ConvertFrom-Csv "Email,Group`n,`nben@studio.example,Editors`n , `nana@studio.example,Editors"
        $results = $rows | Add-FrameioGroupMember -InformationVariable told -ErrorAction Stop
        ($results | Sort-Object Row).Row | Should -Be 2, 4
        $results.Status | Should -Be Added, Added
        "$told" | Should -Match '^2 rows: 2 Added\. 2 blank rows were skipped\. \d+ calls in 0:\d\d\.$'
    }
}

Describe 'Several groups' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'take each person, one result in each' {
        $results = 'ben@studio.example', 'ana@studio.example' | Add-FrameioGroupMember -Group Editors, Reviewers
        $results | Sort-Object Row, Group | ForEach-Object { "$($_.Row) $($_.Group) $($_.Status)" } |
            Should -Be '1 Editors Added', '1 Reviewers Added', '2 Editors Added', '2 Reviewers Added'
    }

    It 'end the command before any change where one of them is not there' {
        $failure = Get-Failure { 'ben@studio.example' | Add-FrameioGroupMember -Group Editors, Nope }
        Get-ErrorId $failure | Should -Be GroupNotFound
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'come from a script block too' {
        $row = [pscustomobject]@{ Login = 'ben'; Units = 'Editors;Reviewers' }
        $results = $row | Add-FrameioGroupMember -Group { $_.Units -split ';' } -User { "$($_.Login)@studio.example" }
        ($results | Sort-Object Group).Group | Should -Be Editors, Reviewers
        $results.Status | Should -Be Added, Added
    }

    It 'keep contradicting rows apart' {
        $rows = 'ben@studio.example', 'BEN@studio.example'
        $results = $rows | Add-FrameioGroupMember -Group Editors, Reviewers
        $results | Sort-Object Row, Group | ForEach-Object Status | Should -Be Added, Added, Duplicate, Duplicate
    }
}

Describe 'A user who was exported' {
    It 'has a role in the account, which is none in a workspace: <Way>' -ForEach @(
        @{ Way = 'CSV'; Through = { $input | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Way = 'JSON'; Through = { $input | ConvertTo-Json | ConvertFrom-Json } }
        @{ Way = 'Clixml'; Through = {
                $input | Export-Clixml (Join-Path $TestDrive u.xml); Import-Clixml (Join-Path $TestDrive u.xml)
            }
        }
    ) {
        Reset-Sandbox $sandbox
        $result = Get-FrameioUser ines@agency.example | & $Through | Invoke-FrameioTeamInvite -Workspace Dailies
        $result.Status | Should -BeIn Added, AlreadyMember, Changed
        $result.ErrorId | Should -BeNullOrEmpty
    }
}

Describe 'A result' {
    It 'has words and no numbers in JSON' {
        Reset-Sandbox $sandbox
        $result = Add-FrameioGroupMember Editors ben@studio.example | ConvertTo-Json | ConvertFrom-Json
        $result.Status, $result.Change | Should -Be Added, Grant
    }

    It 'is made of words, as every record: <_>' -ForEach $records {
        $_.GetProperties().PropertyType | Where-Object { $_.IsEnum } | Should -BeNullOrEmpty
    }
}

Describe 'A journal where there are no files' {
    It 'is refused' {
        Push-Location Env:
        try { $failure = Get-Failure { Add-FrameioGroupMember Editors ben@studio.example -Journal journal } }
        finally { Pop-Location }
        Get-ErrorId $failure | Should -Be JournalUnusable
        "$failure" | Should -Match 'Environment'
    }
}
