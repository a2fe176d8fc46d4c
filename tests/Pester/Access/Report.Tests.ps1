# Who reaches what, as a file.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $seed = New-StudioSeed
    $dailies = $seed.accounts.workspaces | Where-Object name -EQ Dailies
    $dailies.groups = @(@{ group = 'Editors'; role = 'viewer' })
    ($dailies.projects | Where-Object name -EQ Trailer).groups = @(@{ group = 'Editors'; role = 'commenter' })
    $sandbox = Start-Sandbox -Seed $seed
    $null = Connect-TestSandbox $sandbox

    # Of a row what a review tells, without what only a report has.
    $cells = 'Email', 'UserId', 'Group', 'GroupId', 'Workspace', 'WorkspaceId', 'Project', 'ProjectId', 'Restricted',
        'Role', 'Via', 'IsEffective', 'Active'
    function ConvertTo-Line { process { $row = $_; ($cells | ForEach-Object { "$($row.$_)" }) -join '|' } }
    function Get-Line { @($input | ConvertTo-Line | Sort-Object) }
    function Read-Json([string] $File) { Get-Content $File -Raw | ConvertFrom-Json }

    # What a page holds, as its script reads it.
    function Read-Page([string] $File) {
        (Get-Content $File -Raw) -match '(?s)<script id="data" type="application/json">(.*?)</script>' |
            Should -BeTrue
        $Matches[1] | ConvertFrom-Json
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Export-FrameioAccessReport' {
    BeforeEach {
        Clear-SandboxLog $sandbox
        $file = Join-Path $TestDrive "$([guid]::NewGuid()).html"
    }

    It 'reads the review by itself, and writes a page' {
        $written = Export-FrameioAccessReport $file -PassThru
        $written | Should -BeOfType IO.FileInfo
        $written.FullName | Should -Be $file
        $page = Read-Page $file
        $page.Account | Should -Be Studio
        $page.Title | Should -Be 'Who reaches what in Studio'
        $page.Paths | Should -HaveCount @(Get-FrameioAccess).Count
        # Of projects without a path of their own it is known that they are there.
        $page.Projects | ForEach-Object { $_[0] } | Should -Contain 'Last Season'
    }

    It 'emits nothing without -PassThru, and leaves nothing beside the file' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive alone)
        Export-FrameioAccessReport "$folder/review.html" | Should -BeNullOrEmpty
        (Get-ChildItem $folder -Force).Name | Should -Be review.html
    }

    It 'reads each list once' {
        Export-FrameioAccessReport $file
        Get-SandboxLog $sandbox | Group-Object path | Where-Object Count -GT 1 | Should -BeNullOrEmpty
    }

    It 'goes by the extension: <Extension> is <Format>' -ForEach @(
        @{ Extension = 'csv'; Format = 'Csv' }
        @{ Extension = 'JSON'; Format = 'Json' }
        @{ Extension = 'htm'; Format = 'Html' }
        @{ Extension = 'report'; Format = 'Html' }
    ) {
        $path = Join-Path $TestDrive "byextension.$Extension"
        Export-FrameioAccessReport $path
        $asked = Join-Path $TestDrive asked
        Export-FrameioAccessReport $asked -Format $Format
        (Get-Content $path -Raw)[0..5] | Should -Be (Get-Content $asked -Raw)[0..5]
    }

    It 'tells as CSV and JSON what Get-FrameioAccess does' {
        $rows = Get-FrameioAccess | Get-Line
        Export-FrameioAccessReport "$TestDrive/same.csv"
        Export-FrameioAccessReport "$TestDrive/same.json"
        Import-Csv "$TestDrive/same.csv" | Get-Line | Should -Be $rows
        (Read-Json "$TestDrive/same.json").Rows | Get-Line | Should -Be $rows
        [IO.File]::ReadAllBytes("$TestDrive/same.csv")[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        [IO.File]::ReadAllText("$TestDrive/same.csv") -replace '\r\n' | Should -Not -Match '\n'
    }

    It 'writes the same file twice, but for the time' {
        $texts = foreach ($name in 'one', 'two') {
            Export-FrameioAccessReport "$TestDrive/$name.json"
            Get-Content "$TestDrive/$name.json" | Where-Object { $_ -notmatch '"Made"' }
        }
        $texts[0..($texts.Count / 2 - 1)] | Should -Be $texts[($texts.Count / 2)..($texts.Count - 1)]
    }

    It 'takes rows <Way>' -ForEach @(
        @{ Way = 'as they come'; Through = { $input } }
        @{ Way = 'after a CSV'; Through = { $input | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Way = 'after JSON'; Through = { $input | ConvertTo-Json | ConvertFrom-Json } }
        @{ Way = 'after Clixml'; Through = {
                $input | Export-Clixml "$TestDrive/rows.xml"
                Import-Clixml "$TestDrive/rows.xml"
            }
        }
        @{ Way = 'after a report as CSV'; Through = {
                $input | Export-FrameioAccessReport "$TestDrive/first.csv"
                Import-Csv "$TestDrive/first.csv"
            }
        }
    ) {
        $rows = Get-FrameioAccess
        $rows | & $Through | Export-FrameioAccessReport "$TestDrive/piped.json"
        $told = Read-Json "$TestDrive/piped.json"
        $told.Rows | Get-Line | Should -Be ($rows | Get-Line)
        $told.Notes -join ' ' | Should -Match 'handed in'
        $told.Scope.IsInferred | Should -BeTrue
    }

    It 'takes rows by -InputObject' {
        $rows = Get-FrameioAccess
        Export-FrameioAccessReport "$TestDrive/list.json" -InputObject $rows
        (Read-Json "$TestDrive/list.json").Rows | Get-Line | Should -Be ($rows | Get-Line)
        Get-ErrorId (Get-Failure { Export-FrameioAccessReport "$TestDrive/null.json" -InputObject $null }) |
            Should -Be MissingArgument
        "$TestDrive/null.json" | Should -Not -Exist
    }

    It 'takes rows without a connection' {
        $rows = Get-FrameioAccess | ConvertTo-Csv
        Disconnect-Frameio
        try {
            $rows | ConvertFrom-Csv | Export-FrameioAccessReport $file
            (Read-Page $file).Account | Should -BeNullOrEmpty
        }
        finally {
            $null = Connect-TestSandbox $sandbox
        }
    }

    It 'tells a part, and says so: <Name>' -ForEach @(
        @{ Name = '-User'; With = @{ User = '*@agency.example' } }
        @{ Name = '-Group'; With = @{ Group = 'Editors' } }
        @{ Name = '-Workspace'; With = @{ Workspace = 'Dailies' } }
        @{ Name = '-Project'; With = @{ Project = 'Pilot' } }
    ) {
        Export-FrameioAccessReport "$TestDrive/part.json" @With
        $told = Read-Json "$TestDrive/part.json"
        $told.Rows | Get-Line | Should -Be (Get-FrameioAccess @With | Get-Line)
        $told.Notes[0] | Should -BeLike "*part of the account: $Name $($With.Values)*"
    }

    It 'says who sees no more than a part' {
        $null = Connect-TestSandbox $sandbox token-of-chloe
        try {
            Export-FrameioAccessReport $file -WarningAction SilentlyContinue -WarningVariable warnings
            $warnings | Should -HaveCount 1
            (Read-Page $file).Notes | Should -Be "$warnings"
        }
        finally {
            $null = Connect-TestSandbox $sandbox
        }
    }

    It 'has the title that is given, as text' {
        Export-FrameioAccessReport $file -Title '</title><script>alert(1)</script>'
        $text = Get-Content $file -Raw
        $text | Should -Not -Match '<script>alert'
        (Read-Page $file).Title | Should -Be '</title><script>alert(1)</script>'
    }

    It 'writes nothing with -WhatIf, and reads nothing' {
        Export-FrameioAccessReport $file -WhatIf
        Get-FrameioAccess | Export-FrameioAccessReport $file -WhatIf
        $file | Should -Not -Exist
        Clear-SandboxLog $sandbox
        Export-FrameioAccessReport $file -WhatIf
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }

    It 'says that it is a matter of V4' {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        try {
            Get-ErrorId (Get-Failure { Export-FrameioAccessReport $file }) | Should -Be EndpointUnavailable
            $file | Should -Not -Exist
        }
        finally {
            $null = Connect-TestSandbox $sandbox
        }
    }

    It 'replaces what is there, but not with -NoClobber' {
        Set-Content $file old
        $failure = Get-Failure { Export-FrameioAccessReport $file -NoClobber }
        Get-ErrorId $failure | Should -Be ReportUnusable
        Get-Content $file | Should -Be old
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
        Export-FrameioAccessReport $file
        (Read-Page $file).Account | Should -Be Studio
    }
}

Describe 'A report that can''t be whole' {
    BeforeEach {
        Clear-SandboxLog $sandbox
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        $file = Join-Path $folder review.html
    }

    AfterEach {
        Get-ChildItem $folder -Force | Should -BeNullOrEmpty
    }

    It 'is none where a list is not whole, <Way>' -ForEach @(
        @{ Way = 'by itself'; Call = { Export-FrameioAccessReport $file } }
        @{ Way = 'piped'; Call = { Get-FrameioAccess | Export-FrameioAccessReport $file } }
    ) {
        $gap = @{ kind = 'claim_total'; more = 1 }
        Add-SandboxFault $sandbox @{ operation = 'v4ListProjectUsers'; times = $null; action = $gap }
        try {
            Get-ErrorId (Get-Failure { & $Call 3> $null }) | Should -Be UnexpectedAnswer
        }
        finally {
            Clear-SandboxFault $sandbox
        }
    }

    It 'is none where a name isn''t there' {
        $failure = Get-Failure {
            Export-FrameioAccessReport $file -User ana@studio.example, nobody@studio.example -ErrorAction Continue
        }
        Get-ErrorId $failure | Should -Be UserNotFound
    }

    It 'is none of <What>' -ForEach @(
        @{ What = 'nothing'; Id = 'MissingArgument'; Call = { $null | Export-FrameioAccessReport $file } }
        @{ What = 'a blank'; Id = 'MissingArgument'; Call = { ' ' | Export-FrameioAccessReport $file } }
        @{ What = 'no rows'; Id = 'MissingArgument'; Call = { @() | Export-FrameioAccessReport $file } }
        @{
            What = 'rows of something else'; Id = 'MissingColumn'
            Call = { Get-FrameioGroup | Export-FrameioAccessReport $file }
        }
        @{
            What = 'a row among others that tells nothing'; Id = 'MissingColumn'
            Call = {
                @(Get-FrameioAccess) + [pscustomobject]@{ Email = 'ana@studio.example' } |
                    Export-FrameioAccessReport $file
            }
        }
        @{
            What = 'rows, and what to read beside them'; Id = 'ReportUnusable'
            Call = { Get-FrameioAccess | Export-FrameioAccessReport $file -User ana@studio.example }
        }
        @{
            What = 'a folder'; Id = 'ReportUnusable'; Call = { Export-FrameioAccessReport $folder }
        }
        @{
            What = 'a folder that is not there'; Id = 'ReportUnusable'
            Call = { Export-FrameioAccessReport "$folder/none/review.html" }
        }
        @{ What = 'another provider'; Id = 'ReportUnusable'; Call = { Export-FrameioAccessReport Env:review } }
    ) {
        Get-ErrorId (Get-Failure $Call) | Should -Be $Id
    }

    It 'leaves nothing after a stop' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListProjectUsers'; times = $null; action = @{ kind = 'delay'; ms = 600000 }
        }
        $shell = New-TestShell $sandbox
        try {
            $call = Start-TestShell $shell { param($File) Export-FrameioAccessReport $File } @($file)
            Wait-Condition { Get-SandboxLog $sandbox v4ListAccountUsers }
            $shell.Stop()
            Wait-Condition { $call.IsCompleted }
        }
        finally {
            Clear-SandboxFault $sandbox
            Remove-TestShell $shell
        }
    }

    It 'is none where -Since is <What>' -ForEach @(
        @{ What = 'a web page'; Text = '<html><body>Hello</body></html>' }
        @{ What = 'another CSV'; Text = "Email,Group`nana@studio.example,Editors" }
        @{ What = 'a CSV without rows'; Text = '"Email","Group","Via"' }
        @{ What = 'other JSON'; Text = '{ "Report": "Other" }' }
        @{ What = 'JSON of other things'; Text = '[ { "Email": "ana@studio.example" } ]' }
        @{ What = 'JSON that breaks off'; Text = '{ "Report": "FrameioAccess", "Version": 1, "Rows": [' }
        @{ What = 'of a newer version'; Text = '{ "Report": "FrameioAccess", "Version": 99, "Rows": [] }' }
        @{ What = 'empty'; Text = '' }
    ) {
        $since = Join-Path $TestDrive since.txt
        Set-Content $since $Text
        $failure = Get-Failure { Export-FrameioAccessReport $file -Since $since }
        Get-ErrorId $failure | Should -Be ReportUnusable
        "$failure" | Should -Match 'since.txt'
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }

    It 'is none where -Since isn''t there' {
        Get-ErrorId (Get-Failure { Export-FrameioAccessReport $file -Since $TestDrive/none.csv }) |
            Should -Be ReportUnusable
    }
}

