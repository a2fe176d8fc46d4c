using Frameio.Client.Authentication;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport.Pacing;

/// <summary>Pacing over real HTTP, in a minute of a second.</summary>
public class PacingTests : SandboxTest
{
    [Fact]
    public async Task Many_calls_at_once_are_never_too_many()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 60).Select(
                number => Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation)));

        Assert.Equal(60, Log.Count);
        Assert.All(Log, call => Assert.Equal(204, call.Status));

        // Ten a second, the first nine at once.
        Assert.InRange(Log[^1].AtMs - Log[0].AtMs, 49 * 100, double.MaxValue);
    }

    [Fact]
    public async Task Two_clients_of_one_owner_keep_to_one_limit_together()
    {
        FrameioClient other = Connect(FrameioCredential.FromToken(Seeds.AccessToken));
        foreach (FrameioClient client in new[] { Client, other })
        {
            client.IdentifyOwner(Studio.Ana);
        }

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number =>
            (number % 2 == 0 ? Client : other).Groups
                .AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation)));

        Assert.Equal(40, Log.Count);
        Assert.All(Log, call => Assert.Equal(204, call.Status));
    }

    [Fact]
    public async Task One_operation_that_waits_does_not_hold_up_another()
    {
        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Break(
            "v4CreateGroup",
            new StatusFault { Code = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "100" } });
        Task waiting = Client.Groups.CreateAsync(Studio.Account, "New", "smile", cancellation.Token);
        await Watcher.FirstWait.WaitAsync(Failure.Patience, Cancellation);

        Assert.Equal(Studio.Ana, (await Client.Accounts.GetProfileAsync(Cancellation)).Id);

        await Failure.OfCancelledAsync(waiting, cancellation);
    }

    [Fact]
    public async Task A_refusal_pauses_the_other_calls_of_its_bucket_too()
    {
        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Break(
            "v4CreateGroup",
            new StatusFault { Code = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "100" } });
        Task refused = Client.Groups.CreateAsync(Studio.Account, "New 1", "smile", cancellation.Token);
        await Watcher.FirstWait.WaitAsync(Failure.Patience, Cancellation);

        Task next = Client.Groups.CreateAsync(Studio.Account, "New 2", "smile", cancellation.Token);

        await Failure.OfCancelledAsync(next, cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => refused);
        Assert.Single(Log);
    }

    [Fact]
    public async Task A_broken_connection_lets_the_next_call_go()
    {
        Break("v4GetMe", new CutFault());

        Assert.Equal(Studio.Ana, (await Client.Accounts.GetProfileAsync(Cancellation)).Id);
        Assert.Equal(Studio.Ana, (await Client.Accounts.GetProfileAsync(Cancellation)).Id);
    }

    [Fact]
    public async Task The_minute_is_learned_from_the_first_answer_that_declares_it()
    {
        OwnerPacing owner =
            new PacingScope(PacingRegistry.Shared, new V4Service(Server.BaseAddress), Studio.Token).Owner;
        owner.Window = TimeSpan.FromMinutes(1);

        await Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation);
        Assert.Equal(TimeSpan.FromMinutes(1), owner.Window);

        await Client.Accounts.GetProfileAsync(Cancellation);
        Assert.Equal(Minute, owner.Window);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 60 };
}
