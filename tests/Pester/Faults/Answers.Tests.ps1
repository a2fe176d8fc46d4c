# Answers that are not what the API promises: what the administrator is told, and that nothing else happens.
BeforeDiscovery {
    $html = '<!DOCTYPE html><html><head><title>Proxy</title></head><body><h1>Access denied</h1></body></html>'
    $faults = @(
        @{
            What = '400'; Action = @{ kind = 'status'; code = 400 }; Read = 'RejectedByServer'
            Write = 'RejectedByServer'
        }
        @{ What = '401'; Action = @{ kind = 'status'; code = 401 }; Read = 'TokenRejected'; Write = 'TokenRejected' }
        @{ What = '403'; Action = @{ kind = 'status'; code = 403 }; Read = 'Forbidden'; Write = 'Forbidden' }
        @{
            What = '404 without a route'
            Action = @{ kind = 'status'; code = 404; body = '{"errors":[{"detail":"no route found for GET /v4/x"}]}' }
            Read = 'EndpointUnavailable'; Write = 'EndpointUnavailable'
        }
        @{
            What = '409'; Action = @{ kind = 'status'; code = 409 }; Read = 'RejectedByServer'
            Write = 'RejectedByServer'
        }
        @{
            What = '422'; Action = @{ kind = 'status'; code = 422 }; Read = 'RejectedByServer'
            Write = 'RejectedByServer'
        }
        @{
            What = 'an HTML page with 403'
            Action = @{ kind = 'status'; code = 403; body = $html; content_type = 'text/html' }
            Read = 'UnexpectedAnswer'; Write = 'UnexpectedAnswer'
        }
        @{ What = 'an HTML page with 200'; Action = @{ kind = 'malformed'; body = 'html' }; Read = 'UnexpectedAnswer' }
        @{ What = 'half of the JSON'; Action = @{ kind = 'malformed'; body = 'truncated' }; Read = 'UnexpectedAnswer' }
        @{ What = 'an empty 200'; Action = @{ kind = 'malformed'; body = 'empty' }; Read = 'UnexpectedAnswer' }
        @{
            What = 'JSON of another kind'; Action = @{ kind = 'status'; code = 200; body = '["surprise"]' }
            Read = 'UnexpectedAnswer'
        }
        @{ What = 'null'; Action = @{ kind = 'status'; code = 200; body = 'null' }; Read = 'UnexpectedAnswer' }
        @{
            What = 'no data'; Action = @{ kind = 'status'; code = 200; body = '{"links":{"next":null}}' }
            Read = 'UnexpectedAnswer'
        }
        @{ What = 'a 500'; Action = @{ kind = 'status'; code = 500 }; Read = 'ServerFault' }
        @{ What = 'a 503'; Action = @{ kind = 'status'; code = 503 }; Read = 'ServerFault'; Write = 'ServerFault' }
        @{ What = 'a cut connection'; Action = @{ kind = 'cut' }; Read = 'ServerFault'; Write = 'OutcomeUnknown' }
        @{ What = 'a cut body'; Action = @{ kind = 'cut_body' }; Read = 'ServerFault' }
        @{ What = 'a lost answer'; Action = @{ kind = 'lost_answer' }; Read = 'ServerFault' }
    )
    $writes = $faults | Where-Object { $_.Contains('Write') }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox
    $null = Connect-TestSandbox $sandbox
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Reading, answered by <What>' -ForEach $faults {
    BeforeAll {
        Reset-Sandbox $sandbox
        Add-SandboxFault $sandbox @{ operation = 'v4ListGroups'; times = $null; action = $Action }
        $found = Get-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
    }

    It 'is <Read>, once, and nothing is emitted' {
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be $Read
        $found | Should -BeNullOrEmpty
    }

    It 'is told in a line, without a stack trace' {
        $message = "$($problems[0])"
        $message | Should -Not -Match "`n|   at "
        $message.Length | Should -BeLessThan 600
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }
}

Describe 'Adding a member, answered by <What>' -ForEach $writes {
    It 'is a row that Failed by <Write>, and the next command is well' {
        Reset-Sandbox $sandbox
        Add-SandboxFault $sandbox @{ operation = 'v4AddGroupUsers'; times = $null; action = $Action }
        $result = 'ben@studio.example' |
            Add-FrameioGroupMember Producers -ErrorAction SilentlyContinue -ErrorVariable problems
        $result.Status | Should -Be Failed
        $result.Reason | Should -BeLike "${Write}: *"
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be $Write

        Reset-Sandbox $sandbox
        ('ben@studio.example' | Add-FrameioGroupMember Producers).Status | Should -Be Added
    }
}

Describe 'A change whose answers are all lost' {
    It 'is told by who is there: <Call>' -ForEach @(
        @{
            Operation = 'v4AddGroupUsers'; Status = 'Added'
            Call = { Add-FrameioGroupMember Producers ben@studio.example }
        }
        @{
            Operation = 'v4RemoveGroupUser'; Status = 'Removed'
            Call = { Remove-FrameioGroupMember Editors chloe@studio.example -Confirm:$false }
        }
    ) {
        Reset-Sandbox $sandbox
        Add-SandboxFault $sandbox @{ operation = $Operation; times = $null; action = @{ kind = 'lost_answer' } }
        (& $Call -WarningAction Ignore).Status | Should -Be $Status
    }
}

Describe 'The words of an answer' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'that is a long page are cut to what a terminal can show' {
        Add-SandboxFault $sandbox @{
            operation = 'v4ListGroups'
            action = @{ kind = 'status'; code = 200; body = "<html>$('x' * 5000)</html>"; content_type = 'text/html' }
        }
        $null = Get-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        "$($problems[0])" | Should -Match '<html>x+'
        "$($problems[0])".Length | Should -BeLessThan 500
    }

    It 'that isn''t JSON are shown with its status: <_>' -ForEach 'html', 'truncated', 'empty' {
        Add-SandboxFault $sandbox @{ operation = 'v4ListGroups'; action = @{ kind = 'malformed'; body = $_ } }
        $null = Get-FrameioGroup -ErrorAction SilentlyContinue -ErrorVariable problems
        "$($problems[0])" | Should -Match '\b200\b'
        "$($problems[0])".Length | Should -BeLessThan 500
    }

    It 'to a change are in its error and in the row''s result: <_>' -ForEach 401, 403, 409, 422, 503 {
        Add-SandboxFault $sandbox @{
            operation = 'v4AddGroupUsers'; times = $null
            action = @{ kind = 'status'; code = $_; body = '{"errors":[{"detail":"because"}]}' }
        }
        $result = 'ben@studio.example' |
            Add-FrameioGroupMember Producers -ErrorAction SilentlyContinue -ErrorVariable problems
        "$($problems[0])" | Should -Match because
        $result.Reason | Should -Match because
    }

    It 'that list several errors are all shown, with their places' {
        $tooLong = '{"title":"Invalid","detail":"is too long","source":{"pointer":"/data/name"}}'
        $body = "{`"errors`":[$tooLong,{`"detail`":`"is not an emoji`"}]}"
        Add-SandboxFault $sandbox @{
            operation = 'v4UpdateGroup'; action = @{ kind = 'status'; code = 422; body = $body }
        }
        $null = Set-FrameioGroup Editors -NewName Cutters -ErrorAction SilentlyContinue -ErrorVariable problems
        "$($problems[0])" | Should -Match 'is too long.*/data/name.*is not an emoji'
        $problems[0].Exception.ServerErrors | Should -HaveCount 2
    }
}
