# Two look-ups in a session that has read nothing yet, in a process of its own. Its last line is "first next", in
# seconds.
param([string] $ModulePath, [uri] $BaseUri, [string] $First, [string] $Next)

$ErrorActionPreference = 'Stop'
Import-Module $ModulePath
$null = Connect-Frameio -BaseUri $BaseUri

Write-Output 'ready'
$null = [Console]::In.ReadLine()
$seconds = foreach ($address in $First, $Next) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $user = Get-FrameioUser $address
    $watch.Elapsed.TotalSeconds
    if ($user.Email -ne $address) { throw "'$address' was not found." }
}
[string]::Format([cultureinfo]::InvariantCulture, '{0} {1}', $seconds[0], $seconds[1])
