<#
.SYNOPSIS
An Azure Automation runbook: puts the people of a CSV (columns Email and Group) into their access groups on Frame.io, or
takes them out.
.DESCRIPTION
Emits a result for each row it got to. Rows for which there was no time are left for the next start, which a warning
counts; the journal keeps the next start from repeating what is done. When rows failed, the job fails, after all results
are out.
.EXAMPLE
./Update-FrameioGroup.ps1 -CredentialName Frameio -CsvVariable FrameioPeople -JournalVariable FrameioJournal
.EXAMPLE
./Update-FrameioGroup.ps1 -ConnectionName Frameio -CsvPath D:\people.csv -JournalPath D:\people.jsonl -Change Remove
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

    [ValidateSet('Add', 'Remove')]
    [string] $Change = 'Add',

    # Where the journal lies, if the machine keeps its disk.
    [string] $JournalPath,

    # The Automation variable (a string, empty at first) that keeps the journal between two starts, where the machine
    # keeps nothing.
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
if ($JournalPath -and $JournalVariable) { throw 'Give JournalPath or JournalVariable, not both.' }

$connect = @{ BaseUri = $BaseUri; AuthorityUri = $AuthorityUri }
if ($CredentialName) { $connect.Credential = Get-AutomationPSCredential -Name $CredentialName }
if ($ConnectionName) { $connect.Connection = Get-AutomationConnection -Name $ConnectionName }
if ($Account) { $connect.Account = $Account }
# The session is handed over below and not left to be found: a job shares its process with others.
$session = Connect-Frameio @connect

$work = @{ Session = $session; Confirm = $false; ErrorAction = 'Continue' }
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
$command = @{ Add = 'Add-FrameioGroupMember'; Remove = 'Remove-FrameioGroupMember' }[$Change]
$takeUntil = [timespan]::FromTicks([long] (0.95 * $TimeBudget.Ticks))
$count = @{ Results = 0; Failed = 0 }

try {
    # A loop of one turn, for break to leave it and the pipeline in it. What is on its way then isn't in the journal, so
    # the next start sends it again: adding and removing may be repeated.
    do {
        & $read | Where-Object { $watch.Elapsed -lt $takeUntil } | & $command @work | ForEach-Object {
            $count.Results++
            if ($_.Status -eq 'Failed') { $count.Failed++ }
            $_
            if ($watch.Elapsed -gt $TimeBudget) { break }
        }
    } while ($false)
}
finally {
    if ($JournalVariable -and (Test-Path -LiteralPath $work.Journal)) {
        # A variable takes no more. Without a journal the next start reads the groups' members instead, which costs
        # calls.
        $journal = [IO.File]::ReadAllText($work.Journal)
        if ($journal.Length -gt 1MB) {
            Write-Warning "The journal is too long for the variable $JournalVariable and is not kept."
        }
        else { Set-AutomationVariable -Name $JournalVariable -Value $journal }
        Remove-Item -LiteralPath $work.Journal, "$($work.Journal).1" -ErrorAction Ignore
    }
}

$left = (& $read | Measure-Object).Count - $count.Results
if ($left) { Write-Warning "$left rows are left for the next start." }
if ($count.Failed) { throw "$($count.Failed) of $($count.Results) rows failed." }
