using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>A project of a workspace.</summary>
internal sealed class Project : IOrdered
{
    /// <inheritdoc/>
    public required long Ordinal { get; init; }

    /// <summary>The id, a UUID, in both generations.</summary>
    public required string Id { get; init; }

    /// <summary>The name; need not be unique.</summary>
    public required string Name { get; set; }

    /// <summary>Where it is.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>Whether members of the workspace need a part of their own; V2 calls that private.</summary>
    public required bool Restricted { get; set; }

    /// <summary>Whether it is in use; V2 calls one that isn't archived.</summary>
    public required bool Active { get; set; }

    /// <summary>Whose it is, if that is known.</summary>
    public required Person? Owner { get; init; }

    /// <summary>The id of its outermost folder.</summary>
    public required string RootFolderId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When name, restriction or use last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The people with a part of their own on it, and the open invitations.</summary>
    public Roster Collaborators { get; } = new();

    /// <summary>The groups with a role on it.</summary>
    public GroupRoster Groups { get; } = new();
}
