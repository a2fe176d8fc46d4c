using System.Text.Json.Nodes;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Tests;

/// <summary>Workspaces, projects and their people in V4.</summary>
public sealed class WorkspaceTests : ServiceTest
{
    [Fact]
    public async Task A_workspace_lists_its_members_and_the_accounts_owner_and_admins()
    {
        using RawClient client = new(Server);

        Dictionary<string, string> roles = await client.UserRolesAsync(Studio.DailiesUsers);
        Dictionary<string, string> all = await client.UserRolesAsync($"{Studio.DailiesUsers}?include_deactivated=true");

        Assert.Equal(
            ("owner", "workspace_admin", "full_access", "commenter"),
            (roles[Studio.Ana], roles[Studio.Elena], roles[Studio.Chloe], roles[Studio.Ines]));
        Assert.Equal(2, roles.Values.Count(role => role == "admin"));
        Assert.DoesNotContain(Studio.JonasDeactivated, roles.Keys);
        Assert.Equal("editor", all[Studio.JonasDeactivated]);
    }

    [Fact]
    public async Task Setting_a_role_adds_changes_and_may_be_repeated()
    {
        using RawClient client = new(Server);

        RawAnswer added = await client.PatchRoleAsync($"{Studio.DailiesUsers}/{Studio.Grace}", "viewer");
        RawAnswer repeated = await client.PatchRoleAsync($"{Studio.DailiesUsers}/{Studio.Grace}", "viewer");
        DateTimeOffset before = UpdatedAt(Studio.Grace);
        RawAnswer changed = await client.PatchRoleAsync(
            $"{Studio.DailiesUsers}/{Studio.Grace.ToUpperInvariant()}", "editor");

        Assert.Equal((200, 200, 200), (added.Status, repeated.Status, changed.Status));
        Assert.Equal("editor", (string?)changed.Json["data"]!["role"]);
        Assert.Equal("editor", (await client.UserRolesAsync(Studio.DailiesUsers))[Studio.Grace]);
        Assert.True(UpdatedAt(Studio.Grace) > before);
        Assert.Empty(Server.State.Mails);
    }

    [Theory]
    [InlineData(Studio.Nobody, "editor", 404)]
    [InlineData(Studio.JonasDeactivated, "editor", 422)]
    [InlineData(Studio.Grace, "producer", 422)]
    [InlineData(Studio.Grace, "owner", 422)]
    [InlineData(Studio.Grace, "team_manager", 422)]
    public async Task A_role_is_refused_for_whom_and_what_there_is_not(string user, string role, int status)
    {
        RequestsMayBreakContract = true;
        using RawClient client = new(Server);

        Assert.Equal(status, (await client.PatchRoleAsync($"{Studio.DailiesUsers}/{user}", role)).Status);
        Assert.Equal(status, (await client.PatchRoleAsync($"{Studio.PilotUsers}/{user}", role)).Status);
    }

    [Fact]
    public async Task A_role_the_contract_does_not_know_is_listed_and_can_be_given_on()
    {
        RequestsMayBreakContract = true;
        Server.State.AddTeamMember(Studio.Post, Studio.Dev, "producer");
        using RawClient client = new(Server);

        Assert.Equal("producer", (await client.UserRolesAsync($"{Studio.Workspaces}/{Studio.Post}/users"))[Studio.Dev]);
        Assert.Equal(200, (await client.PatchRoleAsync($"{Studio.DailiesUsers}/{Studio.Grace}", "producer")).Status);
        Assert.Equal(
            422, (await client.PatchRoleAsync($"{Studio.PilotUsers}/{Studio.Grace}", "workspace_admin")).Status);
    }

    [Fact]
    public async Task A_member_can_be_removed_once_and_an_owner_who_is_none_cannot()
    {
        using RawClient client = new(Server);

        Assert.Equal(204, (await client.DeleteAsync($"{Studio.DailiesUsers}/{Studio.Chloe}")).Status);
        Assert.Equal((404, "Not found"), Outline(await client.DeleteAsync($"{Studio.DailiesUsers}/{Studio.Chloe}")));
        Assert.Equal(404, (await client.DeleteAsync($"{Studio.DailiesUsers}/{Studio.Ana}")).Status);
    }

    [Fact]
    public async Task Of_the_roles_on_a_project_and_in_its_workspace_the_higher_counts()
    {
        using RawClient client = new(Server);

        Dictionary<string, string> open = await client.UserRolesAsync(Studio.PilotUsers);
        Dictionary<string, string> restricted = await client.UserRolesAsync(
            $"{Studio.Projects}/{Studio.FinaleRestricted}/users");

        Assert.Equal(
            ("commenter", "full_access", "editor", "owner"),
            (open[Studio.Ines], open[Studio.Chloe], open[Studio.Grace], open[Studio.Ana]));
        Assert.Equal("full_access", restricted[Studio.Dev]);
        Assert.DoesNotContain(Studio.Chloe, restricted.Keys);
        Assert.Equal("owner", restricted[Studio.Ana]);
    }

