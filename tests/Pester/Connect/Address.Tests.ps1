BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $token = ConvertTo-Secret 'fio-u-ana'
}

Describe 'Connect-Frameio -BaseUri' {
    It 'refuses <_>' -ForEach @(
        'http://frame.example'
        'http://198.51.100.1:8080'
        'https://someone:hunter2@api.frame.io'
        'https://api.frame.io/v4'
        'https://api.frame.io/?x=1'
        'https://api.frame.io/#x'
        'ftp://127.0.0.1'
        'file:///etc/hosts'
        'api.frame.io'
    ) {
        $failure = Get-Failure { Connect-Frameio -Token $token -BaseUri $_ }
        Get-ErrorId $failure | Should -Be InvalidBaseUri
        $failure.CategoryInfo.Category | Should -Be InvalidArgument
        "$failure" | Should -Not -Match hunter2
    }

    It 'refuses the same for -AuthorityUri' {
        Get-ErrorId (Get-Failure { Connect-Frameio -Token $token -AuthorityUri http://ims.example }) |
            Should -Be InvalidBaseUri
    }

    It 'says when nobody answers there' {
        # It tries again for a while. Somebody who was there before has told how long a minute is.
        $sandbox = Start-Sandbox
        $null = Connect-TestSandbox $sandbox
        Stop-Sandbox $sandbox

        $failure = Get-Failure { Connect-TestSandbox $sandbox }
        Get-ErrorId $failure | Should -Be EndpointUnavailable
        $failure.CategoryInfo.Category | Should -Be ResourceUnavailable
        "$failure" | Should -Match '127\.0\.0\.1'
    }

    It 'says when there is no host of the name, soon, and the next time too' {
        $warnings = @()
        $watch = [Diagnostics.Stopwatch]::StartNew()
        1..3 | ForEach-Object {
            $quiet = @{ WarningVariable = '+warnings'; WarningAction = 'SilentlyContinue' }
            $failure = Get-Failure { Connect-Frameio -Token $token -BaseUri https://frame.invalid @quiet }
            Get-ErrorId $failure | Should -Be EndpointUnavailable
        }

        $watch.Elapsed.TotalSeconds | Should -BeLessThan 40
        $warnings | Should -BeNullOrEmpty
    }
}
