# What is seen at the prompt.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox

    # As plain text in a window of so many columns.
    function Get-View($Objects, [string] $Format = 'Format-Table', [int] $Width = 100) {
        $PSStyle.OutputRendering = 'PlainText'
        try {
            ($Objects | & $Format | Out-String -Width $Width) -split '\r?\n' | Where-Object { $_ }
        }
        finally {
            $PSStyle.OutputRendering = 'Host'
        }
    }

    $null = Connect-TestSandbox $sandbox
    $objects = @{
        FrameioSession               = Connect-TestClient $sandbox
        FrameioAccount               = Get-FrameioAccount
        FrameioUser                  = Get-FrameioUser
        FrameioGroup                 = Get-FrameioGroup
        FrameioGroupMember           = Get-FrameioGroupMember Editors
        FrameioGroupMembershipResult = Import-Csv (Get-Fixture every-status.csv) | Add-FrameioGroupMember -ErrorAction SilentlyContinue | Sort-Object Row
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'The table of <Type>' -ForEach @(
    @{ Type = 'FrameioSession'; Columns = 'Account', 'User', 'Api', 'Token', 'Expires' }
    @{ Type = 'FrameioAccount'; Columns = 'DisplayName', 'Roles', 'Id' }
    @{ Type = 'FrameioUser'; Columns = 'Name', 'Email', 'Role', 'Active', 'Id' }
    @{ Type = 'FrameioGroup'; Columns = 'Name', 'Members', 'Source', 'Emoji', 'Id' }
    @{ Type = 'FrameioGroupMember'; Columns = 'GroupName', 'Name', 'Email', 'Active' }
    @{ Type = 'FrameioGroupMembershipResult'; Columns = 'Row', 'Status', 'Email', 'Group', 'Reason' }
) {
    BeforeAll {
        $items = @($objects[$Type])
        $lines = Get-View $items
    }

    It 'has its columns, in their order' {
        $lines[0] -split ' +' | Where-Object { $_ } | Select-Object -First $Columns.Count | Should -Be $Columns
    }

    It 'fits into 100 columns, without a sign that is only for terminals' {
        $lines | Where-Object Length -GT 100 | Should -BeNullOrEmpty
        $lines -join '' | Should -Not -Match "`e"
    }

    It 'shows every object' {
        $items.Count | Should -BeGreaterThan 0
        $lines.Count | Should -BeGreaterOrEqual ($items.Count + 2)
    }

    It 'does not cut names, addresses and statuses short' {
        foreach ($item in $items) {
            foreach ($name in 'Email', 'Status', 'Account', 'DisplayName', 'Group') {
                $property = $item.PSObject.Properties[$name]
                if ($property -and $property.Value -and "$($property.Value)".Length -le 28) {
                    $lines -join "`n" | Should -Match ([regex]::Escape("$($property.Value)"))
                }
            }
        }
    }

    It 'is what the object shows by itself' {
        (($items | Out-String -Width 100) -replace '\e\[[0-9;]*m' -split '\r?\n' | Where-Object { $_ })[0] | Should -Be $lines[0]
    }

    It 'has a list beside it' {
        $list = Get-View $items Format-List
        foreach ($property in $items[0].PSObject.Properties.Name) {
            $list | Where-Object { $_ -match "^$property +:" } | Should -Not -BeNullOrEmpty
        }
    }
}

Describe 'The reason of a failed row' {
    It 'is shown whole: it goes on in the next line' {
        $failed = $objects.FrameioGroupMembershipResult | Where-Object Status -EQ Failed | Select-Object -First 1
        $column = (Get-View $failed)[0].IndexOf('Reason')
        $shown = (Get-View $failed | Select-Object -Skip 2 | ForEach-Object { $_.Length -gt $column ? $_.Substring($column).Trim() : '' }) -join ''
        $shown -replace '\s' | Should -Be ($failed.Reason -replace '\s')
    }
}
