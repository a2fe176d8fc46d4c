# Whatever is piped in: one in, one out.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Add-FrameioGroupMember -Group Editors' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'takes <What>' -ForEach @(
        @{ What = 'a text'; Row = 'ben@studio.example' }
        @{ What = 'an object'; Row = [pscustomobject]@{ Email = 'ben@studio.example' } }
        @{ What = 'a hashtable'; Row = @{ Email = 'ben@studio.example' } }
        @{ What = 'an ordered dictionary'; Row = [ordered]@{ 'E-Mail' = 'ben@studio.example' } }
    ) {
        $result = $Row | Add-FrameioGroupMember -Group Editors
        $result.Status, $result.Email | Should -Be Added, ben@studio.example
    }

    It 'takes a typed person' {
        $result = Add-FrameioGroupMember Editors ben@studio.example
        $result.Status, $result.Email | Should -Be Added, ben@studio.example
        Get-SandboxMember $sandbox Editors | Should -Contain ben@studio.example
    }

    It 'takes an id' {
        (Get-SeedId ben@studio.example), [guid] (Get-SeedId ana@studio.example) | Add-FrameioGroupMember Editors |
            ForEach-Object Status | Should -Be Added, Added
    }

    It 'gives a row to <What> too' -ForEach @(
        @{ What = 'nothing'; Row = $null; Id = 'InvalidEmail', 'MissingColumn' }
        @{ What = 'an empty text'; Row = ''; Id = 'InvalidEmail' }
        @{ What = 'a number'; Row = 42; Id = 'InvalidEmail' }
        @{ What = 'a name'; Row = 'Ben Okafor'; Id = 'InvalidEmail' }
        @{ What = 'an address with two at signs'; Row = 'ben@studio@example'; Id = 'InvalidEmail' }
        @{ What = 'an id of nobody'; Row = [guid]::NewGuid(); Id = 'UserNotFound' }
        @{ What = 'an address that is null'; Row = [pscustomobject]@{ Email = $null }; Id = 'InvalidEmail' }
    ) {
        $results = $Row, 'ben@studio.example' |
            Add-FrameioGroupMember Editors -ErrorAction SilentlyContinue -ErrorVariable problems
        ($results | Sort-Object Row).Status | Should -Be Failed, Added
        $problems | Should -HaveCount 1
        Get-ErrorId $problems[0] | Should -BeIn $Id
    }

    It 'gives a row to <What> behind another' -ForEach @(
        @{ What = 'an object without properties'; Row = [pscustomobject]@{} }
        @{ What = 'an object about something else'; Row = [pscustomobject]@{ Colour = 'red' } }
    ) {
        $results = 'ben@studio.example', $Row |
            Add-FrameioGroupMember Editors -ErrorAction SilentlyContinue -ErrorVariable problems
        ($results | Sort-Object Row).Status | Should -Be Added, Failed
        Get-ErrorId $problems[0] | Should -Be MissingColumn
    }

    It 'counts every person of a list in one object' {
        $people = 'ben@studio.example', 'ana@studio.example', 'nobody@studio.example'
        $results = Add-FrameioGroupMember Editors $people -ErrorAction SilentlyContinue
        ($results | Sort-Object Row).Row | Should -Be 1, 2, 3
        ($results | Sort-Object Row).Status | Should -Be Added, Added, Failed
    }

    It 'counts every person of a list that is piped as one object' {
        $results = 'elena@studio.example', @('ben@studio.example', 'ana@studio.example'), 'nobody@studio.example' |
            Add-FrameioGroupMember Editors -ErrorAction SilentlyContinue
        ($results | Sort-Object Row).Status | Should -Be Added, Added, Added, Failed
    }

    It 'takes people from script blocks' {
        $rows = [pscustomobject]@{ Login = 'ben'; Unit = 'Editors' }
        $result = $rows | Add-FrameioGroupMember -Group { $_.Unit } -User { "$($_.Login)@studio.example" }
        $result.Status, $result.Group | Should -Be Added, Editors
    }

    It 'gives a row whose <What> fails when it is read a result, and goes on' -ForEach @(
        @{ What = 'address'; Column = 'E-Mail'; Beside = @{ Group = 'Editors' } }
        @{ What = 'group'; Column = 'Group Name'; Beside = @{ Email = 'ben@studio.example' } }
    ) {
        $row = [pscustomobject]$Beside | Add-Member ScriptProperty $Column { throw 'boom' } -PassThru
        $next = [pscustomobject]@{ Email = 'elena@studio.example'; Group = 'Editors' }
        $results = $row, $next |
            Add-FrameioGroupMember -ErrorVariable problems -ErrorAction SilentlyContinue -WarningAction Ignore
        ($results | Sort-Object Row).Status | Should -Be Failed, Added
        "$problems" | Should -Match "Row 1: .*$Column.*can't be read"
    }

    It 'gives a row whose value has no text a result, and goes on' {
        $silent = [pscustomobject]@{} | Add-Member ScriptMethod ToString { throw 'boom' } -Force -PassThru
        $rows = @{ Email = $silent; Group = 'Editors' }, @{ Email = 'elena@studio.example'; Group = 'Editors' }
        $results = $rows | Add-FrameioGroupMember -ErrorAction SilentlyContinue -WarningAction Ignore
        ($results | Sort-Object Row).Status | Should -Be Failed, Added
    }

    It 'does not read the columns that are not its own' {
        $row = [pscustomobject]@{ Email = 'ben@studio.example' } |
            Add-Member ScriptProperty Note { throw 'boom' } -PassThru
        ($row | Add-FrameioGroupMember Editors).Status | Should -Be Added
        $row = [pscustomobject]@{ Ort = 'x' } | Add-Member ScriptProperty Note { throw 'boom' } -PassThru
        Get-ErrorId (Get-Failure { $row | Add-FrameioGroupMember Editors }) | Should -Be MissingColumn
    }

    It 'emits nothing for nothing' {
        @() | Add-FrameioGroupMember Editors | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'sends what is known when the command downstream has enough' {
        $result = 'nobody@studio.example', 'ben@studio.example' |
            Add-FrameioGroupMember Editors -ErrorAction SilentlyContinue | Select-Object -First 1
        $result.Row | Should -Be 1
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}
