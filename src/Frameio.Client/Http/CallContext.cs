using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>What the calls of every resource share: the transport they go through and the observer that watches them.</summary>
internal sealed class CallContext(FrameioTransport transport, IExchangeObserver? observer)
{
    /// <summary>For lists without parameters of their own.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoQuery = new Dictionary<string, string>();

    public FrameioTransport Transport { get; } = transport;

    /// <summary>One use of an operation.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.EndpointUnavailable"/>: the client speaks V2, which has no such thing.</exception>
    public Call Call(Operation operation, params string[] segments) => operation.Generation == Transport.Generation
        ? new Call(operation, operation.PathFor(segments), observer)
        : throw new FrameioException(FrameioErrorKind.EndpointUnavailable, $"V2 has no {operation.Resource}; connect to V4 for them.");

    /// <summary>How long so many calls take at the service's rate, if nobody else uses it.</summary>
    public TimeSpan TimeFor(Operation operation, int calls) => Transport.Pacing.Owner.For(operation).TimeFor(calls);

    public IAsyncEnumerable<T> ListAsync<T>(
        Operation operation,
        string[] segments,
        IReadOnlyDictionary<string, string> query,
        JsonTypeInfo<Page<T>> type,
        CancellationToken cancellationToken) => Listing.ReadAsync(Transport, Call(operation, segments), query, type, cancellationToken);
}
