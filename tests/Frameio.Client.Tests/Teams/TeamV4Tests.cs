using Frameio.Client.Bulk;
using Frameio.Client.Teams;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Teams;

public class TeamV4Tests : LegacyTest
{
    [Fact]
    public async Task The_workspaces_are_the_teams()
    {
        List<FrameioTeam> teams = await Client.Teams.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["Dailies", "Post", "Trailers O'Neil"], teams.Select(team => $"{team}"));
        Assert.Equal((Studio.Dailies, Studio.Account, null), (teams[0].Id, teams[0].AccountId, teams[0].MemberCount));
        Assert.NotNull(teams[0].CreatedAt);
    }

    [Fact]
    public async Task Members_are_listed_with_role_and_the_deactivated_among_them()
    {
        List<FrameioTeamMember> members = await Client.Teams.ListMembersAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation);

        FrameioTeamMember ines = members.Single(member => member.UserId == Studio.Ines);
        Assert.Equal(
            ("ines@agency.example", "Ines Sousa", "commenter", true, Studio.Dailies, "Dailies", null),
            (ines.Email, ines.Name, ines.Role, ines.Active, ines.TeamId, ines.TeamName, ines.RecordId));
        Assert.False(members.Single(member => member.UserId == Studio.JonasDeactivated).Active);
    }

    [Theory]
    [InlineData(null, "editor")]
    [InlineData("workspace_admin", "workspace_admin")]
    public async Task Adding_sets_a_role_by_id(string? role, string given)
    {
        MembershipRecord record = await Client.Teams.AddMemberAsync(
            Studio.Account, Dailies, Person("grace+dailies@agency.example", Studio.Grace), role, Cancellation);

        Assert.Equal((given, null, null, false), (record.Role, record.Id, record.UpdatedAt, record.IsPending));
        Assert.Equal(given, Server.State.Snapshot().Workspace("Dailies").Members.Single(member => member.UserId == Studio.Grace).Role);
    }

    [Fact]
    public async Task A_lost_answer_to_a_role_is_no_harm_because_it_is_set_again()
    {
        Break("v4SetWorkspaceUserRole", new Frameio.Sandbox.Faults.LostAnswerFault());

        await Client.Teams.AddMemberAsync(Studio.Account, Dailies, Person("x", Studio.Grace), role: null, Cancellation);

        Assert.Equal(2, Calls("v4SetWorkspaceUserRole").Count);
    }

    [Fact]
    public async Task Removing_takes_the_role_away_and_gives_no_record()
    {
        Assert.Same(MembershipRecord.Empty, await RemoveAsync(Studio.Ines));

        Assert.DoesNotContain(Server.State.Snapshot().Workspace("Dailies").Members, member => member.UserId == Studio.Ines);
        await Failure.OfAsync(FrameioErrorKind.RejectedByServer, () => RemoveAsync(Studio.Ines));
    }

    [Fact]
    public async Task A_role_that_the_service_does_not_give_is_refused_with_its_words()
    {
        RequestsMayBreakContract = true;

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.RejectedByServer,
            () => Client.Teams.AddMemberAsync(Studio.Account, Dailies, Person("x", Studio.Grace), "team_manager", Cancellation));

        Assert.Contains("Invalid value for enum", failure.Message);
    }

    [Fact]
    public async Task A_role_nobody_knows_yet_is_kept_as_text()
    {
        Answer("v4ListWorkspaceUsers", """{"data":[{"role":"colourist","user":{"id":"u","name":null,"email":"a@b.example","active":null}},{"role":null,"user":null}],"links":{"next":null}}""");

        List<FrameioTeamMember> members = await Client.Teams.ListMembersAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["colourist", null], members.Select(member => member.Role));
        Assert.Equal((null, string.Empty), (members[1].UserId, members[1].Email));
    }

    [Fact]
    public async Task What_is_not_there_is_said_to_be_missing()
    {
        await Failure.OfAsync(FrameioErrorKind.TeamNotFound, () => Client.Teams.ListMembersAsync(Studio.Account, NoTeam, Cancellation).ToListAsync(Cancellation).AsTask());
        await Failure.OfAsync(FrameioErrorKind.AccountNotFound, () => Client.Teams.ListAsync(Studio.Nobody, Cancellation).ToListAsync(Cancellation).AsTask());
    }

    [Fact]
    public async Task A_person_without_an_id_is_refused_before_anything_is_sent()
    {
        await Failure.OfAsync(FrameioErrorKind.UserHasNoId, () => Client.Teams.RemoveMemberAsync(Studio.Account, Dailies, Person("liam@client.example"), Cancellation));
        await Failure.OfAsync(FrameioErrorKind.UserHasNoId, () => Client.Teams.AddMemberAsync(Studio.Account, Dailies, Person("liam@client.example"), null, Cancellation));

        Assert.Empty(Log);
    }

    [Fact]
    public void The_roles_are_those_of_a_workspace()
    {
        RoleSet roles = Client.Teams.Roles;

        Assert.Equal(["workspace_admin", "full_access", "editor", "edit_only", "commenter", "viewer"], roles.Settable);
        Assert.Equal(["owner", "admin"], roles.ReadOnly);
        Assert.Equal("editor", roles.Default);
    }

    private Task<MembershipRecord> RemoveAsync(string id) =>
        Client.Teams.RemoveMemberAsync(Studio.Account, Dailies, Person("somebody@northlight.example", id), Cancellation);
}
