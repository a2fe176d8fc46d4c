using System.Runtime.CompilerServices;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>Who has which role in one place, as its lists tell.</summary>
/// <param name="directory">The account.</param>
/// <param name="calls">The calls of its kind of roles.</param>
/// <param name="place">The place.</param>
/// <param name="workspace">
/// Those of a project's workspace, where being among them is enough to see the project; null where that doesn't matter.
/// </param>
internal sealed class ListedRoles(AccountDirectory directory, RoleCalls calls, Place place, ListedRoles? workspace)
{
    private readonly object _gate = new();
    private Task<GrantIndex>? _atFirst;

    /// <summary>What was just found to be listed of all whom the run is about; null where it is to be read.</summary>
    public IReadOnlyList<Grant>? Known { get; init; }

    /// <summary>
    /// Whether somebody who is listed has the role here, as far as can be told, and not by another path.
    /// </summary>
    public bool IsOwn(ListedGrant entry) =>
        !entry.MayBeInherited && !calls.Roles.ReadOnly.Contains(entry.Grant.Role, StringComparer.OrdinalIgnoreCase);

    /// <summary>Who was there when the run first asked. Read once: when that fails it fails for every row.</summary>
    public Task<GrantIndex> AtFirstAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _atFirst ??= Known is null ? ReadAsync(cancellationToken) : Task.FromResult(IndexOf(Known));
        }
    }

    private static GrantIndex IndexOf(IReadOnlyList<Grant> known)
    {
        GrantIndex index = new();
        foreach (Grant grant in known)
        {
            index.Add(new ListedGrant(grant));
        }

        return index;
    }

    /// <summary>The same where it is to be decided by it who has no business there.</summary>
    /// <exception cref="FrameioException">It can't be read, or isn't whole.</exception>
    public async Task<GrantIndex> WholeAtFirstAsync(CancellationToken cancellationToken)
    {
        GrantIndex index = await AtFirstAsync(cancellationToken);
        return index.Gap is { } gap ? throw gap : index;
    }

    /// <summary>Who is there now.</summary>
    public async Task<GrantIndex> ReadAsync(CancellationToken cancellationToken)
    {
        GrantIndex index = new();
        await foreach (ListedGrant entry in ListAsync(index, cancellationToken))
        {
            directory.SeenRoles.Note(entry.Grant.Role);
            index.Add(entry);
        }

        return index;
    }

    /// <summary>Who is there now; null where that can't be read.</summary>
    public async Task<GrantIndex?> TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(cancellationToken);
        }
        catch (FrameioException)
        {
            return null;
        }
    }

    /// <summary>
    /// Refuses a role that can't be given here. One that nobody knows is good if the service itself lists it.
    /// </summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidRole"/>.</exception>
    public async Task RequireRoleAsync(string role, CancellationToken cancellationToken)
    {
        calls.Roles.RequireGivable(role);
        if (calls.Roles.IsSettable(role) || directory.SeenRoles.Contains(role))
        {
            return;
        }

        await AtFirstAsync(cancellationToken);
        if (!directory.SeenRoles.Contains(role))
        {
            throw calls.Roles.Unknown(role);
        }
    }

    /// <summary>A role as the service spells it, which compares letter by letter.</summary>
    public string? Spell(string? role) => calls.Roles.Settable.Concat(directory.SeenRoles.All)
        .FirstOrDefault(known => string.Equals(known, role, StringComparison.OrdinalIgnoreCase)) ?? role;

    // Whether a project lists those who reach it through its workspace is not published. Both lists are read, so that
    // nobody who has more that way is demoted.
    private async IAsyncEnumerable<ListedGrant> ListAsync(
        GrantIndex index, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        GrantIndex? above = workspace is null ? null : await WorkspaceAsync(workspace, index, cancellationToken);

        // Before the people, or whoever accepts in between would be missing in both.
        FrameioList<Grant> invited = await calls
            .ListInvitationsAsync(directory.AccountId, place.Id, cancellationToken).ReadAllAsync(cancellationToken);
        FrameioList<Grant> people = await calls
            .ListAsync(directory.AccountId, place.Id, cancellationToken).ReadAllAsync(cancellationToken);
        foreach (FrameioException gap in new[] { above?.Gap, invited.Gap, people.Gap }.OfType<FrameioException>())
        {
            index.Gap ??= gap;
        }

        foreach (Grant grant in people)
        {
            ListedGrant? member = above?.Find(grant.SubjectId, grant.SubjectName);
            yield return new ListedGrant(grant, MayBeInherited: member?.HasRole(grant.Role) == true);
        }

        foreach (ListedGrant entry in invited.Select(grant => new ListedGrant(grant)).Concat(
            (above?.All ?? []).Select(member => member with { MayBeInherited = true, IsListedHere = false })))
        {
            yield return entry;
        }
    }

    // Somebody on the project alone may not see its workspace.
    private static async Task<GrantIndex?> WorkspaceAsync(
        ListedRoles workspace, GrantIndex index, CancellationToken cancellationToken)
    {
        try
        {
            return await workspace.AtFirstAsync(cancellationToken);
        }
        catch (FrameioException unseen) when (
            unseen.Kind is FrameioErrorKind.Forbidden or FrameioErrorKind.WorkspaceNotFound)
        {
            index.Unseen = unseen;
            return null;
        }
    }
}
