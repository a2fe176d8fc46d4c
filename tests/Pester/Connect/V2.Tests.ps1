# The older generation of the API, up to its end and after it.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox

    function Connect-V2([string] $Token = 'fio-u-ana') {
        $quiet = @{ WarningAction = 'SilentlyContinue' }
        Connect-Frameio -Token (ConvertTo-Secret $Token) -BaseUri $sandbox.BaseUri -ApiVersion V2 @quiet
    }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Connecting to V2' {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'warns once, with the date and what to do' {
        $quiet = @{ WarningVariable = 'warnings'; WarningAction = 'SilentlyContinue' }
        $where = @{ BaseUri = $sandbox.BaseUri; ApiVersion = 'V2' }
        $session = Connect-Frameio -Token (ConvertTo-Secret fio-u-ana) @where @quiet
        $null = Get-FrameioWorkspace -WarningVariable +warnings
        $null = Get-FrameioWorkspaceMember Dailies -Session $session -WarningVariable +warnings
        $warnings | Should -HaveCount 1
        "$warnings" | Should -Match '2026-12-01'
        "$warnings" | Should -Match 'V4.*without ApiVersion V2'
        "$warnings" | Should -Match 'https://\S+/docs/migration-v2-to-v4.md'
    }

    It 'gives a session that says so' {
        $session = Connect-V2
        $session.ApiVersion, $session.Account, $session.User | Should -Be V2, Studio, ana@studio.example
        $session.UserId | Should -Be (Get-SeedId ana@studio.example)
        (Get-FrameioSession).ApiVersion | Should -Be V2
        (Get-SandboxLog $sandbox).path | Should -BeLike '/v2/*'
    }

    It 'works by -Connection and by the environment' {
        $address = @{
            BaseUri = $sandbox.BaseUri; AuthorityUri = $sandbox.AuthorityUri; WarningAction = 'SilentlyContinue'
        }
        (Connect-Frameio -Connection @{ Token = 'fio-u-ana'; ApiVersion = 'V2' } @address).ApiVersion | Should -Be V2
        $robot = @{ ClientId = 'robot'; ClientSecret = 's3cret'; ApiVersion = 'V2' }
        (Connect-Frameio -Connection $robot @address).ApiVersion | Should -Be V2
        try {
            $env:FRAMEIO_TOKEN = 'fio-u-ana'
            (Connect-Frameio -ApiVersion V2 @address).ApiVersion | Should -Be V2
        }
        finally {
            $env:FRAMEIO_TOKEN = $null
        }
    }

    It 'does not warn on V4' {
        $null = Connect-Frameio -Token (ConvertTo-Secret fio-u-ana) -BaseUri $sandbox.BaseUri -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
    }

    It 'says what is wrong with a token' {
        $failure = Get-Failure { Connect-V2 wrong }
        Get-ErrorId $failure | Should -Be TokenRejected
    }

    It 'says what is no version' {
        { Connect-Frameio -Token (ConvertTo-Secret fio-u-ana) -BaseUri $sandbox.BaseUri -ApiVersion V9 } |
            Should -Throw -ErrorId 'CannotConvertArgument*'
    }

    It 'can be left for V4, in the same runspace' {
        $v2 = Connect-V2
        $null = Connect-TestSandbox $sandbox
        (Get-FrameioGroup Editors).Name | Should -Be Editors
        (Get-FrameioWorkspaceMember Dailies -Session $v2).Role | Sort-Object -Unique | Should -Be member, team_manager
        (Get-FrameioWorkspaceMember Dailies).Role | Should -Contain commenter
    }
}

Describe 'What V2 has not' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $v4 = Connect-TestSandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
    }

    BeforeEach { Clear-SandboxLog $sandbox }

    It 'is EndpointUnavailable, and leads to V4: <Call>' -ForEach @(
        @{ Call = { Get-FrameioUser } }
        @{ Call = { Get-FrameioUser ana@studio.example } }
        @{ Call = { Get-FrameioGroup } }
        @{ Call = { Get-FrameioGroup Editors } }
        @{ Call = { Get-FrameioGroupMember Editors } }
        @{ Call = { New-FrameioGroup Colourists } }
        @{ Call = { Set-FrameioGroup Editors -Emoji eyes } }
        @{ Call = { Remove-FrameioGroup Editors -Confirm:$false } }
        @{ Call = { Add-FrameioGroupMember Editors ben@studio.example } }
        @{ Call = { [pscustomobject]@{ Group = 'Editors'; Email = 'ben@studio.example' } | Add-FrameioGroupMember } }
        @{ Call = { 'ben@studio.example' | Remove-FrameioGroupMember Editors -Confirm:$false } }
    ) {
        $ErrorActionPreference = 'Stop'
        $failure = Get-Failure $Call
        $failure.FullyQualifiedErrorId | Should -BeLike 'EndpointUnavailable,FrameioPS.Commands.*'
        $failure.CategoryInfo.Category | Should -Be ResourceUnavailable
        "$failure" | Should -Match 'V2 has no (groups|users)'
        $failure.ErrorDetails.RecommendedAction | Should -Match 'V4.*without ApiVersion V2'
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }

    It 'is there with a session of V4' {
        (Get-FrameioGroup Editors -Session $v4).Name | Should -Be Editors
    }
}

