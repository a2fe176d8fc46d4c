# Every example works as it is pasted at the sample's prompt, and does what it shows, without an error.
BeforeDiscovery {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/HelpStudio.psm1"
    $docs = "$PSScriptRoot/../../../docs/en-US"
    $pages = Get-ChildItem "$docs/*-Frameio*.md" | ForEach-Object {
        @{ Command = $_.BaseName; Examples = @(Get-HelpExample $_.FullName) }
    }
    $topics = Get-ChildItem "$docs/about_*.md" | ForEach-Object {
        @{ Topic = $_.BaseName; Blocks = @(Get-TopicBlock $_.FullName) }
    }
}

BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/HelpStudio.psm1"
    $repository = (Resolve-Path "$PSScriptRoot/../../..").Path

    # The sandbox's own studio. One credential more reaches a second account, for examples of two.
    $seed = New-SeedNorthlight
    $service = $seed.accounts[0].users | Where-Object email -EQ service@northlight.example
    $two = $seed.Clone()
    $two.accounts = @($seed.accounts[0], (New-SeedAccount 'Northlight Agency' @($service)))
    $sandbox = Start-Sandbox -Seed $seed

    # What the text beside it says is an error.
    $meant = "The parameter -Group is given and names nothing: *"
}

AfterAll { Stop-Sandbox $sandbox }

# Each on a sandbox as it starts; a file that an example writes is there for those after it.
Describe 'The examples of <Command>' -ForEach $pages {
    BeforeAll {
        Set-SandboxSeed $sandbox ($Command -eq 'Connect-Frameio' ? $two : $seed)
        $folder = Join-Path $TestDrive $Command
    }

    BeforeEach { Reset-Sandbox $sandbox }

    It 'are two to six' {
        $Examples.Count | Should -BeIn (2..6)
    }

    It '<Title>' -ForEach $Examples {
        $run = Invoke-HelpExample $sandbox $folder $Code
        $run.Errors | Should -BeNullOrEmpty
        if ($Output) {
            $run.Lines | Should -Be @($Output -split '\n' | Where-Object { $_ })
        }
    }
}

# One block after the other, as somebody who reads.
Describe 'What is shown in <Topic>' -ForEach $topics {
    It 'works' {
        Set-SandboxSeed $sandbox ($Topic -eq 'about_FrameioPS_Sessions' ? $two : $seed)
        $Blocks.Count | Should -BeGreaterThan 2
        $run = Invoke-HelpExample $sandbox (Join-Path $TestDrive $Topic) $Blocks
        $run.Errors | Where-Object { $_ -notlike $meant } | Should -BeNullOrEmpty
    }
}

Describe 'What is shown in <_>' -ForEach 'README.md', 'docs/migration-v2-to-v4.md' {
    It 'works, but for the rows that are there to fail' {
        Set-SandboxSeed $sandbox (New-PromptSeed)
        # The port of a page is any that is free.
        $blocks = @(Get-PageBlock (Join-Path $repository $_)) -replace 'http://127.0.0.1:4900', $sandbox.BaseUri
        $blocks.Count | Should -BeGreaterThan 1
        $run = Invoke-HelpExample $sandbox (Join-Path $TestDrive ($_ -replace '\W')) $blocks
        $run.Errors | Where-Object { $_ -notmatch '^Row \d+: ' } | Should -BeNullOrEmpty
    }
}

Describe 'The studio of the prompt' {
    It 'is the sandbox''s own, with more people, who are in nothing that examples show' {
        $prompt = New-PromptSeed
        $own = $seed.accounts[0].users.email
        $more = $prompt.accounts[0].users | Where-Object email -NotIn $own
        $more.Count | Should -BeGreaterThan 200
        $more.email | Where-Object { $_ -like '*@agency.example' } | Should -BeNullOrEmpty
        $more | Where-Object { $_['role'] -notin $null, 'member', 'reviewer' } | Should -BeNullOrEmpty
        $prompt.accounts[0].users = @($prompt.accounts[0].users | Where-Object email -In $own)
        ConvertTo-Json $prompt -Depth 10 | Should -Be (ConvertTo-Json $seed -Depth 10)
    }
}

# Who was in the group before, stays: the example says so.
Describe 'Undoing what a run has added' {
    It 'leaves who was a member before' {
        Set-SandboxSeed $sandbox $seed
        $before = Get-SandboxMember $sandbox Editors
        $undo = Get-HelpExample "$repository/docs/en-US/Remove-FrameioGroupMember.md" | Where-Object Title -Match Undo
        $run = Invoke-HelpExample $sandbox (Join-Path $TestDrive undo) $undo.Code
        $run.Errors | Should -BeNullOrEmpty
        Get-SandboxMember $sandbox Editors | Should -Be $before
    }
}
