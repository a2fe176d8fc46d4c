using Frameio.Client.AuditLog;

namespace Frameio.Client.Auditing;

/// <summary>
/// The filters that stand for queries. The service takes a single value of each kind, so that it takes a filter for
/// each combination. Where these would be too many, the kind with the most values is left to be looked at here.
/// </summary>
internal sealed class AuditFilters
{
    private const int Most = 60;

    private static readonly Axis[] _axes =
    [
        new(query => query.Types, record => record.Type, (filter, value) => filter with { EventType = value }),
        new(query => query.UserIds, record => record.UserId, (filter, value) => filter with { UserId = value }),
        new(
            query => query.WorkspaceIds,
            record => record.WorkspaceId,
            (filter, value) => filter with { WorkspaceId = value }),
        new(
            query => query.ProjectIds,
            record => record.ProjectId,
            (filter, value) => filter with { ProjectId = value }),
        new(
            query => query.ResourceTypes,
            record => record.ResourceType,
            (filter, value) => filter with { ResourceType = value }),
        new(
            query => query.ResourceIds,
            record => record.ResourceId,
            (filter, value) => filter with { ResourceId = value }),
        new(
            query => query.IpAddresses,
            record => record.IpAddress,
            (filter, value) => filter with { IpAddress = value }),
    ];

    private readonly IReadOnlyList<AuditQuery> _queries;
    private readonly List<Axis> _sent = [.. _axes];

    public AuditFilters(IReadOnlyList<AuditQuery> queries)
    {
        _queries = queries;
        while (_sent.Count > 0 && Combinations() > Most)
        {
            _sent.Remove(_sent.OrderByDescending(Values).First());
        }

        All = [.. _queries.SelectMany(Expand).Distinct()];
    }

    /// <summary>The filters, each once.</summary>
    public IReadOnlyList<AuditFilter> All { get; }

    /// <summary>Whether an event that these filters bring is asked for.</summary>
    public bool Has(AuditRecord record) => _sent.Count == _axes.Length || _queries.Any(query => _axes.All(
        axis => axis.ValuesOf(query)?.Contains(axis.ValueOf(record), StringComparer.OrdinalIgnoreCase) != false));

    private long Combinations() => _queries.SelectMany(Expand).Distinct().Take(Most + 1).LongCount();

    private int Values(Axis axis) => _queries.SelectMany(query => axis.ValuesOf(query) ?? [])
        .Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private IEnumerable<AuditFilter> Expand(AuditQuery query) => _sent.Aggregate(
        (IEnumerable<AuditFilter>)[new AuditFilter()],
        (filters, axis) => axis.ValuesOf(query) is { } values
            ? filters.SelectMany(filter => values.Select(value => axis.Set(filter, value)))
            : filters);

    private sealed record Axis(
        Func<AuditQuery, IReadOnlyList<string>?> ValuesOf,
        Func<AuditRecord, string?> ValueOf,
        Func<AuditFilter, string, AuditFilter> Set);
}
