# Anybody can name themselves in Frame.io, and a terminal obeys what is in a name: nothing of it may get there.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"

    # Title, colour, link, bell, direction of writing, line breaks, the sequences in one sign, a tag. Short, so that no
    # view has to break them.
    $esc = [char] 27
    $attacks = @(
        "a$esc]0;t`a", "b$esc[31m", "c$esc]8;;x`a", "d`r`nSPOOF", "e$([char] 0x202e)f", "g$([char] 0x9b)31m",
        "h$([char] 0x2028)SPOOF", "i$([char] 0x2066)j", "k`bl", "m$([char]::ConvertFromUtf32(0xE0041))n"
    )
    $people = for ($i = 0; $i -lt $attacks.Count; $i++) {
        New-SeedUser "user$i@studio.example" -Name $attacks[$i] -Role ($i ? 'member' : 'owner')
    }
    $member = @(
        @{ user = 'user0@studio.example'; role = "odd$esc[31m" }
        @{ user = 'user1@studio.example'; role = 'editor' }
    )
    $groups = $attacks | ForEach-Object { New-SeedGroup $_ user1@studio.example }
    $workspaces = $attacks | ForEach-Object {
        New-SeedWorkspace $_ $member -Project (New-SeedProject $_ user1@studio.example -Id (Get-SeedId "p $_"))
    }
    $workspaces[0].webhooks = @($attacks | ForEach-Object {
            @{ id = Get-SeedId "w $_"; name = $_; creator = 'user1@studio.example'; url = "https://h.example/$_" }
        })
    $workspaces[0].actions = @(@{ id = Get-SeedId action; name = $attacks[1]; creator = 'user1@studio.example' })
    $workspaces[0].projects[0].shares = @(@{ id = Get-SeedId share; name = $attacks[3] })
    $account = New-SeedAccount "A$esc[31m`r`nSPOOF" $people $groups -Workspace $workspaces
    $made = @{ User = 'user1@studio.example'; Workspace = $attacks[0]; ResourceType = 'share' }
    $account.audit_events = @(
        New-SeedAuditEvent share_created ([datetime]::UtcNow) -ResourceId (Get-SeedId share) @made
        $attacks | ForEach-Object {
            New-SeedAuditEvent "odd_$_" ([datetime]::UtcNow) -ResourceType $_ -IpAddress $_ -Workspace $_
        }
    )
    $account.audit_events | ForEach-Object { $_.user = 'user1@studio.example' }
    $sandbox = Start-Sandbox -Seed @{
        accounts = @($account)
        tokens   = @(@{ token = 'fio-u-ana'; user = 'user0@studio.example' })
    }

    # As bytes: what this process makes of them is not what a terminal would.
    $program, $first = Get-PowerShellCommand
    $start = [Diagnostics.ProcessStartInfo]::new($program)
    $script = "$PSScriptRoot/Signs.ps1"
    $first, '-NoProfile', '-NonInteractive', '-File', $script, (Get-TestManifest), $sandbox.BaseUri,
        $sandbox.ControlUri, $TestDrive | ForEach-Object { $_ } | Where-Object { $_ } |
        ForEach-Object { $start.ArgumentList.Add($_) }
    $start.RedirectStandardOutput = $start.RedirectStandardError = $true
    $start.StandardOutputEncoding = $start.StandardErrorEncoding = [Text.Encoding]::UTF8
    $process = [Diagnostics.Process]::Start($start)
    $problems = $process.StandardError.ReadToEndAsync()
    $output = $process.StandardOutput.ReadToEnd()
    $process.WaitForExit()

    $sections = [ordered]@{}
    foreach ($section in $output -split '(?m)^## ' | Select-Object -Skip 1) {
        $title, $text = $section -split '\r?\n', 2
        $sections[$title.TrimEnd()] = $text
    }

    $unprintable = "[^\P{C}\n\u200c\u200d]|[\u2028\u2029]"
}

AfterAll { Stop-Sandbox $sandbox }

