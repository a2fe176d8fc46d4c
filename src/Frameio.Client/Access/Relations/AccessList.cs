using Frameio.Client.Errors;

namespace Frameio.Client.Access.Relations;

/// <summary>Who has one kind of access to one place, and the calls that change it.</summary>
internal abstract class AccessList(Place place)
{
    public Place Place => place;

    /// <summary>Whether a change that may have been applied may be sent again.</summary>
    public virtual bool IsRepeatable => true;

    /// <summary>
    /// Decides what a change does here, and refuses what only the place itself can tell is wrong with it. The run and
    /// the rehearsal both go by this.
    /// </summary>
    /// <param name="asked">The change, of which nothing is decided.</param>
    /// <param name="isRehearsal">Whether whatever decides is to be read, at whatever cost.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public abstract ValueTask<Planned> DecideAsync(Change asked, bool isRehearsal, CancellationToken cancellationToken);

    /// <summary>Who is listed here, to decide by it who is to go.</summary>
    /// <exception cref="FrameioException">The list can't be read, or isn't whole.</exception>
    public abstract Task<GrantIndex> ReadWholeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// What is known better of a change that an earlier run sent, or was about to, and that must not be repeated
    /// blindly.
    /// </summary>
    /// <param name="planned">What the change does by what can be read.</param>
    /// <param name="isInvited">Whether an invitation was open at that run's end.</param>
    public virtual Planned SentBefore(Planned planned, bool isInvited) => planned;

    /// <summary>Carries out changes that give access, and ends each.</summary>
    public abstract Task GiveAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken);

    /// <summary>Carries out changes that take access away, and ends each.</summary>
    public abstract Task TakeAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken);

    /// <summary>Ends changes with what carrying them out would do.</summary>
    public virtual Task RehearseAsync(
        IReadOnlyList<Change> changes, Action<Outcome> end, CancellationToken cancellationToken)
    {
        foreach (Change change in changes)
        {
            end(change.Rehearsed());
        }

        return Task.CompletedTask;
    }

    /// <summary>Whether a status that an earlier run confirmed is the end of a row, by its journal.</summary>
    public virtual bool IsEnd(AccessStatus confirmed) => true;

    /// <summary>Whether a change that is carried out ends only when its effect is seen, for which one waits.</summary>
    public virtual bool IsAwaited(Outcome outcome) => false;

    /// <summary>Waits for the effect of such changes, and ends each.</summary>
    public virtual Task AwaitAsync(
        IReadOnlyList<Outcome> outcomes, Action<Outcome> end, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The end of such a change where nobody waits any more.</summary>
    public virtual Outcome Unawaited(Outcome outcome) => outcome;

    /// <summary>Waits for as long as a service that doesn't answer is left alone.</summary>
    public abstract Task PauseAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Who is there now, by id, to see what became of what the service accepted; null where that isn't read back.
    /// </summary>
    public virtual Task<HashSet<string>?> ReadBackAsync(CancellationToken cancellationToken) =>
        Task.FromResult<HashSet<string>?>(null);

    /// <summary>What is to be told once the changes are done, though none failed.</summary>
    public virtual Task<IReadOnlyList<string>> FinishAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
