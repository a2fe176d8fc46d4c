using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Http.Handlers;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;

namespace Frameio.Client.Tests.Bulk.Runs;

/// <summary>A service that can't be reached for a moment: nothing was sent, so anything may be sent again.</summary>
public class AbsentServiceTests : MembershipTest
{
    private const int Rows = 20;

    [Fact]
    public async Task A_run_goes_on_when_the_service_is_back()
    {
        using KindRun run = await StartAsync();
        await Server.DisposeAsync();
        Task<List<Outcome>> rest = run.CompleteAsync(Cancellation).ToListAsync(Cancellation).AsTask();
        await Watcher.FirstWait.WaitAsync(Failure.Patience, Cancellation);

        await using SandboxServer successor = await SandboxServer.StartAsync(
            Configure(new SandboxOptions { Port = Server.BaseAddress.Port }), Cancellation);

        List<Outcome> outcomes = await rest.WaitAsync(Failure.Patience, Cancellation);
        RequireOneEndEach(outcomes, Rows);
        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
        Assert.Equal(Rows, successor.State.Snapshot().Group("Crowd").MemberIds.Count);
        Assert.Contains(Watcher.Waits, wait => wait.Reason.Contains("The connection broke"));
    }

    [Fact]
    public async Task An_outage_that_outlasts_the_tries_of_a_call_is_waited_out_by_the_run()
    {
        using KindRun run = await StartAsync();
        await Server.DisposeAsync();
        Task<List<Outcome>> rest = run.CompleteAsync(Cancellation).ToListAsync(Cancellation).AsTask();
        await Eventually.HoldsAsync(
            () => Watcher.Exchanges.Count(exchange => exchange.StatusCode is null) > RetryHandler.MostTries,
            "the run begins anew");

        await using SandboxServer successor = await SandboxServer.StartAsync(
            Configure(new SandboxOptions { Port = Server.BaseAddress.Port }), Cancellation);

        List<Outcome> outcomes = await rest.WaitAsync(Failure.Patience, Cancellation);
        RequireOneEndEach(outcomes, Rows);
        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
    }

    [Fact]
    public async Task A_service_that_stays_away_fails_every_row()
    {
        using KindRun run = await StartAsync();
        await Server.DisposeAsync();

        List<Outcome> outcomes = await run.CompleteAsync(Cancellation).ToListAsync(Cancellation);

        RequireOneEndEach(outcomes, Rows);
        Assert.All(outcomes, outcome => Assert.Equal(FrameioErrorKind.EndpointUnavailable, outcome.Error?.Kind));
    }

    // Slow enough for a sandbox to start between two tries: the first wait is a sixtieth of the minute; they double.
    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { TimeScale = 20, Seed = Seeds.Crowded(Rows, members: 0) };

    // A run whose rows are looked up and wait for their batch.
    private async Task<KindRun> StartAsync()
    {
        KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        Assert.Empty((await SubmitAsync(run, People("Crowd", 1, Rows))).Outcomes);
        return run;
    }
}
