namespace Frameio.Sandbox.Seeding;

/// <summary>A workspace of a seed, which V2 calls a team.</summary>
public sealed record SeedWorkspace
{
    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Who made it, by id or address, or null.</summary>
    public string? Creator { get; init; }

    /// <summary>The members.</summary>
    public IReadOnlyList<SeedWorkspaceMember> Members { get; init; } = [];

    /// <summary>How many of the account's generated people are members too, the first ones.</summary>
    public int GeneratedMembers { get; init; }

    /// <summary>The role of those generated people.</summary>
    public string GeneratedRole { get; init; } = "full_access";

    /// <summary>The groups with a role in it.</summary>
    public IReadOnlyList<SeedGroupRole> Groups { get; init; } = [];

    /// <summary>The open invitations.</summary>
    public IReadOnlyList<SeedInvitation> Pending { get; init; } = [];

    /// <summary>The webhooks.</summary>
    public IReadOnlyList<SeedWebhook> Webhooks { get; init; } = [];

    /// <summary>The custom actions.</summary>
    public IReadOnlyList<SeedCustomAction> Actions { get; init; } = [];

    /// <summary>The projects.</summary>
    public IReadOnlyList<SeedProject> Projects { get; init; } = [];
}

/// <summary>A member of a workspace of a seed.</summary>
public sealed record SeedWorkspaceMember
{
    /// <summary>Who, by id or address.</summary>
    public required string User { get; init; }

    /// <summary>The role in V4's words; one that V4 doesn't have is allowed, for what the vendor adds next.</summary>
    public string Role { get; init; } = "full_access";

    /// <summary>True for somebody who was removed before the sandbox started.</summary>
    public bool Removed { get; init; }
}

/// <summary>An open invitation to a workspace of a seed.</summary>
public sealed record SeedInvitation
{
    /// <summary>The address.</summary>
    public required string Email { get; init; }

    /// <summary>The role to come, in V4's words.</summary>
    public string Role { get; init; } = "full_access";
}

/// <summary>A group's role in a workspace or on a project of a seed.</summary>
public sealed record SeedGroupRole
{
    /// <summary>Which group of the account, by id or name.</summary>
    public required string Group { get; init; }

    /// <summary>The role; one that V4 doesn't have is allowed, as for people.</summary>
    public string Role { get; init; } = "editor";
}

/// <summary>A project of a seed.</summary>
public sealed record SeedProject
{
    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether members of the workspace need a part of their own.</summary>
    public bool Restricted { get; init; }

    /// <summary><c>active</c> or <c>inactive</c>.</summary>
    public string Status { get; init; } = "active";

    /// <summary>Whose it is, by id or address; the account's owner if not given.</summary>
    public string? Owner { get; init; }

    /// <summary>The people with a role of their own on it.</summary>
    public IReadOnlyList<SeedCollaborator> Collaborators { get; init; } = [];

    /// <summary>The groups with a role on it.</summary>
    public IReadOnlyList<SeedGroupRole> Groups { get; init; } = [];

    /// <summary>The addresses of open invitations.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>The shares.</summary>
    public IReadOnlyList<SeedShare> Shares { get; init; } = [];
}

/// <summary>A collaborator on a project of a seed.</summary>
public sealed record SeedCollaborator
{
    /// <summary>Who, by id or address.</summary>
    public required string User { get; init; }

    /// <summary>The role in V4's words; one that V4 doesn't have is allowed, as in workspaces.</summary>
    public string Role { get; init; } = "editor";
}
