using Frameio.Client.Tests.Sandbox;
using Frameio.Client.Tests.Support;
using Frameio.Client.Transport;
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

        Assert.Equal(12, Server.State.Snapshot().Accounts[0].Groups.Count(group => group.Name.StartsWith("New ", StringComparison.Ordinal)));
        Assert.NotEmpty(Watcher.Waits);
        Assert.Equal(Watcher.Exchanges.Count(exchange => exchange.StatusCode == 429), Watcher.Waits.Count);
    }

    [Fact]
    public async Task The_observer_is_told_how_long_each_wait_is()
    {
        Break("v4CreateGroup", new StatusFault { Code = 429 }, times: 3);

        await Client.Groups.CreateAsync(Studio.Account, "New", "smile", Cancellation);

        // Sixty times as fast, a window of a minute is a second, and ten calls are a tenth of it apart.
        Assert.Equal([100, 200, 400], Watcher.Waits.Select(wait => wait.Delay.TotalMilliseconds));
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
        Assert.Single(Watcher.Waits);
    }

    [Fact]
    public async Task Patience_has_an_end()
    {
        Break("v4GetMe", new StatusFault { Code = 429 }, times: null);

        FrameioException failure = await Failure.OfAsync(FrameioErrorKind.RateLimited, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal(429, failure.StatusCode);
        Assert.Equal(RateLimitHandler.MostRetries + 1, Log.Count);
        Assert.Equal(RateLimitHandler.MostRetries, Watcher.Waits.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(422)]
    public async Task Only_a_429_is_waited_out(int status)
    {
        Break("v4GetMe", new StatusFault { Code = status });

        await Assert.ThrowsAsync<FrameioException>(() => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Empty(Watcher.Waits);
        Assert.Single(Log);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 60 };
}
