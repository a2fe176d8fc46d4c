using Frameio.Client.Access.Relations;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// Works out what an input takes: all lists are read at once, and then one kind of access after the other is compared,
/// each after those by which somebody may have it.
/// </summary>
/// <param name="lists">The relations, and the lists of the places.</param>
/// <param name="intake">What the input says.</param>
/// <param name="options">What the caller allows.</param>
/// <param name="accountId">UUID of the account.</param>
/// <param name="reads">Who is where.</param>
internal sealed class SyncPlanner(
    AccessLists lists, Intake intake, SyncOptions options, string accountId, SyncReads reads)
{
    private static readonly AccessKind[] _levels =
    [
        new(PlaceKind.Account),
        new(PlaceKind.Group),
        new(PlaceKind.Workspace, SubjectKind.Group),
        new(PlaceKind.Project, SubjectKind.Group),
        new(PlaceKind.Workspace),
        new(PlaceKind.Project),
    ];

    private readonly Departures _leaving = new();

    public async Task<SyncPlan> RunAsync(CancellationToken cancellationToken)
    {
        foreach (SyncTarget target in intake.Targets)
        {
            // Whatever is wrong with a list is told where it is compared.
            _ = reads.ReadAsync(target.Kind, target.Place).ContinueWith(
                reading => reading.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default);
        }

        KnownPaths paths = new(reads, _leaving, accountId);
        foreach (AccessKind level in _levels)
        {
            SyncTarget[] targets = [.. intake.Targets.Where(target => target.Kind == level)];
            await Task.WhenAll(targets.Select(target => new TargetPlanner(
                target, lists.RelationOf(level).Roles, reads, paths, intake.Holds, options.KeepOthers)
                .RunAsync(cancellationToken)));
            foreach (SyncTarget target in targets)
            {
                target.SortGrants();
                _leaving.Add(target);
            }
        }

        // Without rows there is nobody to tell it of.
        if (intake.Targets.FirstOrDefault(target => !target.HasRows)?.Failure is { } failure)
        {
            throw failure;
        }

        FrameioException? refusal = Guard.Check(intake.Targets, intake.Rows, options);
        return new SyncPlan(intake.Targets, intake.Placeless, refusal);
    }
}
