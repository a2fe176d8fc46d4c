using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Running;
using Frameio.Client.Directory;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>
/// Runs rows about workspaces and projects the way the cmdlets do: plan, submit what can be sent, complete.
/// </summary>
internal static class RoleRun
{
    public static KindRun Start(
        FrameioClient client,
        AccountDirectory directory,
        RolePlace place,
        AccessChange change,
        RunOptions? options = null) =>
        place == RolePlace.Workspace
            ? new KindRun(new(PlaceKind.Workspace), client, directory, change, options)
            : new KindRun(new(PlaceKind.Project), client, directory, change, options);

    /// <summary>Runs rows to their end. Each comes out once, and they are returned in their order.</summary>
    public static async Task<List<Outcome>> ToEndAsync(
        this KindRun run, IEnumerable<RoleRow> rows, CancellationToken cancellationToken)
    {
        (List<Outcome> outcomes, int count) = await run.SubmitAllAsync(rows, cancellationToken);
        outcomes.AddRange(await run.CompleteAsync(cancellationToken).ToListAsync(cancellationToken));
        return RequireOneEndEach(outcomes, count);
    }

    /// <summary>Plans and submits rows; returns those that came out meanwhile, and how many went in.</summary>
    public static async Task<(List<Outcome> Outcomes, int Count)> SubmitAllAsync(
        this KindRun run, IEnumerable<RoleRow> rows, CancellationToken cancellationToken)
    {
        List<Outcome> outcomes = [];
        int count = 0;
        foreach (RoleRow said in rows)
        {
            InputRow row = new()
            {
                Number = ++count,
                Place = said.Place,
                Subject = said.User,
                Role = said.Role,
                Workspace = said.Workspace,
            };
            outcomes.AddRange(await run.TakeAsync(row, cancellationToken));
        }

        return (outcomes, count);
    }

    /// <summary>Every row has one end, and those that are errors say why.</summary>
    public static List<Outcome> RequireOneEndEach(IEnumerable<Outcome> outcomes, int count)
    {
        List<Outcome> ordered = [.. outcomes.OrderBy(outcome => outcome.Row.Number)];
        Assert.Equal(
            Enumerable.Range(1, count).Select(row => (long)row), ordered.Select(outcome => outcome.Row.Number));
        Assert.All(
            ordered,
            outcome => Assert.Equal(
                outcome.Status is AccessStatus.Failed or AccessStatus.NotFound, outcome.Error is not null));
        Assert.All(ordered, RequireReason);
        return ordered;
    }

    // A path that nothing here can take away is named, and isn't an error.
    private static void RequireReason(Outcome outcome)
    {
        if (outcome.Status == AccessStatus.Inherited)
        {
            Assert.NotEmpty(outcome.Reason);
            return;
        }

        Assert.Equal(outcome.Error is { } error ? $"{error.Kind}: {error.Message}" : string.Empty, outcome.Reason);
        Assert.Null(outcome.Via);
    }
}
