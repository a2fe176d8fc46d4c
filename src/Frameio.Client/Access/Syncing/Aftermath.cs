using System.Runtime.CompilerServices;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Relations;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// Asks the lists again of people whose path to a place has gone, and takes out whoever turns out to have a role of
/// their own there. It takes no more of them than a place may lose in all. To be used from one thread at a time.
/// </summary>
/// <param name="newLists">Begins to read anew.</param>
/// <param name="accountId">UUID of the account.</param>
/// <param name="holds">Who stays, in whatever place.</param>
/// <param name="options">What the caller allows.</param>
internal sealed class Aftermath(
    Func<AccessLists> newLists, string accountId, Holds holds, SyncOptions options) : IDisposable
{
    // By each of them somebody may have the next.
    private static readonly AccessKind[] _levels =
        [new(PlaceKind.Project, SubjectKind.Group), new(PlaceKind.Workspace), new(PlaceKind.Project)];

    private readonly List<string> _warnings = [];
    private readonly List<Runner> _runners = [];

    /// <summary>What is to be told beside the rows.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Finds them, takes them out, and returns their ends.</summary>
    public async IAsyncEnumerable<Outcome> RunAsync(
        IEnumerable<SyncTarget> all, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ILookup<AccessKind, SyncTarget> targets =
            all.Where(target => target.Hidden.Count > 0 && !target.IsDeclined).ToLookup(target => target.Kind);
        foreach (AccessKind level in _levels.Where(targets.Contains))
        {
            AccessLists lists = newLists();
            Planned[][] found = await FindAsync(lists, [.. targets[level]], cancellationToken);
            Runner runner = new(lists, new RunOptions { Memory = options.Memory });
            _runners.Add(runner);
            foreach (Planned planned in found.SelectMany(each => each))
            {
                if (planned.Outcome is { } stays)
                {
                    yield return stays;
                    continue;
                }

                await foreach (Outcome outcome in runner.SubmitAsync(planned.Change!, cancellationToken))
                {
                    yield return outcome;
                }
            }

            await foreach (Outcome outcome in runner.CompleteAsync(cancellationToken))
            {
                yield return outcome;
            }

            _warnings.AddRange(runner.Warnings);
        }
    }

    /// <inheritdoc cref="Runner.Abandon"/>
    public IReadOnlyList<Outcome> Abandon() => _runners.Count == 0 ? [] : _runners[_runners.Count - 1].Abandon();

    public void Dispose() => _runners.ForEach(runner => runner.Dispose());

    private Task<Planned[][]> FindAsync(
        AccessLists lists, IReadOnlyList<SyncTarget> targets, CancellationToken cancellationToken)
    {
        SyncReads reads = new(lists, cancellationToken);
        KnownPaths paths = new(reads, new Departures(), accountId);
        return Task.WhenAll(targets.Select(async target =>
        {
            try
            {
                RoleSet roles = lists.RelationOf(target.Kind).Roles!;
                return Decide(target, await OwnAsync(target, roles, reads, paths));
            }
            catch (FrameioException unread) when (unread.Kind != FrameioErrorKind.TokenRejected)
            {
                lock (_warnings)
                {
                    _warnings.Add(
                        $"Whether those whose path to the {target.Kind.PlaceNoun} '{target.Place}' has gone have roles "
                            + $"of their own there couldn't be found out: {unread.Message}");
                }

                return [];
            }
        }));
    }

    private static async Task<List<Grant>> OwnAsync(
        SyncTarget target, RoleSet roles, SyncReads reads, KnownPaths paths)
    {
        GrantIndex present = await reads.ReadAsync(target.Kind, target.Place);
        List<Grant> own = [];
        foreach (Grant hidden in target.Hidden)
        {
            if (present.Find(hidden.SubjectId, hidden.SubjectName) is { IsListedHere: true } entry
                && await paths.FindAsync(target.Kind, target.Place, entry) is null
                && ListedPath.OfUnexplained(entry.Grant.Role, roles) == AccessPath.Direct)
            {
                own.Add(entry.Grant);
            }
        }

        return own;
    }

    private Planned[] Decide(SyncTarget target, List<Grant> own)
    {
        int most = options.MaximumRemoval.Of(target.Present + own.Count);
        if (target.Removals + own.Count <= most)
        {
            return [.. own.Select(listed => Leaver.TakeOut(target, listed, holds))];
        }

        FrameioException tooMany = new(
            FrameioErrorKind.TooManyRemovals,
            $"{own.Count} turned out to have roles of their own in the {target.Kind.PlaceNoun} '{target.Place}' once "
                + "another path was gone, which makes more who would go than may "
                + $"({options.MaximumRemoval} a place).");
        return [.. own.Select(listed => (Planned)Leaver.Revocation(target, listed).Failed(tooMany))];
    }
}
