#Requires -Version 5.1
#Requires -Modules @{ ModuleName = 'Microsoft.PowerShell.PlatyPS'; ModuleVersion = '1.0.0' }
<#
.SYNOPSIS
Makes what Get-Help shows of the cmdlets (MAML) from the markdown in docs/en-US.
.DESCRIPTION
The file is kept in the repository, so that a build without PlatyPS has help too. A test fails when the two disagree.
.EXAMPLE
build/Update-Help.ps1
#>
[CmdletBinding()]
param(
    # The folder with the markdown, a page a cmdlet.
    [string] $Path = (Join-Path $PSScriptRoot '../docs/en-US'),

    # The file to write.
    [string] $Destination = (Join-Path $PSScriptRoot '../module/en-US/FrameioPS.dll-Help.xml')
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$pages = @(Get-ChildItem -Path (Join-Path $Path '*-Frameio*.md') | Sort-Object -Property Name -Culture en-US |
        ForEach-Object { Import-MarkdownCommandHelp -Path $_.FullName })
$folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())
try {
    $null = Export-MamlCommandHelp -CommandHelp $pages -OutputFolder $folder
    $maml = New-Object -TypeName xml
    $maml.PreserveWhitespace = $true
    $maml.Load((Get-ChildItem -Path $folder -Recurse -Filter FrameioPS.dll-Help.xml).FullName)
}
finally {
    Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction SilentlyContinue
}

$names = New-Object -TypeName Xml.XmlNamespaceManager -ArgumentList $maml.NameTable
foreach ($name in 'maml', 'command', 'dev') {
    $names.AddNamespace($name, $maml.DocumentElement.GetNamespaceOfPrefix($name))
}
function Get-Node($Node, [string] $XPath) { @($Node.SelectNodes($XPath, $names)) }
function ConvertTo-Node([string] $Name, [string] $Text) {
    $node = $maml.CreateElement($Name, $names.LookupNamespace($Name.Split(':')[0]))
    $node.InnerText = $Text
    $node
}

foreach ($command in Get-Node $maml '//command:command') {
    $page = $pages | Where-Object Title -EQ $command.SelectSingleNode('command:details/command:name', $names).InnerText

    # PlatyPS puts an example's markdown where text is expected; PowerShell shows code, and what is to be said of it,
    # apart.
    $examples = Get-Node $command 'command:examples/command:example'
    for ($i = 0; $i -lt $examples.Count; $i++) {
        $text = $page.Examples[$i].Remarks -replace '\r'
        if ($text -notmatch '(?s)^```powershell\n(.*?)\n```(.*)$') {
            throw "$($page.Title): example $($i + 1) doesn't begin with a block of powershell."
        }
        $code, $rest = $Matches[1], $Matches[2]
        $examples[$i].SelectSingleNode('maml:introduction', $names).RemoveAll()
        $examples[$i].SelectSingleNode('dev:code', $names).InnerText = $code
        $remarks = $examples[$i].SelectSingleNode('dev:remarks', $names)
        $paragraphs = @(($rest -replace '(?m)^```.*$').Trim() -split '\n{2,}' | Where-Object { $_ })
        foreach ($paragraph in $paragraphs) { $null = $remarks.AppendChild((ConvertTo-Node maml:para $paragraph)) }
        if ($paragraphs) { $null = $remarks.AppendChild((ConvertTo-Node maml:para '')) }
    }

    # PlatyPS leaves the default values out.
    foreach ($parameter in $page.Parameters | Where-Object DefaultValue) {
        $path = "command:parameters/command:parameter[maml:name='$($parameter.Name)']/dev:type"
        $type = $command.SelectSingleNode($path, $names)
        $null = $type.ParentNode.InsertAfter((ConvertTo-Node dev:defaultValue $parameter.DefaultValue), $type)
    }
}

# Marks for the eye that reads markdown, and links that lead nowhere from a prompt.
foreach ($paragraph in Get-Node $maml '//maml:para') { $paragraph.InnerText = $paragraph.InnerText -replace '`' }
foreach ($uri in Get-Node $maml '//maml:uri' | Where-Object InnerText -NotLike 'https://*') { $uri.InnerText = '' }

$null = New-Item -ItemType Directory -Path (Split-Path $Destination) -Force
$Destination = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Destination)
[IO.File]::WriteAllText($Destination, ($maml.OuterXml -replace '\r').TrimEnd() + "`n")
