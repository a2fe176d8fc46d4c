# The sample runbook for joiners and leavers, as a job of Azure Automation.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/Job.psm1", "$PSScriptRoot/../People/People.psm1"
    $sandbox = Start-PeopleSandbox
    $client = [pscredential]::new('sandbox-client', (ConvertTo-Secret sandbox-secret))
    $assets = @{
        Robot  = $client
        Adobe  = $client
        Token  = @{ Token = 'fio-u-sandbox' }
        OnV2   = @{ Token = 'fio-u-sandbox'; ApiVersion = 'V2' }
        People = @'
            Change,Email,First Name,Last Name,Country,IdentityType,AdobeGroup,Group Name
            Join,new@studio.example,New,Person,SE,,,Editors
            joiner,nora@northlight.example,,,,,,
            Leave,chloe@northlight.example,,,,,,
            Left,nobody@studio.example,,,,,,
'@ -replace '(?m)^ {12}'
        SomeFailed = @'
            Change,Email,Country,Group
            Join,pia@partner.example,SE,Editors
            Join,new@studio.example,SE,No such group
            Join,other@studio.example,SE,Editors
            Leave,ana@northlight.example,,
            Leave,chloe@northlight.example,,
'@ -replace '(?m)^ {12}'
    }

    function Invoke-Runbook([hashtable] $Parameters = @{}) {
        $job = @{ CsvVariable = 'People'; AdobeCredentialName = 'Adobe' }
        foreach ($uri in 'BaseUri', 'AuthorityUri') { $job[$uri] = $sandbox.$uri }
        $job.AdobeUri = $sandbox.BaseUri
        foreach ($key in $Parameters.Keys) { $job[$key] = $Parameters[$key] }
        if (-not $job.ContainsKey('ConnectionName')) { $job.CredentialName = 'Robot' }
        Complete-RunbookJob (Start-RunbookJob $assets $job -Name Update-FrameioPeople)
    }

    # What Revoke-FrameioAccess -Everywhere says of what it can't take.
    $outOfReach = 'This takes away neither*'

    # Lets Frame.io list somebody at once whom it was to list later: another change of theirs at Adobe.
    function Show-SandboxPerson([string] $Email) {
        Set-Organization $sandbox @{ listing_delay_ms = 0 }
        $sign = @{
            Method = 'POST'; Uri = "$($sandbox.BaseUri)/ims/token/v3"
            Body   = @{
                grant_type = 'client_credentials'; client_id = 'sandbox-client'; client_secret = 'sandbox-secret'
                scope = 'openid,AdobeID,user_management_sdk'
            }
        }
        $token = (Invoke-RestMethod @sign -NoProxy).access_token
        $change = @{
            Method = 'POST'; Uri = "$($sandbox.BaseUri)/v2/usermanagement/action/5E0A1C2B66F1@AdobeOrg"
            Headers = @{ Authorization = "Bearer $token"; 'x-api-key' = 'sandbox-client' }
            Body = ConvertTo-Json @(@{ user = $Email; do = @(@{ add = @{ group = @('Graders') } }) }) -Depth 8
            ContentType = 'application/json'
        }
        (Invoke-RestMethod @change -NoProxy).result | Should -Be success
    }

    # What a job emitted, without the places a leaver was taken out of.
    function Get-ResultLine($Job) {
        $Job.Output | ForEach-Object { "$($_.Change) $($_.Status) $($_.Email) $($_.Group)".Trim() } | Sort-Object
    }
}

AfterAll { Stop-Sandbox $sandbox }

