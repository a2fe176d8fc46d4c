namespace Frameio.Client.Users;

/// <summary>A person of an account.</summary>
public sealed class FrameioUser
{
    /// <summary>Id of the user, most often a UUID; null for somebody invited who has no account yet.</summary>
    public string? Id { get; init; }

    /// <summary>Full name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Email address as the service stores it.</summary>
    public string Email { get; init; } = string.Empty;

    /// <summary>
    /// Role in the account as the service spells it (<c>owner</c>, <c>admin</c>, <c>member</c>, <c>reviewer</c>, or a
    /// newer one); null for none.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>False for a deactivated user; null where the service doesn't say.</summary>
    public bool? Active { get; init; }

    /// <summary>Adobe's id of the person (<c>…@….e</c>), or null.</summary>
    public string? AdobeUserId { get; init; }

    /// <summary>Address of the picture, or null.</summary>
    public string? AvatarUrl { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Email.Length > 0 ? Email : Id ?? string.Empty;
}
