using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Running;
using Frameio.Client.Directory;

namespace Frameio.Client.Tests.Faults;

/// <summary>
/// All that the laboratory knows of the engine: rows go in the way the cmdlets put them in, and each comes out with its
/// fate.
/// </summary>
/// <param name="client">The session.</param>
/// <param name="account">The account.</param>
/// <param name="journal">The file in which runs note what is confirmed, if they do.</param>
internal sealed class Engine(FrameioClient client, string account, string? journal)
{
    // Of the session, so it outlives a run.
    private readonly AccountDirectory _directory = new(account);

    /// <summary>Runs a scenario's rows to their end, or until it is stopped.</summary>
    public async Task<Said> RunAsync(Scenario scenario, Action<int> beforeRow, CancellationToken stop)
    {
        AccessChange change = scenario.Adds ? AccessChange.Grant : AccessChange.Revoke;
        JournalIdentity identity = new(client.BaseUri, account, scenario.Name);
        using RunJournal? notes = journal is null ? null : RunJournal.Open(journal, identity);
        MembershipRunOptions options = new() { Journal = notes };
        using MembershipRun run = scenario.Place switch
        {
            Place.Group => MembershipRun.OfGroups(client, _directory, change, options),
            Place.Workspace => MembershipRun.OfWorkspaces(client, _directory, change, options),
            _ => MembershipRun.OfProjects(client, _directory, change, options),
        };
        List<MembershipOutcome> outcomes = [];
        try
        {
            for (int number = 1; number <= scenario.Rows.Count; number++)
            {
                beforeRow(number);
                await TakeAsync(run, scenario.Rows[number - 1], number, outcomes, stop);
            }

            await CollectAsync(run.CompleteAsync(stop), outcomes);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            outcomes.AddRange(run.Abandon());
        }

        IEnumerable<Fate> fates = outcomes.Select(FateOf).OrderBy(fate => fate.Row);
        return new Said([.. fates], run.Warnings, run.Progress.Taken, run.Progress.Ended);
    }

    private static async Task TakeAsync(
        MembershipRun run, Row said, int number, List<MembershipOutcome> outcomes, CancellationToken stop)
    {
        MembershipRow row = new() { Number = number, PlaceText = said.Place, UserText = said.User, Role = said.Role };
        if (await run.PlanAsync(row, stop) is { } ended)
        {
            outcomes.Add(ended);
        }
        else
        {
            await CollectAsync(run.SubmitAsync(row, stop), outcomes);
        }
    }

    // One by one: what came out before a stop is kept.
    private static async Task CollectAsync(IAsyncEnumerable<MembershipOutcome> from, List<MembershipOutcome> outcomes)
    {
        await foreach (MembershipOutcome outcome in from)
        {
            outcomes.Add(outcome);
        }
    }

    private static Fate FateOf(MembershipOutcome outcome) => new(
        (int)outcome.Row.Number,
        outcome.Row.Place?.Id,
        outcome.Email,
        outcome.UserId,
        $"{outcome.Status}",
        outcome.Error is { Kind: var kind } ? $"{kind}" : null,
        outcome.Reason);
}

/// <summary>What a run says.</summary>
/// <param name="Fates">Of its rows, in their order.</param>
/// <param name="Warnings">Beside them.</param>
/// <param name="Taken">How many rows it counts as taken in.</param>
/// <param name="Ended">How many of these it counts as ended.</param>
internal sealed record Said(IReadOnlyList<Fate> Fates, IReadOnlyList<string> Warnings, long Taken, long Ended);
