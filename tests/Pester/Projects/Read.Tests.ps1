BeforeAll {
    . "$PSScriptRoot/../Prepare.ps1"
    $sandbox = Start-Sandbox

    # Whoever has a role on everything is listed by V4 alone.
    function Get-Guest { $input | Where-Object Role -NotIn owner, admin }
}

AfterAll {
    Disconnect-Frameio
    Stop-Sandbox $sandbox
}

Describe 'Get-FrameioProject on <_>' -ForEach 'V2', 'V4' {
    BeforeAll {
        $version = $_
        $null = Connect-TestSandbox $sandbox -ApiVersion $version
    }

    It 'gives all projects, the inactive ones too' {
        Get-FrameioProject | ForEach-Object { "$($_.WorkspaceName)/$($_.Name)" } | Sort-Object |
            Should -Be 'Dailies/Last Season', Dailies/Main, Dailies/Pilot, Dailies/Trailer, 'Post/Grade [v2]',
                Post/Main, 'Post/Stars *', 'Twins/Twin Cut'
    }

    It 'finds <What>' -ForEach @(
        @{ What = 'a name'; Arguments = @{ Project = 'Pilot' }; Projects = 'Dailies/Pilot' }
        @{ What = 'every project of a name'; Arguments = @{ Project = 'main' }; Projects = 'Dailies/Main', 'Post/Main' }
        @{
            What = 'the one of a workspace'; Arguments = @{ Project = 'Main'; Workspace = 'Post' }
            Projects = 'Post/Main'
        }
        @{ What = 'a pattern'; Arguments = @{ Project = 'T*' }; Projects = 'Dailies/Trailer', 'Twins/Twin Cut' }
        @{
            What = 'a pattern in a workspace'; Arguments = @{ Project = '*r*'; Workspace = 'Dailies' }
            Projects = 'Dailies/Trailer'
        }
        @{ What = 'a long name'; Arguments = @{ Project = 'post/main' }; Projects = 'Post/Main' }
        @{ What = 'a long name with spaces in it'; Arguments = @{ Project = 'Post / Main ' }; Projects = 'Post/Main' }
        @{
            What = 'a pattern on long names'; Arguments = @{ Project = 'Dailies/*r*', 'Twins/*' }
            Projects = 'Dailies/Trailer', 'Twins/Twin Cut'
        }
        @{
            What = 'by a pattern without a slash names alone, neither long ones nor ids'
            Arguments = @{ Project = 'D*' }; Projects = @()
        }
        @{
            What = 'a name with pattern characters'; Arguments = @{ Project = 'Grade [v2]', 'Stars *' }
            Projects = 'Post/Grade [v2]', 'Post/Stars *'
        }
        @{
            What = 'all of a workspace'; Arguments = @{ Workspace = 'Post' }
            Projects = 'Post/Grade [v2]', 'Post/Main', 'Post/Stars *'
        }
        @{
            What = 'all of several workspaces'; Arguments = @{ WorkspaceName = 'Sound', 'Post' }
            Projects = 'Post/Grade [v2]', 'Post/Main', 'Post/Stars *'
        }
        @{
            What = 'all of the workspaces that fit a pattern'; Arguments = @{ Workspace = '*o*s*', 'Twin*' }
            Projects = 'Post/Grade [v2]', 'Post/Main', 'Post/Stars *', 'Twins/Twin Cut'
        }
        @{
            What = 'all of a workspace once that a name and a pattern mean'; Arguments = @{ Workspace = 'P*', 'Post' }
            Projects = 'Post/Grade [v2]', 'Post/Main', 'Post/Stars *'
        }
        @{
            What = 'a name in the workspaces that fit a pattern'
            Arguments = @{ Project = 'Main'; Workspace = '*' }; Projects = 'Dailies/Main', 'Post/Main'
        }
        @{ What = 'nothing where no workspace fits'; Arguments = @{ Workspace = 'x*' }; Projects = @() }
        @{ What = 'nothing in an empty workspace'; Arguments = @{ Workspace = 'Sound' }; Projects = @() }
    ) {
        @(Get-FrameioProject @Arguments | ForEach-Object { "$($_.WorkspaceName)/$($_.Name)" } | Sort-Object) |
            Should -Be $Projects
    }

    It 'finds an id' {
        (Get-FrameioProject (Get-SeedId 'second Main')).WorkspaceName | Should -Be Post
    }

    It 'takes workspaces from the pipeline' {
        (Get-FrameioWorkspace Dailies, Sound, Post | Get-FrameioProject).Name |
            Should -Be Pilot, Trailer, Main, 'Last Season', Main, 'Grade [v2]', 'Stars *'
    }

    It 'takes rows: <What>' -ForEach @(
        @{
            What = 'of a project and its workspace'; Rows = "Project,Workspace`nMain,Post`nPilot,Dailies"
            Projects = 'Post/Main', 'Dailies/Pilot'
        }
        @{
            What = 'of a workspace alone'; Rows = "Workspace`nSound`nPost"
            Projects = 'Post/Main', 'Post/Grade [v2]', 'Post/Stars *'
        }
        @{ What = 'of a project alone'; Rows = "ProjectName`nPilot"; Projects = 'Dailies/Pilot' }
    ) {
        $Rows | ConvertFrom-Csv | Get-FrameioProject | ForEach-Object { "$($_.WorkspaceName)/$($_.Name)" } |
            Should -Be $Projects
    }

    It 'reports a row that names neither' {
        $row = [pscustomobject]@{ Adresse = 'x' }
        Get-FrameioProject -Project $row -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | ForEach-Object { Get-ErrorId $_ } | Should -Be MissingColumn
        "$problems" | Should -Match "'Adresse'"
    }

    It 'reports <Id> for <Arguments.Values>, and goes on' -ForEach @(
        @{ Arguments = @{ Project = 'Nope' }; Id = 'ProjectNotFound'; Category = 'ObjectNotFound' }
        @{ Arguments = @{ Workspace = 'Nope' }; Id = 'WorkspaceNotFound'; Category = 'ObjectNotFound' }
        @{ Arguments = @{ Workspace = 'Twins' }; Id = 'WorkspaceAmbiguous'; Category = 'InvalidArgument' }
        @{ Arguments = @{ Project = 'Pilot'; Workspace = 'Post' }; Id = 'ProjectNotFound'; Category = 'ObjectNotFound' }
    ) {
        $rows = [pscustomobject] $Arguments, [pscustomobject]@{ Project = 'Trailer'; Workspace = 'Dailies' }
        $projects = $rows | Get-FrameioProject -ErrorAction SilentlyContinue -ErrorVariable problems
        $projects.Name | Should -Be Trailer
        $problems.FullyQualifiedErrorId | Should -Be "$Id,FrameioPS.Commands.GetFrameioProjectCommand"
        $problems.CategoryInfo.Category | Should -Be $Category
    }

    It 'says what is restricted' {
        (Get-FrameioProject | Where-Object Restricted).Name | Should -Be Trailer
    }
}