Describe 'V2 that answers <Status> to everything' -ForEach @(
    @{ Status = 410; State = 'gone' }
    @{ Status = 404; State = 'not_found' }
) {
    BeforeEach { Reset-Sandbox $sandbox }

    It 'can''t be connected to, and the error says how' {
        Set-SandboxV2 $sandbox $State
        $failure = Get-Failure { Connect-V2 }
        $failure.FullyQualifiedErrorId | Should -Be 'EndpointUnavailable,FrameioPS.Commands.ConnectFrameioCommand'
        $failure.CategoryInfo.Category | Should -Be ResourceUnavailable
        "$failure" | Should -Match '2026-12-01'
        $failure.ErrorDetails.RecommendedAction | Should -Match 'V4.*without ApiVersion V2'
    }

    It 'in the middle is an error of whatever is asked, and never "not found": <Call>' -ForEach @(
        @{ Call = { Get-FrameioWorkspace } }
        @{ Call = { Get-FrameioWorkspaceMember (Get-SeedId Dailies) } }
        @{ Call = { Get-FrameioProject } }
        @{ Call = { Get-FrameioCollaborator (Get-SeedId Pilot) } }
        @{ Call = { Get-FrameioAccount } }
        @{ Call = { Invoke-FrameioTeamInvite Dailies ines@agency.example } }
        @{ Call = { Remove-FrameioWorkspaceMember Dailies chloe@studio.example -Confirm:$false } }
        @{
            Call = {
                [pscustomobject]@{ Workspace = 'Dailies'; Email = 'ines@agency.example' } | Invoke-FrameioTeamInvite
            }
        }
        @{ Call = { Add-FrameioCollaborator Pilot kira@client.example } }
        @{
            Call = {
                [pscustomobject]@{ Project = 'Pilot'; Email = 'ines@agency.example' } |
                    Remove-FrameioCollaborator -Confirm:$false
            }
        }
    ) {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        Set-SandboxV2 $sandbox $State
        $ErrorActionPreference = 'Stop'
        $failure = Get-Failure $Call
        Get-ErrorId $failure | Should -Be EndpointUnavailable
        "$failure" | Should -Match 'V2 answers no more'
        $failure.ErrorDetails.RecommendedAction | Should -Match 'V4.*without ApiVersion V2'
    }

    It 'under a run is told of each row that is left' {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        $rows = 'ines@agency.example', 'kira@client.example', 'stranger@client.example' |
            ForEach-Object { [pscustomobject]@{ Email = $_; Workspace = 'Dailies' } }
        # Planned while it was there.
        $code = $State -eq 'gone' ? 410 : 404
        Add-SandboxFault $sandbox @{
            path = '^/v2/'; skip = 2; times = $null; action = @{ kind = 'status'; code = $code }
        }
        $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'SilentlyContinue' }
        $results = $rows | Invoke-FrameioTeamInvite @quiet
        $results | Should -HaveCount 3
        $results.Status | Sort-Object -Unique | Should -Be Failed
        $problems | ForEach-Object { Get-ErrorId $_ } | Sort-Object -Unique | Should -Be EndpointUnavailable
        Get-SandboxMail $sandbox | Should -BeNullOrEmpty
    }

    It 'is no matter on V4' {
        Set-SandboxV2 $sandbox $State
        $null = Connect-TestSandbox $sandbox
        (Get-FrameioWorkspace Dailies).Name | Should -Be Dailies
    }
}

Describe 'Two runspaces, one on V2 and one on V4' {
    BeforeAll {
        Reset-Sandbox $sandbox
        $old, $new = (New-TestShell $sandbox -ApiVersion V2), (New-TestShell $sandbox)
    }

    AfterAll { $old, $new | ForEach-Object { Remove-TestShell $_ } }

    It 'speak each their own, at the same time' {
        Clear-SandboxLog $sandbox
        $running = foreach ($shell in $old, $new) {
            @{
                Shell = $shell
                Call = Start-TestShell $shell {
                    1..10 | ForEach-Object {
                        (Get-FrameioWorkspaceMember Dailies | Where-Object Email -EQ elena@studio.example).Role
                    }
                }
            }
        }
        $seen = foreach ($item in $running) { , ($item.Shell.EndInvoke($item.Call) | Sort-Object -Unique) }
        $seen[0] | Should -Be member
        $seen[1] | Should -Be commenter
        (Get-SandboxLog $sandbox).path -replace '(?<=^/v\d)/.*' | Group-Object | ForEach-Object Name |
            Should -Be /v2, /v4
    }

    It 'complete each their own roles' {
        $complete = {
            $line = 'Invoke-FrameioTeamInvite x y -Role '
            (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText
        }
        $seen = foreach ($shell in $old, $new) { , $shell.EndInvoke((Start-TestShell $shell $complete)) }
        $seen[0] | Should -Be team_manager, member
        $seen[1] | Should -Contain workspace_admin
    }

    It 'can lend each other a session' {
        $session = $old.EndInvoke((Start-TestShell $old { Get-FrameioSession }))[0]
        $read = { param($Session) (Get-FrameioWorkspaceMember Dailies -Session $Session).Role }
        $new.EndInvoke((Start-TestShell $new $read $session)) | Should -Contain team_manager
        $new.EndInvoke((Start-TestShell $new { (Get-FrameioSession).ApiVersion })) | Should -Be V4
    }
}
