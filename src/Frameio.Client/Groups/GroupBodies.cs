namespace Frameio.Client.Groups;

/// <summary>
/// Body of a create or an update. Null members are left out: the service refuses what it doesn't know.
/// </summary>
internal sealed class GroupFields
{
    public string? Name { get; init; }

    public string? Emoji { get; init; }
}

/// <summary>Body of "add users to group".</summary>
internal sealed class GroupUserIds
{
    public IReadOnlyCollection<string> UserIds { get; init; } = [];
}
