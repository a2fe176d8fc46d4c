using Frameio.Client.Access;
using Frameio.Client.Access.Syncing;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Syncing;

/// <summary>Roles that people have by other paths, which stay or go.</summary>
public class PathTests : SyncTest
{
    private static readonly InputRow _chloe = Row(InWorkspaces, "Dailies", Studio.Chloe, "editor");
    private static readonly InputRow _editorsRole = Row(GroupsInWorkspaces, "Dailies", "Editors", "editor");

    [Fact]
    public async Task Who_has_the_role_by_a_group_costs_no_call_and_isn_t_taken_out()
    {
        List<Outcome> outcomes = await RunAsync(Unlimited, _chloe);

        Assert.Equal(["1 Grant chloe@northlight.example Dailies AlreadyMember"], outcomes.Select(Line));
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task Who_has_more_by_another_path_costs_no_call_and_that_is_told()
    {
        List<Outcome> outcomes = await RunAsync(
            Unlimited, _chloe with { Role = "viewer" }, Row(InWorkspaces, "Dailies", Studio.Ana, "viewer"));

        Assert.Equal([AccessStatus.Inherited, AccessStatus.Inherited], outcomes.Select(outcome => outcome.Status));
        Assert.Equal([AccessPath.Group, AccessPath.Account], outcomes.Select(outcome => outcome.Via));
        Assert.Contains("The role 'editor' of the group 'Editors'", outcomes[0].Reason);
        Assert.Contains("The role 'owner' in the account", outcomes[1].Reason);
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task A_role_of_ones_own_is_given_before_the_group_is_left()
    {
        await RunAsync(Unlimited, _chloe, Row(Members, "Editors", Studio.Dev));

        Assert.Equal(["PATCH", "DELETE", "DELETE"], Writes.Select(write => write.Method));
        Assert.EndsWith($"workspaces/{Studio.Dailies}/users/{Studio.Chloe}", Writes[0].Path);
        Assert.Contains(
            Server.State.Snapshot().Workspace("Dailies").Members,
            member => member is { UserId: Studio.Chloe, Role: "editor" });
        Assert.DoesNotContain(Studio.Chloe, Server.State.Snapshot().Group("Editors").MemberIds);
    }

    [Fact]
    public async Task Nobody_leaves_the_group_where_the_role_of_their_own_couldn_t_be_given()
    {
        Break("v4SetWorkspaceUserRole", new StatusFault { Code = 422 }, times: null);

        List<Outcome> outcomes = await RunAsync(Unlimited, _chloe, Row(Members, "Editors", Studio.Dev));

        Assert.Equal(2, outcomes.Count(outcome => outcome.Error?.Kind == FrameioErrorKind.HeldBack));
        Assert.Contains(Studio.Chloe, Server.State.Snapshot().Group("Editors").MemberIds);
    }

    [Fact]
    public async Task Who_leaves_the_group_and_is_not_named_is_taken_out_of_what_lay_behind()
    {
        Server.State.AddTeamMember(Studio.Dailies, Studio.Chloe, "commenter");

        List<Outcome> outcomes = await RunAsync(
            Unlimited, Row(InWorkspaces, "Dailies", Studio.Dev, "editor"), Row(Members, "Editors", Studio.Dev));

        Assert.Equal([Studio.Dev], Server.State.Snapshot().Group("Editors").MemberIds);
        Assert.Empty(Server.State.Snapshot().Workspace("Dailies").Members);
        Assert.DoesNotContain(outcomes, outcome => outcome.Status == AccessStatus.Failed);
    }

    [Fact]
    public async Task Of_who_came_by_the_group_alone_nothing_is_told()
    {
        List<Outcome> outcomes = await RunAsync(
            Unlimited, Row(InWorkspaces, "Dailies", Studio.Dev, "editor"), Row(Members, "Editors", Studio.Dev));

        Assert.Equal(
            [
                "0 Revoke chloe@northlight.example Editors Removed",
                "0 Revoke jonas@northlight.example Editors Removed",
                "1 Grant Dev.Patel@northlight.example Dailies AlreadyMember",
                "2 Grant Dev.Patel@northlight.example Editors AlreadyMember",
            ],
            outcomes.Select(Line).Order(StringComparer.Ordinal));
        Assert.Equal(2, Writes.Count);
    }

    [Fact]
    public async Task No_more_are_taken_out_of_what_lay_behind_than_may_go()
    {
        foreach (string id in new[] { Studio.Chloe, Studio.Dev })
        {
            Server.State.AddTeamMember(Studio.Dailies, id, "commenter");
        }

        List<Outcome> outcomes = await RunAsync(
            new SyncOptions { MaximumRemoval = RemovalLimit.OfNumber(1) },
            Row(InWorkspaces, "Dailies", Studio.Elena, "editor"),
            Row(GroupsInWorkspaces, "Dailies", "Reviewers", "viewer"));

        Assert.Equal(
            [FrameioErrorKind.TooManyRemovals, FrameioErrorKind.TooManyRemovals],
            Failed(outcomes).Select(outcome => outcome.Error!.Kind));
        Assert.Equal(3, Server.State.Snapshot().Workspace("Dailies").Members.Count);
    }

    [Fact]
    public async Task The_groups_of_a_place_are_read_for_those_alone_whom_they_may_explain()
    {
        await PlanAsync(
            Unlimited,
            _chloe,
            Row(InWorkspaces, "Dailies", Studio.Dev, "editor"),
            Row(InWorkspaces, "Dailies", Studio.JonasDeactivated, "editor"));

        // Ana and Ben are admins, and nobody else is left.
        Assert.DoesNotContain(Log, entry => entry.Operation is "v4ListWorkspaceGroups" or "v4ListGroupUsers");
    }

    [Fact]
    public async Task Lists_are_read_once_for_a_workspace_its_projects_and_its_groups()
    {
        await PlanAsync(
            Unlimited,
            _chloe,
            _editorsRole,
            Row(OnProjects, "Dailies/Pilot", Studio.Chloe, "viewer"),
            Row(OnProjects, "Finale", Studio.Chloe, "viewer"),
            Row(GroupsOnProjects, "Dailies/Pilot", "Editors", "viewer"),
            Row(Members, "Editors", Studio.Chloe),
            Row(Members, "Reviewers", Studio.Ines));

        Assert.All(
            Log.Where(entry => entry.Method == "GET").GroupBy(entry => entry.Path),
            same => Assert.True(same.Count() == 1, $"{same.Key} was read {same.Count()} times"));
        Assert.Empty(Writes);
    }

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { UserLists = UserListing.Effective };

    // Editors are chloe, dev and jonas.
    protected override Seed InitialSeed => Seeds.StudioWith(account => account with
    {
        Workspaces =
        [
            account.Workspaces[0] with
            {
                Members = [],
                Pending = [],
                Groups = [new SeedGroupRole { Group = "Editors", Role = "editor" }],
            },
            .. account.Workspaces.Skip(1),
        ],
    });
}
