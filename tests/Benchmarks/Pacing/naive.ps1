# The loop that is written today: a call, and on 429 a second's wait that doubles until the call gets through. What else
# is refused is given up.
param([uri] $BaseUri, [string] $Change, [string] $Path, [int] $IdsACall, [int] $SecondMs, [string] $AccountId)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$common = @{
    NoProxy = $true
    Headers = @{
        Authorization = "Bearer $env:FRAMEIO_TOKEN"; 'x-frameio-legacy-token-auth' = 'true'
        'api-version' = 'experimental'
    }
}
$rows = Import-Csv -LiteralPath $Path
$groups = "/v4/accounts/$AccountId/groups"
$firstWait = $SecondMs
$script:lost = 0

function Invoke-Call([string] $Method, [string] $Route, [string[]] $Ids) {
    $call = @{ Method = $Method; Uri = [uri]::new($BaseUri, "$groups/$Route") }
    if ($Method -eq 'Post') {
        $call.Body = @{ data = @{ user_ids = @($Ids) } } | ConvertTo-Json -Depth 4 -Compress
        $call.ContentType = 'application/json'
    }
    $wait = $firstWait
    while ($true) {
        try {
            $null = Invoke-RestMethod @call @common
            return
        }
        catch [Microsoft.PowerShell.Commands.HttpResponseException] {
            if ([int]$_.Exception.Response.StatusCode -ne 429) { $script:lost += $Ids.Count; return }
            Start-Sleep -Milliseconds $wait
            $wait *= 2
        }
    }
}

# The first use of a cmdlet loads it, which is not the loop's fault.
try { $null = Invoke-RestMethod -Uri $BaseUri -NoProxy } catch { $null = $_ }
Write-Output 'ready'
$null = [Console]::In.ReadLine()

foreach ($group in $rows | Group-Object -Property GroupId) {
    for ($i = 0; $i -lt $group.Count; $i += $IdsACall) {
        $ids = @($group.Group[$i..([math]::Min($i + $IdsACall, $group.Count) - 1)].UserId)
        if ($Change -eq 'Add') { Invoke-Call -Method Post -Route "$($group.Name)/users" -Ids $ids }
        else { Invoke-Call -Method Delete -Route "$($group.Name)/users/$ids" -Ids $ids }
    }
}
Write-Output $script:lost
