using Frameio.Client.Access;
using Frameio.Client.Authentication;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Tests.Bulk;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Authentication;

/// <summary>A token can end before any request of a run; the run goes on with another, where it can get one.</summary>
public class ExpiryTests : MembershipTest
{
    private const int Members = 60;

    private readonly HashSet<int> _ends = [];
    private int _requests;

    public static TheoryData<FaultAction> Brief =>
    [
        new StatusFault { Code = 500 }, new StatusFault { Code = 503, Headers = RetryAfter },
        new StatusFault { Code = 429, Headers = RetryAfter },
        new CutFault(), new LostAnswerFault(), new CutBodyFault(),
    ];

    private static Dictionary<string, string> RetryAfter => new() { ["Retry-After"] = "1" };

    [Theory]
    [InlineData(AccessChange.Grant)]
    [InlineData(AccessChange.Revoke)]
    public async Task A_run_survives_a_token_that_ends_before_any_of_its_requests(AccessChange change)
    {
        int requests = int.MaxValue;
        for (int ended = 0; ended < requests; ended++)
        {
            Server.Load(Seeds.Crowded(people: 250, members: change == AccessChange.Revoke ? 12 : 0));
            Server.Faults.Add(new FaultRule { Path = "^/v4/", Skip = ended, Action = new StatusFault { Code = 401 } });
            using KindRun run = new KindRun(
                new(PlaceKind.Group), Robot, new AccountDirectory(Studio.Account), change);

            int people = change == AccessChange.Grant ? 250 : 12;
            List<Outcome> outcomes = await RunAsync(run, People("Crowd", 1, people));

            Assert.All(outcomes, outcome => Assert.NotEqual(AccessStatus.Failed, outcome.Status));
            int members = Server.State.Snapshot().Group("Crowd").MemberIds.Count;
            Assert.Equal(change == AccessChange.Grant ? 250 : 0, members);
            Assert.Equal(2, Log.Count(call => call.Operation == "imsToken"));
            Assert.Equal(1, Log.Count(call => call.Status == 401));
            requests = Log.Count(call => call.Operation != "imsToken") - 1;
        }

        Assert.InRange(requests, 7, 30);
    }

    [Fact]
    public async Task A_token_that_ends_twice_is_renewed_twice()
    {
        List<Outcome> outcomes = await RemoveCrowdAsync(tokenEndsAt: [2, 20]);

        RequireAllRemoved(outcomes);
        Assert.Equal(1 + 2, Calls("imsToken").Count);
    }

    [Theory]
    [MemberData(nameof(Brief), DisableDiscoveryEnumeration = true)]
    public async Task A_sign_in_service_that_fails_once_costs_no_row(FaultAction fault)
    {
        Break("imsToken", fault, skip: 1);

        List<Outcome> outcomes = await RemoveCrowdAsync(tokenEndsAt: 12);

        RequireAllRemoved(outcomes);
        Assert.Single(Calls("imsToken"), call => call.Fault is not null);
    }

    [Fact]
    public async Task A_credential_that_was_revoked_ends_the_run_and_is_tried_few_times()
    {
        string body = $$"""{"error":"invalid_client","error_description":"{{Studio.ClientSecret}} is revoked"}""";
        Server.Load(Seeds.Crowded(people: 300, members: 0));
        Break("imsToken", new StatusFault { Code = 401, Body = body }, times: null, skip: 1);
        using KindRun run = new KindRun(new(PlaceKind.Group), Robot, Directory, AccessChange.Grant);
        (List<Outcome> outcomes, long last) = await SubmitAsync(run, People("Crowd", 1, 100));
        await Eventually.HoldsAsync(() => run.Progress.Ended == 100, "the first batch ends");
        Server.Tokens.ExpireMinted();

        FrameioException end = await Failure.OfAsync(FrameioErrorKind.TokenRejected, async () =>
        {
            await foreach (Outcome outcome in GoOnAsync(run, last + 1))
            {
                outcomes.Add(outcome);
            }
        });
        outcomes.AddRange(run.Abandon());

        Secrets.RequireAbsent($"{end}");
        RequireOneEndEach(outcomes, run.Progress.Taken);
        HashSet<string> members = [.. Server.State.Snapshot().Group("Crowd").MemberIds];
        Assert.All(outcomes, outcome => Assert.Equal(outcome.Row.Number <= 100, outcome.Error is null));
        Assert.All(outcomes, outcome => Assert.Equal(outcome.Error is null, members.Contains(outcome.SubjectId!)));
        foreach (FrameioException error in outcomes.Select(outcome => outcome.Error).OfType<FrameioException>())
        {
            Assert.True(error.Kind is FrameioErrorKind.TokenRejected or FrameioErrorKind.Stopped);
            Secrets.RequireAbsent($"{error}");
        }

        Assert.InRange(Calls("imsToken").Count, 1 + 1, 1 + 3);
    }

    // The rest of the crowd, as rows come out.
    private static async IAsyncEnumerable<Outcome> GoOnAsync(KindRun run, long first)
    {
        foreach ((string? group, string? user) in People("Crowd", 101, 200))
        {
            Planned planned = await run.PlanAsync(
                new InputRow { Number = first++, Place = group, Subject = user }, Cancellation);
            await foreach (Outcome outcome in run.SubmitAsync(planned.Change!, Cancellation))
            {
                yield return outcome;
            }
        }

        await foreach (Outcome outcome in run.CompleteAsync(Cancellation))
        {
            yield return outcome;
        }
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with
    {
        TimeScale = 600,
        Seed = Seeds.Crowded(Members, Members),
        OnExchange = exchange =>
        {
            options.OnExchange?.Invoke(exchange);
            if (_ends.Contains(Interlocked.Increment(ref _requests)))
            {
                Server.Tokens.ExpireMinted();
            }
        },
    };

    private FrameioClient Robot => Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret));

    // Takes everybody out of the crowd; what the token lives to is so many requests, the first sign-in included.
    private async Task<List<Outcome>> RemoveCrowdAsync(params int[] tokenEndsAt)
    {
        _ends.UnionWith(tokenEndsAt);
        using KindRun run = new KindRun(new(PlaceKind.Group), Robot, Directory, AccessChange.Revoke);
        return await RunAsync(run, People("Crowd", 1, Members));
    }

    private void RequireAllRemoved(List<Outcome> outcomes)
    {
        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Removed, outcome.Status));
        Assert.Empty(Server.State.Snapshot().Group("Crowd").MemberIds);
    }
}
