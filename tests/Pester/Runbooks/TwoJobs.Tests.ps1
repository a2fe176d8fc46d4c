# Azure runs several jobs in one process. Groups of the same name in two accounts show whose session a job has.
BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    Import-Module "$PSScriptRoot/Job.psm1"
    $names = 'north', 'south'
    $sandbox = Start-Sandbox -Seed @{
        accounts = @(
            foreach ($name in $names) {
                $people = @(
                    New-SeedUser "robot@$name.example" -Role admin
                    New-SeedUser "ana@$name.example"
                    New-SeedUser "ben@$name.example"
                )
                New-SeedAccount $name $people (New-SeedGroup Editors -Id (Get-SeedId "Editors of $name"))
            }
        )
        clients  = @(
            foreach ($name in $names) {
                @{ client_id = "robot-$name"; client_secret = "s3cret-$name"; user = "robot@$name.example" }
            }
        )
    }

    # Each has signed in when it reads its people, and neither goes on before the other is there too.
    $barrier = [Threading.Barrier]::new(2)
    $jobs = foreach ($name in $names) {
        Start-RunbookJob @{
            Barrier = $barrier
            Robot   = [pscredential]::new("robot-$name", (ConvertTo-Secret "s3cret-$name"))
            People  = "Email,Group`nana@$name.example,Editors`nben@$name.example,Editors`n"
        } @{
            CredentialName = 'Robot'; CsvVariable = 'People'; BaseUri = $sandbox.BaseUri
            AuthorityUri = $sandbox.AuthorityUri
        }
    }
    $north, $south = $jobs | ForEach-Object { Complete-RunbookJob $_ }
    $state = Get-SandboxState $sandbox
    $log = @(Get-SandboxLog $sandbox)
}

AfterAll { Stop-Sandbox $sandbox }

Describe 'Two jobs in one process' {
    It 'end well, each with its own people' {
        $north.Failure | Should -BeNullOrEmpty
        $south.Failure | Should -BeNullOrEmpty
        $north.Output.Email | Sort-Object | Should -Be ana@north.example, ben@north.example
        $south.Output.Email | Sort-Object | Should -Be ana@south.example, ben@south.example
        $north.Output.Status + $south.Output.Status | Sort-Object -Unique | Should -Be Added
    }

    It 'change each its own account' {
        foreach ($account in $state.accounts) {
            $ids = $account.groups[0].member_ids
            ($account.users | Where-Object id -In $ids).email | Sort-Object |
                Should -Be "ana@$($account.display_name).example", "ben@$($account.display_name).example"
        }
    }

    It 'were both at work at the same time' {
        $write = ($log | Where-Object operation -EQ v4AddGroupUsers | Select-Object -First 1).seq
        @($log | Where-Object { $_.operation -eq 'v4GetMe' -and $_.seq -lt $write }) | Should -HaveCount 2
    }

    It 'leave no session behind in the process' {
        Get-FrameioSession | Should -BeNullOrEmpty
    }
}
