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
