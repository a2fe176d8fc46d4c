using Frameio.Client.Access.Relations;

namespace Frameio.Client.Access.Running;

/// <summary>Keeps what is carried out until its effect is seen, so that nothing else waits for that.</summary>
internal sealed class Arrivals(Action<Outcome> finish)
{
    private readonly HeldOutcomes _held = new();

    /// <inheritdoc cref="HeldOutcomes.Hold"/>
    public void Hold(AccessList list, Outcome outcome) => _held.Hold(list, outcome);

    /// <summary>The end of a change whose effect nobody waits for any more; null where it isn't kept.</summary>
    public Outcome? Unawaited(Change change) =>
        _held.Find(change) is var (list, outcome) ? list.Unawaited(outcome) : null;

    /// <summary>Waits for the effects, once nothing more is sent, and ends what was kept.</summary>
    public Task CompleteAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_held.All.Select(held => held.List.AwaitAsync(held.Outcomes, finish, cancellationToken)));
}
