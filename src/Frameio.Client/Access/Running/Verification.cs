using Frameio.Client.Access.Relations;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Running;

/// <summary>
/// Reads places back: a 200 is no proof that anything changed (seen in the wild with other services), and neither is
/// the journal of an earlier run.
/// </summary>
internal sealed class Verification(Action<Outcome> finish)
{
    private readonly HeldOutcomes _held = new();

    /// <summary>Whether an outcome says that somebody is where the place's list would show them.</summary>
    public static bool IsNeeded(Outcome outcome) =>
        outcome.Kind.Place == PlaceKind.Group && outcome.Direction == AccessChange.Grant
        && (outcome.Status is AccessStatus.Added or AccessStatus.Present || outcome.IsFromJournal);

    /// <summary>Keeps an outcome until its place was read back.</summary>
    public void Hold(AccessList list, Outcome outcome) => _held.Hold(list, outcome);

    /// <summary>Reads each place once and ends the outcomes that were kept.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        foreach ((AccessList list, IReadOnlyList<Outcome> outcomes) in _held.All)
        {
            (HashSet<string>? members, FrameioException? unread) = await ReadAsync(list, cancellationToken);
            foreach (Outcome accepted in outcomes)
            {
                finish(unread is null ? Check(accepted, members!) : accepted.Change!.Failed(unread));
            }
        }
    }

    private static Outcome Check(Outcome accepted, HashSet<string> members)
    {
        Change change = accepted.Change!;
        string who = accepted.IsFromJournal ? "The journal confirms" : "The service accepted";
        return members.Contains(change.Subject.Id!)
            ? accepted
            : change.Failed(new FrameioException(
                FrameioErrorKind.NotApplied,
                $"{who} '{change.Subject}' for '{change.Place}' and the service doesn't list the person there."));
    }

    private static async Task<(HashSet<string>? Members, FrameioException? Unread)> ReadAsync(
        AccessList list, CancellationToken cancellationToken)
    {
        try
        {
            return (await list.ReadBackAsync(cancellationToken), null);
        }
        catch (FrameioException failure)
        {
            return (null, new FrameioException(
                FrameioErrorKind.OutcomeUnknown,
                $"The service accepted the change, and the group couldn't be read back: {failure.Message}",
                failure));
        }
    }
}
