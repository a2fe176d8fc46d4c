using Frameio.Client.AuditLog;

namespace Frameio.Client.Auditing;

/// <summary>Which events are asked for: those that have one of the values of each list. Null narrows nothing.</summary>
public sealed record AuditQuery
{
    /// <summary>Types of events, as the service spells them.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>UUIDs of users.</summary>
    public IReadOnlyList<string>? UserIds { get; init; }

    /// <summary>UUIDs of workspaces.</summary>
    public IReadOnlyList<string>? WorkspaceIds { get; init; }

    /// <summary>UUIDs of projects.</summary>
    public IReadOnlyList<string>? ProjectIds { get; init; }

    /// <summary>Kinds of things that events are about, as the service spells them.</summary>
    public IReadOnlyList<string>? ResourceTypes { get; init; }

    /// <summary>UUIDs of things that events are about.</summary>
    public IReadOnlyList<string>? ResourceIds { get; init; }

    /// <summary>Addresses on the network.</summary>
    public IReadOnlyList<string>? IpAddresses { get; init; }
}
