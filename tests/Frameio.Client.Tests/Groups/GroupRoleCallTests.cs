using System.Text.Json.Nodes;
using Frameio.Client.Access;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Groups;

/// <summary>The roles of groups in workspaces and on projects.</summary>
public class GroupRoleCallTests : LegacyTest
{
    [Theory]
    [InlineData(PlaceKind.Workspace, "viewer", Studio.DailiesGroups)]
    [InlineData(PlaceKind.Project, "editor", Studio.PilotGroups)]
    public async Task Groups_are_listed_with_their_roles(PlaceKind kind, string role, string path)
    {
        Server.Load(Studio.SeedWithGroupRoles);

        Grant given = Assert.Single(await ListAsync(Client, kind));

        Assert.Equal((Studio.Producers, "Producers", role), (given.SubjectId, given.SubjectName, given.Role));
        Assert.Equal(("GET", path, "experimental"), (Log[0].Method, Log[0].Path, Log[0].ApiVersion));
    }

    [Theory]
    [InlineData(PlaceKind.Workspace)]
    [InlineData(PlaceKind.Project)]
    public async Task Every_page_is_read(PlaceKind kind)
    {
        const int Count = 250;
        SeedGroupRole[] given =
        [
            .. Enumerable.Range(1, Count).Select(number => new SeedGroupRole { Group = Seeds.GroupId(number) }),
        ];
        Server.Load(Seeds.StudioWith(account => account with
        {
            Groups = Seeds.WithGroups(Count).Accounts[0].Groups,
            Workspaces =
            [
                account.Workspaces[0] with
                {
                    Groups = given,
                    Projects = [account.Workspaces[0].Projects[0] with { Groups = given }],
                },
            ],
        }));

        List<Grant> roles = await ListAsync(Client, kind);

        Assert.Equal(
            Enumerable.Range(1, Count).Select(Seeds.GroupId).Order(), roles.Select(role => role.SubjectId).Order());
        Assert.Equal(3, Log.Count);
    }

