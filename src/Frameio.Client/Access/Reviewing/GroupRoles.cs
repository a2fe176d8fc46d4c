using Frameio.Client.Groups;

namespace Frameio.Client.Access.Reviewing;

/// <summary>
/// Which groups have roles in one place, and who has them thereby. Both are read when somebody first asks, and of the
/// groups only those with a role that is asked for.
/// </summary>
/// <param name="reads">The lists of groups in places of its kind.</param>
/// <param name="placeId">UUID of the place.</param>
/// <param name="rosters">The members of groups.</param>
/// <param name="note">Is told each role that a group has.</param>
internal sealed class GroupRoles(PlaceReads reads, string placeId, Rosters rosters, Action<string?> note)
{
    private Task<List<(FrameioGroup Group, string? Role)>>? _read;

    /// <summary>Whether a group has a role here, and somebody as a member of it.</summary>
    /// <exception cref="Errors.FrameioException">A list can't be read, or isn't whole.</exception>
    public async Task<bool> GiveAsync(Person person, string? role, CancellationToken cancellationToken)
    {
        List<(FrameioGroup Group, string? Role)> roles = await (_read ??= ReadAsync(cancellationToken));
        HashSet<Person>[] members = await Task.WhenAll(
            roles.Where(given => string.Equals(given.Role, role, StringComparison.OrdinalIgnoreCase))
                .Select(given => rosters.MembersOfAsync(given.Group)));
        return Array.Exists(members, group => group.Contains(person));
    }

    private Task<List<(FrameioGroup Group, string? Role)>> ReadAsync(CancellationToken cancellationToken) =>
        reads.ReadAsync(
            placeId,
            grant =>
            {
                note(grant.Role);
                return (
                    new FrameioGroup { Id = grant.SubjectId ?? string.Empty, Name = grant.SubjectName ?? string.Empty },
                    grant.Role);
            },
            cancellationToken);
}
