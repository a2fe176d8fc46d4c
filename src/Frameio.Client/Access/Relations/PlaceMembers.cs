using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// The people of one workspace or project: how they are listed, and the calls that put one in and take one out.
/// </summary>
internal abstract class PlaceMembers(IFrameioCalls calls, AccountDirectory directory, IPlace place)
{
    private readonly object _gate = new();
    private Task<MemberList>? _atFirst;

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

    public abstract Task<Membership> AddAsync(FrameioUser person, string? role, CancellationToken cancellationToken);

    /// <summary>Takes a person out, or withdraws the invitation that the person has.</summary>
    /// <param name="person">The person as the row has it.</param>
    /// <param name="entry">The person as the service lists it, if it does.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public abstract Task<Membership> RemoveAsync(
        FrameioUser person, MemberEntry? entry, CancellationToken cancellationToken);

    /// <summary>The error of somebody who isn't there to be taken out.</summary>
    /// <param name="who">The person, as the row or the service has it.</param>
    /// <param name="entry">
    /// How the service lists the person all the same; where others are listed too, by a role that comes from elsewhere.
    /// </param>
    public FrameioException Missing(string who, MemberEntry? entry = null) => new(
        MissingKind,
        entry is null || !ListsInherited
            ? $"'{who}' is not in the {Noun} '{place.Name}'."
            : $"'{who}' has no role of their own in the {Noun} '{place.Name}', but reaches it as "
                + $"'{entry.Record.Role}' by other means, such as a role in the account.");

    /// <summary>Whether people are listed who reach the place by other means.</summary>
    protected abstract bool ListsInherited { get; }

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
