# Each fixture says in its column Expect what becomes of the row: a status, or the id of its error.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox

    function Test-Row($Rows) {
        $results = $Rows | Add-FrameioGroupMember -ErrorAction SilentlyContinue -ErrorVariable problems
        $results.Row | Sort-Object | Should -Be @(1..@($Rows).Count)

        # As one text each, so that a difference shows where it is.
        $seen = $results | Sort-Object Row |
            ForEach-Object { "$($_.Row) $($_.Status -eq 'Failed' ? ($_.Reason -split ':')[0] : $_.Status)" }
        $number = 0
        $expected = $Rows | ForEach-Object { "$((++$number)) $($_.Expect)" }
        $seen -join "`n" | Should -Be ($expected -join "`n")

        $ids = @($results | Where-Object Status -EQ Failed | ForEach-Object { ($_.Reason -split ':')[0] })
        @($problems | ForEach-Object { Get-ErrorId $_ }) | Should -Be $ids
        $results | Where-Object Status -NE Failed | ForEach-Object Reason | Sort-Object -Unique | Should -BeIn $null, ''
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'A CSV file with <_>' -ForEach @(
    'every-status', 'special-signs', 'dirty-cells', 'dirty-headers', 'bom', 'bom-twice', 'principal-names', 'mail'
    'user-ids'
) {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'has a result for each row, the expected one' {
        Test-Row @(Import-Csv (Get-Fixture "$_.csv"))
    }

    It 'costs at most one write for each group' {
        $null = Import-Csv (Get-Fixture "$_.csv") | Add-FrameioGroupMember -ErrorAction SilentlyContinue
        Get-SandboxLog $sandbox -Write | Group-Object path | Where-Object Count -GT 1 | Should -BeNullOrEmpty
    }
}

Describe 'People and groups in dirty cells' {
    It 'are told in the account''s own words' {
        Reset-Sandbox $sandbox
        $results = Import-Csv (Get-Fixture dirty-cells.csv) | Add-FrameioGroupMember -ErrorAction SilentlyContinue
        $added = $results | Where-Object Status -EQ Added | Sort-Object Row
        $added.Group | Sort-Object -Unique | Should -BeExactly Editors
        $added.Email | Should -BeExactly @(
            'ben@studio.example', 'ana@studio.example', 'ines@agency.example', 'elena@studio.example'
            'kira@client.example', 'robot@studio.example', 'grace+dailies@agency.example'
        )
    }
}

Describe 'A CSV file made by Excel' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'has CRLF at the ends of its lines' {
        $file = Join-Path $TestDrive excel.csv
        $text = "Email,Group,Expect`r`nben@studio.example,Editors,Added`r`n"
        [IO.File]::WriteAllText($file, $text, [Text.UTF8Encoding]::new($true))
        Test-Row @(Import-Csv $file)
    }

    It 'is UTF-16' {
        $file = Join-Path $TestDrive unicode.csv
        $text = "Email`tGroup`tExpect`r`nzoé@studio.example`tEditors`tAdded`r`n"
        [IO.File]::WriteAllText($file, $text, [Text.Encoding]::Unicode)
        Test-Row @(Import-Csv $file -Delimiter "`t")
    }

    It 'has semicolons: with -Delimiter it works' {
        Test-Row @(Import-Csv (Get-Fixture semicolon.csv) -Delimiter ';')
    }
}

Describe 'A CSV file that has not the columns' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'is one slip, and ends the command with one error: <File>' -ForEach @(
        @{ File = 'semicolon.csv'; Words = "Email;Group;Expect.*Import-Csv -Delimiter" }
        @{ File = 'sep-line.csv'; Words = 'sep=' }
        @{ File = 'no-user.csv'; Words = "user.*'Name', 'Group'" }
        @{ File = 'no-group.csv'; Words = "group.*'Email', 'Workspace'" }
    ) {
        $results = [Collections.Generic.List[object]]::new()
        $failure = Get-Failure {
            Import-Csv (Get-Fixture $File) | Add-FrameioGroupMember -ErrorAction SilentlyContinue |
                ForEach-Object { $results.Add($_) }
        }
        $failure.FullyQualifiedErrorId |
            Should -Be 'MissingColumn,FrameioPS.Commands.AddFrameioGroupMemberCommand'
        "$failure" | Should -Match $Words
        $results | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'fails alone where the rows before it have them, and says what the row said' {
        $rows = [pscustomobject]@{ Email = 'ben@studio.example'; Group = 'Editors' },
        [pscustomobject]@{ Email = 'ana@studio.example'; Unit = 'Editors' }
        $results = $rows | Add-FrameioGroupMember -ErrorAction SilentlyContinue | Sort-Object Row
        $results.Status | Should -Be Added, Failed
        $results[1].ErrorId, $results[1].Email | Should -Be MissingColumn, ana@studio.example
    }

    It 'needs no column for the group when -Group is given' {
        (Import-Csv (Get-Fixture no-group.csv) | Add-FrameioGroupMember Editors).Status | Should -Be Added
    }
}
