# A sandbox process for a test file: start it in BeforeAll, reset it in BeforeEach, stop it in AfterAll.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

<#
.SYNOPSIS
Starts a sandbox on a free port. It ends with this process at the latest: it watches its standard input.
#>
function Start-Sandbox {
    param(
        [hashtable] $Seed = (New-StudioSeed),
        [string] $TimeScale = 'instant',
        [string[]] $Option = @()
    )

    $file = New-TemporaryFile
    try {
        ConvertTo-Json $Seed -Depth 10 | Set-Content $file
        $start = [Diagnostics.ProcessStartInfo]::new('dotnet')
        $arguments = @(
            Get-SandboxPath
            'serve', '--port', '0', '--stop-with-stdin', '--seed', $file.FullName, '--time-scale', $TimeScale
            $Option
        )
        $arguments | ForEach-Object { $start.ArgumentList.Add($_) }

        $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
        $process = [Diagnostics.Process]::Start($start)
        $line = $process.StandardOutput.ReadLine()
        if (-not $line) {
            throw "The sandbox did not start: $($process.StandardError.ReadToEnd())"
        }
    }
    finally {
        Remove-Item $file
    }

    $address = ConvertFrom-Json $line
    [pscustomobject]@{
        PSTypeName   = 'Frameio.TestSandbox'
        Process      = $process
        BaseUri      = $address.base_uri
        AuthorityUri = $address.authority_uri
        ControlUri   = $address.control_uri
    }
}

function Stop-Sandbox {
    param([PSTypeName('Frameio.TestSandbox')] $Sandbox)

    # BeforeAll may have failed before there was one.
    if ($Sandbox) {
        # Whatever a test did: what would take other products or an account from people was never sent.
        $never = 'remove:all', 'removeFromOrg:deleteAccount'
        $sent = if ($Sandbox.Process.HasExited) { @() } else { @(Invoke-Control $Sandbox GET log/steps) }
        $forbidden = $sent | Where-Object { $_ -in $never }
        $Sandbox.Process.StandardInput.Close()
        if (-not $Sandbox.Process.WaitForExit(30000)) {
            $Sandbox.Process.Kill()
        }

        $Sandbox.Process.Dispose()
        if ($forbidden) {
            throw "The organisation was sent what it must never be: $forbidden"
        }
    }
}

<#
.SYNOPSIS
Back to the seed: no faults, an empty log, empty buckets, no minted tokens.
#>
function Reset-Sandbox {
    param([Parameter(Mandatory)] $Sandbox)
    Invoke-Control $Sandbox POST reset
}

function Set-SandboxSeed {
    param([Parameter(Mandatory)] $Sandbox, [Parameter(Mandatory)] [hashtable] $Seed)
    Invoke-Control $Sandbox PUT seed $Seed
}

<#
.SYNOPSIS
Adds faults, as the sandbox's README describes them.
#>
function Add-SandboxFault {
    param([Parameter(Mandatory)] $Sandbox, [Parameter(Mandatory)] [hashtable[]] $Fault)
    Invoke-Control $Sandbox POST faults $Fault
}

function Clear-SandboxFault {
    param([Parameter(Mandatory)] $Sandbox)
    Invoke-Control $Sandbox DELETE faults
}

<#
.SYNOPSIS
The requests so far; only those of an operation, or only those that are to change something.
#>
function Get-SandboxLog {
    param([Parameter(Mandatory)] $Sandbox, [string] $Operation = '*', [switch] $Write)

    Invoke-Control $Sandbox GET log | Where-Object {
        "$($_.operation)" -like $Operation -and (-not $Write -or ($_.method -ne 'GET' -and $_.operation -ne 'imsToken'))
    }
}

function Clear-SandboxLog {
    param([Parameter(Mandatory)] $Sandbox)
    Invoke-Control $Sandbox DELETE log
}

function Get-SandboxState {
    param([Parameter(Mandatory)] $Sandbox)
    Invoke-Control $Sandbox GET state
}

