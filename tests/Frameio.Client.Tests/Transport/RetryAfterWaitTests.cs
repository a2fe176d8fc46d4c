using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

/// <summary>What <c>Retry-After</c> can say in an answer, and what a call makes of it.</summary>
public class RetryAfterWaitTests : SandboxTest
{
    private const string Now = "Mon, 01 Jan 2035 00:00:00 GMT";

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_date_is_read_by_the_clock_of_the_answer(int status)
    {
        Refuse(status, "Mon, 01 Jan 2035 00:00:01 GMT");

        await AddAsync(Cancellation);

        Assert.InRange(Longest, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(1.5));
        Assert.InRange(Log[1].AtMs - Log[0].AtMs, 990, double.MaxValue);
    }

    [Theory]
    [InlineData(429, Now)]
    [InlineData(503, "Sun, 31 Dec 2034 23:00:00 GMT")]
    [InlineData(429, "soon")]
    [InlineData(503, "-30")]
    public async Task What_is_past_or_makes_no_sense_counts_as_missing_and_missing_is_not_zero(
        int status, string retryAfter)
    {
        Refuse(status, retryAfter);

        await AddAsync(Cancellation);

        // A call every 10 ms is what the service allows here.
        Assert.InRange(Longest, TimeSpan.FromMilliseconds(9), TimeSpan.FromSeconds(0.5));
        Assert.InRange(Log[1].AtMs - Log[0].AtMs, 9, double.MaxValue);
    }

    [Theory]
    [InlineData(429, "3244")]
    [InlineData(503, "3244")]
    [InlineData(429, "Tue, 02 Jan 2035 00:00:00 GMT")]
    [InlineData(503, "Tue, 02 Jan 2035 00:00:00 GMT")]
    public async Task An_absurd_one_is_cut_to_two_minutes_and_told(int status, string retryAfter)
    {
        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Refuse(status, retryAfter);
        Task addition = AddAsync(cancellation.Token);
        await Eventually.HoldsAsync(() => Longest > TimeSpan.FromSeconds(10), "a long wait is told");

        await Failure.OfCancelledAsync(addition, cancellation);

        Assert.InRange(Longest, TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(133));
        Assert.Single(Log);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 600 };

    private TimeSpan Longest => Watcher.Waits.Select(wait => wait.Delay).DefaultIfEmpty().Max();

    private void Refuse(int status, string retryAfter) => Break("v4AddGroupUsers", new StatusFault
    {
        Code = status,
        Headers = new Dictionary<string, string> { ["Date"] = Now, ["Retry-After"] = retryAfter },
    });

    private Task AddAsync(CancellationToken cancellationToken) =>
        Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], cancellationToken);
}
