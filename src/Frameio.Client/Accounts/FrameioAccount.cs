namespace Frameio.Client.Accounts;

/// <summary>A Frame.io account: the customer, with its users, groups and workspaces.</summary>
public sealed class FrameioAccount
{
    /// <summary>UUID of the account.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The name people see.</summary>
    public string DisplayName { get; init; } = string.Empty;

    /// <summary>
    /// The token owner's roles in it, as the service spells them (<c>owner</c>, <c>admin</c>, <c>member</c>, or newer
    /// ones).
    /// </summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The Adobe organisation it belongs to (<c>…@AdobeOrg</c>), or null.</summary>
    public string? AdobeId { get; init; }

    /// <summary>Storage in use, in bytes.</summary>
    public long? StorageUsage { get; init; }

    /// <summary>Storage allowed, in bytes; null where there is no limit.</summary>
    public long? StorageLimit { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() => DisplayName.Length > 0 ? DisplayName : Id;
}
