using System.Text.Json.Nodes;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Tests;

/// <summary>The roles of groups in workspaces and on projects.</summary>
public sealed class GroupRoleTests : ServiceTest
{
    public static TheoryData<string, string> Places => new()
    {
        { Studio.DailiesGroups, Studio.DailiesUsers },
        { Studio.PilotGroups, Studio.PilotUsers },
    };

    protected override Seed InitialSeed => Studio.SeedWithGroupRoles;

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_role_can_be_given_repeated_changed_and_taken_once(string groups, string users)
    {
        using RawClient client = new(Server);
        string editors = $"{groups}/{Studio.Editors}";

        RawAnswer given = await client.PatchRoleAsync(editors, "viewer");
        RawAnswer repeated = await client.PatchRoleAsync(editors, "viewer");
        RawAnswer changed = await client.PatchRoleAsync($"{groups}/{Studio.Editors.ToUpperInvariant()}", "full_access");

        Assert.Equal((200, 200, 200), (given.Status, repeated.Status, changed.Status));
        Assert.Equal("full_access", (string?)changed.Json["data"]!["role"]);
        Assert.Equal("full_access", (await RolesAsync(client, groups))["Editors"]);
        Assert.Equal("full_access", (await client.UserRolesAsync(users))[Studio.Dev]);
        Assert.Equal(204, (await client.DeleteAsync(editors)).Status);
        Assert.Equal("editor", (await client.UserRolesAsync(users))[Studio.Dev]);
        RawAnswer again = await client.DeleteAsync(editors);
        Assert.Equal((404, "Not found"), (again.Status, again.Detail));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Of_a_members_own_role_and_the_groups_the_higher_counts(string groups, string users)
    {
        using RawClient client = new(Server);

        await client.PatchRoleAsync($"{groups}/{Studio.Reviewers}", "viewer");
        Assert.Equal("commenter", (await client.UserRolesAsync(users))[Studio.Ines]);
        await client.PatchRoleAsync($"{groups}/{Studio.Reviewers}", "editor");
        Assert.Equal("editor", (await client.UserRolesAsync(users))[Studio.Ines]);
        Assert.Equal(204, (await client.DeleteAsync($"{Studio.ReviewersUsers}/{Studio.Ines}")).Status);
        Assert.Equal("commenter", (await client.UserRolesAsync(users))[Studio.Ines]);
    }

    [Fact]
    public async Task A_groups_role_in_a_workspace_reaches_its_open_projects_and_no_restricted_one()
    {
        using RawClient client = new(Server);
        string restricted = $"{Studio.Projects}/{Studio.FinaleRestricted}";

        await client.PatchRoleAsync($"{Studio.DailiesGroups}/{Studio.Reviewers}", "full_access");

        Assert.Equal("full_access", (await client.UserRolesAsync(Studio.PilotUsers))[Studio.Ines]);
        Assert.DoesNotContain(Studio.Ines, (await client.UserRolesAsync($"{restricted}/users")).Keys);
        await client.PatchRoleAsync($"{restricted}/groups/{Studio.Reviewers}", "viewer");
        Assert.Equal("viewer", (await client.UserRolesAsync($"{restricted}/users"))[Studio.Ines]);
    }

    [Fact]
    public async Task A_member_reaches_what_only_the_group_has_a_role_in()
    {
        Server.State.SetUserRole(Studio.Ana, "member");
        Server.State.AddMember(Studio.Producers, Studio.Ana);
        Server.State.SetGroupRole(Studio.FinaleRestricted, Studio.Producers, "commenter");
        Server.State.RemoveGroupRole(Studio.Dailies, Studio.Producers);
        using RawClient client = new(Server);

        Assert.Equal(["Pilot", "Finale"], Names(await client.GetAsync(Studio.Projects)));
        Assert.Equal(
            ["Pilot", "Finale"], Names(await client.GetAsync($"/v4/accounts/{Studio.Account}/invited_projects")));
        Assert.Equal(404, (await client.GetAsync(Studio.DailiesGroups)).Status);
        Assert.Equal(200, (await client.GetAsync(Studio.PilotGroups)).Status);
        Assert.Equal(403, (await client.PatchRoleAsync($"{Studio.PilotGroups}/{Studio.Editors}", "editor")).Status);
        Assert.Equal(403, (await client.DeleteAsync($"{Studio.PilotGroups}/{Studio.Producers}")).Status);
    }

    [Fact]
    public async Task A_list_tells_group_and_role_in_pages_and_in_order()
    {
        using RawClient client = new(Server);
        await client.PatchRoleAsync($"{Studio.DailiesGroups}/{Studio.Editors}", "editor");
        await client.PatchRoleAsync($"{Studio.DailiesGroups}/{Studio.AdobeSync}", "commenter");

        RawAnswer first = await client.GetAsync(
            $"{Studio.DailiesGroups}?sort=role_desc&page_size=2&include_total_count=true");
        RawAnswer rest = await client.GetAsync($"{(string)first.Json["links"]!["next"]!}&sort=role_desc");
        RawAnswer byTime = await client.GetAsync($"{Studio.DailiesGroups}?sort=created_at_asc");

        Assert.Equal(3, (int)first.Json["total_count"]!);
        Assert.Equal(["Producers", "Editors"], GroupNames(first));
        Assert.Equal(["Adobe Sync"], GroupNames(rest));
        Assert.Equal(["Producers", "Editors", "Adobe Sync"], GroupNames(byTime));
        Assert.Equal(Studio.Producers, (string?)first.Json["data"]![0]!["group"]!["id"]);
    }

    [Fact]
    public async Task What_no_group_can_have_is_refused()
    {
        RequestsMayBreakContract = true;
        using RawClient client = new(Server);

        RawAnswer role = await client.PatchRoleAsync($"{Studio.DailiesGroups}/{Studio.Editors}", "workspace_admin");

        Assert.Equal((422, "/data/role"), (role.Status, role.Pointer));
        Assert.Equal(404, (await client.PatchRoleAsync($"{Studio.DailiesGroups}/{Studio.Nobody}", "editor")).Status);
        Assert.Equal(404, (await client.DeleteAsync($"{Studio.DailiesGroups}/{Studio.Nobody}")).Status);
        Assert.Equal(404, (await client.DeleteAsync($"{Studio.PilotGroups}/{Studio.Editors}")).Status);
        client.ApiVersion = null;
        Assert.Contains(
            "no route found", (await client.DeleteAsync($"{Studio.PilotGroups}/{Studio.Producers}")).Detail);
    }

    [Fact]
    public async Task A_deleted_group_has_no_role_any_more()
    {
        using RawClient client = new(Server);

        Assert.Equal(204, (await client.DeleteAsync($"{Studio.Groups}/{Studio.Producers}")).Status);

        Assert.Empty(await RolesAsync(client, Studio.DailiesGroups));
        Assert.Empty(Server.State.Snapshot().Project(Studio.Pilot).Groups);
    }

    [Fact]
    public async Task Seeds_give_roles_to_groups_by_name_and_by_id()
    {
        RequestsMayBreakContract = true;
        Server.Load(WithGroups(
            new SeedGroupRole { Group = "Editors", Role = "producer" },
            new SeedGroupRole { Group = Studio.Reviewers }));
        using RawClient client = new(Server);

        Dictionary<string, string> roles = await RolesAsync(client, Studio.DailiesGroups);

        Assert.Equal(("producer", "editor"), (roles["Editors"], roles["Reviewers"]));
        Assert.Equal(200, (await client.PatchRoleAsync($"{Studio.PilotGroups}/{Studio.Reviewers}", "producer")).Status);
        GroupRoleSnapshot given = Server.State.Snapshot().Project(Studio.Pilot).Groups[^1];
        Assert.Equal((Studio.Reviewers, "Reviewers", "producer"), (given.GroupId, given.Name, given.Role));
    }

    [Theory]
    [InlineData("Strangers", "editor", "group: 'Strangers' is not one group of this account")]
    [InlineData("Editors", "owner", "role: 'owner' is no role of V4's workspaces and projects")]
    public void A_seed_with_an_impossible_role_of_a_group_is_refused(string group, string role, string message)
    {
        Seed seed = WithGroups(new SeedGroupRole { Group = group, Role = role });

        SeedException refusal = Assert.Throws<SeedException>(() => Server.Load(seed));

        Assert.Equal($"accounts[0].workspaces[0].groups[0].{message}", refusal.Message);
    }

    private static Seed WithGroups(params SeedGroupRole[] roles) =>
        Studio.With(account => account with { Workspaces = [account.Workspaces[0] with { Groups = roles }] });

    private static async Task<Dictionary<string, string>> RolesAsync(RawClient client, string path) =>
        Data(await client.GetAsync(path))
            .ToDictionary(item => (string)item!["group"]!["name"]!, item => (string)item!["role"]!);

    private static IEnumerable<string?> Names(RawAnswer answer) => Data(answer).Select(item => (string?)item!["name"]);

    private static IEnumerable<string?> GroupNames(RawAnswer answer) =>
        Data(answer).Select(item => (string?)item!["group"]!["name"]);

    private static JsonArray Data(RawAnswer answer) => answer.Json["data"]!.AsArray();
}
