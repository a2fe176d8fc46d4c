namespace Frameio.Client.V2;

/// <summary>Body of the calls that put a person into a team or onto a project. A null role is left out.</summary>
internal sealed class LegacyInvitation
{
    public string Email { get; init; } = string.Empty;

    public string? Role { get; init; }
}
