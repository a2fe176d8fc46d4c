namespace Frameio.Client.Users;

/// <summary>A user in its wire shape.</summary>
internal sealed class UserItem
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? AvatarUrl { get; init; }

    public bool? Active { get; init; }

    public string? AdobeUserId { get; init; }
}

/// <summary>A user with a role, in its wire shape.</summary>
internal sealed class AccountUserItem
{
    /// <summary>Query of the lists that leave deactivated users out unless they are asked for.</summary>
    public static readonly IReadOnlyDictionary<string, string> Everybody =
        new Dictionary<string, string> { ["include_deactivated"] = "true" };

    public string? Role { get; init; }

    public UserItem? User { get; init; }

    public FrameioUser ToUser() => new()
    {
        Id = User?.Id,
        Name = User?.Name,
        Email = User?.Email ?? string.Empty,
        Role = Role,
        Active = User?.Active,
        AdobeUserId = User?.AdobeUserId,
        AvatarUrl = User?.AvatarUrl,
    };
}
