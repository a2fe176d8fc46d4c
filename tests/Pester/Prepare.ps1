# Dot-sourced at the top of each test file's BeforeAll.
Set-StrictMode -Version Latest
Import-Module "$PSScriptRoot/Suite.psm1", "$PSScriptRoot/Sandbox.psm1"
Import-TestModule
