using System.Collections.Concurrent;
using System.Text.Json;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Logging;

namespace Frameio.Sandbox.Tests;

public class LogTests
{
    [Fact]
    public async Task The_log_tells_each_request_in_order()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            cancellationToken: TestContext.Current.CancellationToken);
        using RawClient client = new(sandbox) { ApiVersion = null };

        await client.GetAsync($"{Studio.Users}?page_size=5&sort=email_asc");
        client.ApiVersion = "experimental";
        await client.AddAsync(Studio.EditorsUsers, Studio.Ana, Studio.Chloe);
        client.Token = null;
        client.LegacyHeader = false;
        await client.GetAsync("/v4/nothing");

        IReadOnlyList<LogEntry> log = sandbox.Log.Snapshot();
        Assert.Equal([1, 2, 3], log.Select(entry => entry.Seq));
        Assert.True(log[0].AtMs <= log[1].AtMs && log[1].AtMs <= log[2].AtMs);
        Assert.All(log, entry => Assert.True(entry.Ms >= 0));
        Assert.Equal(
            new LogEntry(
                1,
                log[0].AtMs,
                "GET",
                Studio.Users,
                "v4ListAccountUsers",
                "page_size=5&sort=email_asc",
                null,
                true,
                true,
                null)
            {
                Owner = Studio.Ana,
                Status = 200,
                Ms = log[0].Ms,
            },
            log[0]);
        Assert.Equal(
            ("v4AddGroupUsers", "experimental", 2, 204),
            (log[1].Operation, log[1].ApiVersion, log[1].UserIds, log[1].Status));
        Assert.Equal(
            (null, false, false, null, 404),
            (log[2].Operation, log[2].Bearer, log[2].LegacyHeader, log[2].Owner, log[2].Status));

        sandbox.Log.Clear();
        await client.GetAsync("/v4/me");
        Assert.Equal((4, 401), (sandbox.Log.Snapshot().Single().Seq, sandbox.Log.Snapshot().Single().Status));
    }

    [Fact]
    public async Task No_token_and_no_secret_is_in_the_log_the_state_or_an_exchange()
    {
        ConcurrentQueue<Exchange> exchanges = new();
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { OnExchange = exchanges.Enqueue }, TestContext.Current.CancellationToken);
        using RawClient client = new(sandbox);
        await client.GetAsync("/v4/me");
        string minted = (string)(await client.RequestTokenAsync()).Json["access_token"]!;
        await client.SendAsync(HttpMethod.Post, $"/ims/token/v3?client_secret={Studio.ClientSecret}");
        client.Token = minted;
        await client.GetAsync("/v4/me");

        string told = JsonSerializer.Serialize(exchanges)
            + (await client.GetAsync("/_sandbox/log")).Body
            + (await client.GetAsync("/_sandbox/state")).Body
            + (await client.GetAsync("/_sandbox/buckets")).Body
            + (await client.GetAsync("/_sandbox/faults")).Body;

        Assert.Equal(
            ["Bearer ***", "Bearer ***"], exchanges.Select(exchange => exchange.RequestHeaders["Authorization"]));
        Assert.Contains("\"minted_tokens\":{\"total\":1,\"by_client\":{\"sandbox-client\":1}}", told);
        Assert.All(
            new[] { Studio.Token, Studio.ClientSecret, minted },
            secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_exchange_is_recorded_before_its_answer_arrives()
    {
        ConcurrentQueue<Exchange> exchanges = new();
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { OnExchange = exchanges.Enqueue }, TestContext.Current.CancellationToken);
        using RawClient client = new(sandbox);

        RawAnswer answer = await client.AddAsync(Studio.ReviewersUsers, Studio.Nobody);

        Exchange exchange = Assert.Single(exchanges);
        Assert.Equal(
            ("v4AddGroupUsers", 422, answer.Body), (exchange.OperationId, exchange.Status, exchange.ResponseBody));
        Assert.Contains(Studio.Nobody, exchange.RequestBody);
        Assert.Equal("9", exchange.ResponseHeaders["X-RateLimit-Remaining"]);
    }

    [Fact]
    public async Task A_callback_that_throws_is_seen_by_the_caller()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { OnExchange = _ => throw new InvalidOperationException("not as agreed") },
            TestContext.Current.CancellationToken);
        using RawClient client = new(sandbox);

        RawAnswer answer = await client.GetAsync("/v4/me");

        Assert.Equal(500, answer.Status);
        Assert.Contains("not as agreed", answer.Body);
    }
}
