using Frameio.Client.Access.Relations;
using Frameio.Client.AuditLog;
using Frameio.Client.Directory;
using Frameio.Client.Http;

namespace Frameio.Client.Auditing;

/// <summary>Reads what several filters bring of a stretch of time, side by side, and merges it.</summary>
/// <param name="calls">The calls of all resources.</param>
/// <param name="accountId">UUID of the account.</param>
/// <param name="filters">The filters.</param>
internal sealed class AuditReading(IFrameioCalls calls, string accountId, AuditFilters filters)
{
    private readonly HashSet<AuditRecord> _timeless = [];

    /// <summary>
    /// The events of a stretch, the latest first, each once, whatever order the service has. Those without a time that
    /// can be read come last, and only the first time that they come.
    /// </summary>
    /// <param name="range">The stretch.</param>
    /// <param name="most">How many a filter may bring.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Null where a filter brings more.</returns>
    public async Task<IReadOnlyList<AuditRecord>?> ReadAsync(
        AuditRange range, int most, CancellationToken cancellationToken)
    {
        List<AuditRecord>?[] lists = new List<AuditRecord>?[filters.All.Count];
        using SemaphoreSlim free = CallsAtATime.New();
        await free.RunAllAsync(
            Enumerable.Range(0, lists.Length),
            async index => lists[index] = await ReadAsync(filters.All[index], range, most, cancellationToken),
            cancellationToken);
        return Array.Exists(lists, list => list is null)
            ? null
            :
            [
                .. lists.SelectMany(list => list!).Distinct()
                    .Where(record => record.Time is not null || _timeless.Add(record))
                    .OrderByDescending(record => record.Time ?? DateTimeOffset.MinValue),
            ];
    }

    private async Task<List<AuditRecord>?> ReadAsync(
        AuditFilter filter, AuditRange range, int most, CancellationToken cancellationToken)
    {
        List<AuditRecord> read = [];
        await foreach (AuditRecord record in calls.AuditLog
            .ListAsync(accountId, range.Of(filter), cancellationToken).AsFarAsItGoes(cancellationToken))
        {
            if (filters.Has(record) && (record.Time is not { } time || range.Has(time)))
            {
                read.Add(record);
            }

            if (read.Count > most)
            {
                return null;
            }
        }

        return read;
    }
}