    [Fact]
    public async Task A_role_given_on_a_project_survives_the_removal_from_the_workspace()
    {
        using RawClient client = new(Server);

        Assert.Equal(204, (await client.DeleteAsync($"{Studio.DailiesUsers}/{Studio.Ines}")).Status);
        Assert.Equal("viewer", (await client.UserRolesAsync(Studio.PilotUsers))[Studio.Ines]);
        Assert.Equal(204, (await client.DeleteAsync($"{Studio.PilotUsers}/{Studio.Ines}")).Status);
        Assert.DoesNotContain(Studio.Ines, (await client.UserRolesAsync(Studio.PilotUsers)).Keys);
    }

    [Fact]
    public async Task Only_a_role_given_on_the_project_can_be_taken_there()
    {
        using RawClient client = new(Server);

        Assert.Equal(404, (await client.DeleteAsync($"{Studio.PilotUsers}/{Studio.Chloe}")).Status);
        Assert.Equal(204, (await client.DeleteAsync($"{Studio.PilotUsers}/{Studio.Ines}")).Status);
        Assert.Equal("commenter", (await client.UserRolesAsync(Studio.PilotUsers))[Studio.Ines]);
        Assert.Equal(404, (await client.DeleteAsync($"{Studio.PilotUsers}/{Studio.Ines}")).Status);
    }

    [Fact]
    public async Task Projects_come_by_workspace_by_account_and_one_by_one()
    {
        using RawClient client = new(Server);

        RawAnswer ofWorkspace = await client.GetAsync(
            $"{Studio.Workspaces}/{Studio.Dailies}/projects?include=owner&sort=name_asc");
        RawAnswer ofAccount = await client.GetAsync(Studio.Projects);
        RawAnswer one = await client.GetAsync($"{Studio.Projects}/{Studio.Pilot}");

        Assert.Equal(["Finale", "Pilot"], Names(ofWorkspace));
        Assert.Equal(Studio.Elena, (string?)ofWorkspace.Json["data"]![1]!["owner"]!["id"]);
        Assert.Equal(["Pilot", "Finale", "Pilot", "Grading 2025"], Names(ofAccount));
        Assert.Equal(
            (Studio.Dailies, false),
            ((string?)one.Json["data"]!["workspace_id"], (bool)one.Json["data"]!["restricted"]!));
    }

    [Fact]
    public async Task Workspaces_come_in_pages()
    {
        using RawClient client = new(Server);

        RawAnswer first = await client.GetAsync($"{Studio.Workspaces}?page_size=2&include_total_count=true");
        RawAnswer last = await client.GetAsync((string)first.Json["links"]!["next"]!);
        RawAnswer one = await client.GetAsync($"{Studio.Workspaces}/{Studio.Post}?include=creator");

        Assert.Equal(["Dailies", "Post", "Trailers O'Neil"], Names(first).Concat(Names(last)));
        Assert.Equal(3, (int)first.Json["total_count"]!);
        Assert.Equal("Ben Okafor", (string?)one.Json["data"]!["creator"]!["name"]);
    }

    [Fact]
    public async Task A_member_reaches_what_the_member_is_in_and_changes_none_of_it()
    {
        Server.State.SetUserRole(Studio.Ana, "member");
        Server.State.AddTeamMember(Studio.Post, Studio.Ana, "viewer");
        Server.State.AddCollaborator(Studio.FinaleRestricted, Studio.Ana, "commenter");
        using RawClient client = new(Server);

        Assert.Equal(["Post"], Names(await client.GetAsync(Studio.Workspaces)));
        Assert.Equal(["Finale", "Pilot", "Grading 2025"], Names(await client.GetAsync(Studio.Projects)));
        Assert.Equal(["Finale"], Names(await client.GetAsync($"/v4/accounts/{Studio.Account}/invited_projects")));
        Assert.Equal(404, (await client.GetAsync(Studio.DailiesUsers)).Status);
        Assert.Equal(404, (await client.GetAsync(Studio.PilotUsers)).Status);
        Assert.Equal(
            403,
            (await client.PatchRoleAsync($"{Studio.Workspaces}/{Studio.Post}/users/{Studio.Dev}", "editor")).Status);
        Assert.Equal(
            403, (await client.DeleteAsync($"{Studio.Projects}/{Studio.FinaleRestricted}/users/{Studio.Dev}")).Status);
    }

    [Fact]
    public async Task Somebody_removed_from_the_account_is_in_no_workspace_or_project()
    {
        using RawClient client = new(Server);

        Server.State.RemoveUser(Studio.Ines);

        Assert.DoesNotContain(Studio.Ines, (await client.UserRolesAsync(Studio.DailiesUsers)).Keys);
        Assert.DoesNotContain(Studio.Ines, (await client.UserRolesAsync(Studio.PilotUsers)).Keys);
        Assert.Equal(404, (await client.DeleteAsync($"{Studio.DailiesMembers}/_?email=ines%40agency.example")).Status);
    }

    private static IEnumerable<string?> Names(RawAnswer answer) =>
        answer.Json["data"]!.AsArray().Select(item => (string?)item!["name"]);

    private static (int Status, string? Detail) Outline(RawAnswer answer) => (answer.Status, answer.Detail);

    private DateTimeOffset UpdatedAt(string user) =>
        Server.State.Snapshot().Workspace("Dailies").Members.Single(member => member.UserId == user).UpdatedAt;
}
