# Azure Automation runs several jobs in one process: each must have its own connection.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $ana = New-SeedUser ana@studio.example -Role owner
    $ben = New-SeedUser ben@studio.example -Role owner
    $sandbox = Start-Sandbox -Seed @{
        accounts = @(
            (New-SeedAccount North $ana (New-SeedGroup 'North Editors')),
            (New-SeedAccount South $ben (New-SeedGroup 'South Editors'))
        )
        tokens   = @(
            @{ token = 'fio-u-ana'; user = 'ana@studio.example' }, @{ token = 'fio-u-ben'; user = 'ben@studio.example' }
        )
    }
    $manifest = Get-TestManifest

    function Invoke-Shell($Shell, [scriptblock] $Script, [object[]] $ArgumentList = @()) {
        $Shell.Commands.Clear()
        $null = $Shell.AddScript($Script)
        $ArgumentList | ForEach-Object { $null = $Shell.AddArgument($_) }
        $Shell.Invoke()
        if ($Shell.Streams.Error.Count) {
            throw $Shell.Streams.Error[0]
        }
    }

    $connect = { param($Token, $BaseUri) $null = Connect-Frameio -Token $Token -BaseUri $BaseUri }
}

AfterAll { Stop-Sandbox $sandbox }

Describe 'Two runspaces of one process' {
    BeforeAll {
        Disconnect-Frameio
        $north, $south = (New-TestShell), (New-TestShell)
        Invoke-Shell $north $connect (ConvertTo-Secret fio-u-ana), $sandbox.BaseUri
        Invoke-Shell $south $connect (ConvertTo-Secret fio-u-ben), $sandbox.BaseUri
    }

    AfterAll { $north, $south | ForEach-Object { Remove-TestShell $_ } }

    It 'have a session each' {
        Invoke-Shell $north { (Get-FrameioSession).Account } | Should -Be North
        Invoke-Shell $south { (Get-FrameioSession).Account } | Should -Be South
    }

    It 'are no connection of a third' {
        Get-FrameioSession | Should -BeNullOrEmpty
    }

    It 'see each their own groups, also at the same time' {
        $running = foreach ($shell in $north, $south) {
            @{ Shell = $shell; Call = Start-TestShell $shell { 1..20 | ForEach-Object { (Get-FrameioGroup).Name } } }
        }
        $seen = foreach ($item in $running) { , ($item.Shell.EndInvoke($item.Call) | Sort-Object -Unique) }
        $seen[0] | Should -Be 'North Editors'
        $seen[1] | Should -Be 'South Editors'
    }

    It 'disconnect each for themselves' {
        Invoke-Shell $north { Disconnect-Frameio }
        Invoke-Shell $north { Get-FrameioSession } | Should -BeNullOrEmpty
        Invoke-Shell $south { (Get-FrameioSession).Account } | Should -Be South
    }

    It 'lose the session each for themselves with the module' {
        Invoke-Shell $north $connect (ConvertTo-Secret fio-u-ana), $sandbox.BaseUri
        Invoke-Shell $north { Remove-Module FrameioPS }
        Invoke-Shell $south { (Get-FrameioGroup).Name } | Should -Be 'South Editors'
    }
}

Describe 'A session that is handed over' {
    BeforeAll {
        $session = Connect-TestSandbox $sandbox fio-u-ana
        Disconnect-Frameio
    }

    It 'works in ForEach-Object -Parallel with $using:' {
        $names = 1..6 | ForEach-Object -ThrottleLimit 3 -Parallel {
            Import-Module $using:manifest
            (Get-FrameioGroup -Session $using:session).Name
        }
        $names | Should -Be (@('North Editors') * 6)
    }

    It 'is no default there' {
        $seen = 1 | ForEach-Object -Parallel {
            Import-Module $using:manifest
            $null = Get-FrameioGroup -Session $using:session
            @(Get-FrameioSession).Count
        }
        $seen | Should -Be 0
    }

    It 'works in a thread job' {
        $job = Start-ThreadJob { Import-Module $using:manifest; (Get-FrameioGroup -Session $using:session).Name }
        $job | Receive-Job -Wait -AutoRemoveJob | Should -Be 'North Editors'
    }
}