    [Theory]
    [InlineData(PlaceKind.Workspace, Studio.DailiesGroups)]
    [InlineData(PlaceKind.Project, Studio.PilotGroups)]
    public async Task A_role_is_given_and_given_anew_by_the_same_call(PlaceKind kind, string path)
    {
        Assert.Equal("editor", await SetAsync(Client, kind, Studio.Editors, "editor"));
        Assert.Equal("viewer", await SetAsync(Client, kind, Studio.Editors, "viewer"));

        GroupRoleSnapshot given = Assert.Single(Given(kind));
        Assert.Equal((Studio.Editors, "viewer"), (given.GroupId, given.Role));
        Assert.All(Log, call => Assert.Equal(
            ("PATCH", $"{path}/{Studio.Editors}", "experimental"), (call.Method, call.Path, call.ApiVersion)));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"data":{"role":"viewer"}}"""), JsonNode.Parse(Exchanges[^1].RequestBody)));
    }

    [Theory]
    [InlineData(PlaceKind.Workspace, "v4SetWorkspaceGroupRole")]
    [InlineData(PlaceKind.Project, "v4SetProjectGroupRole")]
    public async Task A_lost_answer_to_a_role_is_no_harm_because_it_is_set_again(PlaceKind kind, string operation)
    {
        Break(operation, new LostAnswerFault());

        Assert.Equal("commenter", await SetAsync(Client, kind, Studio.Editors, "commenter"));

        Assert.Equal("commenter", Assert.Single(Given(kind)).Role);
        Assert.Equal(2, Calls(operation).Count);
    }

    [Theory]
    [InlineData(PlaceKind.Workspace, Studio.DailiesGroups)]
    [InlineData(PlaceKind.Project, Studio.PilotGroups)]
    public async Task A_role_is_taken_away_once(PlaceKind kind, string path)
    {
        await SetAsync(Client, kind, Studio.Editors, "editor");

        await RemoveAsync(Client, kind, Studio.Editors);

        Assert.Empty(Given(kind));
        Assert.Equal(("DELETE", $"{path}/{Studio.Editors}", 204), (Log[^1].Method, Log[^1].Path, Log[^1].Status));
        await RequireMissingAsync(() => RemoveAsync(Client, kind, Studio.Editors));
    }

    [Theory]
    [InlineData(PlaceKind.Workspace, "v4RemoveWorkspaceGroup")]
    [InlineData(PlaceKind.Project, "v4RemoveProjectGroup")]
    public async Task What_is_gone_at_the_second_try_was_taken_away_by_the_first(PlaceKind kind, string operation)
    {
        await SetAsync(Client, kind, Studio.Editors, "editor");
        Break(operation, new LostAnswerFault());

        await RemoveAsync(Client, kind, Studio.Editors);

        Assert.Equal(2, Calls(operation).Count);
    }

    [Theory]
    [InlineData(PlaceKind.Workspace, FrameioErrorKind.WorkspaceNotFound)]
    [InlineData(PlaceKind.Project, FrameioErrorKind.ProjectNotFound)]
    public async Task A_place_that_is_not_there_is_said_to_be_missing(PlaceKind kind, FrameioErrorKind missing)
    {
        await Failure.OfAsync(missing, () => ListAsync(Client, kind, Studio.Nobody));
        await RequireMissingAsync(() => SetAsync(Client, kind, Studio.Editors, "editor", Studio.Nobody));
        await RequireMissingAsync(() => RemoveAsync(Client, kind, Studio.Editors, Studio.Nobody));
    }

    [Theory]
    [InlineData(PlaceKind.Workspace)]
    [InlineData(PlaceKind.Project)]
    public async Task A_group_that_is_not_there_is_said_in_the_services_words(PlaceKind kind)
    {
        await RequireMissingAsync(() => SetAsync(Client, kind, Studio.Nobody, "editor"));
        await RequireMissingAsync(() => RemoveAsync(Client, kind, Studio.Nobody));
    }

    [Theory]
    [InlineData(PlaceKind.Workspace)]
    [InlineData(PlaceKind.Project)]
    public async Task On_V2_there_are_none_and_nothing_is_sent(PlaceKind kind)
    {
        Func<Task>[] calls =
        [
            () => ListAsync(Legacy, kind),
            () => SetAsync(Legacy, kind, Studio.Editors, "editor"),
            () => RemoveAsync(Legacy, kind, Studio.Editors),
        ];
        foreach (Func<Task> call in calls)
        {
            FrameioException failure = await Failure.OfAsync(FrameioErrorKind.EndpointUnavailable, call);
            Assert.Contains("V2 has no groups", failure.Message, StringComparison.Ordinal);
        }

        Assert.Empty(Log);
    }

    [Fact]
    public void The_roles_are_those_of_a_group()
    {
        Assert.Equal(["full_access", "editor", "edit_only", "commenter", "viewer"], GroupCalls.Roles.Settable);
        Assert.Equal("editor", GroupCalls.Roles.Default);
    }

    // Whether the place or the group is missing, only the server's words could tell.
    private static async Task RequireMissingAsync(Func<Task> call) =>
        Assert.Equal(404, (await Failure.OfAsync(FrameioErrorKind.RejectedByServer, call)).StatusCode);

    private static RoleCalls Of(FrameioClient client, PlaceKind kind) =>
        kind == PlaceKind.Workspace ? client.Workspaces.Groups : client.Projects.Groups;

    private static Subject Group(string id) => new(SubjectKind.Group, id, string.Empty);

    private static string PlaceOf(PlaceKind kind) => kind == PlaceKind.Workspace ? Studio.Dailies : Studio.Pilot;

    private static async Task<List<Grant>> ListAsync(
        FrameioClient client, PlaceKind kind, string? place = null) =>
        await Of(client, kind).ListAsync(Studio.Account, place ?? PlaceOf(kind), Cancellation)
            .ToListAsync(Cancellation);

    private static async Task<string?> SetAsync(
        FrameioClient client, PlaceKind kind, string group, string role, string? place = null) =>
        (await Of(client, kind).GiveAsync(Studio.Account, place ?? PlaceOf(kind), Group(group), role, Cancellation))
            .Role;

    private static Task<Grant?> RemoveAsync(FrameioClient client, PlaceKind kind, string group, string? place = null) =>
        Of(client, kind).TakeAsync(
            Studio.Account, place ?? PlaceOf(kind), Group(group), cancellationToken: Cancellation);

    private IReadOnlyList<GroupRoleSnapshot> Given(PlaceKind kind)
    {
        StateSnapshot state = Server.State.Snapshot();
        return kind == PlaceKind.Workspace
            ? state.Workspace(Studio.Dailies).Groups
            : state.Project(Studio.Pilot).Groups;
    }
}
