using Frameio.Client.Http;

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

    /// <summary>Whether it is anybody: somebody invited has no id, and nobody has neither id nor address.</summary>
    public bool IsSomebody => ServiceId.IsUsable(Id) || !string.IsNullOrWhiteSpace(Email);
}

/// <summary>A user with a role, in its wire shape.</summary>
internal sealed class AccountUserItem
{
    /// <summary>Query of the lists that leave deactivated users out unless they are asked for.</summary>
    public static readonly IReadOnlyDictionary<string, string> Everybody =
        new Dictionary<string, string> { ["include_deactivated"] = "true" };

    public string? Role { get; init; }

    public UserItem? User { get; init; }

    public FrameioUser? ToUser() => User is { IsSomebody: true } user
        ? new FrameioUser
        {
            Id = user.Id,
            Name = user.Name,
            Email = user.Email ?? string.Empty,
            Role = Role,
            Active = user.Active,
            AdobeUserId = user.AdobeUserId,
            AvatarUrl = user.AvatarUrl,
        }
        : null;
}
