# What the examples of the help are about: their people, places and files, and what answers for a person or for Azure.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

<#
.SYNOPSIS
The examples of a page: title, code, and the output that is shown, if one is.
#>
function Get-HelpExample {
    param([Parameter(Mandatory)] [string] $Path)

    $section = [regex]::Match((Get-Content -LiteralPath $Path -Raw), '(?ms)^## EXAMPLES\n(.*?)^## ').Groups[1].Value
    $pattern = '(?ms)^### (?<title>[^\n]+)\n\n```powershell\n(?<code>.*?)\n```\n(\n```output\n(?<output>.*?)\n```\n)?'
    foreach ($example in [regex]::Matches($section, $pattern)) {
        @{
            Command = [IO.Path]::GetFileNameWithoutExtension($Path)
            Title   = $example.Groups['title'].Value
            Code    = $example.Groups['code'].Value
            Output  = $example.Groups['output'].Success ? $example.Groups['output'].Value : $null
        }
    }
}

<#
.SYNOPSIS
Two accounts with the people, groups, workspaces and projects that the examples name.
#>
function New-HelpSeed {
    $robot = New-SeedUser robot@studio.example -Name 'Service Account User' -Role admin
    $people = @(
        New-SeedUser ana@studio.example -Name 'Ana Lindqvist' -Role owner
        New-SeedUser ben@studio.example -Name 'Ben Okafor' -Role admin
        New-SeedUser chloe@studio.example -Name 'Chloé Martin'
        New-SeedUser Dev.Patel@studio.example -Name 'Dev Patel'
        New-SeedUser elena@studio.example -Name 'Elena Rossi'
        New-SeedUser "finn.o'neil@studio.example" -Name "Finn O'Neil"
        New-SeedUser grace+vfx@agency.example -Name 'Grace Kim'
        New-SeedUser ines@agency.example -Name 'Ines Sousa'
        New-SeedUser jonas@studio.example -Name 'Jonas Berg' -Deactivated
        New-SeedUser kira@client.example -Name 'Kira Novak'
        $robot
    )
    $groups = @(
        New-SeedGroup Editors chloe@studio.example, Dev.Patel@studio.example
        New-SeedGroup Reviewers ines@agency.example, grace+vfx@agency.example
        New-SeedGroup Producers
        New-SeedGroup 'Adobe Sync' elena@studio.example -Source adobe
        New-SeedGroup "Group O'Neil" "finn.o'neil@studio.example", jonas@studio.example
    )
    $studio = New-SeedAccount Studio $people $groups
    $studio.workspaces = @(
        @{
            id       = Get-SeedId Dailies
            name     = 'Dailies'
            creator  = 'ana@studio.example'
            members  = @(
                @{ user = 'elena@studio.example'; role = 'workspace_admin' }
                @{ user = 'chloe@studio.example'; role = 'editor' }
                @{ user = 'Dev.Patel@studio.example'; role = 'editor' }
                @{ user = 'ines@agency.example'; role = 'viewer' }
                @{ user = 'jonas@studio.example'; role = 'editor' }
            )
            projects = @(
                @{
                    id            = Get-SeedId 'Pilot of Dailies'
                    name          = 'Pilot'
                    collaborators = @(
                        @{ user = 'ines@agency.example'; role = 'viewer' },
                        @{ user = 'grace+vfx@agency.example'; role = 'editor' }
                    )
                    pending       = @('oskar@client.example')
                }
                @{
                    id            = Get-SeedId Finale
                    name          = 'Finale'
                    restricted    = $true
                    collaborators = @(@{ user = 'Dev.Patel@studio.example'; role = 'full_access' })
                }
            )
        }
        @{
            id       = Get-SeedId Post
            name     = 'Post'
            creator  = 'ana@studio.example'
            members  = @(@{ user = "finn.o'neil@studio.example"; role = 'workspace_admin' })
            projects = @(
                @{ id = Get-SeedId 'Pilot of Post'; name = 'Pilot' }
                @{ id = Get-SeedId Grading; name = 'Grading 2025'; status = 'inactive' }
            )
        }
    )
    @{
        accounts = @($studio, (New-SeedAccount Agency @($robot)))
        tokens   = @(@{ token = 'fio-u-ana'; user = 'ana@studio.example' })
        clients  = @(@{ client_id = 'robot'; client_secret = 's3cret'; user = 'robot@studio.example' })
    }
}

