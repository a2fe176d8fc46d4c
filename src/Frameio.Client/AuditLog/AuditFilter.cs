using System.Globalization;

namespace Frameio.Client.AuditLog;

/// <summary>
/// Which events one query asks for: the service takes a single value each. What is null narrows nothing.
/// </summary>
public sealed record AuditFilter
{
    /// <summary>The type, as the service spells it.</summary>
    public string? EventType { get; init; }

    /// <summary>The kind of thing that they are about, as the service spells it.</summary>
    public string? ResourceType { get; init; }

    /// <summary>UUID of the thing.</summary>
    public string? ResourceId { get; init; }

    /// <summary>UUID of the user.</summary>
    public string? UserId { get; init; }

    /// <summary>UUID of the workspace.</summary>
    public string? WorkspaceId { get; init; }

    /// <summary>UUID of the project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The address on the network.</summary>
    public string? IpAddress { get; init; }

    /// <summary>The first day. The vendor doesn't say in which time zone.</summary>
    public DateTime? FromDay { get; init; }

    /// <summary>The last day. The vendor doesn't say whether it counts itself.</summary>
    public DateTime? ToDay { get; init; }

    /// <summary>The parameters that say so.</summary>
    internal IReadOnlyDictionary<string, string> Query => new (string Name, string? Value)[]
    {
        ("event_type", EventType),
        ("resource_type", ResourceType),
        ("resource_id", ResourceId),
        ("user_id", UserId),
        ("workspace_id", WorkspaceId),
        ("project_id", ProjectId),
        ("ip_address", IpAddress),
        ("from_date", Day(FromDay)),
        ("to_date", Day(ToDay)),
    }
        .Where(filter => filter.Value is not null)
        .Select(filter => (Name: $"filters[{filter.Name}]", filter.Value))
        .Append((Name: "include", Value: "user"))
        .ToDictionary(parameter => parameter.Name, parameter => parameter.Value!);

    private static string? Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
