# The report as somebody without PowerShell opens it: in a real browser, from the disk.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/../Reader.psm1"
    $noBrowser = Get-NoReaderReason
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Reader.psm1"
    $esc = [char] 27
    $hostile = @(
        '=HYPERLINK("http://evil.example")', "'=1", '</script><script>alert(1)</script>',
        '<img src="http://evil.example/x" onerror=alert(1)>', "a$esc[31m", "$([char] 0x202e)gpj.exe", "`t@b,`"c"
    )
    $seed = New-StudioSeed -Group @(
        $hostile | ForEach-Object { New-SeedGroup $_ zoé@studio.example }
        New-SeedGroup Cutters jonas@studio.example, "finn.o'neil@studio.example"
    ) -Workspace @(
        foreach ($name in $hostile) {
            New-SeedWorkspace $name -Project (New-SeedProject $name -Id (Get-SeedId "p $name"))
        }
    )
    $places = $seed.accounts.workspaces
    foreach ($place in $places | Where-Object name -In $hostile) {
        $place.groups = @(@{ group = $place.name; role = 'editor' })
    }
    $dailies = $places | Where-Object name -EQ Dailies
    $dailies.groups = @(@{ group = 'Editors'; role = 'viewer' }, @{ group = 'Cutters'; role = 'commenter' })
    ($dailies.projects | Where-Object name -EQ Trailer).groups = @(@{ group = 'Editors'; role = 'commenter' })
    ($dailies.projects | Where-Object name -EQ Pilot).groups = @(@{ group = 'Cutters'; role = 'full_access' })
    if (-not (Get-NoReaderReason)) {
        $sandbox = Start-Sandbox -Seed $seed
        $null = Connect-TestSandbox $sandbox
        $before = Join-Path $TestDrive before.html
        $file = Join-Path $TestDrive review.html
        Export-FrameioAccessReport $before
        $quiet = @{ Confirm = $false; InformationAction = 'Ignore' }
        $null = Grant-FrameioAccess elena@studio.example -Workspace Post -Role editor @quiet
        $null = Grant-FrameioAccess ines@agency.example -Workspace Post -Role viewer @quiet
        $null = Revoke-FrameioAccess kira@client.example -Project Trailer @quiet
        Export-FrameioAccessReport $file -Since $before
        $reader = Start-Reader
    }

    function Open-Report([hashtable] $With = @{}, [string] $Path = $file) {
        $null = Invoke-Reader $reader (@{ do = 'open'; file = $Path } + $With)
    }

    function Invoke-Click([string] $At) { $null = Invoke-Reader $reader @{ do = 'click'; at = $At } }
    function Invoke-Key([string] $Key) { $null = Invoke-Reader $reader @{ do = 'press'; text = $Key } }
    function Read-Value([string] $Script) { Invoke-Reader $reader @{ do = 'read'; text = "() => $Script" } }
    # The address of a page changes at once, and what it shows a moment later.
    function Wait-Part([string] $Name) {
        $null = Invoke-Reader $reader @{ do = 'wait'; at = "body[data-part='$Name']" }
    }

    function Show-Part([string] $Name) {
        Invoke-Click ".top nav a[href='#$Name']"
        Wait-Part $Name
    }

    function Set-Filter([string] $Name, [string] $Text) {
        $do = $Name -eq 'search' ? 'fill' : 'choose'
        $null = Invoke-Reader $reader @{ do = $do; at = "#filter-$Name"; text = $Text }
    }

    # The rows of the list in words.
    function Read-List {
        @(Read-Value ('[...document.querySelectorAll("main .paths tbody tr")].map(row => [...row.cells].slice(0, 4)' +
                '.map(cell => cell.innerText.replace(/\s*\n\s*/g, " ").trim()).join(" | "))'))
    }

    function Read-Count { Read-Value 'document.querySelector("#count").textContent' }

    # All cells of the matrix: who, where and the role, as a screen reader has them.
    function Read-Matrix {
        Read-Value @'
{
    document.querySelector("#grid").style.maxHeight = "none";
    document.querySelector("#grid").style.width = "9000px";
    drawn();
    function drawn() { document.querySelector("#grid").dispatchEvent(new Event("scroll")); }
    return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
        const table = document.querySelector("#cells");
        const columns = [...table.tHead.rows[0].cells].filter(cell => cell.scope === "col").slice(1)
            .map(cell => cell.title);
        done([...table.tBodies[0].rows].filter(row => row.querySelector("th")).flatMap(row => [...row.cells]
            .filter(cell => cell.id && cell.tagName === "TD").map((cell, index) => ({
                who: row.cells[0].querySelector("a").innerText, where: columns[index],
                says: cell.querySelector(".hidden") ? cell.querySelector(".hidden").innerText : "",
            }))));
    })));
}
'@
    }
}

