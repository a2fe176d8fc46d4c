using Frameio.Client.Directory;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>By which paths somebody reaches one workspace or project who has no role of their own there.</summary>
/// <param name="calls">The calls of all resources.</param>
/// <param name="accountId">UUID of the account.</param>
/// <param name="kind">The kind of access.</param>
/// <param name="place">The place.</param>
internal sealed class RolePaths(IFrameioCalls calls, string accountId, AccessKind kind, Place place)
{
    private GroupPaths? _groups;

    /// <summary>
    /// By which other path a subject has the role it is listed with, or is here without being listed; null where no
    /// such path is known.
    /// </summary>
    /// <param name="subject">The subject as the row has it.</param>
    /// <param name="entry">The subject as the place lists it; null where it doesn't.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<OtherPath?> FindAsync(
        Subject subject, ListedGrant? entry, CancellationToken cancellationToken)
    {
        string? id = entry is null ? subject.Id : entry.Grant.SubjectId;
        if (id is null)
        {
            return null;
        }

        string? role = entry is null ? subject.User?.Role : entry.Grant.Role;
        string who = kind.Subject.ToString().ToLowerInvariant();
        if (FromAccount(role) is { } account)
        {
            return account;
        }

        if (ListedPath.Of(role, entry?.MayBeInherited == true) == AccessPath.Workspace)
        {
            return new OtherPath(
                AccessPath.Workspace,
                $"The {who} reaches the {kind.PlaceNoun} by the role '{role}' in its workspace.");
        }

        return kind.Subject == SubjectKind.Person ? await ThroughGroupAsync(id, entry, cancellationToken) : null;
    }

    /// <summary>The path of a role that is had in all places; null for any other.</summary>
    public static OtherPath? FromAccount(string? role) => RoleOrder.IsOverAll(role)
        ? new OtherPath(AccessPath.Account, $"As {role} of the account the person reaches everything in it.")
        : null;

    /// <summary>The path of a role that the service won't take away here, where no known one gives it.</summary>
    public OtherPath Unknown(ListedGrant entry) => new(
        Via: null,
        $"The role '{entry.Grant.Role}' in the {kind.PlaceNoun} '{place.Name}' is not the "
            + $"{kind.Subject.ToString().ToLowerInvariant()}'s own.");

    private async Task<OtherPath?> ThroughGroupAsync(
        string userId, ListedGrant? entry, CancellationToken cancellationToken)
    {
        RoleCalls groups = kind.Place == PlaceKind.Workspace ? calls.Workspaces.Groups : calls.Projects.Groups;
        _groups ??= new GroupPaths(calls, groups, accountId, place.Id);
        return await _groups.FindAsync(userId, entry?.Grant.Role, cancellationToken) is { } group
            ? new OtherPath(
                AccessPath.Group,
                $"The person reaches the {kind.PlaceNoun} as a member of the group '{group.SubjectName}'.")
            : null;
    }
}