<#
.SYNOPSIS
The addresses of a group's members, sorted.
#>
function Get-SandboxMember {
    param([Parameter(Mandatory)] $Sandbox, [Parameter(Mandatory)] [string] $Group)

    $account = (Get-SandboxState $Sandbox).accounts | Where-Object { $_.groups.name -ccontains $Group } |
        Select-Object -First 1
    $ids = @(($account.groups | Where-Object name -CEQ $Group).member_ids)
    $account.users | Where-Object { $_.id -and $_.id -in $ids } | ForEach-Object email | Sort-Object
}

<#
.SYNOPSIS
A workspace as the service has it; the first one of that name.
#>
function Get-SandboxWorkspace {
    param([Parameter(Mandatory)] $Sandbox, [Parameter(Mandatory)] [string] $Workspace)
    (Get-SandboxState $Sandbox).accounts.workspaces | Where-Object name -CEQ $Workspace | Select-Object -First 1
}

<#
.SYNOPSIS
A project as the service has it; the first one of that name, in a workspace when one is given.
#>
function Get-SandboxProject {
    param([Parameter(Mandatory)] $Sandbox, [Parameter(Mandatory)] [string] $Project, [string] $Workspace = '*')
    ((Get-SandboxState $Sandbox).accounts.workspaces | Where-Object name -CLike $Workspace).projects |
        Where-Object name -CEQ $Project | Select-Object -First 1
}

<#
.SYNOPSIS
What was given to whom in the first account, as the service has it: a line for each role and each membership, sorted;
only the lines of a person or a group when one is named.
#>
function Get-SandboxAccess {
    param([Parameter(Mandatory)] $Sandbox, [string] $Who = '*')

    $account = (Get-SandboxState $Sandbox).accounts[0]
    $emails = @{}
    $account.users | Where-Object id | ForEach-Object { $emails[$_.id] = $_.email }
    $lines = @(
        $account.users | ForEach-Object { "$($_.email) is $($_.role)" }
        foreach ($group in $account.groups) {
            $group.member_ids | ForEach-Object { "$($emails[$_]) in group $($group.name)" }
        }
        foreach ($workspace in $account.workspaces) {
            $workspace.members | ForEach-Object { "$($_.email) in $($workspace.name): $($_.role)" }
            $workspace.groups | ForEach-Object { "$($_.name) in $($workspace.name): $($_.role)" }
            foreach ($project in $workspace.projects) {
                $place = "$($workspace.name)/$($project.name)"
                $project.collaborators | ForEach-Object { "$($_.email) on ${place}: $($_.role)" }
                $project.groups | ForEach-Object { "$($_.name) on ${place}: $($_.role)" }
            }
        }
    )
    $lines | Where-Object { $_ -clike "$Who *" } | Sort-Object
}

<#
.SYNOPSIS
The mails that would have gone out, in their order.
#>
function Get-SandboxMail {
    param([Parameter(Mandatory)] $Sandbox)
    Invoke-Control $Sandbox GET mails
}

<#
.SYNOPSIS
Lets V2 answer, or be gone, or be unknown, as after its end. A reset brings V2 back.
#>
function Set-SandboxV2 {
    param(
        [Parameter(Mandatory)] $Sandbox,
        [Parameter(Mandatory)] [ValidateSet('available', 'gone', 'not_found')] [string] $State
    )
    Invoke-Control $Sandbox POST v2 @{ state = $State }
}

<#
.SYNOPSIS
Changes a person behind the client's back.
#>
function Edit-SandboxUser {
    param(
        [Parameter(Mandatory)] $Sandbox,
        [Parameter(Mandatory)] [string] $Id,
        [Parameter(Mandatory)] [hashtable] $Change
    )
    Invoke-Control $Sandbox POST "users/$Id" $Change
}

<#
.SYNOPSIS
Fills a bucket, as other calls of the same token would.
#>
function Set-SandboxBucket {
    param(
        [Parameter(Mandatory)] $Sandbox,
        [Parameter(Mandatory)] [string] $Operation,
        [Parameter(Mandatory)] [string] $Owner,
        [double] $Calls
    )
    Invoke-Control $Sandbox POST buckets @{ operation = $Operation; owner = $Owner; calls = $Calls }
}

