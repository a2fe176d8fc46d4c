# The error ids that scripts rely on, each by the shortest call that meets it.
BeforeDiscovery {
    $twins = @{
        data  = 'Twin@studio.example', 'twin@studio.example' | ForEach-Object {
            @{ role = 'member'; user = @{ id = [guid]::NewGuid(); email = $_ } }
        }
        links = @{ next = $null }
    } | ConvertTo-Json -Depth 5
    $calls = @(
        @{ Id = 'NotConnected'; Category = 'ConnectionError'; Call = { Disconnect-Frameio; Get-FrameioUser } }
        @{
            Id = 'AccountNotFound'; Category = 'ObjectNotFound'
            Call = { Connect-TestSandbox $sandbox -Account Nowhere }
        }
        @{ Id = 'AccountNotFound'; Category = 'ObjectNotFound'; Call = { Get-FrameioAccount Nowhere } }
        @{ Id = 'AccountAmbiguous'; Category = 'InvalidArgument'; Call = { Connect-TestSandbox $sandbox fio-u-two } }
        @{ Id = 'TokenRejected'; Category = 'AuthenticationError'; Call = { Connect-TestSandbox $sandbox wrong } }
        @{
            Id = 'SignInNeedsAPerson'; Category = 'AuthenticationError'
            Call = {
                $manifest = Get-TestManifest
                1 | ForEach-Object -Parallel {
                    Import-Module $using:manifest
                    Connect-Frameio -Interactive -ClientId spa
                }
            }
        }
        @{
            Id = 'SignInDenied'; Category = 'PermissionDenied'
            Call = { (Invoke-PastedSignIn $person $connect $spa -Decision deny).Failure }
        }
        @{
            Id = 'SignInMismatch'; Category = 'SecurityError'
            Call = { (Invoke-PastedSignIn $person $connect $spa -Paste { 'https://x.example/?code=y' }).Failure }
        }
        @{
            Id = 'SignInUnfinished'; Category = 'InvalidData'
            Call = { (Invoke-PastedSignIn $person $connect $spa -Paste { 'not yet' }).Failure }
        }
        @{
            Id = 'InvalidRedirectUri'; Category = 'InvalidArgument'
            Call = { (Invoke-PastedSignIn $person $connect ($spa + @{ RedirectUri = 'http://localhost/' })).Failure }
        }
        @{
            Id = 'VaultUnavailable'; Category = 'ResourceUnavailable'
            Call = { Connect-Frameio -ClientId spa -Vault 'No such vault' }
        }
        @{ Id = 'Forbidden'; Category = 'PermissionDenied'; Call = { New-FrameioGroup X -Session $chloe } }
        @{ Id = 'UserNotFound'; Category = 'ObjectNotFound'; Call = { Get-FrameioUser nobody@studio.example } }
        @{
            Id = 'InvalidRange'; Category = 'InvalidArgument'
            Call = { Get-FrameioAuditEvent -After 2026-11-24 -Before 2026-11-24 }
        }
        @{
            Id = 'UserNotFound'; Category = 'ObjectNotFound'
            Call = { Add-FrameioGroupMember Editors nobody@studio.example }
        }
        @{
            Id = 'UserAmbiguous'; Category = 'InvalidArgument'; Operation = 'v4ListAccountUsers'
            Fault = @{ kind = 'status'; code = 200; body = $twins }
            Call = { Add-FrameioGroupMember Producers TWIN@studio.example }
        }
        @{
            Id = 'UserDeactivated'; Category = 'InvalidOperation'
            Call = { Add-FrameioGroupMember Producers jonas@studio.example }
        }
        @{
            Id = 'UserHasNoId'; Category = 'InvalidOperation'
            Call = { Add-FrameioGroupMember Producers liam@client.example }
        }
        @{ Id = 'GroupNotFound'; Category = 'ObjectNotFound'; Call = { Get-FrameioGroupMember Nope } }
        @{ Id = 'GroupAmbiguous'; Category = 'InvalidArgument'; Call = { Get-FrameioGroupMember Twins } }
        @{ Id = 'GroupExists'; Category = 'ResourceExists'; Call = { New-FrameioGroup Editors } }
        @{
            Id = 'GroupNotManagedHere'; Category = 'InvalidOperation'
            Call = { Add-FrameioGroupMember 'Adobe Sync' ben@studio.example }
        }
        @{
            Id = 'NotDirect'; Category = 'InvalidOperation'
            Call = { Grant-FrameioAccess ben@studio.example -Group Editors -Workspace Sound -Role editor }
        }
        @{
            Id = 'ProtectedUser'; Category = 'PermissionDenied'
            Call = { Set-FrameioUser ana@studio.example member }
        }
        @{
            Id = 'NotManagedByAdobe'; Category = 'InvalidOperation'
            Call = {
                Get-FrameioLicense -Session (Connect-TestSandbox $sandbox fio-u-two Second -AdobeProfile Any)
            }
        }
        @{
            Id = 'ManagedElsewhere'; Category = 'InvalidOperation'
            Call = {
                $where = "$($sandbox.ControlUri)/organizations/5E0A1C2B@AdobeOrg"
                $null = Invoke-RestMethod $where -Method Post -Body '{"managed_elsewhere":true}' `
                    -ContentType application/json
                $session = Connect-TestSandbox $sandbox -AdobeProfile 'Frame.io Enterprise'
                Add-FrameioUser new@client.example -Session $session
            }
        }
        @{
            Id = 'AdobeProfileAmbiguous'; Category = 'InvalidArgument'
            Call = { Add-FrameioUser new@client.example -Session (Connect-TestClient $sandbox) }
        }
        @{
            Id = 'AdobeProfileNotFound'; Category = 'ObjectNotFound'
            Call = {
                Add-FrameioUser new@client.example -Session (Connect-TestSandbox $sandbox -AdobeProfile Nope)
            }
        }
        @{
            Id = 'NoLicenseLeft'; Category = 'QuotaExceeded'
            Call = {
                $session = Connect-TestSandbox $sandbox -AdobeProfile 'Frame.io Trial'
                Add-FrameioUser new@client.example -Session $session
            }
        }
        @{
            Id = 'TooManyRemovals'; Category = 'LimitsExceeded'
            Call = { Sync-FrameioAccess ben@studio.example -Group Editors -MaximumRemoval 2 }
        }
        @{
            Id = 'ReportUnusable'; Category = 'InvalidArgument'
            Call = { Export-FrameioAccessReport $TestDrive/none/review.html }
        }
        @{ Id = 'NothingDesired'; Category = 'InvalidData'; Call = { Sync-FrameioAccess -Group Editors } }
        @{
            Id = 'HeldBack'; Category = 'OperationStopped'
            Call = {
                $rows = 'chloe@studio.example', 'dev.patel@studio.example', 'nobody@studio.example'
                $null = $rows | Sync-FrameioAccess -Group Editors -ErrorAction SilentlyContinue -ErrorVariable all
                $all | Where-Object FullyQualifiedErrorId -Like HeldBack*
            }
        }
        @{ Id = 'InvalidEmail'; Category = 'InvalidArgument'; Call = { Add-FrameioGroupMember Editors ben } }
        @{ Id = 'InvalidName'; Category = 'InvalidArgument'; Call = { ' ' | New-FrameioGroup } }
        @{
            Id = 'InvalidName'; Category = 'InvalidArgument'
            Call = { Set-FrameioGroup Editors ([string] [char] 0x3164) }
        }
        @{
            Id = 'MissingColumn'; Category = 'InvalidData'
            Call = { [pscustomobject]@{ Name = 'Ben' } | Add-FrameioGroupMember Editors }
        }
        @{ Id = 'MissingColumn'; Category = 'InvalidData'; Call = { 'ben@studio.example' | Add-FrameioGroupMember } }
        @{ Id = 'MissingArgument'; Category = 'InvalidArgument'; Call = { Connect-Frameio } }
        @{ Id = 'MissingArgument'; Category = 'InvalidArgument'; Call = { Add-FrameioGroupMember Editors } }
        @{
            Id = 'MissingArgument'; Category = 'InvalidArgument'
            Call = { Add-FrameioGroupMember -User ben@studio.example }
        }
        @{ Id = 'MissingArgument'; Category = 'InvalidArgument'; Call = { Set-FrameioGroup Editors } }
        @{
            Id = 'RejectedByServer'; Category = 'InvalidOperation'; Fault = @{ kind = 'status'; code = 422 }
            Call = { Set-FrameioGroup Editors -Emoji x }
        }
        @{ Id = 'ServerFault'; Category = 'ConnectionError'; Fault = @{ kind = 'cut' }; Call = { Get-FrameioAccount } }
        @{
            Id = 'OutcomeUnknown'; Category = 'OperationTimeout'; Fault = @{ kind = 'lost_answer' }
            Call = { Set-FrameioGroup Editors -Emoji x }
        }
        @{
            Id = 'EndpointUnavailable'; Category = 'ResourceUnavailable'
            Fault = @{ kind = 'status'; code = 404; body = '{"errors":[{"detail":"no route found for PATCH /v4/x"}]}' }
            Call = { Set-FrameioGroup Editors -Emoji x }
        }
        @{
            Id = 'InvalidBaseUri'; Category = 'InvalidArgument'
            Call = { Connect-Frameio -Token (ConvertTo-Secret x) -BaseUri http://frame.example }
        }
        @{
            Id = 'UnexpectedAnswer'; Category = 'InvalidResult'; Fault = @{ kind = 'malformed'; body = 'html' }
            Call = { Get-FrameioAccount }
        }
        @{
            Id = 'UserNotInAccount'; Category = 'ObjectNotFound'
            Call = { Invoke-FrameioTeamInvite Sound stranger@client.example }
        }
        @{ Id = 'WorkspaceNotFound'; Category = 'ObjectNotFound'; Call = { Get-FrameioWorkspace Nope } }
        @{ Id = 'WorkspaceAmbiguous'; Category = 'InvalidArgument'; Call = { Get-FrameioWorkspaceMember Twins } }
        @{
            Id = 'MemberNotFound'; Category = 'ObjectNotFound'; Version = 'V2'
            Call = { Remove-FrameioWorkspaceMember Sound ines@agency.example -Confirm:$false }
        }
        @{ Id = 'ProjectNotFound'; Category = 'ObjectNotFound'; Call = { Get-FrameioProject Nope } }
        @{ Id = 'ProjectAmbiguous'; Category = 'InvalidArgument'; Call = { Get-FrameioCollaborator Main } }
        @{
            Id = 'CollaboratorNotFound'; Category = 'ObjectNotFound'; Version = 'V2'
            Call = { Remove-FrameioCollaborator Trailer ines@agency.example -Confirm:$false }
        }
        @{
            Id = 'ConflictingRow'; Category = 'InvalidData'
            Call = {
                $rows = "Email,Role`nines@agency.example,editor`nines@agency.example,viewer" | ConvertFrom-Csv
                $null = $rows | Invoke-FrameioTeamInvite Sound -ErrorAction SilentlyContinue -ErrorVariable both
                $both[0]
            }
        }
        @{
            Id = 'InvalidRole'; Category = 'InvalidArgument'
            Call = { Invoke-FrameioTeamInvite Sound ines@agency.example -Role nonsense }
        }
        @{
            Id = 'NotApplied'; Category = 'InvalidResult'; Operation = 'v4AddGroupUsers'
            Fault = @{ kind = 'status'; code = 204 }
            Call = { Add-FrameioGroupMember Producers ben@studio.example -Verify }
        }
        @{
            Id = 'JournalUnusable'; Category = 'InvalidArgument'
            Call = { Add-FrameioGroupMember Producers ben@studio.example -Journal (Join-Path $TestDrive no/where) }
        }
        @{
            Id = 'RateLimited'; Category = 'LimitsExceeded'; Operation = 'v4ListGroups'
            Fault = @{ kind = 'status'; code = 429 }
            Call = { Get-FrameioGroup }
        }
    )
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/../Answering.psm1", "$PSScriptRoot/../Person.psm1"
    $seed = New-StudioSeed
    $seed.accounts += New-SeedAccount Second (New-SeedUser kira@client.example -Role owner)
    $seed.tokens += @{ token = 'fio-u-two'; user = 'kira@client.example' }
    $sandbox = Start-Sandbox -Seed $seed
    $chloe = Connect-TestSandbox $sandbox token-of-chloe
    $person = New-AnsweringShell
    $connect = { param($With) Connect-Frameio -Interactive @With }
    $spa = @{ ClientId = 'spa'; BaseUri = $sandbox.BaseUri; AuthorityUri = $sandbox.AuthorityUri }
}

AfterAll {
    Disconnect-Frameio
    Remove-TestShell $person
    Stop-Sandbox $sandbox
}

Describe 'The call {<Call>}' -ForEach $calls {
    BeforeAll {
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion ($_['Version'] ?? 'V4')
        $fault = $_.Contains('Fault') ? $_.Fault : $null
        if ($fault) {
            # Reads that the command needs first go through.
            $reading = $fault.kind -in 'malformed', 'cut'
            $operation = $_['Operation'] ?? ($reading ? 'v4ListAccounts' : 'v4UpdateGroup')
            Add-SandboxFault $sandbox @{ operation = $operation; times = $null; action = $fault }
        }

        $ErrorActionPreference = 'Continue'
        $all = try { & $Call 2>&1 } catch { $_ }
        $problems = @($all | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
    }

    It 'is one error, <Id>, of the category <Category>' {
        $problems.FullyQualifiedErrorId | Should -BeLike "$Id,FrameioPS.Commands.*Command"
        $problems.CategoryInfo.Category | Should -Be $Category
    }

    It 'says what to do' {
        $problems[0].ErrorDetails.Message | Should -Not -BeNullOrEmpty
        $problems[0].ErrorDetails.RecommendedAction | Should -Match '\.$'
    }
}

Describe 'The error ids' {
    # What was stopped emits nothing more, and Unresolved takes a service that contradicts itself.
    It 'are all in that list, but those that no call comes to' -TestCases @{ Listed = $calls.Id } {
        $failure = Get-Failure { Connect-TestSandbox $sandbox wrong }
        [enum]::GetNames($failure.Exception.Kind.GetType()) | Where-Object { $_ -notin $Listed } |
            Should -Be Unresolved, Stopped
    }
}
