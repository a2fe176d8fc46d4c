using Frameio.Client.Accounts;

namespace Frameio.Client.Projects;

/// <summary>A project of a team.</summary>
public sealed class FrameioProject : IPlace
{
    /// <summary>UUID of the project.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name. Projects of different teams may share one.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>UUID of the team.</summary>
    public string TeamId { get; init; } = string.Empty;

    /// <summary>Name of the team; null where its caller may not see the team.</summary>
    public string? TeamName { get; init; }

    /// <summary>Where it stands, as the service spells it: <c>active</c> or <c>inactive</c> on V4, <c>standard</c> or <c>archived</c> on V2, or another.</summary>
    public string? Status { get; init; }

    /// <summary>Whether being in the team isn't enough to see it (restricted on V4, private on V2).</summary>
    public bool Restricted { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
