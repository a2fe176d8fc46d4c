# The loop that is written today to license people: a request for each row, up to a number of rows. Its last line is how
# many are done.
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '',
    Justification = 'The functions read them.')]
param(
    [uri] $BaseUri, [string] $Path, [string] $ClientId, [string] $ClientSecret, [string] $Organization,
    [string] $LicenseProfile, [int] $MostRows, [int] $SecondMs
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
. $PSScriptRoot/../Children/calls.ps1

$form = @{
    grant_type = 'client_credentials'; client_id = $ClientId; client_secret = $ClientSecret
    scope = 'openid,AdobeID,user_management_sdk'
}
$token = Invoke-RestMethod -Method Post -Uri ([uri]::new($BaseUri, '/ims/token/v3')) -Body $form -NoProxy
$common.Headers = @{ Authorization = "Bearer $($token.access_token)"; 'x-api-key' = $ClientId }

Write-Output 'ready'
$null = [Console]::In.ReadLine()
$done = 0
foreach ($row in Import-Csv -LiteralPath $Path | Select-Object -First $MostRows) {
    $create = @{ email = $row.Email; firstname = $row.FirstName; lastname = $row.LastName; country = $row.Country }
    $create.option = 'ignoreIfAlreadyExists'
    $steps = @{ addAdobeID = $create }, @{ add = @{ group = @($LicenseProfile) } }
    $body = ConvertTo-Json @(@{ user = $row.Email; do = $steps }) -Depth 8 -Compress
    $done += (Invoke-Call Post "/v2/usermanagement/action/$Organization" $body).completed
}
"$done"
