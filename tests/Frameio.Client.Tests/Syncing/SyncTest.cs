using Frameio.Client.Access;
using Frameio.Client.Access.Syncing;
using Frameio.Client.Directory;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Hosting;

namespace Frameio.Client.Tests.Syncing;

/// <summary>Makes accounts as rows say, the way the cmdlet does.</summary>
public abstract class SyncTest : SandboxTest
{
    protected static readonly SyncOptions Unlimited = new() { MaximumRemoval = RemovalLimit.OfPercentage(100) };

    protected static readonly AccessKind Members = new(PlaceKind.Group);
    protected static readonly AccessKind InWorkspaces = new(PlaceKind.Workspace);
    protected static readonly AccessKind OnProjects = new(PlaceKind.Project);
    protected static readonly AccessKind GroupsInWorkspaces = new(PlaceKind.Workspace, SubjectKind.Group);
    protected static readonly AccessKind GroupsOnProjects = new(PlaceKind.Project, SubjectKind.Group);

    /// <summary>What was sent that isn't a reading.</summary>
    protected IReadOnlyList<Exchange> Writes => [.. Exchanges.Where(exchange => exchange.Method != "GET")];

    protected AccessSync Start(SyncOptions? options = null) =>
        new(Client, new AccountDirectory(Studio.Account), options);

    protected static InputRow Row(AccessKind kind, string? place, string? subject, string? role = null) =>
        new() { Kind = kind, Place = place, Subject = subject, Role = role };

    /// <summary>The rows of a file, numbered from 1.</summary>
    protected static async Task TakeAsync(AccessSync sync, params IEnumerable<InputRow> rows)
    {
        int number = 0;
        foreach (InputRow row in rows)
        {
            await sync.AddAsync(row with { Number = ++number }, Cancellation);
        }
    }

    protected async Task<SyncPlan> PlanAsync(SyncOptions? options, params IEnumerable<InputRow> rows)
    {
        using AccessSync sync = Start(options);
        await TakeAsync(sync, rows);
        return await sync.PlanAsync(Cancellation);
    }

    /// <summary>Takes rows in and carries out what they take.</summary>
    protected async Task<List<Outcome>> RunAsync(SyncOptions? options, params IEnumerable<InputRow> rows)
    {
        using AccessSync sync = Start(options);
        await TakeAsync(sync, rows);
        SyncPlan plan = await sync.PlanAsync(Cancellation);
        return await sync.ApplyAsync(plan, Cancellation).ToListAsync(Cancellation);
    }

    protected static IEnumerable<Outcome> Failed(IEnumerable<Outcome> outcomes) =>
        outcomes.Where(outcome => outcome.Status == AccessStatus.Failed);

    /// <summary>Fails with what was found, if anything was.</summary>
    protected static void RequireNone(IReadOnlyCollection<string> violations) => Assert.True(
        violations.Count == 0,
        string.Join(Environment.NewLine, violations.Take(25).Prepend($"{violations.Count} violations:")));

    protected static string Line(Outcome outcome) =>
        $"{outcome.Row.Number} {outcome.Direction} {outcome.SubjectName} {outcome.PlaceName} {outcome.Status}"
            + (outcome.Error is { } error ? $" {error.Kind}" : string.Empty);
}