Describe 'The runbook for joiners and leavers' {
    BeforeEach {
        Reset-Sandbox $sandbox
        Set-Organization $sandbox @{ listing_delay_ms = 0 }
        Clear-SandboxLog $sandbox
    }

    It 'brings the joiners of a CSV in and its leavers out, without a question' {
        $job = Invoke-Runbook
        $job.Failure | Should -BeNullOrEmpty
        $job.Errors + @($job.Warnings -notlike $outOfReach) | Should -BeNullOrEmpty
        $lines = Get-ResultLine $job
        $lines | Should -Contain 'Grant Added new@studio.example'
        $lines | Should -Contain 'Grant Added new@studio.example Editors'
        $lines | Should -Contain 'Grant Added nora@northlight.example'
        $lines | Should -Contain 'Revoke Removed chloe@northlight.example Editors'
        $lines | Should -Contain 'Revoke Removed chloe@northlight.example'
        $lines | Should -Contain 'Revoke NotMember nobody@studio.example'
        $job.Told | Should -BeLike ('Access: * Removed; Leavers: 1 NotMember, 1 Removed; ' +
            'Joiners: 2 Added; Groups: 1 Added.')
        $members = Get-SandboxMember $sandbox Editors
        $members | Should -Contain new@studio.example
        $members | Should -Not -Contain chloe@northlight.example
        # The licence goes after the access.
        (Get-SandboxLog $sandbox -Operation umapiAction)[0].seq |
            Should -BeGreaterThan (Get-SandboxLog $sandbox -Operation v4RemoveGroupUser)[0].seq
    }

    It 'does what is left at a second start, and sends nothing that is done' {
        $null = Invoke-Runbook
        Clear-SandboxLog $sandbox
        $assets.More = $assets.People + "`nJoin,other@studio.example,,,,,,Editors`n"
        $job = Invoke-Runbook @{ CsvVariable = 'More' }
        $job.Failure | Should -BeNullOrEmpty
        $job.Errors + @($job.Warnings -notlike $outOfReach) | Should -BeNullOrEmpty
        $job.Told | Should -Be ('Access: 1 NotMember; Leavers: 2 NotMember; ' +
            'Joiners: 1 Added, 2 AlreadyMember; Groups: 1 Added, 1 AlreadyMember.')
        Get-SentStep $sandbox | Should -Be addAdobeID, add
    }

    It 'fails the job when rows failed, after all results are out' {
        $job = Invoke-Runbook @{ CsvVariable = 'SomeFailed' }
        $job.Failure | Should -BeLike '* of * results failed.'
        $failed = @($job.Output | Where-Object Status -EQ Failed)
        $failed.Email | Should -Contain pia@partner.example
        $failed.Email | Should -Contain ana@northlight.example
        $failed.ErrorId | Should -Contain GroupNotFound
        $job.Failure | Should -Be "$($failed.Count) of $(@($job.Output).Count) results failed."
        $job.Errors.FullyQualifiedErrorId |
            Should -Contain 'GroupNotFound,FrameioPS.Commands.AddFrameioGroupMemberCommand'
        Get-SandboxMember $sandbox Editors | Should -Contain other@studio.example
        Get-SandboxMember $sandbox Editors | Should -Not -Contain pia@partner.example
        Get-ResultLine $job | Should -Contain 'Revoke Removed chloe@northlight.example'
        Get-SentStep $sandbox | Should -Not -Contain removeFromOrg
    }

    It 'keeps the licence of a leaver whose access stayed, for the next start to find both' {
        Add-SandboxFault $sandbox @{
            operation = 'v4RemoveGroupUser'; action = @{ kind = 'status'; code = 403 }
        }
        $job = Invoke-Runbook
        $job.Failure | Should -BeLike '1 of * results failed.'
        Get-SentStep $sandbox | Should -Not -Contain remove
        Clear-SandboxFault $sandbox
        $again = Invoke-Runbook
        $again.Failure | Should -BeNullOrEmpty
        Get-ResultLine $again | Should -Contain 'Revoke Removed chloe@northlight.example Editors'
        Get-SentStep $sandbox | Should -Contain remove
    }

    It 'says who is invited, and the next start puts them into their groups' {
        Set-Organization $sandbox @{ listing_delay_ms = 3600000 }
        $first = Invoke-Runbook @{ Wait = 0 }
        $first.Failure | Should -BeNullOrEmpty
        $first.Output | Where-Object Email -EQ new@studio.example | ForEach-Object Status | Should -Be Invited
        "$($first.Warnings)" | Should -BeLike '*the next start puts 1 into their groups*1 left for the next start.*'
        Show-SandboxPerson new@studio.example
        Clear-SandboxLog $sandbox
        $second = Invoke-Runbook @{ Wait = 0 }
        $second.Failure | Should -BeNullOrEmpty
        $second.Warnings -notlike $outOfReach | Should -BeNullOrEmpty
        Get-SandboxMember $sandbox Editors | Should -Contain new@studio.example
        Get-SentStep $sandbox | Should -BeNullOrEmpty
    }

    It 'leaves all for the next start when its time is over before it began' {
        $job = Invoke-Runbook @{ TimeBudget = [timespan]::Zero }
        $job.Failure | Should -BeNullOrEmpty
        $job.Output | Should -BeNullOrEmpty
        $job.Warnings | Should -Be '4 left for the next start.'
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'changes nothing where the CSV is wrong: <Words>' -ForEach @(
        @{ Words = 'row 2: the column Change says neither'; Csv = "Change,Email`nJoin,a@b.example`nMove,c@d.example" }
        @{ Words = 'row 1: the column Change says neither'; Csv = "Email`na@b.example" }
        @{ Words = 'row 1: the column Email is empty'; Csv = "Change,Email`nLeave," }
        @{
            Words = 'row 2: A@b.example is to join and to leave'
            Csv   = "Change,Email`nJoin,a@b.example`nLeave,A@b.example"
        }
    ) {
        $assets.Wrong = $Csv
        $job = Invoke-Runbook @{ CsvVariable = 'Wrong' }
        $job.Failure | Should -BeLike "*$Words*"
        $job.Output | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox | Should -BeNullOrEmpty
    }

    It 'changes nothing where <What>, and says so' -ForEach @(
        @{ What = 'V2 is asked'; With = @{ ConnectionName = 'OnV2' }; Id = 'EndpointUnavailable' }
        @{
            What = 'nothing signs in at Adobe'; Id = 'MissingArgument'
            With = @{ ConnectionName = 'Token'; AdobeCredentialName = '' }
        }
    ) {
        $job = Invoke-Runbook $With
        $job.Failure | Should -Not -BeNullOrEmpty
        $job.Cause | Should -BeLike "$Id,*"
        $job.Output | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }

    It 'wants <Words>' -ForEach @(
        @{ Words = 'either CredentialName or ConnectionName'; With = @{ ConnectionName = '' } }
        @{ Words = 'either CsvPath or CsvVariable'; With = @{ CsvVariable = '' } }
    ) {
        (Invoke-Runbook $With).Failure | Should -BeLike "*$Words*"
    }
}

Describe 'The runbook and an account that Adobe doesn''t manage' {
    BeforeAll {
        $seed = New-SeedNorthlight
        $seed.accounts[0].Remove('adobe')
        $seed.accounts[0].Remove('adobe_id')
        $seed.accounts[0].groups = @($seed.accounts[0].groups | Where-Object { $_['source'] -ne 'adobe' })
        $managed, $sandbox = $sandbox, (Start-Sandbox -Seed $seed)
    }

    AfterAll {
        Stop-Sandbox $sandbox
        $sandbox = $managed
    }

    It 'says so before anything is changed' {
        $job = Invoke-Runbook
        $job.Cause | Should -BeLike 'NotManagedByAdobe,*'
        $job.Output | Should -BeNullOrEmpty
        Get-SandboxLog $sandbox -Write | Should -BeNullOrEmpty
    }
}
