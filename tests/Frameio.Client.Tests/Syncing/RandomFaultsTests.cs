using System.Globalization;
using Frameio.Client.Access;
using Frameio.Client.Access.Syncing;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Tests.Reviewing;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Syncing;

/// <summary>
/// A run that meets faults, or is killed, at moments made up by chance takes out nobody who is to stay, and the same
/// input once more ends in the same state. FRAMEIOPS_FAULT_SEED runs one case alone.
/// </summary>
public class RandomFaultsTests : SyncTest
{
    private const int Cases = 200;
    private const UserListing Listing = UserListing.Effective;

    private static readonly FaultAction[] _faults =
    [
        new StatusFault { Code = 503 },
        new StatusFault { Code = 503, Apply = true },
        new StatusFault { Code = 429 },
        new StatusFault { Code = 422 },
        new StatusFault { Code = 403 },
        new StatusFault { Code = 202, Body = "{}" },
        new LostAnswerFault(),
        new CutFault(),
        new CutBodyFault(),
        new MalformedFault { Body = MalformedBody.Html },
        new TruncatePageFault { Keep = 1 },
        new ClaimTotalFault { More = 3 },
    ];

    private static string? CaseAlone => Environment.GetEnvironmentVariable("FRAMEIOPS_FAULT_SEED");

    private static IEnumerable<int> Numbers => int.TryParse(CaseAlone, CultureInfo.InvariantCulture, out int alone)
        ? [alone]
        : Enumerable.Range(1000, Cases);

    [Fact]
    public async Task Whatever_breaks_a_run_the_same_input_ends_in_the_same_state()
    {
        RequestsMayBreakContract = true;
        List<string> violations = [];
        int disturbed = 0;
        foreach (int number in Numbers)
        {
            DesiredCase wanted = new(number);
            Server.Load(ModelSeed.Of(wanted.Account));
            AccountTruth before = new(Server.State.Snapshot(), Listing);
            List<Outcome> broken = await BreakAsync(wanted, number);
            disturbed += Log.Any(entry => entry.Fault is not null) ? 1 : 0;
            AccountTruth between = new(Server.State.Snapshot(), Listing);
            List<string> found = [.. new StateCheck(wanted, before, between, broken).OfRemovals()];

            Server.Faults.Clear();
            List<Outcome> outcomes = await RunAsync(Options(wanted), wanted.Rows.Select(row => row.Said));
            AccountTruth after = new(Server.State.Snapshot(), Listing);
            StateCheck check = new(wanted, before, after, outcomes);
            found.AddRange([.. check.OfRows(), .. check.OfState(), .. check.OfRemovals()]);

            int sent = Writes.Count;
            await RunAsync(Options(wanted), wanted.Rows.Select(row => row.Said));
            found.AddRange(check.OfSecondRun(Writes.Skip(sent)));
            violations.AddRange(found.Select(violation => $"case {number}: {violation}"));
        }

        RequireNone(violations);
        Assert.True(CaseAlone is not null || disturbed > Cases / 2, $"only {disturbed} runs were disturbed");
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { UserLists = Listing };

    private static SyncOptions Options(DesiredCase wanted) => Unlimited with { Force = wanted.Rows.Count == 0 };

    // Every other one is killed, too.
    private async Task<List<Outcome>> BreakAsync(DesiredCase wanted, int number)
    {
        Random random = new(number);
        foreach (int _ in Enumerable.Range(0, random.Next(1, 5)))
        {
            Server.Faults.Add(new FaultRule
            {
                Path = "^/v4/",
                Skip = random.Next(25),
                Every = random.Next(1, 4),
                Times = random.Next(1, 6),
                Action = _faults[random.Next(_faults.Length)],
            });
        }

        using CancellationTokenSource kill = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        FrameioClient client = Client.WatchedBy(new Killer(number % 2 == 0 ? random.Next(1, 60) : int.MaxValue, kill));
        using AccessSync sync = new(client, new AccountDirectory(Studio.Account), Options(wanted));
        List<Outcome> outcomes = [];
        try
        {
            foreach (DesiredRow row in wanted.Rows)
            {
                await sync.AddAsync(row.Said, kill.Token);
            }

            SyncPlan plan = await sync.PlanAsync(kill.Token);
            await foreach (Outcome outcome in sync.ApplyAsync(plan, kill.Token))
            {
                outcomes.Add(outcome);
            }
        }
        catch (Exception end) when (end is FrameioException || kill.IsCancellationRequested)
        {
            outcomes.AddRange(sync.Abandon());
        }

        return outcomes;
    }

    /// <summary>Kills a run after so many answers.</summary>
    private sealed class Killer(int answers, CancellationTokenSource kill) : IExchangeObserver
    {
        private int _answers;

        public void OnExchange(Exchange exchange)
        {
            if (Interlocked.Increment(ref _answers) == answers)
            {
                kill.Cancel();
            }
        }

        public void OnWait(string reason, TimeSpan delay)
        {
        }

        public void OnPause(string reason, TimeSpan length)
        {
        }

        public void OnNotice(string notice)
        {
        }
    }
}
