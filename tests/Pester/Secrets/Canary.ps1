# Runs in a process of its own: fails in every way there is, with every stream open, and leaves all that could be seen
# in a folder.
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', 'MortalUri',
    Justification = 'It is used, in a script block.')]
param(
    [string] $Manifest,
    [string] $Folder,
    [string] $BaseUri,
    [string] $ControlUri,
    [string] $MortalUri,
    [int] $MortalId
)

Set-StrictMode -Version Latest
$ProgressPreference = 'SilentlyContinue'
Start-Transcript (Join-Path $Folder transcript.txt) | Out-Null
Import-Module $Manifest

# The secrets come by a file each, so that no text of this script holds one.
$token = Get-Content (Join-Path $Folder in/token) -Raw
$secret = Get-Content (Join-Path $Folder in/secret) -Raw
$secureToken = [Net.NetworkCredential]::new('', $token).SecurePassword
$credential = [pscredential]::new('robot', [Net.NetworkCredential]::new('', $secret).SecurePassword)
$where = @{ BaseUri = $BaseUri; AuthorityUri = $BaseUri }
# With -Debug alone a warning asks whether to go on.
$loud = @{ Verbose = $true; Debug = $true; WarningAction = 'Continue' }
$seen = [Collections.Generic.List[object]]::new()

function Set-Fault([string] $Operation, [hashtable] $Action) {
    Invoke-RestMethod "$ControlUri/faults" -Method DELETE | Out-Null
    $rule = @{ operation = $Operation; times = $null; action = $Action } | ConvertTo-Json -Depth 5
    Invoke-RestMethod "$ControlUri/faults" -Method POST -Body $rule -ContentType application/json | Out-Null
}

function Watch([scriptblock] $Call) {
    $output = try { & $Call *>&1 } catch { $_ }
    $output | ForEach-Object { $seen.Add($_) }
}

# Answers that hand back what was sent.
function Get-Action([string] $Sent) {
    $echo = "you sent $Sent"
    $json = @{ errors = @(@{ detail = $echo; title = $echo; source = @{ pointer = "/$Sent" } }) } |
        ConvertTo-Json -Depth 5
    400, 401, 403, 404, 409, 422, 500, 503 | ForEach-Object { @{ kind = 'status'; code = $_; body = $json } }
    200, 403, 502 | ForEach-Object {
        @{ kind = 'status'; code = $_; body = "<html><body>$echo</body></html>"; content_type = 'text/html' }
    }
    @{ kind = 'status'; code = 200; body = "{`"data`": `"$echo" }
    @{
        kind = 'status'; code = 200
        body = (@{ data = @(); links = @{ next = "http://elsewhere.example/?sent=$Sent" } } | ConvertTo-Json -Depth 5)
    }
    # As Adobe tells of each entry of a request.
    @{
        kind = 'status'; code = 200
        body = @{
            result = 'partial'; completed = 0; notCompleted = 1
            errors = @(@{ index = 0; step = 0; message = $echo; errorCode = $echo; user = $echo; requestID = $echo })
            warnings = @(@{ warningCode = $echo; message = $echo })
        } | ConvertTo-Json -Depth 5
    }
    @{ kind = 'redirect'; location = "https://elsewhere.example/?sent=$Sent" }
    @{ kind = 'cut' }
    @{ kind = 'lost_answer' }
    @{ kind = 'cut_body' }
}

$adobe = @{ AdobeCredential = $credential; AdobeProfile = 'Frame.io Enterprise'; AdobeUri = $BaseUri }
$people = Connect-Frameio -Credential $credential @where @adobe

# A file of its own for each run: what is confirmed in it isn't sent again.
$journals = Join-Path $Folder journals
New-Item -ItemType Directory $journals | Out-Null

