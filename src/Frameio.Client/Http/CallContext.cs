using System.Text.Json.Serialization.Metadata;

namespace Frameio.Client.Http;

/// <summary>
/// What the calls of every resource share: the transport they go through and the observer that watches them.
/// </summary>
internal class CallContext(ServiceTransport transport, IExchangeObserver? observer)
{
    /// <summary>For lists without parameters of their own.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoQuery = new Dictionary<string, string>();

    /// <summary>Another kind of context over the same transport, with the same observer.</summary>
    protected CallContext(CallContext other)
        : this(other.Transport, other.Observer)
    {
    }

    public ServiceTransport Transport { get; } = transport;

    private IExchangeObserver? Observer { get; } = observer;

    /// <summary>One use of an operation.</summary>
    public virtual Call Call(Operation operation, params string[] segments) =>
        new(operation, operation.PathFor(segments), Observer);

    /// <summary>How long so many calls take at the service's rate, if nobody else uses it.</summary>
    public TimeSpan TimeFor(Operation operation, int calls) => Transport.Pacing.Owner.For(operation).TimeFor(calls);

    /// <summary>
    /// Waits until a call without an answer has been applied or never will be: the vendor's side gives up after 30 s.
    /// Source: the vendor's V2 reference on status 500.
    /// </summary>
    public Task SettleAsync(CancellationToken cancellationToken) => SettleAsync(share: 1, cancellationToken);

    /// <summary>Waits for a part of that time.</summary>
    public Task SettleAsync(double share, CancellationToken cancellationToken) =>
        Task.Delay(Transport.Pacing.Owner.Scale(TimeSpan.FromSeconds(30 * share)), cancellationToken);

    /// <summary>A list, page by page.</summary>
    /// <param name="operation">The operation that lists.</param>
    /// <param name="segments">What its path names.</param>
    /// <param name="query">Its parameters, besides those for pages.</param>
    /// <param name="type">An entry in its wire shape.</param>
    /// <param name="read">What it says; null for an entry that can't be used.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public IAsyncEnumerable<T> ListAsync<TItem, T>(
        Operation operation,
        string[] segments,
        IReadOnlyDictionary<string, string> query,
        JsonTypeInfo<TItem> type,
        Func<TItem, T?> read,
        CancellationToken cancellationToken)
        where TItem : class
        where T : class =>
        Listing.ReadAsync(
            Transport, Call(operation, segments), query, new EntryReader<TItem, T>(type, read), cancellationToken);
}
