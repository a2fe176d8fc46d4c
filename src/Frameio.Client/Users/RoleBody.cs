namespace Frameio.Client.Users;

/// <summary>A role that is given to a user of a workspace or project, and the answer to that.</summary>
internal sealed class RoleBody
{
    public string? Role { get; init; }
}
