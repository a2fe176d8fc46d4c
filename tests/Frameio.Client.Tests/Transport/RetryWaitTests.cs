using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

/// <summary>How long a call waits before it is sent again.</summary>
public class RetryWaitTests : SandboxTest
{
    [Fact]
    public async Task Waits_start_at_half_a_minute_of_the_service_double_and_are_told()
    {
        Break("v4GetMe", new StatusFault { Code = 503 }, times: 4);

        await Client.Accounts.GetProfileAsync(Cancellation);

        RequireDoubling(first: Minute / 2, Retries.ToList());
        Assert.Equal(
            Enumerable.Range(2, 4).Select(number => $"The service failed (503); try {number} of 5 follows"),
            Retries.Select(wait => wait.Reason));
        Assert.All(
            Calls("v4GetMe").Zip(Calls("v4GetMe").Skip(1), (left, right) => right.AtMs - left.AtMs).Zip(Retries),
            pair => Assert.InRange(pair.First, pair.Second.Delay.TotalMilliseconds - 10, double.MaxValue));
    }

    [Fact]
    public async Task A_connection_that_broke_is_tried_again_sooner()
    {
        Break("v4GetMe", new CutFault(), times: 4);

        await Client.Accounts.GetProfileAsync(Cancellation);

        RequireDoubling(first: Minute / 60, Retries.ToList());
        Assert.All(
            Retries, wait => Assert.StartsWith("The connection broke; try ", wait.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_failing_service_asks_for_is_obeyed()
    {
        Break(
            "v4GetMe",
            new StatusFault { Code = 503, Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } });

        await Client.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal(TimeSpan.FromSeconds(1), Assert.Single(Retries).Delay);
        Assert.InRange(Log[1].AtMs - Log[0].AtMs, 990, double.MaxValue);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_ends_while_it_waits_for_the_next_try()
    {
        using CancellationTokenSource cancellation = new();
        Break(
            "v4GetMe",
            new StatusFault { Code = 503, Headers = new Dictionary<string, string> { ["Retry-After"] = "100" } });
        Task call = Client.Accounts.GetProfileAsync(cancellation.Token);
        await Watcher.FirstWait.WaitAsync(Failure.Patience, Cancellation);

        await Failure.OfCancelledAsync(call, cancellation);

        Assert.Single(Log);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_is_not_tried_again()
    {
        using CancellationTokenSource cancellation = new();
        Break("v4GetMe", new DelayFault { Ms = 60_000 });
        Task call = Client.Accounts.GetProfileAsync(cancellation.Token);
        await Eventually.HoldsAsync(() => Log.Count == 1, "the request arrives");

        await Failure.OfCancelledAsync(call, cancellation);

        Assert.Empty(Watcher.Waits);
        Assert.Single(Log);
    }

    // A wait is a whole number of ticks before it is doubled.
    private static readonly TimeSpan _rounding = TimeSpan.FromTicks(1);

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 600 };

    private IEnumerable<(string Reason, TimeSpan Delay)> Retries =>
        Watcher.Waits.Where(wait => wait.Reason.Contains(" of 5 follows", StringComparison.Ordinal));

    // A quarter more at most, so that those who failed together don't come back together.
    private static void RequireDoubling(TimeSpan first, List<(string Reason, TimeSpan Delay)> waits)
    {
        Assert.Equal(4, waits.Count);
        for (int i = 0; i < waits.Count; i++)
        {
            TimeSpan least = (first - _rounding) * (1 << i);
            Assert.InRange(waits[i].Delay, least, (first + _rounding) * (1 << i) * 1.25);
        }
    }
}