$connects = @(
    @{ Sent = $token; Call = { Connect-Frameio -Token $secureToken @where @loud } }
    @{ Sent = $secret; Call = { Connect-Frameio -Credential $credential @where @loud } }
)
$calls = @(
    @{ Operation = 'v4ListGroups'; Call = { Get-FrameioGroup @loud } }
    @{ Operation = 'v4AddGroupUsers'; Call = { 'ben@studio.example' | Add-FrameioGroupMember Producers @loud } }
    @{ Operation = 'v4UpdateGroup'; Call = { Set-FrameioGroup Editors -Emoji eyes @loud } }
    @{
        Operation = 'v4ListProjectGroups'
        Call = { Get-FrameioCollaborator Pilot @loud; Get-FrameioCollaborator Pilot -Direct @loud }
    }
    @{
        Operation = 'v4SetProjectUserRole'
        Call = { 'kira@client.example' | Add-FrameioCollaborator Pilot -Role viewer -Journal $journal @loud }
    }
    @{
        Operation = 'v4SetWorkspaceGroupRole'
        Call = { Grant-FrameioAccess -Group Reviewers -Workspace Sound -Role viewer -Journal $journal @loud }
    }
    @{ Operation = 'v4ListProjectUsers'; Call = { Export-FrameioAccessReport "$journal.json" @loud } }
    @{
        Operation = 'v4RemoveGroupUser'
        Call = { Revoke-FrameioAccess chloe@studio.example -Everywhere -Confirm:$false -Journal $journal @loud }
    }
    @{
        Operation = 'v4AddGroupUsers'
        Call = { Sync-FrameioAccess elena@studio.example -Group Producers -MaximumRemoval 100% @loud }
    }
    @{ Operation = 'v4ListAuditLogs'; Call = { Get-FrameioAuditEvent @loud } }
    @{ Operation = 'v4ListWebhooks'; Call = { Get-FrameioLeftover chloe@studio.example @loud } }
    @{ Operation = 'v4GetShare'; Call = { Get-FrameioLeftover chloe@studio.example @loud } }
    @{
        Operation = 'v4UpdateWebhook'
        Call = { Get-FrameioLeftover chloe@studio.example | Remove-FrameioLeftover -Confirm:$false @loud }
    }
)
# The organisation is sent the secret of its own client, and never Frame.io's token.
$peopleCalls = @(
    @{
        Operation = 'umapiAction'
        Call = { 'new@client.example' | Add-FrameioUser -Session $people -Wait 0 -Journal $journal @loud }
    }
    @{ Operation = 'umapiGroups'; Call = { Get-FrameioLicense -Session $people @loud } }
)
foreach ($call in $peopleCalls) {
    foreach ($action in Get-Action $secret) {
        Set-Fault $call.Operation $action
        $journal = Join-Path $journals "$([guid]::NewGuid()).jsonl"
        Watch $call.Call
    }
}

foreach ($connect in $connects) {
    Set-Fault v4CreateGroup @{ kind = 'cut' }
    Watch $connect.Call
    # While the credential is still taken; they lie with the journals.
    Watch {
        Export-FrameioAccessReport (Join-Path $journals "$([guid]::NewGuid()).html") @loud
        Export-FrameioAccessReport (Join-Path $journals "$([guid]::NewGuid()).csv") @loud
    }
    $actions = Get-Action $connect.Sent
    foreach ($call in $calls) {
        foreach ($action in $actions) {
            Set-Fault $call.Operation $action
            $journal = Join-Path $journals "$([guid]::NewGuid()).jsonl"
            Watch $call.Call
        }
    }

    foreach ($action in $actions) {
        Set-Fault v4GetMe $action
        Watch $connect.Call
    }
}

