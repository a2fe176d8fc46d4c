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
