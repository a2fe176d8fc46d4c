# What an error recommends fits the case it is about, and whoever reads it: at a prompt, with an installed module.
BeforeDiscovery {
    . "$PSScriptRoot/../Prepare.ps1"
    $client = (Get-Command Add-FrameioGroupMember).OutputType[0].Type.Assembly
    $kinds = [Enum]::GetNames($client.GetType('Frameio.Client.Errors.FrameioErrorKind', $true))
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $client = (Get-Command Add-FrameioGroupMember).OutputType[0].Type.Assembly
    $kind = $client.GetType('Frameio.Client.Errors.FrameioErrorKind', $true)
    $exception = $client.GetType('Frameio.Client.Errors.FrameioException', $true)
    $explain = (Get-Command Connect-Frameio).ImplementingType.Assembly.GetType('FrameioPS.Errors', $true).GetMethod(
        'Explain', [Reflection.BindingFlags]'NonPublic, Static')
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'The advice for <_>' -ForEach $kinds {
    It 'is something to do, in words for people, and no place in the repository' {
        $advice = $explain.Invoke($null, @($exception::new([Enum]::Parse($kind, $_), 'So it is.', $null))).Item2
        $advice | Should -MatchExactly '^[A-Z].*\.$'
        $advice | Should -Not -Match 'runspace|(?<!https://\S*)docs/|with -Verbose'
    }
}

Describe 'A service that can''t be reached' {
    It 'is a matter of the network and of the address that was given, not of V2' {
        $token = ConvertTo-Secret fio-u-ana
        $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $port = $listener.LocalEndpoint.Port
        $listener.Stop()
        $failure = Get-Failure { Connect-Frameio -Token $token -BaseUri "http://127.0.0.1:$port" }
        Get-ErrorId $failure | Should -Be EndpointUnavailable
        $failure.ErrorDetails.RecommendedAction | Should -Match 'network.*-BaseUri.*where one is given'
        $failure.ErrorDetails.RecommendedAction | Should -Not -Match 'V2'
    }
}

Describe 'A call that V4 has no route for' {
    It 'is a matter of the module''s age, not of V2' {
        $null = Connect-TestSandbox $sandbox
        $body = '{"errors":[{"detail":"no route found for GET /v4/x"}]}'
        $action = @{ kind = 'status'; code = 404; body = $body; content_type = 'application/json' }
        Add-SandboxFault $sandbox @{ operation = 'v4ListGroups'; times = $null; action = $action }
        $null = Get-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be EndpointUnavailable
        $problems[0].ErrorDetails.RecommendedAction | Should -Match 'Update the module'
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -Match 'V2'
    }
}

Describe 'Nothing to sign in with' {
    It 'shows the ways' {
        $failure = Get-Failure { Connect-Frameio -BaseUri $sandbox.BaseUri }
        "$failure" | Should -Match 'FRAMEIO_TOKEN.*FRAMEIO_CLIENT_ID.*-Token, -Credential or -Connection'
    }

    It 'has a line to type for each, which is right' {
        $failure = Get-Failure { Connect-Frameio -BaseUri $sandbox.BaseUri }
        $lines = @("$failure" -split '\r?\n' -match '^    ')
        $lines | Should -HaveCount 5
        foreach ($word in '-Interactive', '-Credential', '-Token', '-Vault', 'about_FrameioPS_SignIn') {
            $lines -match [regex]::Escape($word) | Should -HaveCount 1
        }

        $connect = Get-Command Connect-Frameio
        foreach ($line in $lines -match 'Connect-Frameio') {
            $ast = [Management.Automation.Language.Parser]::ParseInput($line, [ref] $null, [ref] $null)
            $names = $ast.FindAll({ $args[0] -is [Management.Automation.Language.CommandParameterAst] }, $true) |
                Where-Object { $_.Parent.GetCommandName() -eq 'Connect-Frameio' } | ForEach-Object ParameterName
            $sets = $connect.ParameterSets | Where-Object {
                $set = $_
                -not ($names | Where-Object { $_ -notin $set.Parameters.Name }) -and
                -not ($set.Parameters | Where-Object { $_.IsMandatory -and $_.Name -notin $names })
            }
            @($sets) | Should -HaveCount 1
        }
    }
}
