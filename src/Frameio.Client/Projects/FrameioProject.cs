using Frameio.Client.Accounts;

namespace Frameio.Client.Projects;

/// <summary>A project of a workspace.</summary>
public sealed class FrameioProject : IPlace
{
    /// <summary>UUID of the project.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name. Projects of different workspaces may share one.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>UUID of the workspace; empty where the service doesn't say it.</summary>
    public string WorkspaceId { get; init; } = string.Empty;

    /// <summary>Name of the workspace; null where its caller may not see the workspace.</summary>
    public string? WorkspaceName { get; init; }

    /// <summary>
    /// Where it stands, as the service spells it: <c>active</c> or <c>inactive</c> on V4, <c>standard</c> or
    /// <c>archived</c> on V2, or another.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>
    /// Whether being in the workspace isn't enough to see it (restricted on V4, private on V2). True where the service
    /// doesn't say: nobody is taken to reach it by the workspace then.
    /// </summary>
    public bool Restricted { get; init; } = true;

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? Name : Id;
}