AfterAll {
    Stop-Reader (Get-Variable reader -ValueOnly -ErrorAction Ignore)
    Disconnect-Frameio
    Stop-Sandbox (Get-Variable sandbox -ValueOnly -ErrorAction Ignore)
}

Describe 'The page of a report' -ForEach @{ NoBrowser = $noBrowser } {
    BeforeEach {
        if ($NoBrowser) {
            Set-ItResult -Skipped -Because $NoBrowser
            return
        }

        Open-Report
    }

    AfterEach {
        if (-not $NoBrowser) {
            $doings = Invoke-Reader $reader @{ do = 'doings' }
            $doings.Requests | Should -BeNullOrEmpty
            $doings.Messages | Should -BeNullOrEmpty
        }
    }

    It 'shows counts, charts and what changed' {
        $text = Read-Value 'document.querySelector("main").innerText'
        $text | Should -Match '(?s)11\s+people.*9\s+groups.*3\s+owners and admins.*1\s+deactivated'
        $text | Should -Match '(?s)Since before\.html.*1\s+added\s+1\s+with another role\s+1\s+removed'
        $rows = Read-Value ('[...document.querySelectorAll(".chart tbody tr")]' +
            '.map(row => row.innerText.replace(/\s+/g, " ").trim())')
        $rows | Should -Contain 'owner 1'
        $rows | Should -Contain 'Dailies 10'
    }

    It 'says in the matrix of everybody and every place what a review of that place says' {
        Show-Part matrix
        $cells = Read-Matrix
        $cells.Count | Should -BeGreaterThan 250
        $words = @{}
        foreach ($cell in $cells) {
            $words["$($cell.who) | $($cell.where)"] = ($cell.says -split ',')[0] -replace ' ', '_'
        }
        $people = Get-FrameioUser
        $asked = foreach ($project in Get-FrameioProject) {
            $column = "$($project.WorkspaceName) / $($project.Name)"
            if (@($cells.where) -contains $column) {
                @{ Where = $column; Rows = @(Get-FrameioAccess -Project $project.Id) }
            }
        }
        $asked += foreach ($workspace in 'Dailies', 'Post', 'Sound', "Team O'Neil") {
            @{ Where = $workspace; Rows = @(Get-FrameioAccess -Workspace $workspace | Where-Object Project -EQ $null) }
        }
        $asked.Count | Should -BeGreaterThan 5
        $compared = 0
        foreach ($place in $asked) {
            foreach ($person in $people | Where-Object Name) {
                $counts = $place.Rows | Where-Object UserId -EQ $person.Id | Where-Object IsEffective |
                    Select-Object -First 1
                $seen = $words["$($person.Name) | $($place.Where)"]
                if ($null -ne $seen) { $compared++ }
                "$seen" | Should -Be ($counts ? $counts.Role : '') -Because "that is $($person.Name) in $($place.Where)"
            }
        }
        $compared | Should -BeGreaterThan 60
    }

    It 'says in the matrix of what was given the same as of the review' {
        Show-Part matrix
        $words = @{}
        foreach ($cell in Read-Matrix) { $words["$($cell.who) | $($cell.where)"] = $cell.says }
        $assigned = Join-Path $TestDrive assigned.html
        Get-FrameioAccess -Assigned | Export-FrameioAccessReport $assigned
        Open-Report -Path $assigned
        Show-Part matrix
        $cells = Read-Matrix
        $filled = $cells | Where-Object says
        $filled.Count | Should -BeGreaterThan 50
        foreach ($cell in $cells) {
            # Whoever has nothing but a role in the account is no row of a review.
            $cell.says | Should -Be "$($words["$($cell.who) | $($cell.where)"])" -Because (
                "that is $($cell.who) in $($cell.where)")
        }
        # The owner's role isn't one that was given.
        $cells.who | Should -Not -Contain 'Ana Lindqvist'
        Show-Part overview
        Read-Value 'document.querySelector("main").innerText' | Should -Match 'The rows tell what was given'
    }

    It 'puts a question mark where rows don''t tell whether a project is restricted' {
        $old = Join-Path $TestDrive old.html
        Get-FrameioAccess | Select-Object * -ExcludeProperty Restricted | Export-FrameioAccessReport $old
        Open-Report -Path $old
        Show-Part matrix
        $cells = Read-Matrix | Where-Object who -EQ 'Elena Rossi'
        ($cells | Where-Object where -EQ 'Dailies / Pilot').says |
            Should -Be 'commenter, from the workspace, perhaps'
        ($cells | Where-Object where -EQ Dailies).says | Should -Be commenter
        Show-Part overview
        Read-Value 'document.querySelector("main").innerText' | Should -Match 'question mark'
    }

    It 'fills the matrix as far as it is in view, and not by a touch alone' {
        Show-Part matrix
        $null = Invoke-Reader $reader @{ do = 'wait'; at = '#cell-8--1' }
        Read-Value 'document.querySelector("#cell-8--1").innerText' | Should -Not -BeNullOrEmpty
    }

    It 'tells of each cell why, in words' {
        Show-Part matrix
        Set-Filter search dev.patel
        $column = Read-Value ('[...document.querySelectorAll("#cells thead th")]' +
            '.find(head => head.title === "Dailies").getAttribute("aria-colindex")')
        Invoke-Click "#cell-0-$($column - 2)"
        Read-Value 'document.querySelector("#why").innerText' |
            Should -Match 'Dev Patel is workspace admin in Dailies by a role of their own\.'
        Set-Filter search chlo
        Show-Part list
        Read-List | Should -Contain (
            'Chloé Martin chloe@studio.example | Dailies | viewer | through the group Editors')
    }

    It 'finds by <What>' -ForEach @(
        @{ What = 'a name without its accents'; Text = 'chloe martin'; Who = 'Chloé Martin' }
        @{ What = 'a part of an address'; Text = '@agency'; Who = 'Grace [Kim]', 'Ines Sousa' }
        @{ What = 'a project'; Text = 'pilot ines'; Who = 'Ines Sousa' }
        @{ What = 'a group'; Text = 'cutters jonas'; Who = 'Jonas Berg' }
    ) {
        Show-Part list
        Set-Filter search $Text
        $found = Read-List | ForEach-Object { ($_ -split ' \S+@| group \|| deactivated')[0] } | Sort-Object -Unique
        $found | Should -Be $Who
        Read-Count | Should -Match "^$(@($Who).Count) (person|people) and \d+ paths? of \d+$"
    }

    It 'filters by <Filter>: <Choice>' -ForEach @(
        @{ Filter = 'role'; Choice = 'full access'; Lines = '| full access |' }
        @{ Filter = 'path'; Choice = 'Own role'; Lines = 'by a role of their own' }
        @{ Filter = 'path'; Choice = 'Through a group'; Lines = 'through the group' }
        @{ Filter = 'path'; Choice = 'Membership of a group'; Lines = 'member of the group' }
        @{ Filter = 'path'; Choice = 'Role of a group itself'; Lines = ' group |' }
        @{ Filter = 'place'; Choice = 'Post'; Lines = '| Post' }
        @{ Filter = 'domain'; Choice = 'agency.example'; Lines = '@agency.example' }
        @{ Filter = 'who'; Choice = 'Deactivated people'; Lines = 'deactivated' }
        @{ Filter = 'who'; Choice = 'Owners and admins'; Lines = 'of the account: reaches everything' }
        @{ Filter = 'who'; Choice = 'Groups'; Lines = ' group |' }
    ) {
        Show-Part list
        $all = Read-List
        Set-Filter $Filter $Choice
        $left = Read-List
        $expected = @($all | Where-Object { $_.Contains($Lines) })
        $expected | Should -Not -BeNullOrEmpty
        $expected.Count | Should -BeLessThan $all.Count
        $left | Should -Be $expected
        Invoke-Click '#clear'
        Read-List | Should -Be $all
    }

    It 'filters by what changed: <Choice>' -ForEach @(
        @{ Choice = 'Added'; Who = 'Elena Rossi' }
        @{ Choice = 'Changed'; Who = 'Ines Sousa' }
        @{ Choice = 'Removed'; Who = 'kira@client.example|Kira Novak' }
        @{ Choice = 'What changed'; Who = 'Elena|Ines|Kira' }
    ) {
        Show-Part list
        Set-Filter change $Choice
        $rows = Read-List
        $rows | Should -HaveCount ($Choice -eq 'What changed' ? 3 : 1)
        $rows | Where-Object { $_ -notmatch $Who } | Should -BeNullOrEmpty
    }

    It 'has a page of each person, and of each group' {
        Show-Part list
        Set-Filter search 'chloe trailer'
        Invoke-Click 'main .paths tbody th a'
        Wait-Part person
        $text = Read-Value 'document.querySelector("main").innerText'
        $text | Should -Match 'Member of Editors'
        $text | Should -Match ('Chloé Martin is commenter on Trailer, because they are a member of the group ' +
            'Editors, which has the role there\.')
        $text | Should -Match 'Chloé Martin is editor on Pilot, because of the role in the workspace Dailies\.'
        Invoke-Click '.source'
        Wait-Part group
        Read-Value 'document.querySelector("h2").innerText' | Should -Be 'Group Editors'
        Read-Value 'document.querySelector("main").innerText' | Should -Match '(?s)Jonas Berg.*deactivated'
        Read-Value 'document.activeElement.id' | Should -Be main
    }

    It 'says of owners and admins that they reach everything' {
        $hash = "#person/$(Get-SeedId ben@studio.example)"
        $null = Read-Value "{ location.hash = '$hash'; }"
        Wait-Part person
        Read-Value 'document.querySelector("main").innerText' | Should -Match 'reaches everything in it, restricted'
    }

    It 'opens at the overview where the address names nothing' {
        foreach ($hash in '#person/nobody', '#%', '#list/x/y', '#group/') {
            Show-Part matrix
            $null = Read-Value "{ location.hash = '$hash'; }"
            Wait-Part ($hash -like '#list*' ? 'list' : 'overview')
            Read-Value 'document.querySelectorAll("h2").length' | Should -Be 1
        }
    }

    It 'warns of marks that nobody saved, and of none that somebody did' {
        Show-Part list
        Invoke-Click 'main .mark.keep'
        $null = Invoke-Reader $reader @{ do = 'leave' }
        (Invoke-Reader $reader @{ do = 'doings' }).Dialogs | Should -Be beforeunload
        Open-Report
        Show-Part list
        Invoke-Click 'main .mark.keep'
        $null = Invoke-Reader $reader @{ do = 'save'; at = '#save'; file = "$TestDrive/kept.csv" }
        $null = Invoke-Reader $reader @{ do = 'leave' }
        (Invoke-Reader $reader @{ do = 'doings' }).Dialogs | Should -BeNullOrEmpty
    }

    It 'can be used by the keyboard alone' {
        Invoke-Key Tab
        Read-Value 'document.activeElement.className' | Should -Be skip
        Invoke-Key Enter
        Read-Value 'document.activeElement.id' | Should -Be main
        Show-Part matrix
        $null = Read-Value 'document.querySelector("#cells").focus()'
        Invoke-Key ArrowDown
        Invoke-Key ArrowRight
        Read-Value 'document.querySelector("#cells").getAttribute("aria-activedescendant")' | Should -Be cell-1-1
        Read-Value 'document.querySelector("#cell-1-1").className' | Should -Be active
        Read-Value 'document.querySelector("#why").innerText' | Should -Match 'Ben Okafor is admin of the account'
        Invoke-Key Enter
        Wait-Part person
        Read-Value 'document.querySelector("h2").innerText' | Should -Match 'Ben Okafor'
        Show-Part list
        $null = Read-Value 'document.querySelector(".mark.revoke").focus()'
        Invoke-Key ' '
        Read-Value 'document.activeElement.getAttribute("aria-pressed")' | Should -Be true
        Read-Value 'document.querySelector("#decisions p").textContent' | Should -Match '1 to revoke'
    }

    It 'has a label for each control, headings in order, and heads for each table, in <_>' -ForEach @(
        'overview', 'matrix', 'list'
    ) {
        Show-Part $_
        Read-Value 'document.documentElement.lang' | Should -Be en
        Read-Value ('[...document.querySelectorAll("input, select")].filter(control => control.labels.length !== 1)' +
            '.map(control => control.id)') | Should -BeNullOrEmpty
        Read-Value ('[...document.querySelectorAll("button")].filter(button => !button.textContent.trim()).length') |
            Should -Be 0
        $levels = Read-Value '[...document.querySelectorAll("h1, h2, h3")].map(head => Number(head.tagName[1]))'
        $levels[0, 1] | Should -Be 1, 2
        Read-Value ('[...document.querySelectorAll("th")].filter(head => !head.scope).length') | Should -Be 0
        Read-Value ('[...document.querySelectorAll("table")].filter(table => !table.caption).length') | Should -Be 0
        $ids = Read-Value '[...document.querySelectorAll("[id]")].map(element => element.id)'
        @($ids | Group-Object | Where-Object Count -GT 1) | Should -BeNullOrEmpty
    }

    It 'follows the colours that are asked for' {
        $light = Read-Value 'getComputedStyle(document.body).backgroundColor'
        Open-Report @{ colours = 'dark' }
        $dark = Read-Value 'getComputedStyle(document.body).backgroundColor'
        $light, $dark | Should -Be 'rgb(255, 255, 255)', 'rgb(20, 23, 28)'
    }

    It 'fits a telephone without going over its edge' {
        foreach ($part in 'overview', 'matrix', 'list') {
            Open-Report @{ width = 390 }
            Show-Part $part
            Read-Value 'document.documentElement.scrollWidth' | Should -BeLessOrEqual 390 -Because $part
        }
    }

    It 'prints the whole list that the filter leaves, and nothing to press' {
        Show-Part list
        Set-Filter domain agency.example
        $rows = Read-List
        $null = Invoke-Reader $reader @{ do = 'print' }
        Read-Value 'document.querySelectorAll("#print .paths tbody tr").length' | Should -Be $rows.Count
        Read-Value ('[...document.querySelectorAll("button, input, select")].filter(each => each.checkVisibility())' +
            '.filter(each => each.getAttribute("aria-pressed") !== "true").length') | Should -Be 0
        $null = Invoke-Reader $reader @{ do = 'paper'; file = "$TestDrive/list.pdf" }
        (Get-Item "$TestDrive/list.pdf").Length | Should -BeGreaterThan 1000
    }

    It 'says what is missing where no script runs' {
        Open-Report @{ isPlain = $true }
        Read-Value 'document.querySelector("noscript p").innerText' | Should -Match 'open it in a browser'
    }

    It 'shows names that are made to do harm as text' {
        Show-Part list
        Set-Filter search 'alert'
        $rows = Read-List
        $rows -join "`n" | Should -Match ([regex]::Escape('</script><script>alert(1)</script>'))
        $rows -join "`n" | Should -Match ([regex]::Escape('<img src="http://evil.example/x" onerror=alert(1)>'))
        Set-Filter search ''
        $text = (Read-List) -join "`n"
        $text | Should -Not -Match '[^\P{C}\n]'
        $text | Should -Match "a$([char] 0xfffd)\[31m"
        $text | Should -Match "$([char] 0xfffd)gpj.exe"
        Show-Part matrix
        Read-Value 'document.querySelectorAll("main script, main img, main a[href^=http]").length' | Should -Be 0
        (Invoke-Reader $reader @{ do = 'doings' }).Dialogs | Should -BeNullOrEmpty
    }

}

