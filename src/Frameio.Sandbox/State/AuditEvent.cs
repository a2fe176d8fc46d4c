using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>An event of an account's audit log.</summary>
internal sealed class AuditEvent : IOrdered
{
    /// <inheritdoc/>
    public required long Ordinal { get; init; }

    /// <summary>What happened.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of thing it is about.</summary>
    public required string ResourceType { get; init; }

    /// <summary>The id of that thing.</summary>
    public required string ResourceId { get; init; }

    /// <summary>The workspace it happened in, or null.</summary>
    public string? WorkspaceId { get; init; }

    /// <summary>The project it happened on, or null.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Who did it, or null; maybe somebody who is gone.</summary>
    public string? UserId { get; init; }

    /// <summary>Where it came from.</summary>
    public required string IpAddress { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