<#
.SYNOPSIS
Ends the life of every token that was minted.
#>
function Revoke-SandboxToken {
    param([Parameter(Mandatory)] $Sandbox)
    Invoke-Control $Sandbox POST tokens/expire
}

<#
.SYNOPSIS
Ends what people have agreed to, as by Connected applications of their Adobe account.
#>
function Stop-SandboxSignIn {
    param([Parameter(Mandatory)] $Sandbox)
    Invoke-Control $Sandbox POST signins/end
}

<#
.SYNOPSIS
An id that is always the same for the same word.
#>
function Get-SeedId {
    param([Parameter(Mandatory)] [string] $Of)
    $hash = [Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($Of))
    [guid]::new([byte[]] $hash[0..15]).ToString()
}

<#
.SYNOPSIS
A person for a seed, with the id that Get-SeedId gives the address.
#>
function New-SeedUser {
    param(
        [Parameter(Mandatory)] [string] $Email,
        [string] $Name = ($Email -replace '@.*'),
        [string] $Role = 'member',
        [switch] $Deactivated,
        [switch] $Invited,
        [string] $AdobeId
    )

    $user = @{
        id = $Invited ? $null : (Get-SeedId $Email); name = $Invited ? $null : $Name; email = $Email; role = $Role
        active = -not $Deactivated
    }
    if ($AdobeId) {
        $user.adobe_user_id = $AdobeId
    }

    $user
}

<#
.SYNOPSIS
A group for a seed, with the id that Get-SeedId gives its name.
#>
function New-SeedGroup {
    param(
        [Parameter(Mandatory)] [string] $Name,
        [string[]] $Member = @(),
        [string] $Source = 'frame',
        [string] $Id = (Get-SeedId $Name),
        [int] $Generated = 0
    )
    @{ id = $Id; name = $Name; source = $Source; members = $Member; generated_members = $Generated }
}

<#
.SYNOPSIS
A project for a seed, with the id that Get-SeedId gives its name. Whoever is no hashtable of its own is an editor.
#>
function New-SeedProject {
    param(
        [Parameter(Mandatory)] [string] $Name,
        [object[]] $Collaborator = @(),
        [string[]] $Pending = @(),
        [switch] $Restricted,
        [string] $Status = 'active',
        [string] $Id = (Get-SeedId $Name)
    )

    $people = @($Collaborator | ForEach-Object { $_ -is [hashtable] ? $_ : @{ user = $_ } })
    @{
        id = $Id; name = $Name; restricted = [bool] $Restricted; status = $Status; collaborators = $people
        pending = $Pending
    }
}

<#
.SYNOPSIS
A workspace (V2: team) for a seed, with the id that Get-SeedId gives its name. Whoever is no hashtable of its own has
full access.
#>
function New-SeedWorkspace {
    param(
        [Parameter(Mandatory)] [string] $Name,
        [object[]] $Member = @(),
        [hashtable[]] $Project = @(),
        [string[]] $Pending = @(),
        [string] $Id = (Get-SeedId $Name),
        [int] $Generated = 0
    )

    $people = @($Member | ForEach-Object { $_ -is [hashtable] ? $_ : @{ user = $_ } })
    $invitations = @($Pending | ForEach-Object { @{ email = $_ } })
    @{
        id = $Id; name = $Name; members = $people; projects = $Project; pending = $invitations
        generated_members = $Generated
    }
}

