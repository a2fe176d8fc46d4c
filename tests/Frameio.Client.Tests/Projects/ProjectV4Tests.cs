using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;

namespace Frameio.Client.Tests.Projects;

public class ProjectV4Tests : LegacyTest
{
    [Fact]
    public async Task The_projects_of_a_workspace_are_listed_inactive_ones_too()
    {
        List<FrameioProject> projects =
            await Client.Projects.ListAsync(Studio.Account, Post, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(
            [("Pilot", "active"), ("Grading 2025", "inactive")],
            projects.Select(project => (project.Name, project.Status)));
        Assert.All(
            projects, project => Assert.Equal((Studio.Post, "Post"), (project.WorkspaceId, project.WorkspaceName)));
        Assert.NotNull(projects[0].UpdatedAt);
    }

    [Fact]
    public async Task All_projects_are_the_accounts_and_the_invited_ones_each_once_with_the_names_of_known_workspaces()
    {
        Answer("v4ListInvitedProjects", $$$"""
            {"data":[{"id":"{{{Studio.Pilot}}}","name":"Pilot","workspace_id":"{{{Studio.Dailies}}}"},
                     {"id":"{{{Studio.Nobody}}}","name":"Guest","workspace_id":"foreign","status":"paused",
                      "restricted":null}],
             "links":{"next":null}}
            """);

        List<FrameioProject> projects =
            await Client.Projects.ListAllAsync(Studio.Account, [Dailies], Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["Pilot", "Finale", "Pilot", "Grading 2025", "Guest"], projects.Select(project => $"{project}"));
        Assert.Equal(["Dailies", "Dailies", null, null, null], projects.Select(project => project.WorkspaceName));
        Assert.Equal(
            ("foreign", "paused", true), (projects[4].WorkspaceId, projects[4].Status, projects[4].Restricted));
        Assert.True(projects[1].Restricted);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","restricted":null""")]
    [InlineData(",\"restricted\":\"no\"")]
    public async Task A_project_that_does_not_say_whether_it_is_restricted_counts_as_restricted(string field)
    {
        Answer("v4ListWorkspaceProjects", $$$"""
            {"data":[{"id":"{{{Studio.Pilot}}}","name":"Pilot"{{{field}}}}],"links":{"next":null}}
            """);

        Assert.True(Assert.Single(await Client.Projects
            .ListAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation)).Restricted);
    }

    [Fact]
    public async Task Collaborators_are_listed_with_role()
    {
        List<FrameioCollaborator> people =
            await Client.Projects.ListCollaboratorsAsync(Studio.Account, Pilot, Cancellation).ToListAsync(Cancellation);

        FrameioCollaborator ines = people.Single(person => person.UserId == Studio.Ines);
        Assert.Equal(
            ("ines@agency.example", "Ines Sousa", "commenter", true, false, null, Studio.Pilot, "Pilot"),
            (
                ines.Email,
                ines.Name,
                ines.Role,
                ines.Active,
                ines.Pending,
                ines.RecordId,
                ines.ProjectId,
                ines.ProjectName));
        Assert.Contains("include_deactivated=true", Log[0].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_no_invitations_to_list()
    {
        Assert.Empty(
            await Client.Projects.ListPendingAsync(Studio.Account, Pilot, Cancellation).ToListAsync(Cancellation));

        Assert.Empty(Log);
    }

    [Theory]
    [InlineData(null, "editor")]
    [InlineData("commenter", "commenter")]
    public async Task Adding_sets_a_role_by_id(string? role, string given)
    {
        Grant record = await Client.Projects.People.GiveAsync(
            Studio.Account, Pilot.Id, Person("chloe@northlight.example", Studio.Chloe), role, Cancellation);

        Assert.Equal(given, record.Role);
        Assert.Equal(
            given,
            Server.State
                .Snapshot().Project(Studio.Pilot).Collaborators.Single(person => person.UserId == Studio.Chloe).Role);
    }

    [Fact]
    public async Task Removing_takes_the_role_away_and_gives_no_record()
    {
        Assert.Null(await RemoveAsync());

        Assert.DoesNotContain(
            Server.State.Snapshot().Project(Studio.Pilot).Collaborators, person => person.UserId == Studio.Ines);
        await Failure.OfAsync(FrameioErrorKind.RejectedByServer, RemoveAsync);
    }

    [Fact]
    public async Task What_is_not_there_is_said_to_be_missing()
    {
        await Failure.OfAsync(
            FrameioErrorKind.ProjectNotFound,
            () => Client.Projects
                .ListCollaboratorsAsync(Studio.Account, NoProject, Cancellation).ToListAsync(Cancellation).AsTask());
        await Failure.OfAsync(
            FrameioErrorKind.WorkspaceNotFound,
            () => Client.Projects
                .ListAsync(Studio.Account, NoWorkspace, Cancellation).ToListAsync(Cancellation).AsTask());
        await Failure.OfAsync(
            FrameioErrorKind.AccountNotFound,
            () => Client.Projects.ListAllAsync(Studio.Nobody, [], Cancellation).ToListAsync(Cancellation).AsTask());
    }

    [Fact]
    public void The_roles_are_those_of_a_project()
    {
        RoleSet roles = Client.Projects.People.Roles;

        Assert.Equal(["full_access", "editor", "edit_only", "commenter", "viewer"], roles.Settable);
        Assert.Equal(["owner", "admin", "workspace_admin"], roles.ReadOnly);
        Assert.Equal("editor", roles.Default);
    }

    private Task<Grant?> RemoveAsync() =>
        Client.Projects.People.TakeAsync(
            Studio.Account, Pilot.Id, Person("ines@agency.example", Studio.Ines), cancellationToken: Cancellation);
}
