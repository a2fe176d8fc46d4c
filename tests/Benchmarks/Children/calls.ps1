# What scripts of today call the service with: on 429 a second's wait that doubles until the call gets through. For
# scripts that have $BaseUri, $SecondMs and $AccountId.
$common = @{
    NoProxy = $true
    Headers = @{
        Authorization = "Bearer $env:FRAMEIO_TOKEN"; 'x-frameio-legacy-token-auth' = 'true'
        'api-version' = 'experimental'
    }
}

function Invoke-Call([string] $Method, [string] $Route, [string] $Body) {
    $call = @{ Method = $Method; Uri = [uri]::new($BaseUri, $Route) }
    if ($Body) {
        $call.Body = $Body
        $call.ContentType = 'application/json'
    }
    $wait = $SecondMs
    while ($true) {
        try {
            return Invoke-RestMethod @call @common
        }
        catch [Microsoft.PowerShell.Commands.HttpResponseException] {
            if ([int]$_.Exception.Response.StatusCode -ne 429) { throw }
            Start-Sleep -Milliseconds $wait
            $wait *= 2
        }
    }
}

function Read-List([string] $Path) {
    $next = "/v4/accounts/$AccountId/${Path}?page_size=100"
    while ($next) {
        $page = Invoke-Call Get $next
        $page.data
        $next = $page.links.next ? "$($page.links.next)&page_size=100" : $null
    }
}

# The first use of a cmdlet loads it, which is not the loop's fault.
try { $null = Invoke-RestMethod -Uri $BaseUri -NoProxy } catch { $null = $_ }