Describe 'What changed since an earlier report' {
    BeforeAll {
        Reset-Sandbox $sandbox
        Set-SandboxSeed $sandbox $seed
        $null = Connect-TestSandbox $sandbox
        'html', 'csv', 'json' | ForEach-Object { Export-FrameioAccessReport "$TestDrive/before.$_" }
        Get-FrameioAccess | Export-Csv "$TestDrive/plain.csv"
        Get-FrameioAccess | ConvertTo-Json | Set-Content "$TestDrive/plain.json"
        Get-FrameioAccess | Export-Csv "$TestDrive/semicolons.csv" -Delimiter ';'
        Get-FrameioAccess | Select-Object * -ExcludeProperty *Id | Export-Csv "$TestDrive/names.csv"
        Get-FrameioAccess -Assigned | Export-Csv "$TestDrive/assigned.csv"
        Export-FrameioAccessReport "$TestDrive/post.html" -Workspace Post
        $quiet = @{ Confirm = $false; InformationAction = 'Ignore' }
        $null = Grant-FrameioAccess ines@agency.example -Workspace Post -Role viewer @quiet
        $null = Grant-FrameioAccess elena@studio.example -Workspace Post -Role editor @quiet
        $null = Revoke-FrameioAccess kira@client.example -Project Trailer @quiet
        $null = Revoke-FrameioAccess -Group Editors -Workspace Dailies @quiet

        function Get-Change([string] $Since, [hashtable] $With = @{}) {
            Export-FrameioAccessReport "$TestDrive/after.csv" -Since "$TestDrive/$Since" @With
            @(Import-Csv "$TestDrive/after.csv" | Where-Object Since | ForEach-Object {
                    $who = $_.Email, $_.Group -ne ''
                    $where = $_.Workspace, $_.Project -ne ''
                    "$($_.Since) $who $where $($_.PreviousRole) $($_.Role)" -replace '\s+', ' '
                } | Sort-Object)
        }

        $changes = @(
            'Added elena@studio.example Post editor'
            'Changed ines@agency.example Post full_access viewer'
            'Removed chloe@studio.example Editors Dailies viewer'
            'Removed Dev.Patel@studio.example Editors Dailies viewer'
            'Removed Editors Dailies viewer'
            'Removed jonas@studio.example Editors Dailies viewer'
            'Removed kira@client.example Dailies Trailer editor'
        )
    }

    It 'is told whatever the earlier one was written as: <_>' -ForEach @(
        'before.html', 'before.csv', 'before.json', 'plain.csv', 'plain.json', 'semicolons.csv', 'names.csv'
    ) {
        Get-Change $_ | Should -Be $changes
    }

    It 'is nothing against itself' {
        Export-FrameioAccessReport "$TestDrive/now.html"
        Get-Change now.html | Should -BeNullOrEmpty
    }

    It 'is in the page, with what was compared' {
        Export-FrameioAccessReport "$TestDrive/after.html" -Since "$TestDrive/before.html"
        $page = Read-Page "$TestDrive/after.html"
        $page.Comparison.File | Should -Be before.html
        $page.Comparison.Made | Should -Not -BeNullOrEmpty
        $page.Comparison.Compared | Should -Match 'all of it is compared'
        @($page.Paths | Where-Object { $_[7] }) | Should -HaveCount $changes.Count
    }

    It 'doesn''t hold what had gone before' {
        Export-FrameioAccessReport "$TestDrive/chain.json" -Since "$TestDrive/before.json"
        Get-Change chain.json | Should -BeNullOrEmpty
    }

    It 'is told for what both cover, where the earlier one covers less' {
        Get-Change post.html | Should -Be $changes[0, 1]
        Export-FrameioAccessReport "$TestDrive/after.json" -Since "$TestDrive/post.html"
        (Read-Json "$TestDrive/after.json").Comparison.Compared | Should -Match "don't cover the same.*aren't compared"
    }

    It 'is told for what both cover, where this one covers less' {
        Get-Change before.html @{ Workspace = 'Post' } | Should -Be $changes[0, 1]
    }

    It 'is told for what rows cover that don''t say so themselves: <Name>' -ForEach @(
        @{ Name = '-Group'; With = @{ Group = 'Editors' }; Indexes = 2, 3, 4, 5 }
        @{ Name = '-User'; With = @{ User = 'elena@studio.example' }; Indexes = @(0) }
        @{ Name = '-Project'; With = @{ Project = 'Trailer' }; Indexes = @(6) }
        @{ Name = '-Workspace'; With = @{ Workspace = 'Post' }; Indexes = 0, 1 }
        @{ Name = '-Assigned'; With = @{ Assigned = $true }; Indexes = 0, 1, 4, 6 }
    ) {
        Get-FrameioAccess @With | Export-FrameioAccessReport "$TestDrive/part.csv" -Since "$TestDrive/before.html"
        $told = Import-Csv "$TestDrive/part.csv" | Where-Object Since
        $told | Should -HaveCount $Indexes.Count
        $told.Since | Sort-Object | Should -Be ($changes[$Indexes] -replace ' .*' | Sort-Object)
    }

    It 'is told of what was given, where the earlier one is of that' {
        Get-Change assigned.csv | Should -Be ($changes | Where-Object { $_ -notmatch '@\S+ Editors' })
    }
}

