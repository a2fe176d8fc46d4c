namespace Frameio.Client.Access;

/// <summary>Which of several roles counts where somebody has more than one: the highest.</summary>
internal static class RoleOrder
{
    // Source: the vendor's help, by what each of them may do.
    private static readonly string[] _ascending =
        ["viewer", "commenter", "edit_only", "editor", "full_access", "workspace_admin", "admin", "owner"];

    /// <summary>
    /// The place of a role in the order; a new one, of which nothing is known, comes before all others.
    /// </summary>
    public static int RankOf(string? role) =>
        Array.FindIndex(_ascending, known => string.Equals(known, role, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a role in the account reaches everything in it.</summary>
    public static bool IsOverAll(string? role) =>
        string.Equals(role, "owner", StringComparison.OrdinalIgnoreCase)
        || string.Equals(role, "admin", StringComparison.OrdinalIgnoreCase);
}
