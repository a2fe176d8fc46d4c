using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Tests;

public class TokenTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_minted_token_works_until_it_expires()
    {
        await using SandboxServer sandbox = await StartAsync(lifetimeMs: 1_500);
        using RawClient client = new(sandbox);

        RawAnswer granted = await client.RequestTokenAsync();
        client.Token = (string)granted.Json["access_token"]!;

        Assert.Equal(("bearer", 2), ((string?)granted.Json["token_type"], (int)granted.Json["expires_in"]!));
        _time.Advance(1_499);
        Assert.Equal("Service Account User", (string?)(await client.GetAsync("/v4/me")).Json["data"]!["name"]);
        _time.Advance(1);
        RawAnswer expired = await client.GetAsync("/v4/me");
        Assert.Equal((401, "Invalid or missing authorization token"), (expired.Status, expired.Detail));
        Assert.Equal(1, sandbox.Tokens.Minted);
    }

    [Fact]
    public async Task The_time_scale_shortens_a_lifetime_and_the_answer_says_so()
    {
        await using SandboxServer sandbox = await StartAsync(lifetimeMs: 3_600_000, timeScale: 60);
        using RawClient client = new(sandbox);

        RawAnswer granted = await client.RequestTokenAsync();
        client.Token = (string)granted.Json["access_token"]!;

        Assert.Equal(60, (int)granted.Json["expires_in"]!);
        _time.Advance(59_999);
        Assert.Equal(200, (await client.GetAsync("/v4/me")).Status);
        _time.Advance(1);
        Assert.Equal(401, (await client.GetAsync("/v4/me")).Status);
    }

    [Fact]
    public async Task All_minted_tokens_can_be_made_to_expire_and_those_of_the_seed_stay()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);
        client.Token = (string)(await client.RequestTokenAsync()).Json["access_token"]!;

        sandbox.Tokens.ExpireMinted();

        Assert.Equal(401, (await client.GetAsync("/v4/me")).Status);
        client.Token = Studio.Token;
        Assert.Equal(200, (await client.GetAsync("/v4/me")).Status);
    }

    [Fact]
    public async Task Wrong_token_requests_are_refused_by_kind()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        Assert.Equal((401, "invalid_client"), Outline(await client.RequestTokenAsync(clientSecret: "wrong")));
        Assert.Equal((400, "invalid_client"), Outline(await client.RequestTokenAsync(clientId: "nobody")));
        Assert.Equal((400, "unsupported_grant_type"), Outline(await client.RequestTokenAsync(grantType: "password")));
        Assert.Equal((400, "invalid_scope"), Outline(await client.RequestTokenAsync(scope: "openid")));
        Assert.Equal((400, "invalid_request"), Outline(await client.RequestTokenAsync(scope: string.Empty)));
        Assert.Equal(0, sandbox.Tokens.Minted);
    }

    [Fact]
    public async Task A_developer_token_needs_its_header_and_an_active_owner()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox) { LegacyHeader = false };

        Assert.Equal(401, (await client.GetAsync("/v4/me")).Status);
        client.LegacyHeader = true;
        Assert.Equal(200, (await client.GetAsync("/v4/me")).Status);
        sandbox.State.SetUserActive(Studio.Ana, active: false);
        Assert.Equal(401, (await client.GetAsync("/v4/me")).Status);
    }

    private static (int Status, string? Error) Outline(RawAnswer answer) =>
        (answer.Status, (string?)answer.Json["error"]);

    private Task<SandboxServer> StartAsync(
        double lifetimeMs = 60_000, double timeScale = 1) => SandboxServer.StartAsync(
        new SandboxOptions
        {
            TimeProvider = _time,
            TimeScale = timeScale,
            Seed = Seed.Default with { Clients = [Seed.Default.Clients[0] with { TokenLifetimeMs = lifetimeMs }] },
        },
        TestContext.Current.CancellationToken);
}
