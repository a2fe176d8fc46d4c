using Frameio.Sandbox.RateLimits;

namespace Frameio.Sandbox.Tests;

public class RateLimitTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task The_eleventh_write_of_a_minute_is_refused_and_one_slot_later_it_is_not()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);
        for (int i = 0; i < 10; i++)
        {
            RawAnswer created = await CreateAsync(client);
            Assert.Equal(201, created.Status);
            Assert.Equal($"{9 - i}", created.Headers["x-ratelimit-remaining"]);
        }

        RawAnswer refused = await CreateAsync(client);
        Assert.Equal(429, refused.Status);
        Assert.Equal("Too many requests", refused.Detail);
        Assert.Equal("10", refused.Headers["x-ratelimit-remaining"]);
        Assert.Equal("60000", refused.Headers["x-ratelimit-window"]);
        Assert.DoesNotContain("Retry-After", refused.Headers.Keys);

        _time.Advance(5_999);
        Assert.Equal(429, (await CreateAsync(client)).Status);
        _time.Advance(1);
        Assert.Equal(201, (await CreateAsync(client)).Status);
    }

    [Fact]
    public async Task Each_operation_and_each_owner_has_a_bucket()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);
        sandbox.Buckets.Fill("v4CreateGroup", Studio.Ana, calls: 10);

        Assert.Equal(429, (await CreateAsync(client)).Status);
        Assert.Equal(200, (await client.GetAsync(Studio.Groups)).Status);
        client.Token = (string)(await client.RequestTokenAsync()).Json["access_token"]!;
        Assert.Equal(201, (await CreateAsync(client)).Status);
        BucketLevel level = sandbox.Buckets.Levels().Single(
            bucket => bucket is { Operation: "v4CreateGroup", Owner: Studio.Ana });
        Assert.Equal((10, 60_000), (level.Calls, level.LevelMs));
    }

    [Fact]
    public async Task A_time_scale_shortens_the_window_and_the_wait()
    {
        await using SandboxServer sandbox = await StartAsync(new SandboxOptions { TimeScale = 60 });
        using RawClient client = new(sandbox);
        sandbox.Buckets.Fill("v4CreateGroup", Studio.Ana, calls: 10);

        RawAnswer refused = await CreateAsync(client);
        Assert.Equal((429, "1000"), (refused.Status, refused.Headers["x-ratelimit-window"]));
        _time.Advance(100);
        Assert.Equal(201, (await CreateAsync(client)).Status);
    }

    [Fact]
    public async Task A_time_scale_of_zero_is_no_limit()
    {
        await using SandboxServer sandbox = await StartAsync(new SandboxOptions { TimeScale = 0 });
        using RawClient client = new(sandbox);
        for (int i = 0; i < 30; i++)
        {
            Assert.Equal(201, (await CreateAsync(client)).Status);
        }
    }

    [Fact]
    public async Task A_204_carries_no_rate_headers_and_a_refusal_does()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        RawAnswer added = await client.AddAsync(Studio.EditorsUsers, Studio.Ana);
        RawAnswer refused = await client.AddAsync(Studio.EditorsUsers, Studio.Nobody);

        Assert.Equal((204, string.Empty), (added.Status, added.Body));
        Assert.DoesNotContain(
            added.Headers.Keys, name => name.StartsWith("x-ratelimit", StringComparison.OrdinalIgnoreCase));
        Assert.Equal((422, "8"), (refused.Status, refused.Headers["x-ratelimit-remaining"]));
    }

    [Fact]
    public async Task Limits_can_be_replaced_and_the_refusal_can_be_plain_text()
    {
        await using SandboxServer sandbox = await StartAsync(new SandboxOptions
        {
            RateLimits = new Dictionary<string, RateLimit> { ["v4GetMe"] = new(1) },
            PlainTextRateLimit = true,
        });
        using RawClient client = new(sandbox);

        Assert.Equal("1", (await client.GetAsync("/v4/me")).Headers["x-ratelimit-limit"]);
        RawAnswer refused = await client.GetAsync("/v4/me");
        Assert.Equal((429, "Rate Limit Exceeded"), (refused.Status, refused.Body));
    }

    [Fact]
    public async Task A_call_without_a_good_token_costs_nothing()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox) { Token = "stranger" };

        RawAnswer refused = await client.GetAsync("/v4/me");

        Assert.Equal((401, "100"), (refused.Status, refused.Headers["x-ratelimit-remaining"]));
        Assert.Empty(sandbox.Buckets.Levels());
    }

    private static Task<RawAnswer> CreateAsync(RawClient client) =>
        client.PostAsync(Studio.Groups, """{"data":{"name":"New","emoji":"smile"}}""");

    private Task<SandboxServer> StartAsync(SandboxOptions? options = null) => SandboxServer.StartAsync(
        (options ?? new SandboxOptions()) with { TimeProvider = _time }, TestContext.Current.CancellationToken);
}
