using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>What the calls of every resource of V2 share.</summary>
internal sealed class LegacyContext(CallContext context) : CallContext(context)
{
    /// <summary>Sends every call of V2.</summary>
    public LegacyTransport Legacy { get; } = new(context.Transport);

    /// <summary>A list, page by page.</summary>
    /// <param name="call">The call for it.</param>
    /// <param name="type">A record in its wire shape.</param>
    /// <param name="read">What it says; null for a record that can't be used.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public IAsyncEnumerable<T> ListAsync<TRecord, T>(
        Call call, JsonTypeInfo<TRecord> type, Func<TRecord, T?> read, CancellationToken cancellationToken)
        where TRecord : LegacyRecord
        where T : class =>
        LegacyListing.ReadAsync(
            Legacy,
            call,
            new EntryReader<TRecord, T>(type, read, record => LegacyRecord.Time(record.DeletedAt) is not null),
            cancellationToken);
}
