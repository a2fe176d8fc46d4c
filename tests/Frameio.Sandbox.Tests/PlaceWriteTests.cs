using System.Text.Json.Nodes;

namespace Frameio.Sandbox.Tests;

/// <summary>What makes, changes and deletes workspaces and projects, in both generations.</summary>
public sealed class PlaceWriteTests : ServiceTest
{
    [Fact]
    public async Task A_workspace_is_made_renamed_and_deleted_with_its_projects()
    {
        using RawClient client = new(Server);

        RawAnswer made = await client.PostAsync(Studio.Workspaces, """{"data":{"name":"Promos"}}""");
        string path = $"{Studio.Workspaces}/{(string)made.Json["data"]!["id"]!}";
        RawAnswer project = await client.PostAsync($"{path}/projects", """{"data":{"name":"Teaser"}}""");
        RawAnswer renamed = await client.SendAsync(HttpMethod.Patch, path, """{"data":{"name":"Promos 2"}}""");
        RawAnswer deleted = await client.DeleteAsync(path);

        Assert.Equal((201, 201, 200, 204), (made.Status, project.Status, renamed.Status, deleted.Status));
        Assert.Equal("Promos 2", (string?)renamed.Json["data"]!["name"]);
        Assert.NotEqual((string?)made.Json["data"]!["updated_at"], (string?)renamed.Json["data"]!["updated_at"]);
        Assert.Equal(404, (await client.GetAsync(path)).Status);
        string id = (string)project.Json["data"]!["id"]!;
        Assert.Equal(404, (await client.GetAsync($"{Studio.Projects}/{id}")).Status);
    }

    [Fact]
    public async Task A_project_is_made_restricted_archived_and_deleted()
    {
        using RawClient client = new(Server);

        RawAnswer made = await client.PostAsync(
            $"{Studio.Workspaces}/{Studio.Dailies}/projects", """{"data":{"name":"Teaser","restricted":true}}""");
        string path = $"{Studio.Projects}/{(string)made.Json["data"]!["id"]!}";
        RawAnswer changed = await client.SendAsync(
            HttpMethod.Patch, path, """{"data":{"restricted":false,"status":"inactive"}}""");
        RawAnswer deleted = await client.DeleteAsync(path);

        Assert.Equal((201, 200, 204), (made.Status, changed.Status, deleted.Status));
        Assert.Equal(("Teaser", "active", true), Outline(made));
        Assert.Equal(("Teaser", "inactive", false), Outline(changed));
        Assert.Equal(404, (await client.DeleteAsync(path)).Status);
    }

    [Fact]
    public async Task V2_makes_and_changes_teams_and_projects_and_deletes_projects()
    {
        using RawClient client = new(Server);

        RawAnswer team = await client.PostAsync($"/v2/accounts/{Studio.Account}/teams", """{"name":"Promos"}""");
        string teamPath = $"/v2/teams/{(string)team.Json["id"]!}";
        RawAnswer renamed = await client.SendAsync(HttpMethod.Put, teamPath, """{"name":"Promos 2"}""");
        RawAnswer project = await client.PostAsync($"{teamPath}/projects", """{"name":"Teaser","private":true}""");
        string projectPath = $"/v2/projects/{(string)project.Json["id"]!}";
        RawAnswer opened = await client.SendAsync(HttpMethod.Put, projectPath, """{"private":false}""");
        RawAnswer deleted = await client.DeleteAsync(projectPath);

        Assert.All([team, renamed, project, opened, deleted], answer => Assert.Equal(200, answer.Status));
        Assert.Equal(("team", "Promos 2"), ((string?)renamed.Json["_type"], (string?)renamed.Json["name"]));
        Assert.Equal((true, false), ((bool)project.Json["private"]!, (bool)opened.Json["private"]!));
        Assert.Equal("project", (string?)deleted.Json["_type"]);
        Assert.Equal(404, (await client.GetAsync(projectPath)).Status);
    }

    [Fact]
    public async Task Both_generations_refuse_a_new_place_without_a_name()
    {
        RequestsMayBreakContract = true;
        using RawClient client = new(Server);

        Assert.Equal("/data/name", (await client.PostAsync(Studio.Workspaces, """{"data":{}}""")).Pointer);
        Assert.Equal(422, (await client.PostAsync($"/v2/accounts/{Studio.Account}/teams", "{}")).Status);
        Assert.Equal(422, (await client.PostAsync($"/v2/teams/{Studio.Dailies}/projects", """{"name":" "}""")).Status);
    }

    [Fact]
    public async Task Who_manages_no_account_makes_changes_and_deletes_nothing()
    {
        Server.State.SetUserRole(Studio.Ana, "member");
        Server.State.AddTeamMember(Studio.Dailies, Studio.Ana, "workspace_admin");
        using RawClient client = new(Server);
        string dailies = $"{Studio.Workspaces}/{Studio.Dailies}";
        string pilot = $"{Studio.Projects}/{Studio.Pilot}";
        const string Named = """{"data":{"name":"x"}}""";

        RawAnswer[] answers =
        [
            await client.PostAsync(Studio.Workspaces, Named),
            await client.SendAsync(HttpMethod.Patch, dailies, Named),
            await client.DeleteAsync(dailies),
            await client.PostAsync($"{dailies}/projects", Named),
            await client.SendAsync(HttpMethod.Patch, pilot, Named),
            await client.DeleteAsync(pilot),
            await client.SendAsync(HttpMethod.Put, $"/v2/teams/{Studio.Dailies}", """{"name":"x"}"""),
            await client.DeleteAsync($"/v2/projects/{Studio.Pilot}"),
            await client.PostAsync(
                $"/v2/batch/teams/{Studio.Dailies}/members", """{"batch":[{"email":"new@client.example"}]}"""),
        ];

        Assert.All(answers, answer => Assert.Equal(403, answer.Status));
        Assert.Empty(Server.State.Mails);
    }

    [Fact]
    public async Task The_callers_profile_tells_the_account_and_the_Adobe_id()
    {
        using RawClient client = new(Server);

        JsonObject me = (await client.GetAsync("/v4/me")).Json["data"]!.AsObject();

        Assert.Equal(Studio.Account, (string?)me["account_id"]);
        Assert.True(me.ContainsKey("adobe_user_id"));
        Assert.Matches(@"^\d{4}-.*Z$", (string)me["created_at"]!);
        Assert.Matches(@"^\d{4}-.*Z$", (string)me["updated_at"]!);
    }

    [Theory]
    [InlineData("/v4/me")]
    [InlineData("/v2/me")]
    public async Task A_refused_token_is_told_the_rate(string path)
    {
        using RawClient client = new(Server) { Token = "fio-u-unknown" };

        RawAnswer refused = await client.GetAsync(path);

        Assert.Equal(401, refused.Status);
        Assert.Equal(refused.Headers["x-ratelimit-limit"], refused.Headers["x-ratelimit-remaining"]);
        Assert.Contains("x-ratelimit-window", refused.Headers.Keys);
    }

    private static (string? Name, string? Status, bool Restricted) Outline(RawAnswer answer)
    {
        JsonNode data = answer.Json["data"]!;
        return ((string?)data["name"], (string?)data["status"], (bool)data["restricted"]!);
    }
}
