using Frameio.Client.Http;

namespace Frameio.Client.Users;

/// <summary>A user or a group with a role, in the wire shape of V4.</summary>
/// <remarks>
/// The vendor publishes no fields for groups; that they are those of a user's role, and a group's own, is assumed.
/// </remarks>
internal sealed class RoleItem
{
    /// <summary>Query of the lists that leave deactivated users out unless they are asked for.</summary>
    public static readonly IReadOnlyDictionary<string, string> Everybody =
        new Dictionary<string, string> { ["include_deactivated"] = "true" };

    public string? Role { get; init; }

    public UserItem? User { get; init; }

    public RoleGroupItem? Group { get; init; }

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

    public Grant? ToGrant() => ServiceId.IsUsable(Group?.Id) || User is { IsSomebody: true }
        ? new Grant
        {
            SubjectId = Group?.Id ?? User?.Id,
            SubjectName = Group?.Name ?? User?.Email,
            FullName = User?.Name,
            Role = Role,
            Active = User?.Active,
        }
        : null;
}

/// <summary>What the role of a group says of the group.</summary>
internal sealed class RoleGroupItem
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}