# The older generation has bodies of its own.
function Get-LegacyAction([string] $Sent) {
    $echo = "you sent $Sent"
    $json = @{ code = 1; message = $echo; errors = @(@{ status = 422; detail = $echo; title = $echo }) } |
        ConvertTo-Json -Depth 5
    400, 401, 403, 404, 410, 422, 500 | ForEach-Object { @{ kind = 'status'; code = $_; body = $json } }
    422, 404 | ForEach-Object { @{ kind = 'status'; code = $_; body = (@{ message = $echo } | ConvertTo-Json) } }
    @{ kind = 'status'; code = 200; body = "[`"$echo" }
    @{
        kind = 'status'; code = 200
        body = (@{ _type = $Sent; id = $Sent; email = "$Sent@x.example"; role = $Sent } | ConvertTo-Json)
    }
    @{ kind = 'cut' }
    @{ kind = 'lost_answer' }
    @{ kind = 'cut_body' }
}

$legacyCalls = @(
    @{ Operation = 'v2ListTeamMembers'; Call = { Get-FrameioWorkspaceMember Dailies @loud } }
    @{
        Operation = 'v2AddTeamMember'
        Call = { 'ines@agency.example' | Invoke-FrameioTeamInvite Dailies -Journal $journal @loud }
    }
    @{
        Operation = 'v2AddCollaborator'
        Call = { 'stranger@client.example' | Add-FrameioCollaborator Pilot -Journal $journal @loud }
    }
    @{
        Operation = 'v2RemoveCollaborator'
        Call = { 'ines@agency.example' | Remove-FrameioCollaborator Pilot -Confirm:$false @loud }
    }
)
$connectLegacy = { Connect-Frameio -Token $secureToken -ApiVersion V2 @where @loud }
foreach ($action in Get-LegacyAction $token) {
    Invoke-RestMethod "$ControlUri/reset" -Method POST | Out-Null
    Set-Fault v2CancelPendingCollaborator @{ kind = 'cut' }
    Watch $connectLegacy
    foreach ($call in $legacyCalls) {
        Set-Fault $call.Operation $action
        $journal = Join-Path $journals "$([guid]::NewGuid()).jsonl"
        Watch $call.Call
    }

    Set-Fault v2GetMe $action
    Watch $connectLegacy
}

# The sign-in service, whose refusals show what was sent.
$refusal = @{ error = 'invalid_client'; error_description = "wrong: $secret" } | ConvertTo-Json
$refusals = 400, 401 | ForEach-Object { @{ kind = 'status'; code = $_; body = $refusal } }
foreach ($action in @(Get-Action $secret) + $refusals) {
    Set-Fault imsToken $action
    Watch $connects[1].Call
    Watch { Connect-Frameio -Connection @{ ClientId = 'robot'; ClientSecret = $credential.Password } @where @loud }
}

Invoke-RestMethod "$ControlUri/faults" -Method DELETE | Out-Null
$env:FRAMEIO_TOKEN = $token
Watch { Connect-Frameio @where -Account Nowhere @loud }
$env:FRAMEIO_TOKEN = $null
Watch { Connect-Frameio -Token $secureToken -BaseUri $MortalUri @loud }
Stop-Process -Id $MortalId
Wait-Process -Id $MortalId -ErrorAction Ignore
Watch { Connect-Frameio -Token $secureToken -BaseUri $MortalUri @loud }
Watch { Connect-Frameio -Token ([Net.NetworkCredential]::new('', "$token with a space").SecurePassword) @where @loud }
Watch { Connect-Frameio -Token $secureToken -BaseUri http://frame.example @loud }

# Given the wrong way: the binder's own words would show what it can't use.
$json = @{ Token = $token } | ConvertTo-Json
Watch { Connect-Frameio -Token $token @where @loud }
Watch { Connect-Frameio -Token @{ Token = $token } @where @loud }
Watch { Connect-Frameio $token @where @loud }
Watch { Connect-Frameio -Tokn $token @where @loud }
Watch { $token | Connect-Frameio @where @loud }
Watch { Connect-Frameio -Connection $json @where @loud }
Watch { Connect-Frameio -Connection $token, $secret @where @loud }
Watch { Connect-Frameio -Connection ($json | ConvertFrom-Json) -Account Nowhere @where @loud }
Watch { Connect-Frameio -Connection ([pscustomobject]@{ ClientId = 'nobody'; ClientSecret = $secret }) @where @loud }

. "$PSScriptRoot/Canary.Person.ps1"

# What is no secret goes the same ways, to show that these lead somewhere.
Watch {
    Write-Verbose positivecontrol -Verbose
    Write-Error positivecontrol
    [pscustomobject]@{ Control = 'positivecontrol' }
}
'positivecontrol' | Out-Host

# What a script, a log or a colleague could see of it.
@(Get-ChildItem $journals | Get-Content) + 'positivecontrol' | Set-Content (Join-Path $Folder journals.txt)
$errors = @($Error) + $personErrors
$seen | Out-String -Width 4000 | Set-Content (Join-Path $Folder streams.txt)
$errors | ForEach-Object { $_ | Format-List * -Force; $_.Exception | Format-List * -Force; "$($_.Exception)" } |
    Out-String -Width 4000 | Set-Content (Join-Path $Folder errors.txt)
$errors | Group-Object FullyQualifiedErrorId | ForEach-Object { $_.Group[0] | Get-Error } | Out-String -Width 4000 |
    Set-Content (Join-Path $Folder get-error.txt)

# MyCommand and TargetSite describe the code, in gigabytes.
$plain = foreach ($item in $errors) {
    $exceptions = for ($exception = $item.Exception; $exception; $exception = $exception.InnerException) {
        $exception | Select-Object * -ExcludeProperty TargetSite, InnerException
    }
    [pscustomobject]@{
        Record     = $item | Select-Object * -ExcludeProperty Exception, InvocationInfo
        Invocation = $item.InvocationInfo | Select-Object * -ExcludeProperty MyCommand
        Exceptions = @($exceptions)
    }
}
$plain | ConvertTo-Json -Depth 5 -WarningAction SilentlyContinue | Set-Content (Join-Path $Folder errors.json)
$plain | Export-Clixml (Join-Path $Folder errors.xml) -Depth 5
$objects = $seen | Where-Object {
    $_ -isnot [Management.Automation.InformationalRecord] -and $_ -isnot [Management.Automation.ErrorRecord]
}
$objects | Export-Clixml (Join-Path $Folder objects.xml) -Depth 6
$objects | ConvertTo-Json -Depth 6 -WarningAction SilentlyContinue | Set-Content (Join-Path $Folder objects.json)
$objects | Group-Object { $_.GetType().FullName } | ForEach-Object { $_.Group | ConvertTo-Csv } |
    Set-Content (Join-Path $Folder objects.csv)
Stop-Transcript | Out-Null
[pscustomobject]@{
    Errors  = $errors.Count
    Ids     = @($errors | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] } | Sort-Object -Unique)
    Objects = @($objects).Count
    Verbose = @($seen | Where-Object { $_ -is [Management.Automation.VerboseRecord] }).Count
}
