using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Planning;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;

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
    /// <param name="scenario">The scenario.</param>
    /// <param name="beforeRow">Told the number of each row before it is taken.</param>
    /// <param name="stop">Stops it.</param>
    /// <param name="disk">The journal's file, where it is one of its own.</param>
    public async Task<Said> RunAsync(
        Scenario scenario, Action<int> beforeRow, CancellationToken stop, FileStream? disk = null)
    {
        AccessChange change = scenario.Adds ? AccessChange.Grant : AccessChange.Revoke;
        JournalIdentity identity = new(client.BaseUri, account);
        using RunJournal? notes = Open(disk, identity);
        RunOptions options = new() { Journal = notes };
        using KindRun run = new(new AccessKind(scenario.Place), client, _directory, change, options);
        List<Outcome> outcomes = [];
        Exception? ended = null;
        try
        {
            for (int number = 1; number <= scenario.Rows.Count; number++)
            {
                beforeRow(number);
                await TakeAsync(run, scenario.Rows[number - 1], number, outcomes, stop);
            }

            await CollectAsync(run.CompleteAsync(stop), outcomes);
        }
        catch (Exception end) when (IsEndOfRun(end) || stop.IsCancellationRequested)
        {
            ended = end;
            outcomes.AddRange(run.Abandon());
        }

        IEnumerable<Fate> fates = outcomes.Select(FateOf).OrderBy(fate => fate.Row);
        return new Said([.. fates], run.Warnings, run.Progress.Taken, run.Progress.Ended)
        {
            EndedBy = (ended as FrameioException)?.Kind.ToString(),
        };
    }

    private RunJournal? Open(FileStream? disk, JournalIdentity identity)
    {
        if (journal is null)
        {
            return null;
        }

        return disk is null ? RunJournal.Open(journal, identity) : RunJournal.Open(disk, journal, identity);
    }

    // A token that is refused ends the run, whoever's row met it, and so does a journal that can't be written.
    private static bool IsEndOfRun(Exception failure) =>
        failure is FrameioException { Kind: FrameioErrorKind.TokenRejected or FrameioErrorKind.JournalUnusable };

    private static async Task TakeAsync(
        KindRun run, Row said, int number, List<Outcome> outcomes, CancellationToken stop)
    {
        InputRow row = new() { Number = number, Place = said.Place, Subject = said.User, Role = said.Role };
        Planned planned = await run.PlanAsync(row, stop);
        if (planned.Outcome is { } ended)
        {
            outcomes.Add(ended);
        }
        else if (planned.Change is { } change)
        {
            await CollectAsync(run.SubmitAsync(change, stop), outcomes);
        }
    }

    // One by one: what came out before a stop is kept.
    private static async Task CollectAsync(IAsyncEnumerable<Outcome> from, List<Outcome> outcomes)
    {
        await foreach (Outcome outcome in from)
        {
            outcomes.Add(outcome);
        }
    }

    private static Fate FateOf(Outcome outcome) => new(
        (int)outcome.Row.Number,
        outcome.Place?.Id,
        outcome.SubjectName,
        outcome.SubjectId,
        $"{outcome.Status}",
        outcome.Error is { Kind: var kind } ? $"{kind}" : null,
        outcome.Reason,
        outcome.IsFromJournal);
}

/// <summary>What a run says.</summary>
/// <param name="Fates">Of its rows, in their order.</param>
/// <param name="Warnings">Beside them.</param>
/// <param name="Taken">How many rows it counts as taken in.</param>
/// <param name="Ended">How many of these it counts as ended.</param>
internal sealed record Said(IReadOnlyList<Fate> Fates, IReadOnlyList<string> Warnings, long Taken, long Ended)
{
    /// <summary>The kind of the error that ended it; null where it came to its end or was stopped.</summary>
    public string? EndedBy { get; init; }
}
