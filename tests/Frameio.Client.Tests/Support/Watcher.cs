using System.Collections.Concurrent;
using Frameio.Client.Http;

namespace Frameio.Client.Tests.Support;

/// <summary>Keeps what a client tells its observer, and can be waited on.</summary>
internal sealed class Watcher : IExchangeObserver
{
    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly ConcurrentQueue<(string Reason, TimeSpan Delay)> _waits = new();
    private readonly ConcurrentQueue<(string Reason, TimeSpan Length)> _pauses = new();
    private readonly ConcurrentQueue<string> _notices = new();
    private readonly TaskCompletionSource _waited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Exchange> Exchanges => [.. _exchanges];

    public IReadOnlyList<(string Reason, TimeSpan Delay)> Waits => [.. _waits];

    public IReadOnlyList<(string Reason, TimeSpan Length)> Pauses => [.. _pauses];

    public IReadOnlyList<string> Notices => [.. _notices];

    /// <summary>Ends when the first wait begins.</summary>
    public Task FirstWait => _waited.Task;

    /// <summary>All that was told, as <c>-Verbose</c> shows it.</summary>
    public string Text => string.Join(
        Environment.NewLine,
        [
            .. _exchanges.Select(exchange => $"{exchange}"),
            .. _waits.Select(wait => wait.Reason),
            .. _pauses.Select(pause => pause.Reason),
            .. _notices,
        ]);

    public void OnExchange(Exchange exchange) => _exchanges.Enqueue(exchange);

    public void OnWait(string reason, TimeSpan delay)
    {
        _waits.Enqueue((reason, delay));
        _waited.TrySetResult();
    }

    public void OnPause(string reason, TimeSpan length) => _pauses.Enqueue((reason, length));

    public void OnNotice(string notice) => _notices.Enqueue(notice);
}
