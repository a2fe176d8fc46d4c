<#
.SYNOPSIS
An Azure Automation runbook: puts the people of a CSV into access groups, workspaces or projects on Frame.io, or takes
them out; gives and takes access of any kind; or makes it as the CSV says.
.DESCRIPTION
The CSV has a column Email and one for the place: Group, Workspace, or Project with or without its Workspace; for the
latter two it may have a column Role. With Grant, Revoke and Sync its rows are those of Grant-FrameioAccess, which may
be of all kinds: what Get-FrameioAccess -Assigned exports is one. With Sync they are the truth, see Sync-FrameioAccess:
the plan is emitted, and then carried out. Emits a result for each row it got to, and in the end says in a line what
became of how many: a warning where rows failed, or are left for the next start because the time was over. The journal
keeps the next start from repeating what is done. When rows failed, the job fails, after all results are out.
.EXAMPLE
./Update-FrameioAccess.ps1 -CredentialName Frameio -CsvVariable FrameioPeople -JournalVariable FrameioJournal
.EXAMPLE
./Update-FrameioAccess.ps1 -ConnectionName Frameio -CsvPath D:\people.csv -JournalPath D:\people.jsonl -Change Remove
.EXAMPLE
./Update-FrameioAccess.ps1 -CredentialName Frameio -CsvVariable FrameioAccess -Change Grant
.EXAMPLE
./Update-FrameioAccess.ps1 -CredentialName Frameio -CsvPath D:\directory.csv -Change Sync -MaximumRemoval 10%
#>
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingPlainTextForPassword', 'CredentialName',
    Justification = 'It is the name of the credential.')]
