using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Workspaces;

public class WorkspaceV2Tests : LegacyTest
{
    [Fact]
    public async Task The_workspaces_of_the_account_are_listed_with_their_size()
    {
        List<FrameioWorkspace> workspaces =
            await Legacy.Workspaces.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["Dailies", "Post", "Trailers O'Neil"], workspaces.Select(workspace => $"{workspace}"));
        FrameioWorkspace dailies = workspaces[0];
        Assert.Equal((Studio.Dailies, Studio.Account, 5), (dailies.Id, dailies.AccountId, dailies.MemberCount));
        Assert.NotNull(dailies.CreatedAt);
        Assert.NotNull(dailies.UpdatedAt);
    }

    [Fact]
    public async Task A_member_has_a_user_a_role_and_a_record()
    {
        List<FrameioWorkspaceMember> members =
            await Legacy.Workspaces.ListMembersAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(5, members.Count);
        FrameioWorkspaceMember elena = members.Single(member => member.UserId == Studio.Elena);
        Assert.Equal(
            ("elena@northlight.example", "Elena Rossi", "team_manager", Studio.Dailies, "Dailies", null),
            (elena.Email, elena.Name, elena.Role, elena.WorkspaceId, elena.WorkspaceName, elena.Active));
        Assert.Equal(
            Server.State
                .Snapshot().Workspace("Dailies").Members.Single(member => member.UserId == Studio.Elena).RecordId,
            elena.RecordId);
        Assert.NotNull(elena.UpdatedAt);
        Assert.Equal("member", members.Single(member => member.UserId == Studio.Ines).Role);
    }

    [Fact]
    public async Task Somebody_of_the_account_becomes_a_member_without_a_mail()
    {
        Grant record = await Legacy.Workspaces.People.GiveAsync(
            Studio.Account, Dailies.Id, Person("grace+dailies@agency.example"), role: null, Cancellation);

        Assert.Equal(
            (Studio.Grace, "grace+dailies@agency.example", "member", false),
            (record.SubjectId, record.SubjectName, record.Role, record.IsPending));
        Assert.NotNull(record.UpdatedAt);
        GrantSnapshot stored =
            Server.State.Snapshot().Workspace("Dailies").Members.Single(member => member.UserId == Studio.Grace);
        Assert.Equal(stored.RecordId, record.RecordId);
        Assert.Equal("""{"email":"grace\u002Bdailies@agency.example"}""", Exchanges[^1].RequestBody);
        Assert.Empty(Server.State.Snapshot().Mails);
    }

    [Fact]
    public async Task A_role_is_sent_where_one_is_named()
    {
        Grant record = await Legacy.Workspaces.People.GiveAsync(
            Studio.Account, Dailies.Id, Person("grace+dailies@agency.example"), "team_manager", Cancellation);

        Assert.Equal("team_manager", record.Role);
    }

    [Fact]
    public async Task A_stranger_is_invited_by_one_mail_and_has_no_user_yet()
    {
        Grant record =
            await Legacy.Workspaces.People.GiveAsync(
                Studio.Account, Dailies.Id, Person(Awkward), role: null, Cancellation);

        Assert.Equal((null, Awkward, true), (record.SubjectId, record.SubjectName, record.IsPending));
        Assert.Equal(Server.State.Snapshot().Workspace("Dailies").Pending[^1].Id, record.RecordId);
        Assert.Equal(Awkward, Assert.Single(Server.State.Snapshot().Mails).To);
    }

    [Fact]
    public async Task A_removal_answers_with_the_record_and_so_does_the_second_one()
    {
        Grant first = (await RemoveAsync("ines@agency.example"))!;
        Grant second = (await RemoveAsync("ines@agency.example"))!;

        Assert.Equal((Studio.Ines, "member"), (first.SubjectId, first.Role));
        Assert.Equal((first.RecordId, first.UpdatedAt), (second.RecordId, second.UpdatedAt));
        Assert.NotNull(first.UpdatedAt);
        Assert.DoesNotContain(
            Server.State.Snapshot().Workspace("Dailies").Members, member => member.UserId == Studio.Ines);
    }

    [Fact]
    public async Task An_address_arrives_as_it_is()
    {
        await Failure.OfAsync(FrameioErrorKind.RejectedByServer, () => RemoveAsync(Awkward));

        Assert.Equal("email=o%27neil%2Bvfx%251%26a%3Db%23c%40caf%C3%A9.example", Calls("v2RemoveTeamMember")[0].Query);
    }

    [Theory]
    [InlineData("grace+dailies@agency.example", Studio.Grace)]
    [InlineData("hugo+it's@agency.example", "8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f007")]
    public async Task People_with_awkward_addresses_come_and_go(string email, string id)
    {
        await Legacy.Workspaces.People.GiveAsync(Studio.Account, Dailies.Id, Person(email), role: null, Cancellation);
        Assert.Contains(Server.State.Snapshot().Workspace("Dailies").Members, member => member.UserId == id);

        Assert.Equal(id, (await RemoveAsync(email))?.SubjectId);
        Assert.DoesNotContain(Server.State.Snapshot().Workspace("Dailies").Members, member => member.UserId == id);
    }

    [Fact]
    public async Task Somebody_who_never_was_a_member_is_the_servers_to_refuse()
    {
        // The 404 could also mean the workspace, so it isn't more than a refusal.
        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.RejectedByServer, () => RemoveAsync("ana@northlight.example"));

        Assert.Equal(404, failure.StatusCode);
    }

    [Fact]
    public async Task A_workspace_that_is_not_there_is_said_to_be_missing()
    {
        await Failure.OfAsync(
            FrameioErrorKind.WorkspaceNotFound,
            () => Legacy.Workspaces
                .ListMembersAsync(Studio.Account, NoWorkspace, Cancellation).ToListAsync(Cancellation).AsTask());
        await Failure.OfAsync(
            FrameioErrorKind.WorkspaceNotFound,
            () => Legacy.Workspaces.People.GiveAsync(
                Studio.Account, NoWorkspace.Id, Person("x@y.example"), null, Cancellation));
        await Failure.OfAsync(
            FrameioErrorKind.AccountNotFound,
            () => Legacy.Workspaces.ListAsync(Studio.Nobody, Cancellation).ToListAsync(Cancellation).AsTask());
    }

    [Fact]
    public async Task A_person_without_an_address_is_refused_before_anything_is_sent()
    {
        await Failure.OfAsync(FrameioErrorKind.InvalidEmail, () => RemoveAsync(string.Empty));
        await Failure.OfAsync(
            FrameioErrorKind.InvalidEmail,
            () => Legacy.Workspaces.People.GiveAsync(
                Studio.Account, Dailies.Id, Person(string.Empty, Studio.Ines), null, Cancellation));

        Assert.Empty(Log);
    }

    [Fact]
    public async Task A_role_nobody_knows_yet_is_kept_as_text()
    {
        Answer("v2ListTeamMembers", """
            [{"_type":"team_member","id":"r","user_id":"u","role":"team_guest",
              "user":{"email":"a@b.example"},"brand_new":[1]}]
            """);

        FrameioWorkspaceMember member = Assert.Single(
            await Legacy.Workspaces.ListMembersAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation));

        Assert.Equal(("team_guest", "u", "a@b.example"), (member.Role, member.UserId, member.Email));
    }

    [Fact]
    public async Task A_record_that_was_deleted_is_no_member_and_an_odd_time_no_error()
    {
        Answer("v2ListTeamMembers", """
            [{"_type":"team_member","id":"1","user_id":"a","deleted_at":"2026-01-05T10:00:00Z"},
             {"_type":"team_member","id":"2","user":{"id":"b","email":"b@b.example"},
              "deleted_at":null,"updated_at":"yesterday"}]
            """);

        FrameioWorkspaceMember member = Assert.Single(
            await Legacy.Workspaces.ListMembersAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation));

        Assert.Equal(("b", "b@b.example", null), (member.UserId, member.Email, member.UpdatedAt));
    }

    [Fact]
    public void The_roles_are_two()
    {
        RoleSet roles = Legacy.Workspaces.People.Roles;

        Assert.Equal(["team_manager", "member"], roles.Settable);
        Assert.Empty(roles.ReadOnly);
        Assert.Equal("member", roles.Default);
    }

    private Task<Grant?> RemoveAsync(string email) =>
        Legacy.Workspaces.People.TakeAsync(Studio.Account, Dailies.Id, Person(email), cancellationToken: Cancellation);
}
