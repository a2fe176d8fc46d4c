using Frameio.Client.AdobeUsers;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Texts;

namespace Frameio.Client.Access.Relations;

/// <summary>What the changes of a run share that go to the Adobe organisation. Safe from several threads.</summary>
/// <param name="access">How it is reached.</param>
/// <param name="calls">The calls of all resources of Frame.io.</param>
/// <param name="directory">The account.</param>
/// <param name="callerId">Id of whoever is connected; null where that isn't known.</param>
internal sealed class AdobeWork(
    AdobeAccess access, IFrameioCalls calls, AccountDirectory directory, string? callerId)
{
    private readonly object _gate = new();
    private Task<FrameioList<AdobeGroup>>? _groups;
    private FrameioException? _closing;

    public AdobeAccess Access => access;

    public AdobeOrganization Organization => access.Organization;

    public IFrameioCalls Calls => calls;

    public AccountDirectory Directory => directory;

    /// <summary>
    /// Why nothing more is sent: Adobe has asked for a wait that is too long, and it isn't over. Null where it listens.
    /// </summary>
    public FrameioException? Closing
    {
        get
        {
            lock (_gate)
            {
                return _closing?.ComeBackAt > DateTimeOffset.UtcNow ? _closing : null;
            }
        }
    }

    /// <summary>Takes note of a refusal, which may be for all that follows.</summary>
    public void Note(FrameioException refusal)
    {
        if (refusal.ComeBackAt is not null)
        {
            lock (_gate)
            {
                _closing = refusal;
            }
        }
    }

    /// <summary>All product profiles and user groups, as they were at first.</summary>
    public Task<FrameioList<AdobeGroup>> GroupsAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _groups ??= Organization.ListGroupsAsync(cancellationToken).ReadAllAsync(cancellationToken);
        }
    }

    /// <summary>The product profile that gives Frame.io.</summary>
    public async Task<AdobeGroup> ProfileAsync(CancellationToken cancellationToken) =>
        AdobeProfiles.Choose(await GroupsAsync(cancellationToken), access.Profile);

    /// <summary>The user group of a name.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.GroupNotFound"/>.</exception>
    public async Task<AdobeGroup> UserGroupAsync(string name, CancellationToken cancellationToken)
    {
        FrameioList<AdobeGroup> groups = await GroupsAsync(cancellationToken);
        return groups.FirstOrDefault(group => group.IsUserGroup && NameText.AreAlike(group.Name, name))
            ?? throw Missing.From(
                groups,
                FrameioErrorKind.GroupNotFound,
                $"The Adobe organisation has no user group '{name}' that the credential may see.",
                name,
                group => group.IsUserGroup);
    }

    /// <summary>Refuses to take Frame.io from whoever is connected, and from the owner of the account.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.ProtectedUser"/>.</exception>
    public async Task RequireUnprotectedAsync(string email, ListAge age, CancellationToken cancellationToken)
    {
        foreach (var user in (await directory.ListUsersAsync(calls, age, cancellationToken)).Where(
            user => EmailAddress.AreAlike(user.Email, email)))
        {
            if (user.Role == "owner")
            {
                throw new FrameioException(FrameioErrorKind.ProtectedUser, $"'{email}' owns the account.");
            }

            if (user.Id is not null && string.Equals(user.Id, callerId, StringComparison.OrdinalIgnoreCase))
            {
                throw new FrameioException(
                    FrameioErrorKind.ProtectedUser,
                    $"You are connected as '{email}', and would lock yourself out of the account.");
            }
        }
    }
}
