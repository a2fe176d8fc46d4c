using Frameio.Client.Access;
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

    protected Task<List<MembershipOutcome>> AddAsync(params IEnumerable<(string? Group, string? User)> rows) =>
        RunAsync(AccessChange.Grant, rows);

    protected Task<List<MembershipOutcome>> RemoveAsync(params IEnumerable<(string? Group, string? User)> rows) =>
        RunAsync(AccessChange.Revoke, rows);

    /// <summary>The ids in the body of each "add users" call.</summary>
    protected IEnumerable<int?> BatchSizes => Calls("v4AddGroupUsers").Select(call => call.UserIds);

    protected static IEnumerable<(string? Group, string? User)> People(string group, int first, int count) =>
        Enumerable.Range(first, count).Select(number => ((string?)group, (string?)Seeds.Email(number)));

    protected static IEnumerable<AccessStatus> Statuses(IEnumerable<MembershipOutcome> outcomes) =>
        outcomes.OrderBy(outcome => outcome.Row.Number).Select(outcome => outcome.Status);

    /// <summary>Runs rows to their end: each comes out once, with a reason where it failed.</summary>
    protected async Task<List<MembershipOutcome>> RunAsync(
        AccessChange change, IEnumerable<(string? Group, string? User)> rows, MembershipRunOptions? options = null)
    {
        using MembershipRun run = MembershipRun.OfGroups(
            Client, Directory, change, options ?? new MembershipRunOptions { Memory = Memory });
        return await RunAsync(run, rows);
    }

    /// <inheritdoc cref="RunAsync(AccessChange, IEnumerable{ValueTuple{string, string}}, MembershipRunOptions)"/>
    protected static async Task<List<MembershipOutcome>> RunAsync(
        MembershipRun run, IEnumerable<(string? Group, string? User)> rows)
    {
        (List<MembershipOutcome> outcomes, long count) = await SubmitAsync(run, rows);
        outcomes.AddRange(await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));
        RequireOneEndEach(outcomes, count);
        return outcomes;
    }

    /// <summary>Plans and submits rows; returns those that came out meanwhile, and how many went in.</summary>
    protected static async Task<(List<MembershipOutcome> Outcomes, long Count)> SubmitAsync(
        MembershipRun run, IEnumerable<(string? Group, string? User)> rows, long first = 1)
    {
        List<MembershipOutcome> outcomes = [];
        long number = first - 1;
        foreach ((string? group, string? user) in rows)
        {
            MembershipRow row = new() { Number = ++number, PlaceText = group, UserText = user };
            if (await run.PlanAsync(row, Cancellation) is { } ended)
            {
                outcomes.Add(ended);
            }
            else
            {
                outcomes.AddRange(await run.SubmitAsync(row, Cancellation).ToListAsync(Cancellation));
            }
        }

        return (outcomes, number);
    }

    /// <summary>Every row has one end, and every failure its reason.</summary>
    protected static void RequireOneEndEach(IReadOnlyCollection<MembershipOutcome> outcomes, long count)
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
