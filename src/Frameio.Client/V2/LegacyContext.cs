using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>What the calls of every resource of V2 share.</summary>
internal sealed class LegacyContext(CallContext context, LegacyTransport transport)
{
    public LegacyTransport Transport { get; } = transport;

    public Call Call(Operation operation, params string[] segments) => context.Call(operation, segments);

    /// <summary>How long so many calls take at the service's rate, if nobody else uses it.</summary>
    public TimeSpan TimeFor(Operation operation, int calls) => context.TimeFor(operation, calls);

    public IAsyncEnumerable<T> ListAsync<T>(Call call, JsonTypeInfo<List<T>> type, CancellationToken cancellationToken)
        where T : LegacyRecord => LegacyListing.ReadAsync(Transport, call, type, cancellationToken);
}
