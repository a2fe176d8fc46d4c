using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Tests.Workspaces;

public class WorkspaceV4Tests : LegacyTest
{
    [Fact]
    public async Task The_workspaces_are_the_workspaces()
    {
        List<FrameioWorkspace> workspaces =
            await Client.Workspaces.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["Dailies", "Post", "Trailers O'Neil"], workspaces.Select(workspace => $"{workspace}"));
        Assert.Equal(
            (Studio.Dailies, Studio.Account, null),
            (workspaces[0].Id, workspaces[0].AccountId, workspaces[0].MemberCount));
        Assert.NotNull(workspaces[0].CreatedAt);
    }

    [Fact]
    public async Task Members_are_listed_with_role_and_the_deactivated_among_them()
    {
        List<FrameioWorkspaceMember> members =
            await Client.Workspaces.ListMembersAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation);

        FrameioWorkspaceMember ines = members.Single(member => member.UserId == Studio.Ines);
        Assert.Equal(
            ("ines@agency.example", "Ines Sousa", "commenter", true, Studio.Dailies, "Dailies", null),
            (ines.Email, ines.Name, ines.Role, ines.Active, ines.WorkspaceId, ines.WorkspaceName, ines.RecordId));
        Assert.False(members.Single(member => member.UserId == Studio.JonasDeactivated).Active);
    }

    [Theory]
    [InlineData(null, "editor")]
    [InlineData("workspace_admin", "workspace_admin")]
    public async Task Adding_sets_a_role_by_id(string? role, string given)
    {
        Grant record = await Client.Workspaces.People.GiveAsync(
            Studio.Account, Dailies.Id, Person("grace+dailies@agency.example", Studio.Grace), role, Cancellation);

        Assert.Equal((given, null, null, false), (record.Role, record.RecordId, record.UpdatedAt, record.IsPending));
        Assert.Equal(
            given,
            Server.State.Snapshot().Workspace("Dailies").Members.Single(member => member.UserId == Studio.Grace).Role);
    }

    [Fact]
    public async Task A_lost_answer_to_a_role_is_no_harm_because_it_is_set_again()
    {
        Break("v4SetWorkspaceUserRole", new Frameio.Sandbox.Faults.LostAnswerFault());

        await Client.Workspaces.People.GiveAsync(
            Studio.Account, Dailies.Id, Person("x", Studio.Grace), role: null, Cancellation);

        Assert.Equal(2, Calls("v4SetWorkspaceUserRole").Count);
    }

    [Fact]
    public async Task Removing_takes_the_role_away_and_gives_no_record()
    {
        Assert.Null(await RemoveAsync(Studio.Ines));

        Assert.DoesNotContain(
            Server.State.Snapshot().Workspace("Dailies").Members, member => member.UserId == Studio.Ines);
        await Failure.OfAsync(FrameioErrorKind.RejectedByServer, () => RemoveAsync(Studio.Ines));
    }

    [Fact]
    public async Task A_role_that_the_service_does_not_give_is_refused_with_its_words()
    {
        RequestsMayBreakContract = true;

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.RejectedByServer,
            () => Client.Workspaces.People.GiveAsync(
                Studio.Account, Dailies.Id, Person("x", Studio.Grace), "team_manager", Cancellation));

        Assert.Contains("Invalid value for enum", failure.Message);
    }

    [Fact]
    public async Task A_role_nobody_knows_yet_is_kept_as_text()
    {
        Answer("v4ListWorkspaceUsers", """
            {"data":[{"role":"colourist","user":{"id":"u","name":null,"email":"a@b.example","active":null}},
                     {"role":null,"user":{"id":null,"email":"b@b.example"}}],
             "links":{"next":null}}
            """);

        List<FrameioWorkspaceMember> members =
            await Client.Workspaces.ListMembersAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["colourist", null], members.Select(member => member.Role));
        Assert.Equal((null, "b@b.example"), (members[1].UserId, members[1].Email));
    }

    [Fact]
    public async Task What_is_not_there_is_said_to_be_missing()
    {
        await Failure.OfAsync(
            FrameioErrorKind.WorkspaceNotFound,
            () => Client.Workspaces
                .ListMembersAsync(Studio.Account, NoWorkspace, Cancellation).ToListAsync(Cancellation).AsTask());
        await Failure.OfAsync(
            FrameioErrorKind.AccountNotFound,
            () => Client.Workspaces.ListAsync(Studio.Nobody, Cancellation).ToListAsync(Cancellation).AsTask());
    }

    [Fact]
    public async Task A_person_without_an_id_is_refused_before_anything_is_sent()
    {
        await Failure.OfAsync(
            FrameioErrorKind.UserHasNoId,
            () => Client.Workspaces.People.TakeAsync(
                Studio.Account, Dailies.Id, Person("liam@client.example"), cancellationToken: Cancellation));
        await Failure.OfAsync(
            FrameioErrorKind.UserHasNoId,
            () => Client.Workspaces.People.GiveAsync(
                Studio.Account, Dailies.Id, Person("liam@client.example"), null, Cancellation));

        Assert.Empty(Log);
    }

    [Fact]
    public void The_roles_are_those_of_a_workspace()
    {
        RoleSet roles = Client.Workspaces.People.Roles;

        Assert.Equal(["workspace_admin", "full_access", "editor", "edit_only", "commenter", "viewer"], roles.Settable);
        Assert.Equal(["owner", "admin"], roles.ReadOnly);
        Assert.Equal("editor", roles.Default);
    }

    private Task<Grant?> RemoveAsync(string id) =>
        Client.Workspaces.People.TakeAsync(
            Studio.Account, Dailies.Id, Person("somebody@northlight.example", id), cancellationToken: Cancellation);
}
