using Frameio.Client.Bulk;
using Frameio.Client.Tests.Sandbox;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Bulk;

/// <summary>Runs rows the way the cmdlets do: plan, submit what can be sent, complete.</summary>
public abstract class MembershipTest : SandboxTest
{
    /// <summary>The directory of the session, which outlives a run.</summary>
    protected AccountDirectory Directory { get; } = new(Studio.Account);

    protected Task<List<MembershipOutcome>> AddAsync(params IEnumerable<(string? Group, string? User)> rows) => RunAsync(MembershipChange.Add, rows);

    protected Task<List<MembershipOutcome>> RemoveAsync(params IEnumerable<(string? Group, string? User)> rows) => RunAsync(MembershipChange.Remove, rows);

    /// <summary>The ids in the body of each "add users" call.</summary>
    protected IEnumerable<int?> BatchSizes => Calls("v4AddGroupUsers").Select(call => call.UserIds);

    protected static IEnumerable<(string? Group, string? User)> People(string group, int first, int count) =>
        Enumerable.Range(first, count).Select(number => ((string?)group, (string?)Seeds.Email(number)));

    protected static IEnumerable<MembershipStatus> Statuses(IEnumerable<MembershipOutcome> outcomes) =>
        outcomes.OrderBy(outcome => outcome.Result.Row).Select(outcome => outcome.Result.Status);

    protected async Task<List<MembershipOutcome>> RunAsync(MembershipChange change, IEnumerable<(string? Group, string? User)> rows)
    {
        GroupMembershipRun run = new(Client, Directory, change);
        List<MembershipOutcome> outcomes = [];
        long number = 0;
        foreach ((string? group, string? user) in rows)
        {
            MembershipRow row = new() { Number = ++number, GroupText = group, UserText = user };
            if (await run.PlanAsync(row, Cancellation) is { } ended)
            {
                outcomes.Add(ended);
            }
            else
            {
                outcomes.AddRange(await run.SubmitAsync(row, Cancellation).ToListAsync(Cancellation));
            }
        }

        outcomes.AddRange(await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(Enumerable.Range(1, (int)number).Select(row => (long)row), outcomes.Select(outcome => outcome.Result.Row).Order());
        Assert.All(outcomes, outcome => Assert.Equal(outcome.Result.Status == MembershipStatus.Failed, outcome.Error is not null));
        Assert.All(outcomes, outcome => Assert.Equal(outcome.Error is { } error ? $"{error.Kind}: {error.Message}" : string.Empty, outcome.Result.Reason));
        return outcomes;
    }
}
