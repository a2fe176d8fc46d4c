#Requires -Version 5.1
<#
.SYNOPSIS
Draws an icon as a PNG, which is what galleries show, from its SVG, which is what the repository keeps.
.DESCRIPTION
It knows what docs/icon.svg is made of and refuses anything else: rectangles, filled or outlined, and paths of straight
lines with round ends. A library that draws every SVG would be a hundred times the size of the module.
.EXAMPLE
build/New-Icon.ps1 -Path docs/icon.svg -Destination out/icon.png
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [string] $Destination,

    # Width and height in pixels.
    [int] $Size = 128
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$svg = New-Object -TypeName xml
$svg.Load((Convert-Path -LiteralPath $Path))
$scale = $Size / [double] ($svg.DocumentElement.GetAttribute('viewBox') -split ' ')[2]

function Get-Number($Element, [string] $Name) {
    $text = $Element.GetAttribute($Name)
    if ($text) { [double]::Parse($text, [cultureinfo]::InvariantCulture) } else { 0.0 }
}

function Get-Colour([string] $Text) {
    $digits = $Text.TrimStart('#')
    if ($digits.Length -eq 3) { $digits = $digits -replace '(.)', '$1$1' }
    foreach ($at in 0, 2, 4) { [Convert]::ToInt32($digits.Substring($at, 2), 16) }
}

# The corners of a path, one after the other.
function Get-Corner([string] $Text) {
    $x = $y = 0.0
    if ($Text -notmatch '^(M[-\d. ]+)([lh][-\d. ]+)*$') { throw "This path is of a kind that is not drawn: $Text" }
    foreach ($step in [regex]::Matches($Text, '([Mlh])([-\d. ]+)')) {
        $given = @([regex]::Matches($step.Groups[2].Value, '-?[\d.]+') |
                ForEach-Object { [double]::Parse($_.Value, [cultureinfo]::InvariantCulture) })
        switch -CaseSensitive ($step.Groups[1].Value) {
            'M' { $x, $y = $given; , @($x, $y) }
            'h' { $x += $given[0]; , @($x, $y) }
            'l' { for ($i = 0; $i -lt $given.Count; $i += 2) { $x += $given[$i]; $y += $given[$i + 1]; , @($x, $y) } }
        }
    }
}

# Each pixel is covered as far as the edge of the shape is away from its middle.
$pixels = New-Object -TypeName 'double[]' -ArgumentList (4 * $Size * $Size)
foreach ($element in $svg.DocumentElement.ChildNodes | Where-Object NodeType -EQ Element) {
    $half = (Get-Number $element 'stroke-width') / 2
    $isOutline = $half -gt 0
    $colour = @(Get-Colour $element.GetAttribute($(if ($isOutline) { 'stroke' } else { 'fill' })))
    $isRectangle = $element.LocalName -eq 'rect'
    if ($isRectangle) {
        $halfWidth, $halfHeight = ((Get-Number $element width) / 2), ((Get-Number $element height) / 2)
        $middleX, $middleY = ((Get-Number $element x) + $halfWidth), ((Get-Number $element y) + $halfHeight)
        $radius = Get-Number $element rx
    }
    elseif ($element.LocalName -eq 'path') { $corners = @(Get-Corner $element.GetAttribute('d')) }
    else { throw "There is a $($element.LocalName) in $Path, which is not drawn." }

    for ($row = 0; $row -lt $Size; $row++) {
        for ($column = 0; $column -lt $Size; $column++) {
            $x, $y = (($column + 0.5) / $scale), (($row + 0.5) / $scale)
            if ($isRectangle) {
                $beyondX = [math]::Abs($x - $middleX) - $halfWidth + $radius
                $beyondY = [math]::Abs($y - $middleY) - $halfHeight + $radius
                $outX, $outY = [math]::Max($beyondX, 0.0), [math]::Max($beyondY, 0.0)
                $distance = [math]::Sqrt($outX * $outX + $outY * $outY) - $radius +
                    [math]::Min([math]::Max($beyondX, $beyondY), 0.0)
                if ($isOutline) { $distance = [math]::Abs($distance) - $half }
            }
            else {
                $distance = [double]::MaxValue
                for ($i = 1; $i -lt $corners.Count; $i++) {
                    ($fromX, $fromY), ($toX, $toY) = $corners[$i - 1], $corners[$i]
                    $alongX, $alongY = ($toX - $fromX), ($toY - $fromY)
                    $part = (($x - $fromX) * $alongX + ($y - $fromY) * $alongY) /
                        ($alongX * $alongX + $alongY * $alongY)
                    $part = [math]::Max(0.0, [math]::Min(1.0, $part))
                    $offX, $offY = ($x - $fromX - $part * $alongX), ($y - $fromY - $part * $alongY)
                    $distance = [math]::Min($distance, [math]::Sqrt($offX * $offX + $offY * $offY) - $half)
                }
            }

            $cover = [math]::Max(0.0, [math]::Min(1.0, 0.5 - $distance * $scale))
            if ($cover -eq 0) { continue }
            $at = 4 * ($row * $Size + $column)
            $under = $pixels[$at + 3] * (1 - $cover)
            for ($i = 0; $i -lt 3; $i++) {
                $pixels[$at + $i] = ($colour[$i] * $cover + $pixels[$at + $i] * $under) / ($cover + $under)
            }
            $pixels[$at + 3] = $cover + $under
        }
    }
}

