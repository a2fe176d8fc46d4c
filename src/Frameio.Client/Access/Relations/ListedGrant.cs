using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>A grant as the list of a workspace or project shows it.</summary>
/// <param name="Grant">What the service says.</param>
/// <param name="MayBeInherited">
/// Whether the role may come from the workspace, so that giving the same role here would still change something.
/// </param>
/// <param name="IsListedHere">
/// Whether the place's own list shows it; false for one that only the list of the workspace shows.
/// </param>
internal sealed record ListedGrant(Grant Grant, bool MayBeInherited = false, bool IsListedHere = true)
{
    /// <summary>
    /// Whether a subject that is to get this role has it already. To name no role is to ask for being there, in
    /// whatever role.
    /// </summary>
    public bool Satisfies(string? role) =>
        role is null || Grant.IsPending || (!MayBeInherited && HasRole(role));

    public bool HasRole(string? role) => string.Equals(role, Grant.Role, StringComparison.OrdinalIgnoreCase);
}
