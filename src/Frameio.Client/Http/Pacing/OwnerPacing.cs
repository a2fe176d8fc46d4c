using System.Collections.Concurrent;

namespace Frameio.Client.Http.Pacing;

/// <summary>
/// The buckets of one token owner at one service. The server counts by owner, whatever the token, so this is the one thing that all runspaces of a process share.
/// </summary>
internal sealed class OwnerPacing(TimeProvider time)
{
    /// <summary>All documented limits are per minute. Source: the vendor's OpenAPI file.</summary>
    public static readonly TimeSpan DocumentedWindow = TimeSpan.FromMinutes(1);

    private static readonly ConcurrentDictionary<(string Origin, string Owner), OwnerPacing> _shared = new();

    private readonly ConcurrentDictionary<(HttpMethod Method, string Template), OperationPacer> _pacers = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Random _random = new();
    private long _window = DocumentedWindow.Ticks;

    /// <summary>
    /// What the service's minute lasts. Answers without a body never declare their window, and every other operation of the service tells it for them.
    /// </summary>
    public TimeSpan Window
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _window));
        set => Interlocked.Exchange(ref _window, value.Ticks);
    }

    /// <summary>Time since the start, on the monotonic clock.</summary>
    public TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>The buckets of an owner, the same for all who ask in this process.</summary>
    public static OwnerPacing Of(Uri service, string owner) =>
        _shared.GetOrAdd((service.GetLeftPart(UriPartial.Authority), owner), _ => new OwnerPacing(TimeProvider.System));

    public OperationPacer For(Operation operation) =>
        _pacers.GetOrAdd((operation.Method, operation.Template), _ => new OperationPacer(operation.PerMinute, this));

    /// <summary>Waits so long, up to a whole millisecond: a timer cuts off the rest, and what is waited for would be asked again and again until it is over.</summary>
    public Task DelayAsync(TimeSpan length, CancellationToken cancellationToken) =>
        WaitAsync(TimeSpan.FromMilliseconds(Math.Ceiling(length.TotalMilliseconds)), cancellationToken);

    /// <summary>A length that is documented for the service's minute, as long as that minute is here.</summary>
    public TimeSpan Scale(TimeSpan documented) => TimeSpan.FromTicks((long)(documented.Ticks * ((double)Window.Ticks / DocumentedWindow.Ticks)));

    /// <summary>A number from 0 to 1, for jitter.</summary>
    public double NextRandom()
    {
        lock (_random)
        {
            return _random.NextDouble();
        }
    }

#if NET8_0_OR_GREATER
    private Task WaitAsync(TimeSpan length, CancellationToken cancellationToken) => Task.Delay(length, time, cancellationToken);
#else
    private Task WaitAsync(TimeSpan length, CancellationToken cancellationToken) => time.Delay(length, cancellationToken);
#endif
}