Describe 'Names that are made to do harm' {
    BeforeAll {
        $esc = [char] 27
        $names = @(
            '=HYPERLINK("http://evil.example")', '+1+1', '-2', '@SUM(A1)', "'=1", "''=1", "'plain", "`t=1",
            "$([char] 0xFF1D)1", '</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>',
            "a$esc[31m", "$([char] 0x202e)gpj.exe", '{{title}} @script@ $1', 'a"b,c', "line`r`nbreak"
        )
        $users = @(New-SeedUser ana@studio.example -Role owner) + @(
            for ($i = 0; $i -lt $names.Count; $i++) { New-SeedUser "user$i@studio.example" -Name $names[$i] }
            New-SeedUser '=1+1@studio.example' -Name Formula
        )
        $groups = $names | ForEach-Object { New-SeedGroup $_ user1@studio.example }
        $everywhere = $names | ForEach-Object {
            $project = New-SeedProject $_ @{ user = 'user2@studio.example'; role = 'editor' } -Id (Get-SeedId "p $_")
            New-SeedWorkspace $_ @{ user = '=1+1@studio.example'; role = 'viewer' } -Project $project
        }
        foreach ($place in $everywhere) { $place.groups = @(@{ group = $place.name; role = 'editor' }) }
        Set-SandboxSeed $sandbox @{
            accounts = @(New-SeedAccount '<b>=1' $users $groups -Workspace $everywhere)
            tokens   = @(@{ token = 'fio-u-ana'; user = 'ana@studio.example' })
        }
        $null = Connect-TestSandbox $sandbox
        $rows = Get-FrameioAccess
        'html', 'csv', 'json' | ForEach-Object { Export-FrameioAccessReport "$TestDrive/hostile.$_" }
    }

    It 'are exact in the page and in JSON, and no markup' {
        $page = Read-Page "$TestDrive/hostile.html"
        $page.Workspaces | ForEach-Object { $_[0] } | Sort-Object -CaseSensitive |
            Should -BeExactly ($names | Sort-Object -CaseSensitive)
        $json = Get-Content "$TestDrive/hostile.json" -Raw
        ($json | ConvertFrom-Json).Rows | Get-Line | Should -Be ($rows | Get-Line)
        foreach ($text in $json, (Get-Content "$TestDrive/hostile.html" -Raw)) {
            $text | Should -Not -Match '<script>alert|<img|[^\P{C}\r\n]'
        }
    }

    It 'are no formulas and no control characters in CSV' {
        $text = [IO.File]::ReadAllText("$TestDrive/hostile.csv")
        $text | Should -Not -Match '[^\P{C}\r\n]'
        $text | Should -Not -Match '(^|,|\n)"[=+\-@\t]'
        $text | Should -Match "`"'=HYPERLINK"
        $text | Should -Match "`"''''=1`"|`"'''=1`""
    }

    It 'come back from the CSV: each row is taken for what it was' {
        $results = Import-Csv "$TestDrive/hostile.csv" | Where-Object { $_.Via -eq 'Direct' } |
            Revoke-FrameioAccess -Confirm:$false -InformationAction Ignore
        $results | Where-Object Status -NE Removed | Should -BeNullOrEmpty
        $results.Count | Should -Be @($rows | Where-Object Via -EQ Direct).Count
        Get-FrameioAccess | Where-Object Via -EQ Direct | Should -BeNullOrEmpty
    }
}
