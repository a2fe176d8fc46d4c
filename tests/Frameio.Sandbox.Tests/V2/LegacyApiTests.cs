using Frameio.Sandbox.Faults;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.V2;

namespace Frameio.Sandbox.Tests.V2;

/// <summary>What is special about V2 as a whole: pages, errors, laxness, and its end.</summary>
public sealed class LegacyApiTests : ServiceTest
{
    private static readonly string[] _pageHeaders = ["page-number", "per-page", "total", "total-pages"];

    [Fact]
    public async Task A_list_is_an_array_with_its_page_in_headers()
    {
        using RawClient client = new(Server);

        RawAnswer second = await client.GetAsync($"{Studio.DailiesMembers}?page=2&page_size=2");
        RawAnswer beyond = await client.GetAsync($"{Studio.DailiesMembers}?page=9&page_size=2");
        RawAnswer plain = await client.GetAsync(Studio.DailiesMembers);

        Assert.Equal(["2", "2", "5", "3"], _pageHeaders.Select(name => second.Headers[name]));
        Assert.Equal([Studio.Dev, Studio.Ines], second.Json.AsArray().Select(item => (string?)item!["user_id"]));
        Assert.Empty(beyond.Json.AsArray());
        Assert.Equal(["1", "50", "5", "1"], _pageHeaders.Select(name => plain.Headers[name]));
    }

    [Fact]
    public async Task A_page_size_above_the_maximum_is_the_maximum()
    {
        Server.Load(Studio.With(account => account with
        {
            GenerateUsers = new SeedGeneratedUsers { Count = 120 },
            Workspaces =
            [
                new() { Id = Studio.Dailies, Name = "Crowd", GeneratedMembers = 120, GeneratedRole = "editor" },
            ],
        }));
        using RawClient client = new(Server);

        RawAnswer page = await client.GetAsync($"{Studio.DailiesMembers}?page_size=500");

        Assert.Equal(100, page.Json.AsArray().Count);
        Assert.Equal(["1", "100", "120", "2"], _pageHeaders.Select(name => page.Headers[name]));
    }

    [Fact]
    public async Task A_list_can_come_without_its_page_headers_or_too_short()
    {
        Break("v2ListTeamMembers", new DropPageHeadersFault());
        Break("v2ListTeamMembers", new TruncatePageFault { Keep = 1 });
        using RawClient client = new(Server);

        RawAnswer bare = await client.GetAsync($"{Studio.DailiesMembers}?page_size=2");
        RawAnswer shortened = await client.GetAsync($"{Studio.DailiesMembers}?page_size=2");

        Assert.Equal(2, bare.Json.AsArray().Count);
        Assert.DoesNotContain(bare.Headers.Keys, name => _pageHeaders.Contains(name));
        Assert.Single(shortened.Json.AsArray());
        Assert.Equal(["1", "2", "5", "1"], _pageHeaders.Select(name => shortened.Headers[name]));
    }

    [Fact]
    public async Task A_developer_token_needs_no_header()
    {
        using RawClient client = new(Server) { LegacyHeader = false, ApiVersion = "anything" };

        Assert.Equal(200, (await client.GetAsync("/v2/me")).Status);
        client.ApiVersion = null;
        Assert.Equal(401, (await client.GetAsync("/v4/me")).Status);
        client.Token = "stranger";
        RawAnswer refused = await client.GetAsync("/v2/me");
        Assert.Equal(
            (401, "Unauthorized", 401),
            (refused.Status, (string?)refused.Json["message"], (int)refused.Json["errors"]![0]!["code"]!));
    }

    [Fact]
    public async Task What_is_not_known_is_overlooked()
    {
        RequestsMayBreakContract = true;
        using RawClient client = new(Server);

        Assert.Equal(200, (await client.GetAsync("/v2/teams?surprise=1&surprise=2")).Status);
        Assert.Equal(
            200,
            (await client.PostAsync(Studio.DailiesMembers, """{"email":"ines@agency.example","surprise":1}""")).Status);
        RawAnswer unknown = await client.GetAsync("/v2/nothing");
        Assert.Equal((404, "Not Found"), (unknown.Status, (string?)unknown.Json["message"]));
    }

    [Fact]
    public async Task A_fault_speaks_V2_too()
    {
        Break("v2AddTeamMember", new StatusFault { Code = 402 });
        using RawClient client = new(Server);

        RawAnswer refused = await client.PostAsync(Studio.DailiesMembers, """{"email":"new@client.example"}""");

        Assert.Equal(
            (402, 402, "Usage exceeded"),
            (refused.Status, (int)refused.Json["code"]!, (string?)refused.Json["message"]));
        Assert.Empty(Server.State.Mails);
    }

    [Theory]
    [InlineData(LegacyApi.Gone, 410, "Gone")]
    [InlineData(LegacyApi.NotFound, 404, "Not Found")]
    public async Task V2_can_end_in_the_middle_and_come_back(LegacyApi state, int status, string message)
    {
        using RawClient client = new(Server);

        Server.LegacyApi = state;
        RawAnswer known = await client.GetAsync("/v2/teams");
        RawAnswer added = await client.PostAsync(Studio.DailiesMembers, """{"email":"new@client.example"}""");

        Assert.Equal(
            (status, message, status), (known.Status, (string?)known.Json["message"], (int)known.Json["code"]!));
        Assert.Equal(status, added.Status);
        Assert.All(Log, entry => Assert.StartsWith("v2 ", entry.Fault));
        Assert.Empty(Server.State.Mails);
        Assert.Equal(200, (await client.GetAsync("/v4/me")).Status);
        RequestsMayBreakContract = true;
        Assert.Equal(status, (await client.GetAsync("/v2/nothing")).Status);

        Server.Reset();
        Assert.Equal((LegacyApi.Available, 200), (Server.LegacyApi, (await client.GetAsync("/v2/teams")).Status));
    }

    [Fact]
    public async Task Limits_hold_and_can_be_changed()
    {
        ManualTime time = new();
        await using SandboxServer limited = await SandboxServer.StartAsync(
            new SandboxOptions
            {
                TimeProvider = time,
                RateLimits = new Dictionary<string, RateLimit> { ["v2RemoveTeamMember"] = new(2) },
            },
            Cancellation);
        using RawClient client = new(limited);
        const string Ines = $"{Studio.DailiesMembers}/_?email=ines%40agency.example";

        Assert.Equal("200", (await client.GetAsync(Studio.DailiesMembers)).Headers["x-ratelimit-limit"]);
        RawAnswer added = await client.PostAsync(Studio.PilotCollaborators, """{"email":"ines@agency.example"}""");
        Assert.Equal("100", added.Headers["x-ratelimit-limit"]);
        Assert.Equal("1", (await client.DeleteAsync(Ines)).Headers["x-ratelimit-remaining"]);
        await client.DeleteAsync(Ines);
        RawAnswer refused = await client.DeleteAsync(Ines);
        Assert.Equal((429, "Rate Limited"), (refused.Status, (string?)refused.Json["message"]));
        time.Advance(30_000);
        Assert.Equal(200, (await client.DeleteAsync(Ines)).Status);
    }
}
