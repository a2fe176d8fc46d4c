using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;

namespace Frameio.Client.Tests.Projects;

public class ProjectV2Tests : LegacyTest
{
    private const string Shared = "00000000-0000-4000-8000-0000000000";

    [Fact]
    public async Task The_projects_of_a_workspace_are_listed_archived_ones_too()
    {
        List<FrameioProject> projects =
            await Legacy.Projects.ListAsync(Studio.Account, Post, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(
            [("Pilot", "standard"), ("Grading 2025", "archived")],
            projects.Select(project => (project.Name, project.Status)));
        Assert.All(
            projects,
            project => Assert.Equal(
                (Studio.Post, "Post", false), (project.WorkspaceId, project.WorkspaceName, project.Restricted)));
        Assert.Equal("filter%5Barchived%5D=all&page=1&page_size=100", Log[0].Query);
    }

    [Fact]
    public async Task A_private_project_is_a_restricted_one()
    {
        List<FrameioProject> projects =
            await Legacy.Projects.ListAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(
            [("Pilot", false), ("Finale", true)], projects.Select(project => (project.Name, project.Restricted)));
        Assert.NotNull(projects[0].CreatedAt);
    }

    [Fact]
    public async Task All_projects_are_those_of_the_workspaces_and_those_shared_with_the_caller_each_once()
    {
        string[] shared =
        [
            $$"""
            [{"_type":"project","id":"{{Shared}}01","name":"Guest","team_id":"foreign"},
             {"_type":"project","id":"{{Studio.Pilot}}","name":"Pilot","team_id":"{{Studio.Dailies}}"}]
            """,
            $$"""
            [{"_type":"project","id":"{{Shared}}02","name":"Old guest","team_id":"{{Studio.Post}}",
              "archive_status":"archived"},
             {"_type":"project","id":"{{Shared}}01","name":"Guest"}]
            """,
        ];
        Array.ForEach(shared, body => Answer("v2ListSharedProjects", body));

        List<FrameioProject> projects =
            await Legacy.Projects.ListAllAsync(Studio.Account, [Dailies, Post], Cancellation).ToListAsync(Cancellation);

        Assert.Equal(
            ["Pilot", "Finale", "Pilot", "Grading 2025", "Guest", "Old guest"],
            projects.Select(project => $"{project}"));
        Assert.Equal(projects.Count, projects.DistinctBy(project => project.Id).Count());
        Assert.Equal(
            ["Dailies", "Dailies", "Post", "Post", null, "Post"], projects.Select(project => project.WorkspaceName));
        Assert.All(
            Calls("v2ListSharedProjects"),
            call => Assert.StartsWith(
                $"filter%5Baccount_id%5D={Studio.Account}&filter%5Barchived%5D=",
                call.Query,
                StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_collaborator_has_a_user_and_a_record_and_no_role()
    {
        List<FrameioCollaborator> people =
            await Legacy.Projects.ListCollaboratorsAsync(Studio.Account, Pilot, Cancellation).ToListAsync(Cancellation);

        FrameioCollaborator ines = people.Single(person => person.UserId == Studio.Ines);
        Assert.Equal(
            ("ines@agency.example", "Ines Sousa", null, false, Studio.Pilot, "Pilot"),
            (ines.Email, ines.Name, ines.Role, ines.Pending, ines.ProjectId, ines.ProjectName));
        Assert.Equal(RecordOf(Studio.Ines), ines.RecordId);
        Assert.NotNull(ines.UpdatedAt);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(206)]
    public async Task A_list_is_a_list_under_whatever_success(int status)
    {
        Answer("v2ListCollaborators", """[{"_type":"collaborator","id":"r","user_id":"u"}]""", status);

        FrameioCollaborator person = Assert.Single(
            await Legacy.Projects
                .ListCollaboratorsAsync(Studio.Account, Pilot, Cancellation).ToListAsync(Cancellation));

        Assert.Equal("u", person.UserId);
    }

    [Fact]
    public async Task Open_invitations_are_a_list_of_their_own()
    {
        FrameioCollaborator oskar = Assert.Single(
            await Legacy.Projects.ListPendingAsync(Studio.Account, Pilot, Cancellation).ToListAsync(Cancellation));

        Assert.Equal(
            (Studio.Oskar, null, true, "Pilot"), (oskar.Email, oskar.UserId, oskar.Pending, oskar.ProjectName));
        Assert.Equal(Server.State.Snapshot().Project(Studio.Pilot).Pending[0].Id, oskar.RecordId);
    }

    [Fact]
    public async Task Somebody_of_the_account_becomes_a_collaborator_without_a_mail()
    {
        Grant record = await AddAsync("chloe@northlight.example");

        Assert.Equal(
            (Studio.Chloe, "chloe@northlight.example", false, RecordOf(Studio.Chloe)),
            (record.SubjectId, record.SubjectName, record.IsPending, record.RecordId));
        Assert.Empty(Server.State.Snapshot().Mails);
    }

    [Fact]
    public async Task A_stranger_is_invited_by_mail_and_the_invitation_can_be_withdrawn()
    {
        Grant record = await AddAsync(Awkward);
        Assert.Equal((null, Awkward, true), (record.SubjectId, record.SubjectName, record.IsPending));
        Assert.Equal(Awkward, Assert.Single(Server.State.Snapshot().Mails).To);

        Task<Grant?> WithdrawAsync() =>
            Legacy.Projects.People.TakeAsync(Studio.Account, Studio.Pilot, Person(Awkward), record, Cancellation);
        Grant withdrawn = (await WithdrawAsync())!;

        Assert.Equal(
            (record.RecordId, Awkward, true),
            (withdrawn.RecordId, withdrawn.SubjectName, withdrawn.IsPending));
        Assert.Equal([Studio.Oskar], Server.State.Snapshot().Project(Studio.Pilot).Pending.Select(open => open.Email));
        Assert.Equal(404, (await Failure.OfAsync(FrameioErrorKind.RejectedByServer, WithdrawAsync)).StatusCode);
    }

    [Fact]
    public async Task A_removal_answers_with_the_record_and_a_second_one_with_a_refusal()
    {
        Grant record = (await RemoveAsync("grace+dailies@agency.example"))!;

        Assert.Equal((Studio.Grace, "grace+dailies@agency.example"), (record.SubjectId, record.SubjectName));
        Assert.Equal("email=grace%2Bdailies%40agency.example", Calls("v2RemoveCollaborator")[0].Query);
        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.RejectedByServer, () => RemoveAsync("grace+dailies@agency.example"));

        Assert.Equal(404, failure.StatusCode);
    }

    [Fact]
    public async Task A_role_is_refused_before_anything_is_sent()
    {
        await Failure.OfAsync(
            FrameioErrorKind.InvalidRole,
            () => Legacy.Projects.People.GiveAsync(Studio.Account, Pilot.Id, Person(Awkward), "editor", Cancellation));

        Assert.Empty(Log);
        Assert.Empty(Legacy.Projects.People.Roles.Settable);
        Assert.Empty(Legacy.Projects.People.Roles.ReadOnly);
        Assert.Null(Legacy.Projects.People.Roles.Default);
    }

    [Fact]
    public async Task What_is_not_there_is_said_to_be_missing()
    {
        await Failure.OfAsync(
            FrameioErrorKind.ProjectNotFound,
            () => Legacy.Projects
                .ListCollaboratorsAsync(Studio.Account, NoProject, Cancellation).ToListAsync(Cancellation).AsTask());
        await Failure.OfAsync(
            FrameioErrorKind.ProjectNotFound,
            () => Legacy.Projects
                .ListPendingAsync(Studio.Account, NoProject, Cancellation).ToListAsync(Cancellation).AsTask());
        await Failure.OfAsync(
            FrameioErrorKind.ProjectNotFound,
            () => Legacy.Projects.People.GiveAsync(Studio.Account, NoProject.Id, Person(Awkward), null, Cancellation));
        await Failure.OfAsync(
            FrameioErrorKind.WorkspaceNotFound,
            () => Legacy.Projects
                .ListAsync(Studio.Account, NoWorkspace, Cancellation).ToListAsync(Cancellation).AsTask());
    }

    private string? RecordOf(string userId) =>
        Server.State.Snapshot().Project(Studio.Pilot).Collaborators.Single(person => person.UserId == userId).RecordId;

    private Task<Grant> AddAsync(string email) =>
        Legacy.Projects.People.GiveAsync(Studio.Account, Pilot.Id, Person(email), role: null, Cancellation);

    private Task<Grant?> RemoveAsync(string email) =>
        Legacy.Projects.People.TakeAsync(Studio.Account, Pilot.Id, Person(email), cancellationToken: Cancellation);
}
