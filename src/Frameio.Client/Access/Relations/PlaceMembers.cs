using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// The people of one workspace or project: how they are listed, and the calls that put one in and take one out.
/// </summary>
internal abstract class PlaceMembers(IFrameioCalls calls, AccountDirectory directory, IPlace place)
{
    private readonly object _gate = new();
    private Task<MemberList>? _atFirst;
    private GroupPaths? _groups;

    public IPlace Place => place;

    /// <summary>The roles that can be given here.</summary>
    public abstract RoleSet Roles { get; }

    /// <summary>Whether putting somebody here again does no more than putting them here once.</summary>
    public abstract bool AddIsRepeatable { get; }

    /// <summary>
    /// Whether open invitations are listed. Where they aren't, nobody can find out whether one went out.
    /// </summary>
    public abstract bool ListsInvitations { get; }

    /// <summary>
    /// Whether the service tells somebody who was taken out before from somebody who was never there.
    /// </summary>
    public virtual bool RemembersRemoved => false;

    protected IFrameioCalls Calls => calls;

    protected string AccountId => directory.AccountId;

    /// <summary>Waits until a call without an answer has been applied or never will be.</summary>
    public abstract Task SettleAsync(CancellationToken cancellationToken);

    /// <summary>Whether somebody who isn't there to be taken out is an error.</summary>
    public bool AbsenceIsAnError => calls.KnowsPeopleByAddress;

    public abstract Task<Membership> AddAsync(FrameioUser person, string? role, CancellationToken cancellationToken);

    /// <summary>Takes a person out, or withdraws the invitation that the person has.</summary>
    /// <param name="person">The person as the row has it.</param>
    /// <param name="entry">The person as the service lists it, if it does.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public abstract Task<Membership?> RemoveAsync(
        FrameioUser person, MemberEntry? entry, CancellationToken cancellationToken);

    /// <summary>The error of somebody who isn't there to be taken out.</summary>
    /// <param name="who">The person, as the row or the service has it.</param>
    public FrameioException Missing(string who) => new(MissingKind, $"'{who}' is not in the {Noun} '{place.Name}'.");

    /// <summary>
    /// Whether somebody who is listed has the role here, as far as can be told, and not by another path.
    /// </summary>
    public bool IsOwnRole(MemberEntry entry) =>
        !entry.MayBeInherited && !Roles.ReadOnly.Contains(entry.Record.Role, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// By which other path somebody has the role they are listed with, or is here without being listed; null where no
    /// such path is known.
    /// </summary>
    /// <param name="person">The person as the row has it.</param>
    /// <param name="entry">The person as the service lists it; null where it doesn't.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<OtherPath?> PathOfAsync(
        FrameioUser person, MemberEntry? entry, CancellationToken cancellationToken)
    {
        string? userId = entry is null ? person.Id : entry.Record.UserId;
        if (!ListsInherited || userId is null)
        {
            return null;
        }

        string? role = entry is null ? person.Role : entry.Record.Role;
        if (role is "owner" or "admin")
        {
            return new OtherPath(AccessPath.Account, $"As {role} of the account the person reaches everything in it.");
        }

        if (entry?.MayBeInherited == true)
        {
            return new OtherPath(
                AccessPath.Workspace, $"The person reaches the {Noun} by the role '{role}' in its workspace.");
        }

        _groups ??= new GroupPaths(calls, GroupRoles, AccountId, place.Id);
        return await _groups.FindAsync(userId, entry?.Record.Role, cancellationToken) is { } group
            ? new OtherPath(
                AccessPath.Group, $"The person reaches the {Noun} as a member of the group '{group.GroupName}'.")
            : null;
    }

    /// <summary>The path of a role that the service won't take away here, where no known one gives it.</summary>
    public OtherPath UnknownPath(MemberEntry entry) => new(
        Via: null, $"The role '{entry.Record.Role}' in the {Noun} '{place.Name}' is not the person's own.");

    /// <summary>The calls for the roles of groups in places of this kind.</summary>
    protected abstract GroupRoleCalls GroupRoles { get; }

    /// <summary>Whether people are listed who reach the place by other means.</summary>
    public abstract bool ListsInherited { get; }

    protected abstract FrameioErrorKind MissingKind { get; }

    protected abstract string Noun { get; }

    /// <summary>What those who were taken out still have, in words, for each of them who has something.</summary>
    public virtual Task<IReadOnlyList<string>> TellWhatIsLeftAsync(
        IReadOnlyList<FrameioUser> removed, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Who was there when the run first asked. Read once: when that fails it fails for every row.</summary>
    public Task<MemberList> AtFirstAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _atFirst ??= ReadAsync(cancellationToken);
        }
    }

    /// <summary>Who is there now.</summary>
    public async Task<MemberList> ReadAsync(CancellationToken cancellationToken)
    {
        MemberList list = new();
        await foreach (MemberEntry entry in ListAsync(cancellationToken))
        {
            directory.SeenRoles.Note(entry.Record.Role);
            list.Add(entry);
        }

        return list;
    }

    /// <summary>
    /// Refuses a role that can't be given here. One that nobody knows is good if the service itself lists it.
    /// </summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidRole"/>.</exception>
    public async Task RequireRoleAsync(string role, CancellationToken cancellationToken)
    {
        Roles.RequireGivable(role);
        if (Roles.IsSettable(role) || directory.SeenRoles.Contains(role))
        {
            return;
        }

        await AtFirstAsync(cancellationToken);
        if (!directory.SeenRoles.Contains(role))
        {
            throw Roles.Unknown(role);
        }
    }

    /// <summary>A role as the service spells it, which compares letter by letter.</summary>
    public string? Spell(string? role) => Roles.Settable.Concat(directory.SeenRoles.All)
        .FirstOrDefault(known => string.Equals(known, role, StringComparison.OrdinalIgnoreCase)) ?? role;

    protected abstract IAsyncEnumerable<MemberEntry> ListAsync(CancellationToken cancellationToken);
}
