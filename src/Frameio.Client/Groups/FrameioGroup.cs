using Frameio.Client.Accounts;

namespace Frameio.Client.Groups;

/// <summary>An access group.</summary>
public sealed class FrameioGroup : IPlace
{
    /// <summary>UUID of the group.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name. Nothing published says that names are unique.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Name of its emoji, such as <c>smile</c>; null where the service doesn't say.</summary>
    public string? Emoji { get; init; }

    /// <summary>How many members it has; null where the service doesn't say.</summary>
    public int? MemberCount { get; init; }

    /// <summary>
    /// Who manages its members, as the service spells it: <c>frame</c>, <c>adobe</c>, <c>workfront</c>, or a newer one;
    /// null where the service doesn't say.
    /// </summary>
    public string? Source { get; init; }

    /// <summary>Where the sync of an Adobe group stands; null for other groups.</summary>
    public string? SyncStatus { get; init; }

    /// <summary>Id of the user who created it, or null.</summary>
    public string? CreatorId { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>
    /// Whether its members can be changed through Frame.io. A synced group's members come from elsewhere; where the
    /// service doesn't say, its own answer to a change does.
    /// </summary>
    internal bool IsManagedHere => Source is "frame" or null;

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? Name : Id;
}
