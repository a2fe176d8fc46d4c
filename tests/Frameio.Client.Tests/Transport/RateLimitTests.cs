using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Http.Handlers;
using Frameio.Client.Http.Pacing;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

public class RateLimitTests : SandboxTest
{
    [Fact]
    public async Task A_full_bucket_costs_waits_and_no_call()
    {
        for (int number = 1; number <= 12; number++)
        {
            await Client.Groups.CreateAsync(Studio.Account, $"New {number}", "smile", Cancellation);
        }

        Assert.Equal(
            12,
            Server.State
                .Snapshot().Accounts[0].Groups.Count(group => group.Name.StartsWith("New ", StringComparison.Ordinal)));
        Assert.NotEmpty(Watcher.Waits);
        Assert.All(Watcher.Exchanges, exchange => Assert.Equal(201, exchange.StatusCode));
    }

    [Fact]
    public async Task The_observer_is_told_how_long_each_wait_is()
    {
        Break("v4CreateGroup", new StatusFault { Code = 429 }, times: 3);

        await Client.Groups.CreateAsync(Studio.Account, "New", "smile", Cancellation);

        // Sixty times as fast, a window of a minute is a second, and ten calls are a tenth of it apart.
        // Up to a tenth is added, so that those who wait for one bucket don't come back together.
        Assert.Collection(
            Watcher.Waits.Select(wait => wait.Delay.TotalMilliseconds).Where(delay => delay > 50),
            delay => Assert.InRange(delay, 90, 110),
            delay => Assert.InRange(delay, 190, 220),
            delay => Assert.InRange(delay, 390, 440));
        Assert.All(Watcher.Waits, wait => Assert.Contains("rate limit", wait.Reason));
        Assert.Equal([429, 429, 429, 201], Watcher.Exchanges.Select(exchange => exchange.StatusCode));
    }

    [Fact]
    public async Task The_body_is_sent_again_as_it_was()
    {
        Break("v4AddGroupUsers", new StatusFault { Code = 429 }, times: 2);

        await Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana, Studio.Chloe], Cancellation);

        Assert.Equal(3, Exchanges.Count);
        Assert.Single(Exchanges.Select(exchange => exchange.RequestBody).Distinct());
        Assert.Contains(Studio.Chloe, Exchanges[2].RequestBody);
        Assert.Equal([Studio.Ines, Studio.Ana, Studio.Chloe], Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    [Fact]
    public async Task A_plain_text_refusal_without_headers_is_a_reason_to_wait_as_well()
    {
        Break("v4GetMe", new StatusFault { Code = 429, Body = "Rate Limit Exceeded", ContentType = "text/plain" });

        Assert.Equal(Studio.Ana, (await Client.Accounts.GetProfileAsync(Cancellation)).Id);
        Assert.NotEmpty(Watcher.Waits);
    }

    [Theory]
    [InlineData("2147483647", "60000", "0")]
    [InlineData("2147483647", "2147483647", "2147483647")]
    [InlineData("1", "2147483647", "0")]
    [InlineData("-1", "-1", "-1")]
    public async Task Absurd_headers_neither_stop_a_call_nor_hold_up_the_next(
        string limit, string window, string remaining)
    {
        Break(
            "v4GetMe",
            new StatusFault
            {
                Code = 200,
                Body = $$$"""{"data":{"id":"{{{Studio.Ana}}}"}}""",
                Headers = new Dictionary<string, string>
                {
                    ["x-ratelimit-limit"] = limit,
                    ["x-ratelimit-window"] = window,
                    ["x-ratelimit-remaining"] = remaining,
                },
            },
            times: null);

        for (int call = 0; call < 5; call++)
        {
            await Client.Accounts.GetProfileAsync(Cancellation).WaitAsync(Failure.Patience, Cancellation);
        }

        Assert.Equal(5, Log.Count);
    }

    [Fact]
    public async Task A_wait_that_no_documented_limit_asks_for_is_said_aloud()
    {
        using CancellationTokenSource cancellation = new();
        new PacingScope(PacingRegistry.Shared, new V4Service(Server.BaseAddress), Studio.Token).Owner
            .For(AccountRead).Pause(TimeSpan.FromMinutes(4));

        Task call = Client.Accounts.GetProfileAsync(cancellation.Token);
        await Eventually.HoldsAsync(() => Watcher.Pauses.Count == 1, "the wait is told");

        Assert.Contains("GET /v4/me has to wait for the service's rate limit", Watcher.Pauses[0].Reason);
        await Failure.OfCancelledAsync(call, cancellation);
    }

    [Fact]
    public async Task Patience_has_an_end()
    {
        Break("v4GetMe", new StatusFault { Code = 429 }, times: null);

        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.RateLimited, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal(429, failure.StatusCode);
        Assert.Equal(PacingHandler.MostRefusals, Log.Count);
        Assert.InRange(Watcher.Waits.Count, PacingHandler.MostRefusals - 1, 2 * PacingHandler.MostRefusals);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(422)]
    public async Task Other_refusals_are_not_waited_out(int status)
    {
        Break("v4GetMe", new StatusFault { Code = status });

        await Assert.ThrowsAsync<FrameioException>(() => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Empty(Watcher.Waits);
        Assert.Single(Log);
    }

    private static Operation AccountRead { get; } = new(HttpMethod.Get, "/v4/me", 100);

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 60 };
}
