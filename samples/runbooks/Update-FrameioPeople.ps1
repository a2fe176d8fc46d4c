<#
.SYNOPSIS
An Azure Automation runbook: brings the joiners of a CSV into the account and into their groups, and takes access and
licence from its leavers. For accounts whose people come from an Adobe organisation.
.DESCRIPTION
The CSV has the columns Change (Join or Leave) and Email, and for joiners perhaps FirstName, LastName, Country,
IdentityType, AdobeGroup, and Group for the access group they go into. Leavers come first, since they free licences:
Revoke-FrameioAccess -Everywhere, then Remove-FrameioUser. Joiners: Add-FrameioUser, then Add-FrameioGroupMember for
those whom Frame.io lists; who isn't listed yet goes into the group at the next start.
Emits a result for each row and step, and in the end says in a line what became of how many: a warning where rows failed
or are left for the next start. What is wrong with the CSV ends the job before anything is sent; when rows failed, the
job fails after all results are out. It keeps no journal: the next start sees who is there, and does what is left.
.EXAMPLE
./Update-FrameioPeople.ps1 -CredentialName Frameio -AdobeCredentialName Adobe -CsvVariable FrameioPeople
.EXAMPLE
./Update-FrameioPeople.ps1 -ConnectionName Frameio -AdobeCredentialName Adobe -CsvPath D:\people.csv
#>
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingPlainTextForPassword', 'CredentialName',
    Justification = 'It is the name of the credential.')]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingPlainTextForPassword', 'AdobeCredentialName',
    Justification = 'It is the name of the credential.')]
