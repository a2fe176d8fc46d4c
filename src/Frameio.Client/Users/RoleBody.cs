namespace Frameio.Client.Users;

/// <summary>A role that is given to a user of a workspace or project, and the answer to that.</summary>
internal sealed class RoleBody
{
    public string? Role { get; init; }

    /// <summary>Whether an answer says which role was given.</summary>
    public static bool IsSaid(RoleBody answer) => answer.Role is { Length: > 0 };
}
