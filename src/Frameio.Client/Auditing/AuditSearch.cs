using System.Runtime.CompilerServices;
using Frameio.Client.AuditLog;
using Frameio.Client.Directory;
using Frameio.Client.Errors;

namespace Frameio.Client.Auditing;

/// <summary>
/// Looks for events in the audit log of an account, and tells them the latest first. The service documents no order,
/// and a page may have any: few events are read whole, many day by day.
/// </summary>
/// <param name="calls">The session, of V4.</param>
/// <param name="directory">The account.</param>
public sealed class AuditSearch(IFrameioCalls calls, AccountDirectory directory)
{
    /// <summary>How many events a filter may bring to be read whole: ten pages.</summary>
    private const int Few = 1_000;

    // Before that, there was no Frame.io.
    private static readonly DateTimeOffset _founded = new(2014, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What is asked for; events that any of them means are told.</summary>
    public IReadOnlyList<AuditQuery> Queries { get; init; } = [new AuditQuery()];

    /// <summary>Of which time.</summary>
    public AuditRange Range { get; init; } = new();

    /// <summary>When the account was created; null where that isn't known.</summary>
    public DateTimeOffset? AccountCreatedAt { get; init; }

    /// <summary>Is told of what can't be named, since a list that names it can't be read.</summary>
    public Action<string> Warn { get; init; } = _ => { };

    /// <summary>The events.</summary>
    /// <param name="age">How old the lists may be that name people and things.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.Forbidden"/>: the account shows no audit log. Or it can't be read on.
    /// </exception>
    public async IAsyncEnumerable<FrameioAuditEvent> ReadAsync(
        ListAge age, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        AuditReading reading = new(calls, directory.AccountId, new AuditFilters(Queries));
        Task<IReadOnlyList<AuditRecord>?> few = reading.ReadAsync(Range, Few, cancellationToken);
        Task<AuditNames> listing = AuditNames.ReadAsync(calls, directory, age, Warn, cancellationToken);
        IReadOnlyList<AuditRecord>? all = await few;
        AuditNames names = await listing;
        foreach (AuditRecord record in all ?? [])
        {
            yield return names.Tell(record);
        }

        AuditWindows windows = new(Range, DateTimeOffset.UtcNow, AccountCreatedAt ?? _founded);
        for (AuditRange? window = all is null ? windows.Next() : null; window is not null; window = windows.Next())
        {
            IReadOnlyList<AuditRecord> records = (await reading.ReadAsync(window, int.MaxValue, cancellationToken))!;
            windows.Learn(records.Count);
            foreach (AuditRecord record in records)
            {
                yield return names.Tell(record);
            }
        }
    }
}
