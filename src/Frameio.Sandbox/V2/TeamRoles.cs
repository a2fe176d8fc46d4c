using Frameio.Sandbox.State;

namespace Frameio.Sandbox.V2;

/// <summary>
/// The two roles that V2 has for members of a team. V4's are the ones that are stored; how the vendor translates
/// between the two is not published.
/// </summary>
internal static class TeamRoles
{
    private const string TeamManager = "team_manager";
    private const string Member = "member";

    /// <summary>V2's names.</summary>
    public static IReadOnlyList<string> All { get; } = [Member, TeamManager];

    /// <summary>V2's name for a stored role.</summary>
    public static string Of(string? role) => role == Roles.WorkspaceAdmin ? TeamManager : Member;

    /// <summary>The role to store for V2's name.</summary>
    /// <param name="teamRole">V2's name, or null where a request gives none.</param>
    /// <param name="stored">
    /// What is stored now, or null. It stays where V2 can't see the difference, so a commenter is no less of one after
    /// being made a "member" again.
    /// </param>
    public static string ToStored(string? teamRole, string? stored)
    {
        if (stored is not null && (teamRole is null || Of(stored) == teamRole))
        {
            return stored;
        }

        return teamRole == TeamManager ? Roles.WorkspaceAdmin : Roles.NewTeamMember;
    }
}