<#
.SYNOPSIS
An event of the audit log for a seed.
#>
function New-SeedAuditEvent {
    param(
        [Parameter(Mandatory)] [string] $Type,
        [Parameter(Mandatory)] [datetime] $At,
        [string] $User = 'chloe@studio.example',
        [string] $ResourceType = 'user',
        [string] $ResourceId,
        [string] $Workspace,
        [string] $Project,
        [string] $IpAddress = '192.0.2.1'
    )

    $entry = @{
        type = $Type; at = $At.ToUniversalTime().ToString('o'); resource_type = $ResourceType; ip_address = $IpAddress
    }
    if ($User) { $entry.user = $User }
    if ($ResourceId) { $entry.resource_id = $ResourceId }
    if ($Workspace) { $entry.workspace_id = Get-SeedId $Workspace }
    if ($Project) { $entry.project_id = Get-SeedId $Project }
    $entry
}

<#
.SYNOPSIS
One account of a seed, with generated people (user00001@studio.example and so on) when asked for.
#>
function New-SeedAccount {
    param(
        [Parameter(Mandatory)] [string] $Name,
        [hashtable[]] $User = @(),
        [hashtable[]] $Group = @(),
        [int] $Generate = 0,
        [string] $AdobeId,
        [hashtable[]] $Workspace = @()
    )

    $account = @{ id = Get-SeedId $Name; display_name = $Name; users = $User; groups = $Group; workspaces = $Workspace }
    if ($Generate) {
        $account.generate_users = @{ count = $Generate }
    }

    if ($AdobeId) {
        $account.adobe_id = $AdobeId
    }

    $account
}

<#
.SYNOPSIS
The studio that most tests work on: people, groups, workspaces and projects of every kind, and a token for ana, its
owner.
#>
function New-StudioSeed {
    param([int] $Generate = 0, [hashtable[]] $Group = @(), [hashtable[]] $Workspace = @())

    $people = @(
        New-SeedUser ana@studio.example -Name 'Ana Lindqvist' -Role owner -AdobeId 0A1B2C3D@AdobeID.e
        New-SeedUser ben@studio.example -Name 'Ben Okafor' -Role admin
        New-SeedUser chloe@studio.example -Name 'Chloé Martin'
        New-SeedUser Dev.Patel@studio.example -Name 'Dev Patel'
        New-SeedUser elena@studio.example -Name 'Elena Rossi'
        New-SeedUser "finn.o'neil@studio.example" -Name "Finn O'Neil"
        New-SeedUser 'grace+dailies@agency.example' -Name 'Grace [Kim]'
        New-SeedUser 'hugo%25&co#1@agency.example' -Name 'Hugo Weiß'
        New-SeedUser ines@agency.example -Name 'Ines Sousa'
        New-SeedUser jonas@studio.example -Name 'Jonas Berg' -Deactivated
        New-SeedUser kira@client.example -Name 'Kira Novak' -Role reviewer
        New-SeedUser liam@client.example -Role reviewer -Invited
        New-SeedUser zoé@studio.example -Name 'Zoé *'
        New-SeedUser robot@studio.example -Name 'Service Account' -Role admin
    )
    $groups = @(
        New-SeedGroup Editors chloe@studio.example, Dev.Patel@studio.example, jonas@studio.example
        New-SeedGroup Reviewers ines@agency.example
        New-SeedGroup Producers
        New-SeedGroup 'Adobe Sync' elena@studio.example -Source adobe
        New-SeedGroup "Group O'Neil" "finn.o'neil@studio.example"
        New-SeedGroup 'Cut [v2]'
        New-SeedGroup 'Stars *'
        New-SeedGroup Twins -Id (Get-SeedId 'first twin')
        New-SeedGroup Twins -Id (Get-SeedId 'second twin')
    ) + $Group
    $grace = @{ user = 'grace+dailies@agency.example'; role = 'viewer' }
    $dailies = @{
        Member  = @(
            @{ user = 'chloe@studio.example'; role = 'editor' }
            @{ user = 'Dev.Patel@studio.example'; role = 'workspace_admin' }
            @{ user = 'elena@studio.example'; role = 'commenter' }
            @{ user = 'kira@client.example'; removed = $true }
        )
        Pending = 'guest@client.example'
        Project = @(
            New-SeedProject Pilot ines@agency.example, $grace -Pending guest@client.example
            New-SeedProject Trailer kira@client.example -Restricted
            New-SeedProject Main -Id (Get-SeedId 'first Main')
            New-SeedProject 'Last Season' -Status inactive
        )
    }
    $post = @{
        Member  = @(
            @{ user = "finn.o'neil@studio.example"; role = 'viewer' }
            @{ user = 'ines@agency.example'; role = 'full_access' }
        )
        Project = @(
            New-SeedProject Main -Id (Get-SeedId 'second Main')
            New-SeedProject 'Grade [v2]'
            New-SeedProject 'Stars *'
        )
    }
    $workspaces = @(
        New-SeedWorkspace Dailies @dailies
        New-SeedWorkspace Post @post
        New-SeedWorkspace Sound
        New-SeedWorkspace "Team O'Neil" zoé@studio.example
        New-SeedWorkspace Twins -Id (Get-SeedId 'first twin workspace') -Project (New-SeedProject 'Twin Cut')
        New-SeedWorkspace Twins -Id (Get-SeedId 'second twin workspace')
    ) + $Workspace
    $account =
        New-SeedAccount Studio $people $groups -Generate $Generate -AdobeId 5E0A1C2B@AdobeOrg -Workspace $workspaces
    $account.adobe = @{
        profiles = @(@{ name = 'Frame.io Enterprise' }, @{ name = 'Frame.io Trial'; quota = 0 })
        listing_delay_ms = 0; id_delay_ms = 0
    }
    @{
        accounts = @($account)
        tokens   = @(
            @{ token = 'fio-u-ana'; user = 'ana@studio.example' }
            @{ token = 'token-of-chloe'; user = 'chloe@studio.example' }
            @{ token = 'token-of-kira'; user = 'kira@client.example' }
        )
        clients  = @(@{
                client_id = 'robot'; client_secret = 's3cret'; user = 'robot@studio.example'
                scopes = 'frame.s2s.all', 'user_management_sdk'
            })
        apps     = @(
            @{
                client_id = 'web'; client_secret = 'web-s3cret'; user = 'ana@studio.example'
                redirect_uri = 'https://localhost:8443/'; redirect_patterns = @('https://localhost:[0-9]+/.*')
            }
            @{
                client_id = 'spa'; user = 'ana@studio.example'; redirect_uri = 'https://localhost:8443/'
                redirect_patterns = @('https://localhost:[0-9]+/.*')
            }
        )
    }
}

