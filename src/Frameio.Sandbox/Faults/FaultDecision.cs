namespace Frameio.Sandbox.Faults;

/// <summary>What happens to one request.</summary>
/// <param name="Delays">The delays, which add up.</param>
/// <param name="Action">The fault after them, or null.</param>
internal sealed record FaultDecision(IReadOnlyList<DelayFault> Delays, FaultAction? Action)
{
    /// <summary>How the log calls it, or null when nothing happens.</summary>
    public string? Name
    {
        get
        {
            IEnumerable<FaultAction> actions = Action is null ? Delays : [.. Delays, Action];
            string name = string.Join(" + ", actions.Select(action => action.Name.ToLowerInvariant()));
            return name.Length > 0 ? name : null;
        }
    }
}