Describe 'A script that got into a report all the same' -ForEach @{ NoBrowser = $noBrowser } {
    BeforeAll {
        if (-not $NoBrowser) { Open-Report }
    }

    BeforeEach {
        if ($NoBrowser) { Set-ItResult -Skipped -Because $NoBrowser }
    }

    It 'isn''t run: <_>' -ForEach @(
        '{ const got = document.createElement("script"); got.textContent = "window.got = 1";
            document.body.append(got); }'
        '{ const got = document.createElement("p"); got.innerHTML = "<img src=x onerror=window.got=1>";
            document.body.append(got); return new Promise(done => setTimeout(done, 0)); }'
        '{ try { window.setTimeout("window.got = 1", 0); } catch { } return new Promise(done => setTimeout(done, 0)); }'
    ) {
        if ($NoBrowser) { return }
        $null = Read-Value $_
        Read-Value 'window.got === undefined' | Should -BeTrue
        (Invoke-Reader $reader @{ do = 'doings' }).Messages -join ' ' | Should -Match 'Content Security Policy'
    }

    It 'reaches nobody' {
        if ($NoBrowser) { return }
        Read-Value 'fetch("https://evil.example/").then(() => "answered", () => "refused")' | Should -Be refused
        $policy = Read-Value 'document.querySelector("meta[http-equiv=Content-Security-Policy]").content'
        $policy | Should -BeLike "default-src 'none'; script-src 'sha256-*'; style-src 'sha256-*'; *"
        $policy | Should -Not -Match 'unsafe|https?:'
    }
}