<#
.SYNOPSIS
The sandbox's own studio, which has workspaces and projects. Its owner is ana@northlight.example, with the token
fio-u-sandbox.
#>
function New-SeedNorthlight {
    Get-Content "$PSScriptRoot/../../src/Frameio.Sandbox/Seeding/default-seed.json" -Raw | ConvertFrom-Json -AsHashtable
}

function Invoke-Control {
    param($Sandbox, [string] $Method, [string] $Path, $Body)

    $request = @{ Method = $Method; Uri = "$($Sandbox.ControlUri)/$Path" }
    if ($null -ne $Body) {
        $request.Body = ConvertTo-Json $Body -Depth 10
        $request.ContentType = 'application/json; charset=utf-8'
    }

    $answer = Invoke-RestMethod @request
    if ($Method -eq 'GET') {
        # A JSON array comes as one object; this takes it apart.
        Write-Output $answer
    }
}

# The newest build, whatever its configuration.
function Get-SandboxPath {
    if ($env:FRAMEIOPS_TEST_SANDBOX) {
        return $env:FRAMEIOPS_TEST_SANDBOX
    }

    $builds = Join-Path $PSScriptRoot ../../src/Frameio.Sandbox/bin/*/*/Frameio.Sandbox.dll
    $newest = Get-Item $builds -ErrorAction Ignore | Sort-Object LastWriteTime | Select-Object -Last 1
    if (-not $newest) {
        throw "There is no sandbox at $builds. Build it: dotnet build src/Frameio.Sandbox"
    }

    $newest.FullName
}

Export-ModuleMember -Function *-Sandbox*, *-Seed*, New-StudioSeed
