namespace Frameio.Sandbox.Seeding;

/// <summary>An account of a seed.</summary>
public sealed record SeedAccount
{
    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name people see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The organisation's id at Adobe, or null.</summary>
    public string? AdobeId { get; init; }

    /// <summary>The people. Somebody who is in several accounts appears in each with the same id and address.</summary>
    public IReadOnlyList<SeedUser> Users { get; init; } = [];

    /// <summary>More people, by number.</summary>
    public SeedGeneratedUsers? GenerateUsers { get; init; }

    /// <summary>The groups.</summary>
    public IReadOnlyList<SeedGroup> Groups { get; init; } = [];

    /// <summary>The workspaces, which V2 calls teams.</summary>
    public IReadOnlyList<SeedWorkspace> Workspaces { get; init; } = [];

    /// <summary>What the audit log holds, in the order in which it is listed.</summary>
    public IReadOnlyList<SeedAuditEvent> AuditEvents { get; init; } = [];

    /// <summary>Whether the plan shows the audit log.</summary>
    public bool HasAuditLog { get; init; } = true;

    /// <summary>The organisation at Adobe that manages its people, or null.</summary>
    public SeedOrganization? Adobe { get; init; }
}

/// <summary>A person in an account of a seed.</summary>
public sealed record SeedUser
{
    /// <summary>The id, usually a UUID; null for somebody only invited. The key must be there.</summary>
    public required string? Id { get; init; }

    /// <summary>The name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The address.</summary>
    public required string Email { get; init; }

    /// <summary>The account role: <c>owner</c>, <c>admin</c>, <c>member</c>, <c>reviewer</c>, or null.</summary>
    public string? Role { get; init; } = "member";

    /// <summary>False for somebody deactivated.</summary>
    public bool? Active { get; init; } = true;

    /// <summary>The id at Adobe, or null.</summary>
    public string? AdobeUserId { get; init; }
}

/// <summary>A group of a seed.</summary>
public sealed record SeedGroup
{
    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The emoji's short name.</summary>
    public string Emoji { get; init; } = "busts_in_silhouette";

    /// <summary>Who manages the members: <c>frame</c>, <c>adobe</c> or <c>workfront</c>.</summary>
    public string Source { get; init; } = "frame";

    /// <summary>
    /// How far the synchronisation is; only with the source <c>adobe</c>, <c>completed</c> if not given.
    /// </summary>
    public string? SyncStatus { get; init; }

    /// <summary>Who made it, by id or address, or null.</summary>
    public string? Creator { get; init; }

    /// <summary>The members, by id or address.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>How many of the account's generated people are members too, the first ones.</summary>
    public int GeneratedMembers { get; init; }

    /// <summary>Whether an id or a name is this group's.</summary>
    internal bool IsMeantBy(string idOrName) =>
        string.Equals(Id, idOrName, StringComparison.OrdinalIgnoreCase) || Name == idOrName;
}