Describe 'What a terminal gets' {
    It 'is all there' {
        $problems.Result | Should -BeNullOrEmpty
        $sections.Keys | Where-Object { $_ -like 'whatif *' } | Should -HaveCount 10
        $sections.Count | Should -BeGreaterThan 60
    }

    It 'holds no sign that is none' {
        $found = foreach ($title in $sections.Keys) {
            $text = $sections[$title] -replace '\r\n', "`n"
            if ($text -match $unprintable -or $text -match '(?m)^SPOOF') {
                "$title`: $([regex]::Escape($text))"
            }
        }
        $found | Should -BeNullOrEmpty
    }

    It 'shows that something was there, in every <_>' -ForEach @(
        'table session', 'list session', 'table account', 'list account', 'table user', 'list user', 'table group'
        'list group', 'table member', 'list member', 'table workspace', 'list workspace', 'table people', 'list people'
        'table project', 'list project', 'table collaborator', 'list collaborator', 'table result of a group'
        'list result of a group', 'table result of a workspace', 'table result of a project', 'table result from CSV'
        'list result from CSV', 'table result from Clixml', 'list result from Clixml', 'whatif New-FrameioGroup'
        'whatif Set-FrameioGroup', 'whatif Remove-FrameioGroup', 'whatif Add-FrameioGroupMember'
        'whatif Remove-FrameioGroupMember', 'whatif Invoke-FrameioTeamInvite', 'whatif Remove-FrameioWorkspaceMember'
        'whatif Add-FrameioCollaborator', 'whatif Remove-FrameioCollaborator', 'error Get-FrameioUser'
        'error Get-FrameioGroup', 'error Get-FrameioGroupMember', 'error Get-FrameioWorkspace'
        'error Get-FrameioWorkspaceMember', 'error Get-FrameioProject', 'error Get-FrameioCollaborator'
        'error Get-FrameioAccount', 'error Remove-FrameioGroup', 'error Connect-Frameio', 'error row', 'error column'
        'error New-FrameioGroup', 'error Set-FrameioGroup', 'error Add-FrameioGroupMember'
        'exception Add-FrameioGroupMember', 'warning Remove-FrameioWorkspaceMember', 'completion Get-FrameioGroup'
        'completion Get-FrameioWorkspace', 'completion Get-FrameioProject', 'completion Get-FrameioUser'
        'completion Connect-Frameio -Account', 'table audit event', 'list audit event', 'table leftover'
        'list leftover', 'whatif Remove-FrameioLeftover', 'table result of a leftover', 'list result of a leftover'
        'error Get-FrameioAuditEvent', 'error Get-FrameioLeftover', 'error Remove-FrameioLeftover'
        'warning Get-FrameioLeftover'
    ) {
        $sections[$_] | Should -Match "`u{FFFD}"
    }

    It 'is not what pipes and files get: the names are the true ones' {
        $names = Get-Content "$TestDrive/names.txt" |
            ForEach-Object { [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($_)) }
        $attacks | Where-Object { $_ -cnotin $names } | Should -BeNullOrEmpty
        @($names | Where-Object { $_.Contains("$esc]0;title") }) | Should -HaveCount 2
    }
}

Describe 'A text that is shown' {
    It 'is shown as it is: <_>' -ForEach @(
        'Zoé Weiß', '李小龍', 'שלום', 'مرحبا', "नमस्ते", "`u{1F468}`u{200D}`u{1F469}", "می`u{200C}خواهم", "e`u{301}"
    ) {
        [FrameioPS.Printable]::Text($_) | Should -BeExactly $_
    }

    It 'has a placeholder for each sign that is none: <Shown>' -ForEach @(
        @{ Text = "a`e[1mb"; Shown = "a`u{FFFD}[1mb" }
        @{ Text = "a`r`nb`tc"; Shown = "a`u{FFFD}`u{FFFD}b`u{FFFD}c" }
        @{ Text = "a$([char] 0xD83D)b"; Shown = "a`u{FFFD}b" }
        @{ Text = "a`u{202E}b`u{E0041}c"; Shown = "a`u{FFFD}b`u{FFFD}c" }
        @{ Text = "a`u{2028}b`u{85}c`u{7F}"; Shown = "a`u{FFFD}b`u{FFFD}c`u{FFFD}" }
    ) {
        [FrameioPS.Printable]::Text($Text) | Should -BeExactly $Shown
    }

    It 'is empty for nothing' {
        [FrameioPS.Printable]::Text($null) | Should -BeExactly ''
    }
}
