using Frameio.Client.Accounts;

namespace Frameio.Client.Workspaces;

/// <summary>A workspace, which V2 calls a team.</summary>
public sealed class FrameioWorkspace : IPlace
{
    /// <summary>UUID of the workspace.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name. Nothing published says that names are unique.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>UUID of the account.</summary>
    public string AccountId { get; init; } = string.Empty;

    /// <summary>How many members it has; null on V4, which doesn't say.</summary>
    public int? MemberCount { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? Name : Id;
}
