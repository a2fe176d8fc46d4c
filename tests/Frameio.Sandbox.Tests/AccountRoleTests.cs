namespace Frameio.Sandbox.Tests;

/// <summary>One person of the account: the account role, and what the person is in.</summary>
public sealed class AccountRoleTests : ServiceTest
{
    [Fact]
    public async Task A_role_can_be_changed_and_counts_at_once()
    {
        using RawClient client = new(Server);
        string restricted = $"{Studio.Projects}/{Studio.FinaleRestricted}/users";

        RawAnswer raised = await client.PatchRoleAsync(User(Studio.Chloe), "admin");

        Assert.Equal((200, "admin"), (raised.Status, (string?)raised.Json["data"]!["role"]));
        Assert.Equal("admin", (await client.UserRolesAsync(restricted))[Studio.Chloe]);
        Assert.Equal(200, (await client.PatchRoleAsync(User(Studio.Chloe), "member")).Status);
        Assert.DoesNotContain(Studio.Chloe, (await client.UserRolesAsync(restricted)).Keys);
    }

    [Fact]
    public async Task Somebody_deactivated_can_be_made_a_member()
    {
        Server.State.SetUserRole(Studio.JonasDeactivated, "admin");
        using RawClient client = new(Server);

        Assert.Equal(200, (await client.PatchRoleAsync(User(Studio.JonasDeactivated), "member")).Status);
        Assert.Equal("member", (string?)(await client.GetAsync(User(Studio.JonasDeactivated))).Json["data"]!["role"]);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("member")]
    public async Task The_owners_role_stays(string role)
    {
        using RawClient client = new(Server);

        RawAnswer refused = await client.PatchRoleAsync(User(Studio.Ana), role);

        Assert.Equal((403, "The owner's role can't be changed"), (refused.Status, refused.Detail));
        Assert.Equal("owner", (string?)(await client.GetAsync(User(Studio.Ana))).Json["data"]!["role"]);
    }

    [Fact]
    public async Task What_is_no_settable_role_and_who_is_no_user_is_refused()
    {
        RequestsMayBreakContract = true;
        using RawClient client = new(Server);

        RawAnswer role = await client.PatchRoleAsync(User(Studio.Chloe), "reviewer");

        Assert.Equal((422, "/data/role"), (role.Status, role.Pointer));
        Assert.Equal(404, (await client.PatchRoleAsync(User(Studio.Nobody), "admin")).Status);
    }

    [Fact]
    public async Task A_member_changes_nobodys_role()
    {
        Server.State.SetUserRole(Studio.Ana, "member");
        using RawClient client = new(Server);

        Assert.Equal(403, (await client.PatchRoleAsync(User(Studio.Ana), "admin")).Status);
    }

    [Fact]
    public async Task One_user_is_read_by_id()
    {
        RequestsMayBreakContract = true;
        using RawClient client = new(Server);

        RawAnswer one = await client.GetAsync(User(Studio.Grace));

        Assert.Equal("member", (string?)one.Json["data"]!["role"]);
        Assert.Equal("grace+dailies@agency.example", (string?)one.Json["data"]!["user"]!["email"]);
        Assert.Equal(404, (await client.GetAsync(User(Studio.Nobody))).Status);
        client.ApiVersion = null;
        Assert.Contains("no route found", (await client.GetAsync(User(Studio.Grace))).Detail);
    }

    [Fact]
    public async Task Memberships_are_groups_workspaces_and_projects()
    {
        using RawClient client = new(Server) { ApiVersion = null };

        RawAnswer all = await client.GetAsync($"{User(Studio.Ines)}/memberships?sort=type_asc");
        RawAnswer projects = await client.GetAsync($"{User(Studio.Ines)}/memberships?type=project");

        Assert.Equal(
            [("group", "Reviewers", null), ("project", "Pilot", "commenter"), ("workspace", "Dailies", "commenter")],
            Data(all));
        Assert.Equal([("project", "Pilot", "commenter")], Data(projects));
        Assert.Empty(Data(await client.GetAsync($"{User(Studio.Ines)}/memberships?type=share")));
        Assert.Equal(404, (await client.GetAsync($"{User(Studio.Nobody)}/memberships")).Status);
    }

    private static string User(string id) => $"{Studio.Users}/{id}";

    private static IEnumerable<(string? Type, string? Name, string? Role)> Data(RawAnswer answer) =>
        answer.Json["data"]!.AsArray()
            .Select(item => ((string?)item!["type"], (string?)item["name"], (string?)item["role"]));
}
