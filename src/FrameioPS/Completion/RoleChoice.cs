using Frameio.Client.Users;

namespace FrameioPS.Completion;

/// <summary>
/// A role to choose from: completed to the service's word, by that, by the web page's, or by the other generation's.
/// </summary>
internal static class RoleChoice
{
    /// <param name="role">The role as the service spells it.</param>
    /// <param name="roles">The roles of such places.</param>
    /// <param name="what">What kind of role it is, behind its name in the web page.</param>
    public static Choice Of(string role, RoleSet roles, string what)
    {
        string? shown = RoleNames.WebNameOf(role);
        return new Choice(
            role,
            shown is null ? role : $"{role} ({shown})",
            shown is null ? $"{char.ToUpperInvariant(what[0])}{what.Substring(1)}" : $"{shown}, {what}",
            id: null,
            [role, .. roles.OtherNamesOf(role)]);
    }
}
