using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>What the calls of every resource of V2 share.</summary>
internal sealed class LegacyContext(CallContext context) : CallContext(context)
{
    /// <summary>Sends every call of V2.</summary>
    public LegacyTransport Legacy { get; } = new(context.Transport);

    public IAsyncEnumerable<T> ListAsync<T>(Call call, JsonTypeInfo<List<T>> type, CancellationToken cancellationToken)
        where T : LegacyRecord => LegacyListing.ReadAsync(Legacy, call, type, cancellationToken);
}
