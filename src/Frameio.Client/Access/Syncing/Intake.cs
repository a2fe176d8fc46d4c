using Frameio.Client.Access.Relations;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// What the input says, row by row: of a row its place, its subject and its role are kept. Whom a row that fails may
/// have meant stays where they are.
/// </summary>
internal sealed class Intake(AccessLists lists)
{
    private readonly Dictionary<(AccessKind Kind, string PlaceId), SyncTarget> _targets = [];
    private readonly List<Outcome> _placeless = [];

    /// <summary>Rows so far, those that failed included.</summary>
    public long Rows { get; private set; }

    /// <summary>The places that are named.</summary>
    public IReadOnlyCollection<SyncTarget> Targets => _targets.Values;

    /// <summary>Rows that failed and whose place isn't known.</summary>
    public IReadOnlyList<Outcome> Placeless => _placeless;

    /// <summary>Who stays in places that aren't known.</summary>
    public Holds Holds { get; } = new();

    /// <summary>Names a place beside the rows.</summary>
    public async Task<Place> NameAsync(
        AccessKind kind, string text, string? workspace, CancellationToken cancellationToken)
    {
        Place place = await lists.RelationOf(kind).FindPlaceAsync(text, workspace, cancellationToken);
        TargetOf(kind, place);
        return place;
    }

    /// <summary>Takes a row in, or one that was refused on its face.</summary>
    /// <param name="row">The row.</param>
    /// <param name="refusal">Why it was refused; null where it wasn't.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task AddAsync(InputRow row, FrameioException? refusal, CancellationToken cancellationToken)
    {
        Rows++;
        Relation relation = lists.RelationOf(row.Kind);
        bool namesPlace = CellText.Clean(row.Place).Length > 0;
        bool namesSubject = CellText.Clean(row.Subject).Length > 0;

        // Both at once, since each may need a list of its own. A row that was refused may not say either.
        Task<Found<Subject>> finding = refusal is null || namesSubject
            ? TryAsync(
                () => relation.FindSubjectAsync(row.Subject, row.Direction, cancellationToken),
                subject => Contradiction.RefuseSubject(row, subject))
            : Task.FromResult(new Found<Subject>(null, null, refusal));
        Found<Place> place = refusal is null || namesPlace
            ? await TryAsync(
                () => relation.FindPlaceAsync(row.Place ?? string.Empty, row.Workspace, cancellationToken),
                found => Contradiction.RefusePlace(row, found))
            : new Found<Place>(null, null, refusal);
        Found<Subject> subject = await finding;
        FrameioException? failure = refusal ?? place.Failure ?? subject.Failure;
        if (failure is null)
        {
            Change change = new(row, place.Sure!, subject.Sure!, relation.UnderstandRole(row.Role));
            TargetOf(row.Kind, place.Sure!).Add(change, IsByAddress(row));
            return;
        }

        Outcome failed = Outcome.Failed(row, failure, place.Sure, subject.Sure);
        if (place.Any is { } known)
        {
            SyncTarget target = TargetOf(row.Kind, known);
            target.Fail(failed);
        }
        else
        {
            _placeless.Add(failed);
        }

        if (place.Sure is null && place.Failure?.Kind != FrameioErrorKind.GroupNotManagedHere)
        {
            Hold(row, namesPlace || refusal is null, subject.Sure);
        }
    }

    /// <summary>Ends every row that has no end yet as stopped, and returns all.</summary>
    public IReadOnlyList<Outcome> Abandon()
    {
        FrameioException stopped = new(FrameioErrorKind.Stopped, "The run was stopped before there was a plan.");
        foreach (SyncTarget target in Targets)
        {
            target.FailAll(stopped);
        }

        return [.. _placeless.Concat(Targets.SelectMany(target => target.Ended)).OrderBy(end => end.Row.Number)];
    }

    private void Hold(InputRow row, bool isKindKnown, Subject? subject)
    {
        if (subject is not null)
        {
            Holds.Add(isKindKnown ? row.Kind : null, subject, row.Number);
        }
        else if (isKindKnown)
        {
            Holds.Add(row.Kind, row.Number);
        }
        else
        {
            Holds.AddEverything(row.Number);
        }
    }

    private SyncTarget TargetOf(AccessKind kind, Place place)
    {
        (AccessKind, string) key = (kind, place.Id.ToLowerInvariant());
        if (!_targets.TryGetValue(key, out SyncTarget? target))
        {
            _targets[key] = target = new SyncTarget(kind, place, lists.ListOf(kind, place));
        }

        return target;
    }

    private static bool IsByAddress(InputRow row)
    {
        string text = CellText.CleanEmail(row.Subject);
        return !PersonText.IsId(text) && !PersonText.IsAdobeId(text);
    }

    private static async Task<Found<T>> TryAsync<T>(Func<ValueTask<T>> find, Action<T> check)
        where T : class
    {
        T? found = null;
        try
        {
            found = await find();
            check(found);
            return new Found<T>(found, found, null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            FrameioException error = Unforeseen.Error(failure);
            return error.Kind == FrameioErrorKind.TokenRejected ? throw error : new Found<T>(null, found, error);
        }
    }

    /// <summary>What a text was found to mean.</summary>
    /// <param name="Sure">What it means; null where nobody can say.</param>
    /// <param name="Any">The same, where another text of the row contradicts it, too.</param>
    /// <param name="Failure">Why nobody can say.</param>
    private readonly record struct Found<T>(T? Sure, T? Any, FrameioException? Failure)
        where T : class;
}
