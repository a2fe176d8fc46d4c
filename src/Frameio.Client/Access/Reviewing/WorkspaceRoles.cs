namespace Frameio.Client.Access.Reviewing;

/// <summary>
/// Who has which role in a workspace, by themselves or as a member of a group, for those whom its projects list. Read
/// when somebody first asks.
/// </summary>
/// <param name="reads">The lists of people in workspaces.</param>
/// <param name="workspaceId">UUID of the workspace.</param>
/// <param name="groups">Its groups.</param>
/// <param name="people">Who is who.</param>
internal sealed class WorkspaceRoles(PlaceReads reads, string workspaceId, GroupRoles groups, People people)
{
    private Task<ILookup<Person, string?>>? _read;

    /// <summary>The groups that have roles in it.</summary>
    public GroupRoles Groups => groups;

    /// <summary>Whether somebody has a role there.</summary>
    /// <exception cref="Errors.FrameioException">A list can't be read, or isn't whole.</exception>
    public async Task<bool> GiveAsync(Person person, string? role, CancellationToken cancellationToken)
    {
        ILookup<Person, string?> listed = await (_read ??= ReadAsync(cancellationToken));
        return listed[person].Contains(role, StringComparer.OrdinalIgnoreCase)
            || await groups.GiveAsync(person, role, cancellationToken);
    }

    private async Task<ILookup<Person, string?>> ReadAsync(CancellationToken cancellationToken)
    {
        List<(Person Person, string? Role)> listed = await reads.ReadAsync(
            workspaceId, grant => (people.Of(grant), grant.Role), cancellationToken);
        return listed.ToLookup(entry => entry.Person, entry => entry.Role);
    }
}