# A PNG is a few chunks, each with its length before it and a check sum behind it.
$table = New-Object -TypeName 'long[]' -ArgumentList 256
for ($i = 0; $i -lt 256; $i++) {
    $entry = [long] $i
    for ($bit = 0; $bit -lt 8; $bit++) {
        $entry = if ($entry -band 1) { ($entry -shr 1) -bxor 0xEDB88320L } else { $entry -shr 1 }
    }
    $table[$i] = $entry
}
function Get-FourByte([long] $Number) { foreach ($shift in 24, 16, 8, 0) { [byte] (($Number -shr $shift) -band 255) } }
function Get-Chunk([string] $Name, [byte[]] $Data) {
    $body = [Text.Encoding]::ASCII.GetBytes($Name) + $Data
    $sum = 0xFFFFFFFFL
    foreach ($value in $body) { $sum = $table[($sum -bxor $value) -band 255] -bxor ($sum -shr 8) }
    (Get-FourByte $Data.Length) + $body + (Get-FourByte ($sum -bxor 0xFFFFFFFFL))
}

# Each row of pixels begins with a 0, which says that they are as they are.
$raw = New-Object -TypeName 'byte[]' -ArgumentList ($Size * (4 * $Size + 1))
$low, $high = 1L, 0L
for ($i = 0; $i -lt $raw.Length; $i++) {
    $column = $i % (4 * $Size + 1) - 1
    if ($column -ge 0) {
        $value = $pixels[$i - [math]::Floor($i / (4 * $Size + 1)) - 1]
        $raw[$i] = [math]::Round($(if ($column % 4 -eq 3) { 255 * $value } else { $value }))
    }
    $low = ($low + $raw[$i]) % 65521
    $high = ($high + $low) % 65521
}
$packed = New-Object -TypeName IO.MemoryStream
$compress = [IO.Compression.CompressionMode]::Compress
$deflate = New-Object -TypeName IO.Compression.DeflateStream -ArgumentList $packed, $compress
$deflate.Write($raw, 0, $raw.Length)
$deflate.Dispose()

# Eight bits a channel, with transparency.
$header = (Get-FourByte $Size) + (Get-FourByte $Size) + [byte[]] (8, 6, 0, 0, 0)
$data = [byte[]] (0x78, 0x9C) + $packed.ToArray() + (Get-FourByte ($high * 65536 + $low))
$Destination = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Destination)
[IO.File]::WriteAllBytes($Destination, [byte[]] ([byte[]] (0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A) +
        (Get-Chunk IHDR $header) + (Get-Chunk IDAT $data) + (Get-Chunk IEND @())))
