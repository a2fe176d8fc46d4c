#Requires -Version 7.4
<#
.SYNOPSIS
Draws the screen of a terminal, as lines with its colour sequences, as SVG.
.EXAMPLE
tmux capture-pane -e -p | build/ConvertTo-TerminalSvg.ps1 -Title 'A prompt'
#>
[CmdletBinding()]
param(
    [Parameter(ValueFromPipeline)]
    [AllowEmptyString()]
    [string] $Line,

    # What the picture shows, for whoever can't see it.
    [Parameter(Mandatory)]
    [string] $Title
)

begin {
    Set-StrictMode -Version Latest
    $ErrorActionPreference = 'Stop'
    $width, $height, $margin = 8.4, 19, 16
    $colours = @(
        '#3b4252', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d8dee9'
        '#7f8a9c', '#ff7b86', '#b5e08c', '#ffd68a', '#8cc8ff', '#e09bf0', '#7fdbe6', '#ffffff'
    )
    $screen = [Collections.Generic.List[string]]::new()

    function Format-Number([double] $Number) { $Number.ToString('0.#', [cultureinfo]::InvariantCulture) }

    # The colour of SGR's numbers after the one that says which; how many they are.
    function Get-Colour([int[]] $Code) {
        switch ($Code[0]) {
            5 {
                $n = $Code[1]
                if ($n -lt 16) { return $colours[$n] }
                if ($n -ge 232) { return '#{0:x2}{0:x2}{0:x2}' -f (8 + 10 * ($n - 232)) }
                $steps = 0, 95, 135, 175, 215, 255
                $n -= 16
                return '#{0:x2}{1:x2}{2:x2}' -f $steps[[Math]::Floor($n / 36)], $steps[[Math]::Floor($n / 6) % 6],
                    $steps[$n % 6]
            }
            2 { return '#{0:x2}{1:x2}{2:x2}' -f $Code[1], $Code[2], $Code[3] }
        }
    }

    # What is set after the numbers of one sequence.
    function Read-Style([hashtable] $Style, [int[]] $Code) {
        for ($i = 0; $i -lt $Code.Count; $i++) {
            switch ($Code[$i]) {
                0 { $Style.Clear() }
                1 { $Style['font-weight'] = 'bold' }
                3 { $Style['font-style'] = 'italic' }
                4 { $Style['text-decoration'] = 'underline' }
                { $_ -in 30..37 } { $Style['fill'] = $colours[$_ - 30] }
                { $_ -in 90..97 } { $Style['fill'] = $colours[$_ - 82] }
                39 { $Style.Remove('fill') }
                38 {
                    $Style['fill'] = Get-Colour $Code[($i + 1)..($Code.Count - 1)]
                    $i += if ($Code[$i + 1] -eq 5) { 2 } else { 4 }
                }
            }
        }
    }
}

process { $screen.Add($Line) }

end {
    while ($screen.Count -and [string]::IsNullOrWhiteSpace(($screen[-1] -replace "`e\[[\d;]*m" -replace '^PS>'))) {
        $screen.RemoveAt($screen.Count - 1)
    }

    $style, $widest = @{}, 0
    $texts = for ($row = 0; $row -lt $screen.Count; $row++) {
        $column = 0
        foreach ($part in $screen[$row] -split "(`e\[[\d;]*m)") {
            if ($part -match "^`e\[([\d;]*)m$") {
                Read-Style $style ($Matches[1] -split ';' | ForEach-Object { [int] ('0' + $_) })
                continue
            }

            # Spaces are places and no text: what draws the picture may run them together.
            $attributes = -join ($style.Keys | Sort-Object | ForEach-Object { " $_=`"$($style[$_])`"" })
            foreach ($word in [regex]::Matches($part, '\S+( \S+)*')) {
                $x = Format-Number ($margin + $width * ($column + $word.Index))
                $length = Format-Number ($width * $word.Length)
                $y = $margin + $height * ($row + 1) - 5
                $text = [Security.SecurityElement]::Escape($word.Value)
                "  <text x=`"$x`" y=`"$y`" textLength=`"$length`"$attributes>$text</text>"
            }

            $column += $part.Length
            $widest = [Math]::Max($widest, $column)
        }
    }

    $w = [Math]::Ceiling($width * $widest + 2 * $margin)
    $h = $height * $screen.Count + 2 * $margin
    @"
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 $w $h" width="$w" height="$h" role="img" fill="#d8dee9"
  font-family="ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace"
  font-size="14">
  <title>$([Security.SecurityElement]::Escape($Title))</title>
  <rect width="$w" height="$h" rx="8" fill="#1f2430"/>
$($texts -join "`n")
</svg>
"@
}
