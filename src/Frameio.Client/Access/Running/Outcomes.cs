using System.Threading.Channels;

namespace Frameio.Client.Access.Running;

/// <summary>
/// Outcomes on their way from the work that ended them to whoever writes them. Each change goes through it once.
/// </summary>
internal sealed class Outcomes(OpenChanges open)
{
    private readonly Channel<Outcome> _outcomes = Channel.CreateUnbounded<Outcome>();

    // Room for one signal: however often it was given, who waits looks once.
    private readonly Channel<bool> _landed =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly List<Outcome> _late = [];
    private Exception? _failure;

    /// <summary>Hands an outcome on, unless its change has come out before.</summary>
    public void Add(Outcome outcome)
    {
        // At once, so that a change is either still open or on its way when the run is abandoned.
        lock (open)
        {
            if (open.TryRemove(outcome.Change!) && !_outcomes.Writer.TryWrite(outcome))
            {
                _late.Add(outcome);
            }
        }

        Landed();
    }

    /// <summary>Wakes whoever waits for work to land.</summary>
    public void Landed() => _landed.Writer.TryWrite(true);

    /// <summary>Waits until work has landed since the last look.</summary>
    public async ValueTask LandingAsync(CancellationToken cancellationToken) =>
        await _landed.Reader.ReadAsync(cancellationToken);

    /// <summary>Ends the outcomes, with what no change is to blame for, or null. The first call counts.</summary>
    public void Complete(Exception? failure)
    {
        _failure ??= failure;
        _outcomes.Writer.TryComplete(failure);
        Landed();
    }

    /// <summary>The next outcome; null when there is none yet.</summary>
    /// <exception cref="Exception">What ended the work.</exception>
    public Outcome? TryTake()
    {
        if (_outcomes.Reader.TryRead(out Outcome? outcome))
        {
            return outcome;
        }

        return _failure is null ? null : throw _failure;
    }

    /// <summary>Waits for the next outcome; false when there will be none.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) =>
        _outcomes.Reader.WaitToReadAsync(cancellationToken);

    /// <summary>
    /// Every outcome that has not come out yet, also after a failure; what has none is ended by the caller.
    /// </summary>
    public IReadOnlyList<Outcome> TakeRest(Func<Change, Outcome> end)
    {
        lock (open)
        {
            List<Outcome> rest = [];
            while (_outcomes.Reader.TryRead(out Outcome? outcome))
            {
                rest.Add(outcome);
            }

            rest.AddRange(_late);
            _late.Clear();
            rest.AddRange(open.TakeAll().Select(end));
            return rest;
        }
    }
}
