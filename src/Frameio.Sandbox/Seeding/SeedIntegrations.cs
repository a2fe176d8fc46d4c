namespace Frameio.Sandbox.Seeding;

/// <summary>A webhook in a workspace of a seed.</summary>
public sealed record SeedWebhook
{
    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it posts to.</summary>
    public string Url { get; init; } = "https://hooks.example/frame";

    /// <summary>Whether it posts.</summary>
    public bool Active { get; init; } = true;

    /// <summary>What it posts of.</summary>
    public IReadOnlyList<string> Events { get; init; } = ["file.created"];

    /// <summary>Who made it, by id or address, or null.</summary>
    public string? Creator { get; init; }
}

/// <summary>A custom action in a workspace of a seed.</summary>
public sealed record SeedCustomAction
{
    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it posts to.</summary>
    public string Url { get; init; } = "https://actions.example/frame";

    /// <summary>Whether it can be used.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Who made it, by id or address.</summary>
    public required string Creator { get; init; }
}

/// <summary>A share of a project of a seed. Who made it is told by the audit log alone.</summary>
public sealed record SeedShare
{
    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name, or null.</summary>
    public string? Name { get; init; }

    /// <summary><c>public</c> or <c>secure</c>.</summary>
    public string Access { get; init; } = "public";

    /// <summary>Whether the link works.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>When it stops, or null.</summary>
    public DateTimeOffset? Expiration { get; init; }

    /// <summary>What visitors have to type, or null.</summary>
    public string? Passphrase { get; init; }
}

/// <summary>An event of the audit log of a seed.</summary>
public sealed record SeedAuditEvent
{
    /// <summary>What happened; one that the contract doesn't have is allowed, for what the vendor adds next.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of thing it is about.</summary>
    public string ResourceType { get; init; } = "user";

    /// <summary>The id of that thing; the user's or the account's if not given.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The workspace it happened in, or null.</summary>
    public string? WorkspaceId { get; init; }

    /// <summary>The project it happened on, or null.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Who did it, by id or address; an id may be that of somebody who is gone.</summary>
    public string? User { get; init; }

    /// <summary>Where it came from.</summary>
    public string IpAddress { get; init; } = "192.0.2.1";

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
