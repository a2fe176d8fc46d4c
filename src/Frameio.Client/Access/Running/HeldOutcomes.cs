using Frameio.Client.Access.Relations;

namespace Frameio.Client.Access.Running;

/// <summary>Outcomes that are kept for a while, by the list that they are of. Safe from several threads.</summary>
internal sealed class HeldOutcomes
{
    private readonly Dictionary<AccessList, List<Outcome>> _held = [];

    /// <summary>What is kept; to be asked once nothing more comes.</summary>
    public IEnumerable<(AccessList List, IReadOnlyList<Outcome> Outcomes)> All =>
        _held.Select(held => (held.Key, (IReadOnlyList<Outcome>)held.Value));

    /// <summary>What is kept of a change, with its list; null where nothing is.</summary>
    public (AccessList List, Outcome Outcome)? Find(Change change)
    {
        lock (_held)
        {
            foreach ((AccessList list, IReadOnlyList<Outcome> outcomes) in All)
            {
                if (outcomes.FirstOrDefault(outcome => outcome.Change == change) is { } outcome)
                {
                    return (list, outcome);
                }
            }

            return null;
        }
    }

    /// <summary>Keeps an outcome.</summary>
    public void Hold(AccessList list, Outcome outcome)
    {
        lock (_held)
        {
            if (!_held.TryGetValue(list, out List<Outcome>? outcomes))
            {
                _held[list] = outcomes = [];
            }

            outcomes.Add(outcome);
        }
    }
}
