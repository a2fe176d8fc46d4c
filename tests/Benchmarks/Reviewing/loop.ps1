# The same lists as they are read in scripts today: one after the other, and on 429 a second's wait that doubles until
# the call gets through. All of it is held, since who reaches what is worked out in the end. Its last line is
# "rows megabytes".
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '',
    Justification = 'The function below reads them.')]
param([uri] $BaseUri, [int] $SecondMs, [string] $AccountId)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$common = @{
    NoProxy = $true
    Headers = @{
        Authorization = "Bearer $env:FRAMEIO_TOKEN"; 'x-frameio-legacy-token-auth' = 'true'
        'api-version' = 'experimental'
    }
}

function Read-List([string] $Path) {
    $next = "/v4/accounts/$AccountId/${Path}?page_size=100"
    while ($next) {
        $wait = $SecondMs
        $page = $null
        while (-not $page) {
            try {
                $page = Invoke-RestMethod -Uri ([uri]::new($BaseUri, $next)) @common
            }
            catch [Microsoft.PowerShell.Commands.HttpResponseException] {
                if ([int]$_.Exception.Response.StatusCode -ne 429) { throw }
                Start-Sleep -Milliseconds $wait
                $wait *= 2
            }
        }
        $page.data
        $next = $page.links.next ? "$($page.links.next)&page_size=100" : $null
    }
}

# The first use of a cmdlet loads it, which is not the loop's fault.
try { $null = Invoke-RestMethod -Uri $BaseUri -NoProxy } catch { $null = $_ }
Write-Output 'ready'
$null = [Console]::In.ReadLine()

$rows = [Collections.Generic.List[object]]::new()
foreach ($user in Read-List users) { $rows.Add($user) }
foreach ($group in Read-List groups) {
    foreach ($member in Read-List "groups/$($group.id)/users") { $rows.Add($member) }
}
foreach ($kind in 'workspaces', 'projects') {
    foreach ($place in Read-List $kind) {
        foreach ($whose in 'users', 'groups') {
            foreach ($role in Read-List "$kind/$($place.id)/$whose") { $rows.Add($role) }
        }
    }
}
$peak = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1e6
[string]::Format([cultureinfo]::InvariantCulture, '{0} {1}', $rows.Count, $peak)