Describe 'Get-FrameioCollaborator on <_>' -ForEach 'V2', 'V4' {
    BeforeAll {
        $version = $_
        Reset-Sandbox $sandbox
        $null = Connect-TestSandbox $sandbox -ApiVersion $version
    }

    It 'gives the people of a restricted project' {
        (Get-FrameioCollaborator Trailer | Get-Guest).Email | Should -Be kira@client.example
    }

    It 'has one shape' {
        $person = Get-FrameioCollaborator Pilot | Select-Object -First 1
        $person.PSObject.TypeNames[0] | Should -Be Frameio.Client.Projects.FrameioCollaborator
        $person.PSObject.Properties.Name |
            Should -Be ProjectId, ProjectName, WorkspaceId, Workspace, UserId, Name, Email, Role, Via, Active,
                Pending, RecordId, UpdatedAt
    }

    It 'takes <What>' -ForEach @(
        @{ What = 'projects from the pipeline'; Call = { Get-FrameioProject Trailer, Pilot | Get-FrameioCollaborator } }
        @{ What = 'names from the pipeline'; Call = { 'Trailer', 'Pilot' | Get-FrameioCollaborator } }
        @{
            What = 'rows'
            Call = { "Project,Workspace`nTrailer,Dailies`nPilot,Dailies" | ConvertFrom-Csv | Get-FrameioCollaborator }
        }
        @{
            What = 'a workspace''s projects from the pipeline'
            Call = { Get-FrameioWorkspace Dailies | Get-FrameioProject | Get-FrameioCollaborator }
        }
    ) {
        $people = & $Call | Get-Guest
        'Pilot', 'Trailer' | Where-Object { $_ -notin $people.ProjectName } | Should -BeNullOrEmpty
        $people.Email | Should -Contain kira@client.example
        $people.Email | Should -Contain grace+dailies@agency.example
    }

    It 'gives the people of all projects, of those that fit a pattern, or of a workspace''s' {
        function Get-Place { @($input | ForEach-Object { "$($_.Workspace)/$($_.ProjectName)" } | Sort-Object -Unique) }
        $all = Get-FrameioCollaborator | Get-Place
        $all | Should -Contain Dailies/Pilot
        $all | Should -Contain Dailies/Trailer
        Get-FrameioCollaborator Pil*, Trail* | Get-Place | Should -Be Dailies/Pilot, Dailies/Trailer
        Get-FrameioCollaborator Dailies/* | Get-Place | Should -Contain Dailies/Trailer
        @(Get-FrameioCollaborator -Workspace Dailies | Get-Place) -notlike 'Dailies/*' | Should -BeNullOrEmpty
        Get-FrameioCollaborator -Workspace Dailies | Get-Place | Should -Contain Dailies/Pilot
        Get-FrameioWorkspace Dailies | Get-FrameioCollaborator | Get-Place | Should -Contain Dailies/Trailer
        Get-FrameioCollaborator 'no such*' -ErrorAction Stop | Should -BeNullOrEmpty
        Get-FrameioCollaborator Pilot* -Workspace Post -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'gives those of the projects of all workspaces that fit a pattern' {
        function Get-Place { @($input | ForEach-Object { "$($_.Workspace)/$($_.ProjectName)" } | Sort-Object -Unique) }
        $all = @(Get-FrameioCollaborator | Get-Place)
        Get-FrameioCollaborator -Workspace D* | Get-Place | Should -Be ($all -like 'Dailies/*')
        Get-FrameioCollaborator Pilot -Workspace D* | Get-Place | Should -Be Dailies/Pilot
        Get-FrameioCollaborator T* -Workspace D* | Get-Place | Should -Be Dailies/Trailer
        Get-FrameioCollaborator Main -Workspace * | Get-Place | Should -Be @($all -like '*/Main')
        Get-FrameioCollaborator -Workspace 'no such*' -ErrorAction Stop | Should -BeNullOrEmpty
        $problem = Get-Failure { Get-FrameioCollaborator Pilot -Workspace P* -ErrorAction Stop }
        Get-ErrorId $problem | Should -Be ProjectNotFound
        'D*' | ForEach-Object { [pscustomobject]@{ Workspace = $_ } } | Get-FrameioCollaborator | Get-Place |
            Should -Be ($all -like 'Dailies/*')
    }

    It 'carries the workspace, so that projects of one name stay two' {
        $person = Get-FrameioCollaborator Pilot | Select-Object -First 1
        $person.Workspace, $person.WorkspaceId | Should -Be Dailies, (Get-SeedId Dailies)
        (Get-FrameioCollaborator Pilot | Select-Object -First 1 | Get-FrameioProject).WorkspaceName | Should -Be Dailies
    }

    It 'takes every project there is, those of workspaces that share a name too' {
        $people = Get-FrameioWorkspace | Get-FrameioProject | Get-FrameioCollaborator -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
        @($people | Where-Object Email -EQ kira@client.example).ProjectName | Should -Be Trailer
    }

    It 'reports <Id> for <Row.Project>' -ForEach @(
        @{ Row = @{ Project = 'Nope' }; Id = 'ProjectNotFound'; Category = 'ObjectNotFound' }
        @{ Row = @{ Project = 'Main' }; Id = 'ProjectAmbiguous'; Category = 'InvalidArgument' }
        @{ Row = @{ Project = 'Pilot'; Workspace = 'Post' }; Id = 'ProjectNotFound'; Category = 'ObjectNotFound' }
        @{ Row = @{ Project = 'Pilot'; Workspace = 'Nope' }; Id = 'WorkspaceNotFound'; Category = 'ObjectNotFound' }
    ) {
        $rows = [pscustomobject] $Row, [pscustomobject]@{ Project = 'Trailer' }
        $people = $rows | Get-FrameioCollaborator -ErrorAction SilentlyContinue -ErrorVariable problems
        $people.ProjectName | Sort-Object -Unique | Should -Be Trailer
        $problems.FullyQualifiedErrorId | Should -Be "$Id,FrameioPS.Commands.GetFrameioCollaboratorCommand"
        $problems.CategoryInfo.Category, $problems.TargetObject | Should -Be $Category, $Row.Project
    }

    It 'gives the people of some roles with -Role' {
        $people = Get-FrameioCollaborator Pilot -Role VIEW*, nothing
        $people | ForEach-Object Email | Should -Be ($version -eq 'V2' ? $null : 'grace+dailies@agency.example')
        { Get-FrameioCollaborator Pilot -Role '' -ErrorAction Stop } | Should -Throw -ErrorId MissingArgument*
    }

    It 'tells two projects of a name apart by their workspaces' {
        $null = Get-FrameioCollaborator Main -ErrorAction SilentlyContinue -ErrorVariable problems
        "$problems" | Should -Match "$(Get-SeedId 'first Main') in 'Dailies'.*$(Get-SeedId 'second Main') in 'Post'"
        $problems.ErrorDetails.RecommendedAction | Should -Match 'workspace'
        Get-FrameioCollaborator Main -Workspace Post | ForEach-Object ProjectId | Sort-Object -Unique |
            Should -BeIn (Get-SeedId 'second Main'), $null
    }
}