[CmdletBinding()]
param(
    # The Automation credential to sign in with: client id and client secret. Or give ConnectionName.
    [string] $CredentialName,

    # The Automation connection to sign in with, of the type Frameio that the module brings.
    [string] $ConnectionName,

    # The CSV: a file, for instance on a hybrid worker. Or give CsvVariable.
    [string] $CsvPath,

    # The Automation variable that holds the CSV's text.
    [string] $CsvVariable,

    [ValidateSet('Add', 'Remove', 'Grant', 'Revoke', 'Sync')]
    [string] $Change = 'Add',

    # With Sync: how many may be taken out of each place, such as 20 or 10%.
    [string] $MaximumRemoval,

    # Where the people go, for a CSV whose columns don't tell: one that names a group beside a workspace or project.
    [ValidateSet('Group', 'Workspace', 'Project')]
    [string] $Kind,

    # Where the journal lies, if the machine keeps its disk.
    [string] $JournalPath,

    # The Automation variable (a string, empty at first) that keeps the journal between two starts, where the machine
    # keeps nothing. It is emptied when no row is left.
    [string] $JournalVariable,

    # Azure stops a job after three hours. At 95 % of this time no further row is taken, at 100 % what isn't finished is
    # let go.
    [timespan] $TimeBudget = '02:45:00',

    # Id or name of the account, if the credential reaches several.
    [string] $Account,

    [uri] $BaseUri = 'https://api.frame.io',

    [uri] $AuthorityUri = 'https://ims-na1.adobelogin.com'
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$watch = [Diagnostics.Stopwatch]::StartNew()

if (-not $CredentialName -eq -not $ConnectionName) { throw 'Give either CredentialName or ConnectionName.' }
if (-not $CsvPath -eq -not $CsvVariable) { throw 'Give either CsvPath or CsvVariable.' }
if ($MaximumRemoval -and $Change -ne 'Sync') { throw 'MaximumRemoval is for Sync.' }
if ($Change -eq 'Sync' -and ($JournalPath -or $JournalVariable)) { throw 'Sync takes no journal.' }
if ($JournalPath -and $JournalVariable) { throw 'Give JournalPath or JournalVariable, not both.' }

$connect = @{ BaseUri = $BaseUri; AuthorityUri = $AuthorityUri }
if ($CredentialName) { $connect.Credential = Get-AutomationPSCredential -Name $CredentialName }
if ($ConnectionName) { $connect.Connection = Get-AutomationConnection -Name $ConnectionName }
if ($Account) { $connect.Account = $Account }
# The session is handed over below and not left to be found: a job shares its process with others.
$session = Connect-Frameio @connect

# What the command sums up is said below, with what is left.
$work = @{ Session = $session; Confirm = $false; ErrorAction = 'Continue'; InformationAction = 'Ignore' }
if ($JournalPath) { $work.Journal = $JournalPath }
if ($JournalVariable) {
    $work.Journal = Join-Path ([IO.Path]::GetTempPath()) "$([guid]::NewGuid()).jsonl"
    $kept = Get-AutomationVariable -Name $JournalVariable
    if ($kept) { [IO.File]::WriteAllText($work.Journal, $kept) }
}

# From here on row by row: a long file must fit into the 400 MB that Azure gives a job.
$read = {
    if ($CsvPath) { Import-Csv -LiteralPath $CsvPath }
    else { Get-AutomationVariable -Name $CsvVariable | ConvertFrom-Csv }
}

# A file is of one kind. The columns of the first row that names a place tell it; beside its project a workspace only
# tells namesakes apart.
$kinds = @{
    Group     = '^Group(Id|Name)?$', 'Add-FrameioGroupMember', 'Remove-FrameioGroupMember'
    Workspace = '^(Workspace|Team)(Id|Name)?$', 'Invoke-FrameioTeamInvite', 'Remove-FrameioWorkspaceMember'
    Project   = '^Project(Id|Name)?$', 'Add-FrameioCollaborator', 'Remove-FrameioCollaborator'
}
function Get-PlaceKind($Row) {
    $filled = @($Row.PSObject.Properties | Where-Object { "$($_.Value)".Trim() }).Name -replace '[\s_\-\p{Cf}]'
    $named = @($kinds.Keys | Where-Object { $filled -match $kinds[$_][0] } | Sort-Object)
    if ($named -contains 'Project') { $named -ne 'Workspace' } else { $named }
}
if ($Change -in 'Grant', 'Revoke', 'Sync') {
    if ($Kind) { throw "With $Change each row says what it is about: leave Kind out." }
}
elseif (-not $Kind) {
    $first = & $read | Where-Object { Get-PlaceKind $_ } | Select-Object -First 1
    $named = @(if ($first) { Get-PlaceKind $first })
    if ($named.Count -gt 1) { throw "The CSV names places by a $($named -join ' and a '): say by Kind which it is." }
    # Where no row names a place, each fails and says so.
    $Kind = if ($named) { $named[0] } else { 'Group' }
}

if ($Change -eq 'Sync') {
    # All rows have to be read, or those that aren't would be taken for gone. The command's own lines say what is
    # planned and what was done, and a guard that speaks ends the job here.
    $work.InformationAction = 'Continue'
    if ($MaximumRemoval) { $work.MaximumRemoval = $MaximumRemoval }
    $changes, $failed = 0, 0
    & $read | Sync-FrameioAccess @work -WhatIf | ForEach-Object {
        if ("$($_.Status)" -like 'Would*') { $changes++ } elseif ($_.Status -eq 'Failed') { $failed++ }
        $_
    }
    if ($changes) {
        $failed, $isWhole = 0, $false
        do {
            & $read | Sync-FrameioAccess @work | ForEach-Object {
                if ($_.Status -eq 'Failed') { $failed++ }
                $_
                if ($watch.Elapsed -gt $TimeBudget) { break }
            }
            $isWhole = $true
        } while ($false)
        if (-not $isWhole) { Write-Warning 'The time is over. The next start does what is left.' }
    }
    if ($failed) { throw "$failed rows failed." }
    return
}

$command = switch ($Change) {
    Add { $kinds[$Kind][1] }
    Remove { $kinds[$Kind][2] }
    default { "$Change-FrameioAccess" }
}
$takeUntil = [timespan]::FromTicks([long] (0.95 * $TimeBudget.Ticks))
$count = @{}
$late, $isWhole, $left = 0, $false, $null

try {
    # A loop of one turn, for break to leave it and the pipeline in it. What is on its way then isn't in the journal, so
    # the next start sends it again: that may be repeated. What may not, V2's invitations, is noted before it is sent.
    do {
        & $read | Where-Object { if ($watch.Elapsed -lt $takeUntil) { $true } else { $late++ } } |
            & $command @work | ForEach-Object {
                $count["$($_.Status)"]++
                $_
                if ($watch.Elapsed -gt $TimeBudget) { break }
            }
        $isWhole = $true
    } while ($false)
    $done = [long] ($count.Values | Measure-Object -Sum).Sum
    $left = if ($isWhole) { $late } else { (& $read | Measure-Object).Count - $done }
}
finally {
    if ($JournalVariable -and (Test-Path -LiteralPath $work.Journal)) {
        # Once no row is left there is nothing to go on with; but for the invitations that V2 doesn't list, which only
        # the journal keeps from being mailed again.
        $journal = if ($left -eq 0 -and -not $count['Invited']) { '' } else { [IO.File]::ReadAllText($work.Journal) }
        # A variable takes no more. Without a journal the next start reads who is there instead, which costs calls.
        if ($journal.Length -gt 1MB) {
            Write-Warning "The journal is too long for the variable $JournalVariable and is not kept."
        }
        else { Set-AutomationVariable -Name $JournalVariable -Value $journal }
        Remove-Item -LiteralPath $work.Journal, "$($work.Journal).1" -ErrorAction Ignore
    }
}

$parts = @($count.Keys | Sort-Object | ForEach-Object { "$($count[$_]) $_" })
if ($left) { $parts += "$left left for the next start" }
$line = "Rows: $(if ($parts) { $parts -join ', ' } else { 'none' })."
if ($count['Failed'] -or $left) { Write-Warning $line } else { Write-Information $line }
if ($count['Failed']) { throw "$($count['Failed']) of $done rows failed." }
