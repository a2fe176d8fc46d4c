# The signal itself, to a PowerShell process that runs a command.
BeforeDiscovery {
    $noSignals = $IsWindows
    if ($noSignals) {
        Write-Warning 'Skipped: there is no SIGINT to send to another process on Windows.'
    }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    Add-SandboxFault $sandbox @{ operation = 'v4ListAccountUsers'; times = $null; action = @{ kind = 'delay'; ms = 60000 } }
}

AfterAll { Stop-Sandbox $sandbox }

Describe 'SIGINT to a process that waits for an answer' -Skip:$noSignals {
    BeforeAll {
        $script = "Import-Module '$(Get-TestManifest)'; `$secret = [Net.NetworkCredential]::new('', 'fio-u-ana').SecurePassword; " +
            "`$null = Connect-Frameio -Token `$secret -BaseUri $($sandbox.BaseUri); try { Get-FrameioUser; 'went on' } finally { [Console]::Out.WriteLine('stopped') }"
        $start = [Diagnostics.ProcessStartInfo]::new([Environment]::ProcessPath)
        '-NoProfile', '-Command', $script | ForEach-Object { $start.ArgumentList.Add($_) }
        $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
        $process = [Diagnostics.Process]::Start($start)
        $output = $process.StandardOutput.ReadToEndAsync()
        $problems = $process.StandardError.ReadToEndAsync()
        try {
            Wait-Condition { @(Get-SandboxLog $sandbox v4ListAccountUsers).Count -gt 0 }
            & /bin/kill -INT $process.Id
            $ended = $process.WaitForExit(3000)
        }
        finally {
            if (-not $process.HasExited) {
                $process.Kill()
            }
        }
    }

    AfterAll { $process.Dispose() }

    It 'ends the command and the process at once' {
        $ended | Should -BeTrue
    }

    It 'lets the script clean up, and no further' {
        $output.Result.Trim() | Should -Be stopped
    }

    It 'shows no error of its own' {
        $problems.Result | Should -Not -Match 'Exception|Frameio'
    }
}
