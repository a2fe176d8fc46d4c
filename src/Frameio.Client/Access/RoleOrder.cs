using Frameio.Client.Users;

namespace Frameio.Client.Access;

/// <summary>Which of several roles counts where somebody has more than one: the highest.</summary>
public static class RoleOrder
{
    /// <inheritdoc cref="RoleNames.RankOf"/>
    internal static int RankOf(string? role) => RoleNames.RankOf(role);

    /// <summary>Whether a role in the account reaches everything in it: that of the owner, and of admins.</summary>
    public static bool IsOverAll(string? role) =>
        string.Equals(role, "owner", StringComparison.OrdinalIgnoreCase)
        || string.Equals(role, "admin", StringComparison.OrdinalIgnoreCase);
}
