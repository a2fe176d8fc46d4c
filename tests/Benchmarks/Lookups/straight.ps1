# The same look-ups as the list is read in scripts today: page after page, each time anew. Its last line is
# "first next", in seconds.
param([uri] $BaseUri, [string] $Account, [string] $First, [string] $Next)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$headers = @{ Authorization = "Bearer $env:FRAMEIO_TOKEN"; 'x-frameio-legacy-token-auth' = 'true' }

Write-Output 'ready'
$null = [Console]::In.ReadLine()
$seconds = foreach ($address in $First, $Next) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $path = "/v4/accounts/$Account/users?page_size=100&include_deactivated=true"
    $user = $null
    while ($path) {
        $page = Invoke-RestMethod ([uri]::new($BaseUri, $path)) -Headers $headers -MaximumRetryCount 9 `
            -RetryIntervalSec 6
        $user ??= $page.data.user | Where-Object email -EQ $address
        $path = $page.links.next ? "$($page.links.next)&page_size=100&include_deactivated=true" : $null
    }
    $watch.Elapsed.TotalSeconds
    if (-not $user) { throw "'$address' was not found." }
}
[string]::Format([cultureinfo]::InvariantCulture, '{0} {1}', $seconds[0], $seconds[1])
