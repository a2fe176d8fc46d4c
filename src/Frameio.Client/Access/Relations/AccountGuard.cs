using Frameio.Client.Errors;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Keeps the account from those who could lock everybody out of it: the owner's role isn't touched, whoever is
/// connected isn't made less than they are, and one admin stays. Rows that were let through count as carried out, so
/// that no order of rows takes the last admin away.
/// </summary>
/// <param name="callerId">Id of whoever is connected; null where that isn't known.</param>
internal sealed class AccountGuard(string? callerId)
{
    private readonly HashSet<string> _lowered = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses a role that is less than a protected person has.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.ProtectedUser"/>.</exception>
    public void RequireGrant(Change asked, ListedGrant? entry, GrantIndex all)
    {
        if (RoleOrder.RankOf(asked.Role) < RoleOrder.RankOf(entry?.Grant.Role) || IsOwner(entry))
        {
            RequireRevocation(asked, entry, all);
        }
    }

    /// <summary>Refuses to take a protected person's role away.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.ProtectedUser"/>; or why the list isn't whole, where it would have to be to tell.
    /// </exception>
    public void RequireRevocation(Change asked, ListedGrant? entry, GrantIndex all)
    {
        if (entry is null || !RoleOrder.IsOverAll(entry.Grant.Role))
        {
            return;
        }

        string id = entry.Grant.SubjectId ?? string.Empty;
        if (IsOwner(entry))
        {
            throw Refusal($"'{asked.Subject}' owns the account, and the owner's role can't be changed.");
        }

        if (IsOf(callerId, id))
        {
            throw Refusal($"You are connected as '{asked.Subject}', and would lock yourself out of the account.");
        }

        if (!all.All.Any(other => IsOtherAdmin(other, id)))
        {
            // Somebody whom the list leaves out may be an admin, and may not.
            throw all.Gap ?? Refusal(
                $"'{asked.Subject}' is the last admin of the account. Make somebody else one first.");
        }

        _lowered.Add(id);
    }

    private bool IsOtherAdmin(ListedGrant other, string id) =>
        other.HasRole("admin")
        && other.Grant is { Active: not false, SubjectId: { } otherId }
        && !IsOf(otherId, id)
        && !_lowered.Contains(otherId);

    private static bool IsOwner(ListedGrant? entry) => entry?.HasRole("owner") == true;

    private static bool IsOf(string? one, string? other) =>
        one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static FrameioException Refusal(string message) => new(FrameioErrorKind.ProtectedUser, message);
}
