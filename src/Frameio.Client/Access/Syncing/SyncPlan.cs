using Frameio.Client.Errors;

namespace Frameio.Client.Access.Syncing;

/// <summary>All that a desired state takes, worked out before anything of it is carried out.</summary>
public sealed class SyncPlan
{
    private readonly IReadOnlyList<Outcome> _placeless;

    internal SyncPlan(IEnumerable<SyncTarget> targets, IReadOnlyList<Outcome> placeless, FrameioException? refusal) =>
        (Places, _placeless, Refusal) = ([.. targets.Select(target => new SyncedPlace(target))], placeless, refusal);

    /// <summary>The places that the input names, and what is done in them.</summary>
    public IReadOnlyList<SyncedPlace> Places { get; }

    /// <summary>
    /// Why none of it may be carried out: <see cref="FrameioErrorKind.TooManyRemovals"/> or
    /// <see cref="FrameioErrorKind.NothingDesired"/>; null where it may.
    /// </summary>
    public FrameioException? Refusal { get; }

    /// <summary>Whether anything is to be sent.</summary>
    public bool HasChanges => Places.Any(place => place.HasChanges);

    /// <summary>
    /// Rows that are at their end without a call: they failed, or ask for what is so, in the order of the input; and
    /// after them those who stay though no row names them.
    /// </summary>
    internal IEnumerable<Outcome> Ended => Sorted(
        _placeless.Concat(Places.SelectMany(place => place.Target.Ended)), outcome => outcome.Row);

    /// <summary>
    /// What would become of each row, and of whoever is to go: the changes that carrying the plan out would send. Who
    /// may have a role of their own behind a path that goes isn't among them: the lists tell once it is gone.
    /// </summary>
    public IEnumerable<Outcome> Rehearse() => Sorted(
        Ended.Concat(Places.SelectMany(place => place.Target.Grants.Concat(place.Target.Revocations)
            .Select(change => place.Target.IsDeclined ? change.Declined() : change.Rehearsed()))),
        outcome => outcome.Row);

    // A revocation is of no row.
    private static IEnumerable<T> Sorted<T>(IEnumerable<T> all, Func<T, InputRow> rowOf) => all
        .OrderBy(each => rowOf(each).Direction)
        .ThenBy(each => rowOf(each).Number);
}
