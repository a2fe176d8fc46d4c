using System.Runtime.CompilerServices;
using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.AuditLog;

/// <summary>The audit log of an account. V2 has another one, with other words.</summary>
public sealed class AuditLogCalls
{
    private static readonly Operation _list =
        new(HttpMethod.Get, "/v4/accounts/{account_id}/audit_logs", 100)
        {
            NotFound = FrameioErrorKind.AccountNotFound,
            NamesVersion = true,
        };

    private readonly CallContext _context;

    internal AuditLogCalls(CallContext context) => _context = context;

    /// <summary>The events, page by page, in the service's order, which isn't published.</summary>
    /// <param name="accountId">UUID of the account.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.Forbidden"/>: the account has no audit log, or doesn't show it to whoever asks.
    /// </exception>
    public async IAsyncEnumerable<AuditRecord> ListAsync(
        string accountId, AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // An event has no id, and many are of one user: only all of its words tell it from others.
        EntryReader<AuditItem, AuditRecord> entries =
            new(AuditJson.Default.AuditItem, item => item.ToRecord(), keyOf: EntryKey.OfText);
        IAsyncEnumerator<AuditRecord> records = Listing
            .ReadAsync(_context.Transport, _context.Call(_list, accountId), filter.Query, entries, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        await using (records)
        {
            while (await HasNextAsync(records))
            {
                yield return records.Current;
            }
        }
    }

    // The vendor sells audit logs with some plans, and says of neither them nor roles how their lack is answered.
    private static async ValueTask<bool> HasNextAsync(IAsyncEnumerator<AuditRecord> records)
    {
        try
        {
            return await records.MoveNextAsync();
        }
        catch (FrameioException refusal) when (
            refusal.Kind == FrameioErrorKind.Forbidden || refusal.StatusCode == 402)
        {
            throw new FrameioException(
                FrameioErrorKind.Forbidden,
                "The audit log can't be read. The account's plan may have none, or the role of whoever is connected "
                    + $"may not be enough. {refusal.Message}",
                refusal)
            { StatusCode = refusal.StatusCode, ServerErrors = refusal.ServerErrors };
        }
    }
}
