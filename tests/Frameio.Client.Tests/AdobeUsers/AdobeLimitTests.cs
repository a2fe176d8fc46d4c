using Frameio.Client.AdobeUsers;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.AdobeUsers;

/// <summary>The minute of each client, and what Adobe asks of whoever has used it up.</summary>
public class AdobeLimitTests : AdobeTest
{
    [Fact]
    public async Task Nobody_is_refused_who_is_alone()
    {
        // A slot is taken before the first token is fetched, which takes a good part of a minute that short.
        await Adobe.FindUserAsync(Nora, Cancellation);

        for (int call = 0; call < 32; call++)
        {
            await ActAsync();
        }

        Assert.All(Calls("umapiAction"), entry => Assert.Equal(200, entry.Status));
    }

    [Fact]
    public async Task A_wait_that_is_asked_for_is_obeyed()
    {
        Refuse("1");

        await ActAsync();

        Assert.Equal([429, 200], Calls("umapiAction").Select(entry => entry.Status ?? 0));
        Assert.InRange(Calls("umapiAction")[1].AtMs - Calls("umapiAction")[0].AtMs, 990, double.MaxValue);
    }

    [Fact]
    public async Task One_beyond_fifteen_minutes_ends_the_call_and_tells_when_to_come_back()
    {
        Refuse("3244");

        FrameioException refusal = await Failure.OfAsync(FrameioErrorKind.RateLimited, ActAsync);

        Assert.Equal(new DateTimeOffset(2035, 1, 1, 0, 54, 4, TimeSpan.Zero), refusal.ComeBackAt);
        Assert.Contains("2035-01-01 00:54:04 UTC", refusal.Message);
        Assert.Equal(1, Actions);
    }

    [Fact]
    public async Task One_within_fifteen_minutes_is_waited_for_aloud()
    {
        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Refuse("800");
        Task action = Adobe.ActAsync([new AdobeCommand(Nora) { Add = ["Graders"] }], sending: null, cancellation.Token);
        await Eventually.HoldsAsync(() => Watcher.Pauses.Count > 0, "a long wait is told");

        await Failure.OfCancelledAsync(action, cancellation);

        Assert.InRange(Watcher.Pauses[0].Length, TimeSpan.FromSeconds(800), TimeSpan.FromSeconds(885));
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 60 };

    private void Refuse(string retryAfter) => Break("umapiAction", new StatusFault
    {
        Code = 429,
        Body = """{"error_code":"429050","message":"Too many requests"}""",
        Headers = new Dictionary<string, string>
        {
            ["Date"] = "Mon, 01 Jan 2035 00:00:00 GMT",
            ["Retry-After"] = retryAfter,
        },
    });

    private Task ActAsync() =>
        Adobe.ActAsync([new AdobeCommand(Nora) { Add = ["Graders"] }], sending: null, Cancellation);
}