[CmdletBinding()]
param(
    # The Automation credential to sign in with: client id and client secret. Or give ConnectionName.
    [string] $CredentialName,

    # The Automation connection to sign in with, of the type Frameio that the module brings.
    [string] $ConnectionName,

    # The Automation credential for Adobe's User Management API, if it isn't the one that signs in.
    [string] $AdobeCredentialName,

    # The product profile that gives Frame.io, if the organisation has several.
    [string] $AdobeProfile,

    # The CSV: a file, for instance on a hybrid worker. Or give CsvVariable.
    [string] $CsvPath,

    # The Automation variable that holds the CSV's text.
    [string] $CsvVariable,

    # How many minutes to wait until Frame.io lists the joiners.
    [ValidateRange(0, 120)]
    [int] $Wait = 5,

    # Azure stops a job after three hours. At 95 % of this time no further row is taken, at 100 % what isn't finished is
    # let go.
    [timespan] $TimeBudget = '02:45:00',

    # Id or name of the account, if the credential reaches several.
    [string] $Account,

    [uri] $BaseUri = 'https://api.frame.io',

    [uri] $AuthorityUri = 'https://ims-na1.adobelogin.com',

    [uri] $AdobeUri = 'https://usermanagement.adobe.io'
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$watch = [Diagnostics.Stopwatch]::StartNew()

if (-not $CredentialName -eq -not $ConnectionName) { throw 'Give either CredentialName or ConnectionName.' }
if (-not $CsvPath -eq -not $CsvVariable) { throw 'Give either CsvPath or CsvVariable.' }

# What is wrong with the CSV ends the job here.
$names = @{
    Change = 'Change'; Action = 'Change'
    Email = 'Email'; Mail = 'Email'; EmailAddress = 'Email'; PrimarySmtpAddress = 'Email'; UserPrincipalName = 'Email'
    FirstName = 'FirstName'; GivenName = 'FirstName'
    LastName = 'LastName'; Surname = 'LastName'; FamilyName = 'LastName'
    Country = 'Country'; CountryCode = 'Country'
    IdentityType = 'IdentityType'
    AdobeGroup = 'AdobeGroup'; UserGroups = 'AdobeGroup'
    Group = 'Group'; GroupName = 'Group'; GroupId = 'Group'
}
$words = @{
    Join = 'Join'; Joiner = 'Join'; Joined = 'Join'; Add = 'Join'; New = 'Join'; Hire = 'Join'; Starter = 'Join'
    Leave = 'Leave'; Leaver = 'Leave'; Left = 'Leave'; Remove = 'Leave'; Terminate = 'Leave'; Terminated = 'Leave'
}
$read = {
    if ($CsvPath) { Import-Csv -LiteralPath $CsvPath }
    else { Get-AutomationVariable -Name $CsvVariable | ConvertFrom-Csv }
}
$number, $wrong, $changeOf = 0, @(), @{}
$people = @(& $read | ForEach-Object {
    $number++
    $said = @{}
    foreach ($cell in $_.PSObject.Properties) {
        $name = $names[$cell.Name -replace '[\s_\-\p{Cf}]']
        $value = ("$($cell.Value)" -replace '\p{Cf}').Trim()
        if ($name -and $value -and -not $said[$name]) { $said[$name] = $value }
    }
    $change = $words["$($said.Change)"]
    if (-not $change) { $wrong += "row ${number}: the column Change says neither Join nor Leave" }
    elseif (-not $said.Email) { $wrong += "row ${number}: the column Email is empty" }
    elseif ($changeOf[$said.Email] -and $changeOf[$said.Email] -ne $change) {
        $wrong += "row ${number}: $($said.Email) is to join and to leave"
    }
    else {
        $changeOf[$said.Email] = $change
        [pscustomobject]@{
            Change = $change; Email = $said.Email; FirstName = "$($said.FirstName)"; LastName = "$($said.LastName)"
            Country = "$($said.Country)"; IdentityType = "$($said.IdentityType)"
            AdobeGroup = "$($said.AdobeGroup)"; Group = "$($said.Group)"
        }
    }
})
if ($wrong) {
    $more = if ($wrong.Count -gt 5) { "; and $($wrong.Count - 5) more" }
    throw "The CSV is wrong, and nothing was changed: $(($wrong | Select-Object -First 5) -join '; ')$more."
}
$leavers = @($people | Where-Object Change -EQ Leave | Select-Object Email)
$joiners = @($people | Where-Object Change -EQ Join)

$connect = @{ BaseUri = $BaseUri; AuthorityUri = $AuthorityUri; AdobeUri = $AdobeUri }
if ($CredentialName) { $connect.Credential = Get-AutomationPSCredential -Name $CredentialName }
if ($ConnectionName) { $connect.Connection = Get-AutomationConnection -Name $ConnectionName }
if ($AdobeCredentialName) { $connect.AdobeCredential = Get-AutomationPSCredential -Name $AdobeCredentialName }
if ($AdobeProfile) { $connect.AdobeProfile = $AdobeProfile }
if ($Account) { $connect.Account = $Account }
# The session is handed over below and not left to be found: a job shares its process with others.
$session = Connect-Frameio @connect
# An account whose people can't be managed so, or a credential that can't, is told here and not halfway.
$null = Get-FrameioLicense -Session $session

$work = @{ Session = $session; Confirm = $false; ErrorAction = 'Continue'; InformationAction = 'Ignore' }
$takeUntil = [timespan]::FromTicks([long] (0.95 * $TimeBudget.Ticks))
$total = @{ Results = 0; Failed = 0; Left = 0; Unanswered = 0; Parts = @() }

# Emits the results of a step, and notes in $Ends by address what became of whom: Failed, if anything did. What has one
# result a row leaves the rows that weren't got to in $total.Unanswered.
function Invoke-Step {
    param([string] $Name, [object[]] $Row, [string] $Command, [hashtable] $Ends = @{}, [hashtable] $With = @{})

    $count = @{}
    # A loop of one turn, for break to leave it and the pipeline in it.
    do {
        $Row | Where-Object { $watch.Elapsed -lt $takeUntil } | & $Command @work @With | ForEach-Object {
            $count["$($_.Status)"]++
            if ($_.Email -and $Ends[$_.Email] -ne 'Failed' -and $_.Status -ne 'Duplicate') {
                $Ends[$_.Email] = "$($_.Status)"
            }
            $_
            if ($watch.Elapsed -gt $TimeBudget) { break }
        }
    } while ($false)
    $results = [long] ($count.Values | Measure-Object -Sum).Sum
    $total.Results += $results
    $total.Unanswered = [Math]::Max(0, $Row.Count - $results)
    $total.Failed += [long] $count['Failed']
    if ($count.Count) {
        $total.Parts += "${Name}: " + (@($count.Keys | Sort-Object | ForEach-Object { "$($count[$_]) $_" }) -join ', ')
    }
}

if ($leavers) {
    # Who is gone already has nothing to take, and a role can't be looked for any more.
    $listed = @{}
    Get-FrameioUser -Session $session | ForEach-Object { if ($_.Email) { $listed[$_.Email] = $true } }
    $revoked = @{}
    $present = @($leavers | Where-Object { $listed[$_.Email] })
    if ($present) {
        $all = @{ Everywhere = $true }
        Invoke-Step -Name Access -Row $present -Command Revoke-FrameioAccess -Ends $revoked -With $all
    }
    # A licence goes last: without it the next start would find nobody whose access to take.
    # Whose access nothing is said of, since a list couldn't be read, keeps it for now.
    $ready = @($leavers | Where-Object {
        -not $listed[$_.Email] -or ($revoked[$_.Email] -and $revoked[$_.Email] -ne 'Failed')
    })
    $total.Left += @($present | Where-Object { -not $revoked[$_.Email] }).Count
    if ($watch.Elapsed -lt $takeUntil) {
        if ($ready) {
            Invoke-Step -Name Leavers -Row $ready -Command Remove-FrameioUser
            $total.Left += $total.Unanswered
        }
    }
    else { $total.Left += $ready.Count }
}

if ($joiners) {
    $joined = @{}
    Invoke-Step -Name Joiners -Row $joiners -Command Add-FrameioUser -Ends $joined -With @{ Wait = $Wait }
    $total.Left += $total.Unanswered
    $withGroup = @($joiners | Where-Object Group)
    $ready = @($withGroup | Where-Object { $joined[$_.Email] -in 'Added', 'AlreadyMember' } |
        Select-Object Email, Group)
    if ($ready) {
        Invoke-Step -Name Groups -Row $ready -Command Add-FrameioGroupMember
        $total.Left += $total.Unanswered
    }
    $later = @($withGroup | Where-Object { $joined[$_.Email] -eq 'Invited' }).Count
    if ($later) {
        $total.Left += $later
        Write-Warning "Invited, and not listed by Frame.io yet: the next start puts $later into their groups."
    }
}

if ($total.Left) { $total.Parts += "$($total.Left) left for the next start" }
$line = "$(if ($total.Parts) { $total.Parts -join '; ' } else { 'Rows: none' })."
if ($total.Failed -or $total.Left) { Write-Warning $line } else { Write-Information $line }
if ($total.Failed) { throw "$($total.Failed) of $($total.Results) results failed." }
