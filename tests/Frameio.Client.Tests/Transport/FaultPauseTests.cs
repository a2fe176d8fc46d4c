using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Http.Handlers;
using Frameio.Client.Http.Pacing;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

/// <summary>An operation that keeps failing is left alone for a while.</summary>
public class FaultPauseTests : SandboxTest
{
    [Fact]
    public async Task Five_faults_in_a_row_pause_the_operation_for_a_minute_and_the_observer_is_told()
    {
        await FailAsync();

        (string reason, TimeSpan length) = Assert.Single(Watcher.Pauses);
        Assert.Contains("POST /v4/accounts/{account_id}/groups failed 5 times in a row", reason);
        Assert.Equal(Minute, length);

        double before = Log[^1].AtMs;
        await Client.Groups.CreateAsync(Studio.Account, "New", "smile", Cancellation);
        Assert.InRange(Log[^1].AtMs - before, Minute.TotalMilliseconds - 5, double.MaxValue);
    }

    [Fact]
    public async Task Another_operation_goes_on()
    {
        await FailAsync();
        int waits = Watcher.Waits.Count;

        await Client.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal(waits, Watcher.Waits.Count);
    }

    [Fact]
    public async Task Faults_of_one_call_count_as_well_as_those_of_several()
    {
        Break("v4GetMe", new StatusFault { Code = 500 }, RetryHandler.MostTries);

        await Failure.OfAsync(FrameioErrorKind.ServerFault, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Single(Watcher.Pauses);
    }

    [Fact]
    public async Task A_good_answer_in_between_starts_the_count_over()
    {
        for (int round = 0; round < 3; round++)
        {
            await FailAsync(times: 4);
            await Client.Groups.CreateAsync(Studio.Account, "New", "smile", Cancellation);
        }

        Assert.Empty(Watcher.Pauses);
    }

    [Fact]
    public async Task A_refusal_is_no_fault()
    {
        Break("v4CreateGroup", new StatusFault { Code = 422 }, times: 10);
        for (int call = 0; call < 10; call++)
        {
            await Failure.OfAsync(
                FrameioErrorKind.RejectedByServer,
                () => Client.Groups.CreateAsync(Studio.Account, "New", "smile", Cancellation));
        }

        Assert.Empty(Watcher.Pauses);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_ends_in_the_pause()
    {
        using CancellationTokenSource cancellation = new();
        await FailAsync();
        new PacingScope(PacingRegistry.Shared, new V4Service(Server.BaseAddress), Studio.Token).Owner
            .For(new Operation(HttpMethod.Post, "/v4/accounts/{account_id}/groups", 10)).Pause(TimeSpan.FromMinutes(1));

        await Failure.OfCancelledAsync(
            Client.Groups.CreateAsync(Studio.Account, "New", "smile", cancellation.Token), cancellation);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 600 };

    // Creations, since they are not sent again.
    private async Task FailAsync(int times = FaultCount.Most)
    {
        Break("v4CreateGroup", new StatusFault { Code = 500 }, times);
        for (int call = 0; call < times; call++)
        {
            await Failure.OfAsync(
                FrameioErrorKind.ServerFault,
                () => Client.Groups.CreateAsync(Studio.Account, "New", "smile", Cancellation));
        }
    }
}
