using Frameio.Client.Errors;
using Frameio.Client.Http.Handlers;
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

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 60 };
}