Describe 'Open invitations' {
    It 'are given by -Pending on V2' {
        $null = Connect-TestSandbox $sandbox -ApiVersion V2
        $open = Get-FrameioProject | Get-FrameioCollaborator -Pending -WarningVariable warnings
        "$($open.ProjectName) $($open.Email) $($open.Pending) $($open.UserId)" |
            Should -Be 'Pilot guest@client.example True '
        $open.RecordId | Should -Not -BeNullOrEmpty
        $warnings | Should -BeNullOrEmpty
        (Get-FrameioCollaborator Pilot).Pending | Sort-Object -Unique | Should -Be $false
    }

    It 'are nothing but a warning on V4, one for all projects' {
        $null = Connect-TestSandbox $sandbox
        $open = Get-FrameioProject |
            Get-FrameioCollaborator -Pending -WarningVariable warnings -WarningAction SilentlyContinue
        $open | Should -BeNullOrEmpty
        $warnings | Should -HaveCount 1
        "$warnings" | Should -Match 'V4 has no invitations.*Adobe Admin Console'
    }
}

# Kira is on one project and doesn't see its workspace.
Describe 'Somebody on a project alone, on <_>' -ForEach 'V2', 'V4' {
    BeforeAll { $null = Connect-TestSandbox $sandbox token-of-kira -ApiVersion $_ }

    It 'sees the project and no workspace' {
        Get-FrameioWorkspace | Should -BeNullOrEmpty
        $project = Get-FrameioProject
        $project.Name, $project.WorkspaceId, $project.WorkspaceName | Should -Be Trailer, (Get-SeedId Dailies), $null
    }

    It 'can pipe it into <What>' -ForEach @(
        @{
            What = 'Get-FrameioCollaborator'; Call = { (Get-FrameioProject | Get-FrameioCollaborator).Email }
            Seen = 'kira@client.example'
        }
        @{ What = 'Get-FrameioProject'; Call = { (Get-FrameioProject | Get-FrameioProject).Name }; Seen = 'Trailer' }
        @{
            What = 'Add-FrameioCollaborator'
            Call = { (Get-FrameioProject | Add-FrameioCollaborator -User chloe@studio.example -WhatIf).Status }
            Seen = $_ -eq 'V2' ? 'WouldInvite' : 'WouldAdd'
        }
    ) {
        & $Call | Should -Contain $Seen
    }

    It 'can name it by its workspace''s id' {
        (Get-FrameioCollaborator Trailer -Workspace (Get-SeedId Dailies)).Email | Should -Contain kira@client.example
    }
}
