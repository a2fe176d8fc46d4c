# The words of the views, without colours: there is no $PSStyle in Windows PowerShell.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $PSStyle.OutputRendering = 'PlainText'
}

AfterAll { $PSStyle.OutputRendering = 'Host' }

Describe 'A result' {
    It 'that is <Status> shows its row <Row> as "<Shown>"' -ForEach @(
        @{ Row = 12L; Status = 'Failed'; Shown = '!    12' }
        @{ Row = 1L; Status = 'NotFound'; Shown = '!     1' }
        @{ Row = 12L; Status = 'Added'; Shown = '12' }
        @{ Row = '7'; Status = 'Invited'; Shown = '7' }
    ) {
        [FrameioPS.Formatting.ResultFormat]::Row($Row, $Status) | Should -BeExactly $Shown
    }

    It 'shows its status as its own word: <_>' -ForEach 'Failed', 'Invited', 'Duplicate', 'Added' {
        [FrameioPS.Formatting.ResultFormat]::Status($_) | Should -BeExactly $_
    }

    It 'shows what a role was before: "<Shown>"' -ForEach @(
        @{ Role = 'editor'; Before = ''; Shown = 'editor' }
        @{ Role = 'viewer'; Before = 'full_access'; Shown = "full_access `u{2192} viewer" }
        @{ Role = $null; Before = $null; Shown = '' }
    ) {
        [FrameioPS.Formatting.ResultFormat]::Role($Role, $Before) | Should -BeExactly $Shown
    }
}

Describe 'A record' {
    BeforeAll {
        $time = [DateTimeOffset]::new([datetime]::new(2026, 3, 4, 12, 0, 0, [DateTimeKind]::Local))
        $localised = $time.ToString('g', [cultureinfo]::CurrentCulture)
    }

    It 'leaves empty what is not known: <_>' -ForEach 'Active', 'Pending', 'Day', 'End', 'Size', 'Join' {
        [FrameioPS.Formatting.RecordFormat]::$_($null) | Should -BeExactly ''
    }

    It 'shows answers as words' {
        [FrameioPS.Formatting.RecordFormat]::Active($false) | Should -BeExactly False
        [FrameioPS.Formatting.RecordFormat]::Pending($true) | Should -BeExactly True
    }

    It 'shows times for people' {
        [FrameioPS.Formatting.RecordFormat]::Day($time) | Should -BeExactly 2026-03-04
        [FrameioPS.Formatting.RecordFormat]::Day($time.LocalDateTime) | Should -BeExactly 2026-03-04
        [FrameioPS.Formatting.RecordFormat]::End($time) | Should -BeExactly $localised
    }

    It 'shows several texts in one, and one as it is' {
        [FrameioPS.Formatting.RecordFormat]::Join(('owner', 'admin')) | Should -BeExactly 'owner, admin'
        [FrameioPS.Formatting.RecordFormat]::Join('owner') | Should -BeExactly owner
    }

    It 'shows <Bytes> bytes as "<Shown>"' -ForEach @(
        @{ Bytes = 0L; Shown = '0 bytes' }
        @{ Bytes = 1023L; Shown = '1023 bytes' }
        @{ Bytes = 2048L; Shown = '2 KB' }
        @{ Bytes = 5TB; Shown = '5 TB' }
        @{ Bytes = [long]::MaxValue; Shown = '8192 PB' }
    ) {
        [FrameioPS.Formatting.RecordFormat]::Size($Bytes) | Should -BeExactly $Shown
    }
}