$files = @{
    'people.csv'     = 'Email,Group', 'ana@studio.example,Editors', 'ben@studio.example,Producers',
        'ines@agency.example,Reviewers'
    'dirty.csv'      = 'Email,Group', 'ana@studio.example,Editors', 'nobody@studio.example,Editors'
    'joiners.csv'    = 'Email', 'ana@studio.example', 'ben@studio.example', 'chloe@studio.example'
    'leavers.csv'    = 'Email,Workspace', 'chloe@studio.example,Dailies', 'jonas@studio.example,Dailies'
    'workspaces.csv' = 'Email,Workspace,Role', 'kira@client.example,Dailies,commenter', 'kira@client.example,Post,',
        'chloe@studio.example,Dailies,'
    'crew.csv'       = 'Email,Project,Workspace', "finn.o'neil@studio.example,Finale,Dailies",
        'kira@client.example,Pilot,Post'
    'offcrew.csv'    = 'Email,Project,Workspace', 'dev.patel@studio.example,Finale,Dailies',
        'grace+vfx@agency.example,Pilot,Dailies'
    'new-groups.csv' = 'Group,Emoji', 'Colourists,art', 'Editors,scissors', 'Colourists,art', 'Sound,ear'
    'renames.csv'    = 'Group,NewName', 'Editors,Picture editors', 'Producers,Line producers'
}

<#
.SYNOPSIS
Runs an example in a runspace of its own, connected, in a folder with the files that the examples read, and gives its
text and its errors.
#>
function Invoke-HelpExample {
    param(
        [Parameter(Mandatory)] $Sandbox,
        [Parameter(Mandatory)] [string] $Folder,
        [Parameter(Mandatory)] [string] $Code
    )

    $null = New-Item -ItemType Directory -Path $Folder -Force
    Get-ChildItem $Folder | Remove-Item
    foreach ($name in $files.Keys) {
        Set-Content (Join-Path $Folder $name) $files[$name]
    }

    $shell = New-TestShell
    try {
        $null = $shell.AddScript({
                param($Folder, $BaseUri, $AuthorityUri)
                Set-Location $Folder
                $PSStyle.OutputRendering = 'PlainText'
                $ProgressPreference = 'SilentlyContinue'

                # Somebody who says yes to everything.
                $ConfirmPreference = 'None'
                $PSDefaultParameterValues['Connect-Frameio:BaseUri'] = $BaseUri
                $PSDefaultParameterValues['Connect-Frameio:AuthorityUri'] = $AuthorityUri
                function ConvertTo-Secret([string] $Text) { [Net.NetworkCredential]::new('', $Text).SecurePassword }
                ${function:Read-Host} = {
                    param([switch] $AsSecureString)
                    if ($AsSecureString) { ConvertTo-Secret fio-u-ana }
                }
                ${function:Get-Credential} = { [pscredential]::new('robot', (ConvertTo-Secret s3cret)) }
                function Get-AutomationPSCredential([string] $Name) { if ($Name) { Get-Credential } }
                function Get-AutomationConnection([string] $Name) {
                    if ($Name) { @{ ClientId = 'robot'; ClientSecret = 's3cret'; Account = 'Studio' } }
                }
                $null = Connect-Frameio
            }).AddArgument($Folder).AddArgument($Sandbox.BaseUri).AddArgument($Sandbox.AuthorityUri).Invoke()
        $shell.Commands.Clear()
        $text = $shell.AddScript($Code).AddCommand('Out-String').AddParameter('Width', 100).Invoke()
        [pscustomobject]@{
            Lines  = @("$text" -split '\r?\n' | ForEach-Object TrimEnd | Where-Object { $_ })
            Errors = @($shell.Streams.Error | ForEach-Object { "$_" })
        }
    }
    finally {
        Remove-TestShell $shell
    }
}

Export-ModuleMember -Function Get-HelpExample, New-HelpSeed, Invoke-HelpExample
