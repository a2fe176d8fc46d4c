# The signal itself, to a PowerShell process that runs a command.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/../Suite.psm1"
    $noSignals = Get-NoSignalReason
    if ($noSignals) {
        Write-Warning "Skipped: $noSignals."
    }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    Add-SandboxFault $sandbox @{
        operation = 'v4ListAccountUsers'; times = $null; action = @{ kind = 'delay'; ms = 60000 }
    }
}

AfterAll { Stop-Sandbox $sandbox }

Describe 'SIGINT to a process that waits for an answer' -Skip:([bool] $noSignals) {
    BeforeAll {
        $script = "try { Get-FrameioUser; 'went on' } finally { [Console]::Out.WriteLine('stopped') }"
        $process = Start-FreshPowerShell $sandbox $script
        try {
            Wait-Condition { @(Get-SandboxLog $sandbox v4ListAccountUsers).Count -gt 0 }
            & /bin/kill -INT $process.Id
            # Half of what the delayed answer takes: a busy machine needs a while to end a process.
            $ended = $process.WaitForExit(30000)
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
        $process.Output.Result.Trim() | Should -Be stopped
    }

    It 'shows no error of its own' {
        $process.Problems.Result | Should -Not -Match 'Exception|Frameio'
    }
}
