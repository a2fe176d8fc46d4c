using System.Text;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Tests;

public class ControlTests
{
    [Fact]
    public async Task Somebody_else_can_change_what_a_client_is_working_on()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        Assert.Equal(
            204, (await ControlAsync(sandbox, "POST", $"users/{Studio.Chloe}", """{"active":false}""")).Status);
        Assert.Equal(422, (await client.AddAsync(Studio.ReviewersUsers, Studio.Chloe)).Status);

        Assert.Equal(204, (await ControlAsync(sandbox, "DELETE", $"users/{Studio.Chloe}")).Status);
        RawAnswer editors = await client.GetAsync($"{Studio.Groups}/{Studio.Editors}");
        Assert.Equal(2, (int)editors.Json["data"]!["member_count"]!);

        string members = $"groups/{Studio.Reviewers}/members";
        string edit = $$"""{"add":["{{Studio.Ana}}"],"remove":["{{Studio.Ines}}"]}""";
        Assert.Equal(204, (await ControlAsync(sandbox, "POST", members, edit)).Status);
        Assert.Equal([Studio.Ana], sandbox.State.Snapshot().Group("Reviewers").MemberIds);

        Assert.Equal(204, (await ControlAsync(sandbox, "DELETE", $"groups/{Studio.Reviewers}")).Status);
        Assert.Equal(404, (await client.AddAsync(Studio.ReviewersUsers, Studio.Ana)).Status);
    }

    [Fact]
    public async Task Somebody_else_can_change_teams_and_projects()
    {
        await using SandboxServer sandbox = await StartAsync();
        const string Team = $"teams/{Studio.Dailies}/members";
        const string Project = $"projects/{Studio.Pilot}/collaborators";

        string members = $$"""
            {
              "add": [{ "user": "{{Studio.Grace}}", "role": "producer" }, { "user": "{{Studio.Dev}}" }],
              "remove": ["ines@agency.example"]
            }
            """;
        Assert.Equal(204, (await ControlAsync(sandbox, "POST", Team, members)).Status);
        string collaborators = $$"""{"add":[{"user":"{{Studio.Dev}}"}],"remove":["{{Studio.Ines}}"]}""";
        Assert.Equal(204, (await ControlAsync(sandbox, "POST", Project, collaborators)).Status);

        WorkspaceSnapshot dailies = sandbox.State.Snapshot().Workspace("Dailies");
        Assert.Equal(
            ("producer", "full_access"),
            (RoleOf(dailies, Studio.Grace), RoleOf(dailies, Studio.Dev)));
        Assert.Equal(Studio.Ines, dailies.Removed.Single().UserId);
        Assert.Equal(
            [Studio.Grace, Studio.Dev], dailies.Projects[0].Collaborators.Select(collaborator => collaborator.UserId));
        Assert.Equal(404, (await ControlAsync(sandbox, "POST", Team, """{"remove":["ines@agency.example"]}""")).Status);
        string wrong = $$"""{"add":[{"user":"{{Studio.Dev}}","role":"team_manager"}]}""";
        Assert.Equal(422, (await ControlAsync(sandbox, "POST", Team, wrong)).Status);
    }

    [Fact]
    public async Task Mails_can_be_counted()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        await client.PostAsync(Studio.PilotCollaborators, """{"email":"new@client.example"}""");

        RawAnswer mails = await ControlAsync(sandbox, "GET", "mails");
        RawAnswer state = await ControlAsync(sandbox, "GET", "state");
        RawAnswer log = await ControlAsync(sandbox, "GET", "log");
        Assert.Equal(
            ("new@client.example", "collaborator_invitation", Studio.Pilot),
            ((string?)mails.Json[0]!["to"], (string?)mails.Json[0]!["kind"], (string?)mails.Json[0]!["target_id"]));
        Assert.Single(state.Json["mails"]!.AsArray());
        Assert.Single(log.Json[0]!["mails"]!.AsArray());
        await ControlAsync(sandbox, "POST", "reset");
        Assert.Empty((await ControlAsync(sandbox, "GET", "mails")).Json.AsArray());
    }

    [Theory]
    [InlineData($"workspaces/{Studio.Dailies}/groups")]
    [InlineData($"projects/{Studio.Pilot}/groups")]
    public async Task Groups_get_and_lose_roles(string path)
    {
        await using SandboxServer sandbox = await StartAsync();

        RawAnswer given = await ControlAsync(sandbox, "POST", path, $$"""
            { "add": [{ "group": "{{Studio.Editors}}", "role": "producer" }, { "group": "{{Studio.Reviewers}}" }] }
            """);
        Assert.Equal(204, given.Status);
        Assert.Equal(["producer", "editor"], Roles());

        string taken = $$"""{"remove":["{{Studio.Editors}}"]}""";
        Assert.Equal(204, (await ControlAsync(sandbox, "POST", path, taken)).Status);
        Assert.Equal(["editor"], Roles());
        Assert.Equal(404, (await ControlAsync(sandbox, "POST", path, taken)).Status);

        IEnumerable<string> Roles()
        {
            StateSnapshot state = sandbox.State.Snapshot();
            return state.Workspace(Studio.Dailies).Groups.Concat(state.Project(Studio.Pilot).Groups)
                .Select(group => group.Role);
        }
    }

    [Fact]
    public async Task V2_can_be_switched_off_and_on()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        Assert.Equal(204, (await ControlAsync(sandbox, "POST", "v2", """{"state":"gone"}""")).Status);
        Assert.Equal(410, (await client.GetAsync("/v2/me")).Status);
        Assert.Equal("gone", (string?)(await ControlAsync(sandbox, "GET", "v2")).Json["state"]);
        await ControlAsync(sandbox, "POST", "v2", """{"state":"not_found"}""");
        Assert.Equal(404, (await client.GetAsync("/v2/me")).Status);
        await ControlAsync(sandbox, "POST", "v2", """{"state":"available"}""");
        Assert.Equal(200, (await client.GetAsync("/v2/me")).Status);
    }

    [Fact]
    public async Task Buckets_can_be_filled_and_read()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        RawAnswer levels = await ControlAsync(
            sandbox,
            "POST",
            "buckets",
            """{"operation":"v4CreateGroup","owner":"ana@northlight.example","calls":10}""");

        Assert.Equal("v4CreateGroup", (string?)levels.Json[0]!["operation"]);
        Assert.Equal(429, (await client.PostAsync(Studio.Groups, """{"data":{"name":"A","emoji":"b"}}""")).Status);
        Assert.Single((await ControlAsync(sandbox, "GET", "buckets")).Json.AsArray());
    }

    [Fact]
    public async Task Faults_can_be_set_read_and_forgotten()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        RawAnswer set = await ControlAsync(
            sandbox,
            "POST",
            "faults",
            """[{"operation":"v4GetMe","times":null,"action":{"kind":"status","code":500}}]""");
        Assert.Equal(500, (await client.GetAsync("/v4/me")).Status);
        RawAnswer read = await ControlAsync(sandbox, "GET", "faults");
        RawAnswer refused = await ControlAsync(sandbox, "POST", "faults", """{"surprise":1}""");
        await ControlAsync(sandbox, "DELETE", "faults");

        Assert.Equal((200, 0), (set.Status, (int)set.Json[0]!["hit"]!));
        Assert.Equal(("status", 1), ((string?)read.Json[0]!["rule"]!["action"]!["kind"], (int)read.Json[0]!["hit"]!));
        Assert.Equal(422, refused.Status);
        Assert.Contains("surprise", (string?)refused.Json["error"]);
        Assert.Equal(200, (await client.GetAsync("/v4/me")).Status);
    }

    [Fact]
    public async Task A_reset_is_as_if_just_started()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);
        await client.AddAsync(Studio.ReviewersUsers, Studio.Ana);
        string minted = (string)(await client.RequestTokenAsync()).Json["access_token"]!;
        await ControlAsync(sandbox, "POST", "faults", """{"action":{"kind":"cut"}}""");

        Assert.Equal(204, (await ControlAsync(sandbox, "POST", "reset")).Status);

        Assert.Equal([Studio.Ines], sandbox.State.Snapshot().Group("Reviewers").MemberIds);
        Assert.Empty(sandbox.Log.Snapshot());
        Assert.Empty(sandbox.Faults.Snapshot());
        Assert.Empty(sandbox.Buckets.Levels());
        Assert.Equal(0, sandbox.Tokens.Minted);
        client.Token = minted;
        Assert.Equal(401, (await client.GetAsync("/v4/me")).Status);
    }

    [Fact]
    public async Task A_seed_can_be_put_and_is_what_later_resets_go_back_to()
    {
        await using SandboxServer sandbox = await StartAsync();
        const string Small = """
            {"accounts":[{"id":"d5a104d4-e2c5-41fb-a0c8-801ef23c86a1","display_name":"Small",
              "users":[{"id":"264fe484-d631-4841-a2d1-bd6d122045f4","email":"one@small.example","role":"owner"}]}]}
            """;

        RawAnswer wrong = await ControlAsync(sandbox, "PUT", "seed", Small.Replace("owner", "boss"));
        Assert.Equal(
            (422, "accounts[0].users[0].role: 'boss' is none of owner, admin, member, reviewer"),
            (wrong.Status, (string?)wrong.Json["error"]));
        Assert.Equal("Northlight Studio", sandbox.State.Snapshot().Accounts.Single().DisplayName);

        Assert.Equal(204, (await ControlAsync(sandbox, "PUT", "seed", Small)).Status);
        sandbox.Reset();
        RawAnswer state = await ControlAsync(sandbox, "GET", "state");
        Assert.Equal("Small", (string?)state.Json["accounts"]![0]!["display_name"]);
    }

    [Theory]
    [InlineData("GET", "nothing", null, 404)]
    [InlineData("DELETE", "users/nobody", null, 404)]
    [InlineData("DELETE", "groups/nothing", null, 404)]
    [InlineData("POST", $"groups/{Studio.Editors}/members", """{"add":["nobody"]}""", 404)]
    [InlineData("POST", $"users/{Studio.Ana}", """{"asleep":true}""", 422)]
    [InlineData("POST", $"users/{Studio.Ana}", """{"role":"boss"}""", 422)]
    [InlineData("POST", "buckets", """{"operation":"v4Nothing","owner":"ana@northlight.example","calls":1}""", 422)]
    [InlineData("POST", "buckets", """{"operation":"v4GetMe","owner":"nobody","calls":1}""", 404)]
    [InlineData("POST", "v2", """{"state":"asleep"}""", 422)]
    [InlineData("POST", "teams/nothing/members", """{"remove":["nobody"]}""", 404)]
    [InlineData("POST", $"projects/{Studio.Nobody}/collaborators", """{"remove":["nobody"]}""", 404)]
    [InlineData("PUT", "seed", "nonsense", 422)]
    public async Task What_makes_no_sense_is_an_error_with_text(string method, string path, string? body, int status)
    {
        await using SandboxServer sandbox = await StartAsync();

        RawAnswer answer = await ControlAsync(sandbox, method, path, body);

        Assert.Equal(status, answer.Status);
        Assert.False(string.IsNullOrEmpty((string?)answer.Json["error"]));
        Assert.Empty(sandbox.Log.Snapshot());
    }

    private static string? RoleOf(WorkspaceSnapshot workspace, string userId) =>
        workspace.Members.Single(member => member.UserId == userId).Role;

    private static async Task<RawAnswer> ControlAsync(
        SandboxServer sandbox, string method, string path, string? body = null)
    {
        using HttpClient client = new();
        using HttpRequestMessage request = new(
            new HttpMethod(method), new Uri(sandbox.BaseAddress, $"/_sandbox/{path}"));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new RawAnswer(
            (int)response.StatusCode,
            new Dictionary<string, string>(),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static Task<SandboxServer> StartAsync() =>
        SandboxServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
}
