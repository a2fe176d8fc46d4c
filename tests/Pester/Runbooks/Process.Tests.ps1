# The runbook in a process of its own, started as Azure starts it: nobody to ask, and a limit on memory.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/Job.psm1"
    $groups = 1..20 | ForEach-Object { "Group $_" }
    $seed = New-StudioSeed -Generate 1000 -Group ($groups | ForEach-Object { New-SeedGroup $_ })
    $sandbox = Start-Sandbox -Seed $seed
    $csv = Join-Path $TestDrive people.csv
    $rows = foreach ($number in 1..1000) {
        foreach ($group in $groups) {
            [pscustomobject]@{ Email = 'user{0:00000}@studio.example' -f $number; Group = $group }
        }
    }
    $rows | Export-Csv $csv

    # The last line is the peak in MB, whatever became of the runbook.
    function Invoke-RunbookProcess([string] $Path, [string] $Change = 'Add') {
        $given = (Get-TestManifest), (Get-AutomationStandIn).ToString(), (Get-Runbook), $sandbox.BaseUri, $Path, $Change
        $output = Invoke-FreshPowerShell -ArgumentList $given {
            param($Manifest, $StandIn, $Runbook, $BaseUri, $Path, $Change)
            Import-Module $Manifest
            . ([scriptblock]::Create($StandIn)) @{
                Robot = [pscredential]::new('robot', [Net.NetworkCredential]::new('', 's3cret').SecurePassword)
            }
            $rows = 0
            try {
                $where = @{ BaseUri = $BaseUri; AuthorityUri = $BaseUri }
                & $Runbook -CredentialName Robot -CsvPath $Path -Change $Change @where | ForEach-Object { $rows++ }
                $failure = ''
            }
            catch {
                $failure = "$_"
            }

            [pscustomobject]@{
                Rows = $rows; Failure = $failure
                PeakMB = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB
            }
        }
        $output | Select-Object -Last 1
    }
}

AfterAll { Stop-Sandbox $sandbox }

Describe '20,000 rows in a process' {
    It 'fit into the 400 MB that Azure gives a job' {
        $run = Invoke-RunbookProcess $csv
        $run.Failure | Should -BeNullOrEmpty
        $run.Rows | Should -Be 20000
        $run.PeakMB | Should -BeLessThan 400
        Get-SandboxMember $sandbox 'Group 20' | Should -HaveCount 1000
    }
}

Describe 'A job that nobody sits at' {
    BeforeAll {
        $one = Join-Path $TestDrive one.csv
        'Email,Group', 'chloe@studio.example,Editors' | Set-Content $one
    }

    It 'removes without asking' {
        (Invoke-RunbookProcess $one Remove).Failure | Should -BeNullOrEmpty
        Get-SandboxMember $sandbox Editors | Should -Not -Contain chloe@studio.example
    }

    It 'ends with an exit code when a row failed' {
        $none = Join-Path $TestDrive none.csv
        'Email,Group', 'nobody@studio.example,Editors' | Set-Content $none
        $command = "Import-Module '$(Get-TestManifest)'; " +
            "function Get-AutomationConnection { @{ Token = 'fio-u-ana' } }; " +
            "& '$(Get-Runbook)' -ConnectionName Ana -CsvPath '$none' -BaseUri $($sandbox.BaseUri)"
        $output = Invoke-PowerShell '-Command', $command 2>&1
        $LASTEXITCODE | Should -Be 1
        "$output" | Should -Match '1 of 1 rows failed'
    }
}