Describe 'The decisions of a reviewer' -ForEach @{ NoBrowser = $noBrowser } {
    It 'are rows that Revoke-FrameioAccess takes, whatever the names' {
        if ($NoBrowser) {
            Set-ItResult -Skipped -Because $NoBrowser
            return
        }

        Open-Report
        Show-Part list
        Set-Filter path 'Role of a group itself'
        $marked = Read-Value 'document.querySelectorAll("main .mark.revoke").length'
        $null = Read-Value '[...document.querySelectorAll("main .mark.revoke")].forEach(button => button.click())'
        Set-Filter path 'Membership of a group'
        Set-Filter search 'chloe'
        Invoke-Click 'main .mark.revoke'
        Set-Filter search 'jonas'
        Invoke-Click 'main .mark.keep'
        Set-Filter search ''
        Set-Filter path 'Role in the account'
        Set-Filter search 'ben@'
        Invoke-Click 'main .mark.revoke'
        $saved = Join-Path $TestDrive saved.csv
        $name = Invoke-Reader $reader @{ do = 'save'; at = '#save'; file = $saved }
        $name | Should -Be review-decisions.csv

        $bytes = [IO.File]::ReadAllBytes($saved)
        $bytes[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        $text = [IO.File]::ReadAllText($saved)
        $text -replace '\r\n' | Should -Not -Match '[\r\n]'
        $text | Should -Not -Match '(^|,|\n)"[=+\-@\t]|[^\P{C}\r\n]'
        $decisions = Import-Csv $saved
        $decisions[0].PSObject.Properties.Name | Should -Be Email, UserId, Group, GroupId, Workspace, WorkspaceId,
            Project, ProjectId, Role, Decision
        $decisions | Where-Object Decision -EQ keep | ForEach-Object Email | Should -Be jonas@studio.example

        $results = Import-Csv $saved | Where-Object Decision -EQ revoke |
            Revoke-FrameioAccess -Confirm:$false -InformationAction Ignore
        $results | Where-Object Status -NotIn Removed, Changed | Should -BeNullOrEmpty
        $results | Should -HaveCount ($marked + 2)
        Get-FrameioAccess | Where-Object { -not $_.Email } | Should -BeNullOrEmpty
        Get-FrameioGroupMember Editors | ForEach-Object Email | Should -Not -Contain chloe@studio.example
        Get-FrameioGroupMember Cutters | ForEach-Object Email | Should -Contain jonas@studio.example
        (Get-FrameioUser ben@studio.example).Role | Should -Be member
    }
}
