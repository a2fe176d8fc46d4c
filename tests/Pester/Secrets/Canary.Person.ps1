# The part of Canary.ps1 where a person signs in, at a host of their own, whose transcript is one more place to look at.
Import-Module "$PSScriptRoot/../Answering.psm1", "$PSScriptRoot/../Person.psm1"
$env:PSModulePath = (Convert-Path "$PSScriptRoot/../Vaults") + [IO.Path]::PathSeparator + $env:PSModulePath
$env:FRAMEIOPS_TEST_VAULT = (New-Item -ItemType Directory (Join-Path $Folder in/vault)).FullName
$webSecret = Get-Content (Join-Path $Folder in/web) -Raw
$secureWeb = [Net.NetworkCredential]::new('', $webSecret).SecurePassword
$web = @{ ClientId = 'web'; ClientSecret = $secureWeb } + $where + $loud
$env:FRAMEIOPS_TEST_MODULE = $Manifest | Split-Path
$personErrors = [Collections.Generic.List[object]]::new()
$person = New-AnsweringShell
$null = $person.EndInvoke((Start-TestShell $person {
            param($Path)
            Start-Transcript $Path
            'positivecontrol' | Out-Host
        } (Join-Path $Folder person.txt)))

function Watch-Person([scriptblock] $Paste, [string] $Decision = 'allow', [hashtable] $With = @{}) {
    $all = $web.Clone()
    foreach ($name in $With.Keys) { $all[$name] = $With[$name] }
    $script = { param($With) Connect-Frameio -Interactive @With }
    $run = Invoke-PastedSignIn $person $script $all -Decision $Decision -Paste ($Paste ?? { $args[1] })
    foreach ($item in @($run.Output) + $run.Failure + $run.Warnings + $run.Verbose + $run.Lines) {
        if ($null -ne $item) { $seen.Add($item) }
    }

    if ($run.Failure) { $personErrors.Add($run.Failure) }
}

function Watch-There([scriptblock] $Script) {
    $output = $person.EndInvoke((Start-TestShell $person $Script @(, ($where + $loud))))
    foreach ($item in @($output) + $person.Streams.Error + $person.Streams.Warning + $person.Streams.Verbose) {
        if ($null -ne $item) { $seen.Add($item) }
    }

    $person.Streams.Error | ForEach-Object { $personErrors.Add($_) }
}

# The code is known once the person has agreed, and so what an answer could show of it.
function Get-Echo([string] $Sent) {
    $said = @{ error = 'invalid_grant'; error_description = "you sent $Sent" } | ConvertTo-Json
    @{ kind = 'status'; code = 400; body = $said }
    @{ kind = 'status'; code = 401; body = $said }
    Get-Action $Sent
}

foreach ($index in 0..(@(Get-Echo x).Count - 1)) {
    Watch-Person {
        param($Page, $Address)
        $null = $Page
        $code = [regex]::Match($Address, 'code=([^&]+)').Groups[1].Value
        Set-Fault imsToken @(Get-Echo "$code $webSecret")[$index]
        $Address
    }
}

Invoke-RestMethod "$ControlUri/faults" -Method DELETE | Out-Null
Watch-Person -Decision deny -With @{ Force = $true }
Watch-Person { param($Page, $Address) $null = $Page; $Address -replace 'state=', 'other=' }
Watch-Person { param($Page, $Address) $null = $Page; "It is $Address" }
Watch-Person { param($Page, $Address) $null = $Page; $Address -replace '^https', 'http' }
Watch-Person -With @{ ClientSecret = $secureToken }
Watch-Person -With @{ Account = 'Nowhere' }
Watch-Person -With @{ Vault = 'Nope' }
Watch-Person -With @{ Vault = 'Test' }

# What renews, what is kept and what is revoked, while the service repeats it.
function Get-KeptToken { Get-Content (Join-Path $env:FRAMEIOPS_TEST_VAULT FrameioPS-web) -Raw }
foreach ($index in 0..(@(Get-Echo x).Count - 1)) {
    Invoke-RestMethod "$ControlUri/tokens/expire" -Method POST | Out-Null
    Set-Fault imsToken @(Get-Echo "$(Get-KeptToken) $webSecret")[$index]
    Watch-There { param($With) $null = $With; Get-FrameioGroup -Verbose -Debug }
    Watch-There { param($With) Connect-Frameio -ClientId web -Vault Test @With }
    Invoke-RestMethod "$ControlUri/faults" -Method DELETE | Out-Null
    Watch-Person -With @{ Vault = 'Test' }
    Set-Fault imsRevoke @(Get-Echo "$(Get-KeptToken) $webSecret")[$index]
    Watch-There { param($With) $null = $With; Disconnect-Frameio -Revoke -Verbose -Debug }
}

Invoke-RestMethod "$ControlUri/faults" -Method DELETE | Out-Null
Watch-Person -With @{ Vault = 'Test' }
$null = New-Item (Join-Path $env:FRAMEIOPS_TEST_VAULT locked)
Watch-There { param($With) Connect-Frameio -ClientId web -Vault Test @With }
Watch-There { param($With) $null = $With; Disconnect-Frameio -Revoke -Verbose }
Watch { Connect-Frameio -Interactive -ClientId web -ClientSecret $webSecret @where @loud }
$null = $person.EndInvoke((Start-TestShell $person { Stop-Transcript }))
Remove-TestShell $person
