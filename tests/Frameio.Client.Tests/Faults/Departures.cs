using System.Collections.Concurrent;
using Frameio.Client.Http;

namespace Frameio.Client.Tests.Faults;

/// <summary>
/// When the client let its requests go, and all it told its observer. A busy machine can hold requests up and deliver
/// them in a heap, and does so within the process too: that is no fault of the client's, so it is judged by its slots.
/// </summary>
internal sealed class Departures : IExchangeObserver
{
    private readonly ConcurrentQueue<Departure> _all = new();
    private readonly ConcurrentQueue<string> _told = new();

    /// <summary>The requests, in the order they left.</summary>
    public IReadOnlyList<Departure> All => [.. _all.OrderBy(departure => departure.At)];

    /// <summary>All that was told, as <c>-Verbose</c> shows it.</summary>
    public IReadOnlyList<string> Told => [.. _told];

    public void OnExchange(Exchange exchange)
    {
        string call = $"{exchange.Method} {exchange.Path.Split('?')[0]}";
        _all.Enqueue(new Departure(call, exchange.SlotTakenAt, exchange.StatusCode));
        _told.Enqueue($"{exchange}");
    }

    public void OnWait(string reason, TimeSpan delay) => _told.Enqueue(reason);

    public void OnPause(string reason, TimeSpan length) => _told.Enqueue(reason);

    public void OnNotice(string notice) => _told.Enqueue(notice);
}

/// <summary>A request on its way.</summary>
/// <param name="Call">Method and path.</param>
/// <param name="At">When it was let out.</param>
/// <param name="Status">What it was answered with; null without an answer.</param>
internal sealed record Departure(string Call, TimeSpan At, int? Status);
