using System.Collections.Concurrent;

namespace Frameio.Client.Http.Pacing;

/// <summary>
/// The buckets of one token owner at one service. The server counts by owner, whatever the token.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="window">What the service's minute lasts.</param>
/// <param name="jitter">Where jitter comes from; null for numbers nobody can foresee.</param>
internal sealed class OwnerPacing(TimeProvider time, ServiceWindow window, Random? jitter = null)
{
    /// <summary>Whether the service may count so many calls in any window.</summary>
    public bool CountsByWindow { get; init; }

    private readonly ConcurrentDictionary<(HttpMethod Method, string Template), OperationPacer> _pacers = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Random _random = jitter ?? new Random();

    /// <summary>
    /// What the service's minute lasts. Answers without a body never declare their window, and every other operation of
    /// the service tells it for them.
    /// </summary>
    public TimeSpan Window
    {
        get => window.Length;
        set => window.Length = value;
    }

    /// <summary>Time since the start, on the monotonic clock.</summary>
    public TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Whether no bucket holds anything up.</summary>
    public bool IsEmpty => _pacers.Values.All(pacer => pacer.IsEmpty);

    public OperationPacer For(Operation operation) =>
        _pacers.GetOrAdd((operation.Method, operation.Template), _ => new OperationPacer(operation.PerMinute, this));

    /// <summary>
    /// Waits so long, up to a whole millisecond: a timer cuts off the rest, and what is waited for would be asked again
    /// and again until it is over.
    /// </summary>
    public Task DelayAsync(TimeSpan length, CancellationToken cancellationToken) =>
        WaitAsync(TimeSpan.FromMilliseconds(Math.Ceiling(length.TotalMilliseconds)), cancellationToken);

    /// <summary>A length that is documented for the service's minute, as long as that minute is here.</summary>
    public TimeSpan Scale(TimeSpan documented) => window.Scale(documented);

    /// <summary>A number from 0 to 1, for jitter.</summary>
    public double NextRandom()
    {
        lock (_random)
        {
            return _random.NextDouble();
        }
    }

#if NET8_0_OR_GREATER
    private Task WaitAsync(TimeSpan length, CancellationToken cancellationToken) =>
        Task.Delay(length, time, cancellationToken);
#else
    private Task WaitAsync(TimeSpan length, CancellationToken cancellationToken) =>
        time.Delay(length, cancellationToken);
#endif
}
