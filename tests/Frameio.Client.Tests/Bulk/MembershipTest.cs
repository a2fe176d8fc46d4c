using Frameio.Client.Access;
using Frameio.Client.Access.Isolation;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Running;
using Frameio.Client.Directory;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Bulk;

/// <summary>Runs rows the way the cmdlets do: plan, submit what can be sent, complete.</summary>
public abstract class MembershipTest : SandboxTest
{
    /// <summary>The directory of the session, which outlives a run.</summary>
    protected AccountDirectory Directory { get; } = new(Studio.Account);

    /// <summary>What the runs of this test learn, as those of a session do.</summary>
    protected RunMemory Memory { get; } = new();

    protected Task<List<Outcome>> AddAsync(params IEnumerable<(string? Group, string? User)> rows) =>
        RunAsync(AccessChange.Grant, rows);

    protected Task<List<Outcome>> RemoveAsync(params IEnumerable<(string? Group, string? User)> rows) =>
        RunAsync(AccessChange.Revoke, rows);

    /// <summary>The ids in the body of each "add users" call.</summary>
    protected IEnumerable<int?> BatchSizes => Calls("v4AddGroupUsers").Select(call => call.UserIds);

    protected static IEnumerable<(string? Group, string? User)> People(string group, int first, int count) =>
        Enumerable.Range(first, count).Select(number => ((string?)group, (string?)Seeds.Email(number)));

    protected static IEnumerable<AccessStatus> Statuses(IEnumerable<Outcome> outcomes) =>
        outcomes.OrderBy(outcome => outcome.Row.Number).Select(outcome => outcome.Status);

    /// <summary>Runs rows to their end: each comes out once, with a reason where it failed.</summary>
    protected async Task<List<Outcome>> RunAsync(
        AccessChange change, IEnumerable<(string? Group, string? User)> rows, RunOptions? options = null)
    {
        using KindRun run = new KindRun(
            new(PlaceKind.Group), Client, Directory, change, options ?? new RunOptions { Memory = Memory });
        return await RunAsync(run, rows);
    }

    /// <inheritdoc cref="RunAsync(AccessChange, IEnumerable{ValueTuple{string, string}}, RunOptions)"/>
    protected static async Task<List<Outcome>> RunAsync(
        KindRun run, IEnumerable<(string? Group, string? User)> rows)
    {
        (List<Outcome> outcomes, long count) = await SubmitAsync(run, rows);
        outcomes.AddRange(await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));
        RequireOneEndEach(outcomes, count);
        return outcomes;
    }

    /// <summary>Plans and submits rows; returns those that came out meanwhile, and how many went in.</summary>
    protected static async Task<(List<Outcome> Outcomes, long Count)> SubmitAsync(
        KindRun run, IEnumerable<(string? Group, string? User)> rows, long first = 1)
    {
        List<Outcome> outcomes = [];
        long number = first - 1;
        foreach ((string? group, string? user) in rows)
        {
            InputRow row = new() { Number = ++number, Place = group, Subject = user };
            outcomes.AddRange(await run.TakeAsync(row, Cancellation));
        }

        return (outcomes, number);
    }

    /// <summary>Every row has one end, and every failure its reason.</summary>
    protected static void RequireOneEndEach(IReadOnlyCollection<Outcome> outcomes, long count)
    {
        Assert.Equal(
            Enumerable.Range(1, (int)count).Select(row => (long)row),
            outcomes.Select(outcome => outcome.Row.Number).Order());
        Assert.All(outcomes, outcome => Assert.Equal(outcome.Status == AccessStatus.Failed, outcome.Error is not null));
        Assert.All(
            outcomes,
            outcome => Assert.Equal(
                outcome.Error is { } error ? $"{error.Kind}: {error.Message}" : string.Empty, outcome.Reason));
    }
}
