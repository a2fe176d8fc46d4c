using Frameio.Client.Errors;

namespace Frameio.Client.Access.Running;

/// <summary>
/// Reads groups back: a 200 is no proof that anything changed (seen in the wild with other services).
/// </summary>
internal sealed class Verification(Action<MembershipOutcome> finish)
{
    private readonly Dictionary<IReadBack, List<MembershipOutcome>> _held = [];

    /// <summary>Keeps an accepted row until its group was read back.</summary>
    public void Hold(IReadBack lane, MembershipOutcome outcome)
    {
        lock (_held)
        {
            if (!_held.TryGetValue(lane, out List<MembershipOutcome>? outcomes))
            {
                _held[lane] = outcomes = [];
            }

            outcomes.Add(outcome);
        }
    }

    /// <summary>Reads each group once and ends the rows that were kept.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        foreach ((IReadBack lane, List<MembershipOutcome> outcomes) in _held.Select(held => (held.Key, held.Value)))
        {
            (HashSet<string>? members, FrameioException? unread) = await ReadAsync(lane, cancellationToken);
            foreach (MembershipOutcome accepted in outcomes)
            {
                MembershipRow row = accepted.Row;
                finish(unread is null ? Check(accepted, members!) : row.Failed(unread));
            }
        }
    }

    private static MembershipOutcome Check(MembershipOutcome accepted, HashSet<string> members)
    {
        MembershipRow row = accepted.Row;
        return members.Contains(row.User!.Id!)
            ? accepted
            : row.Failed(new FrameioException(
                FrameioErrorKind.NotApplied,
                $"The service accepted '{row.User.Email}' for '{row.Place!.Name}' and doesn't list the person there."));
    }

    private static async Task<(HashSet<string>? Members, FrameioException? Unread)> ReadAsync(
        IReadBack lane, CancellationToken cancellationToken)
    {
        try
        {
            IEnumerable<string> members = await lane.ReadBackAsync(cancellationToken);
            return (new HashSet<string>(members, StringComparer.OrdinalIgnoreCase), null);
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
