using System.Diagnostics.CodeAnalysis;
using Frameio.Client.Access.Running;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Puts people into workspaces or on projects, or takes them out: what both have in common, on both generations.
/// </summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal abstract class RoleWork(IFrameioCalls calls, AccountDirectory directory, AccessChange change)
    : MembershipWork
{
    /// <summary>
    /// Each row is a call, so nothing is gained by sending soon, and a later row that contradicts one that still waits
    /// keeps both from being sent.
    /// </summary>
    private const int RowsToCompare = 1000;

    private readonly SemaphoreSlim _free = CallsAtATime.New();
    private readonly Dictionary<string, PlaceMembers> _members = new(StringComparer.OrdinalIgnoreCase);

    public override int BatchSize => change == AccessChange.Grant ? RowsToCompare : CallsAtATime.Batch;

    protected IFrameioCalls Calls => calls;

    protected AccountDirectory Directory => directory;

    protected AccessChange Change => change;

    protected long Mark { get; } = AccountDirectory.Mark();

    public override Task ResolveAsync(MembershipRow row, CancellationToken cancellationToken) => ResolveBothAsync(
        row,
        FindPlaceAsync(row.PlaceText ?? string.Empty, row.WorkspaceText, cancellationToken),
        FindPersonAsync(row.UserText, cancellationToken));

    public override MembershipLane OpenLane(IPlace place) => change == AccessChange.Grant
        ? new RoleAddLane(MembersIn(place), _free)
        : new RoleRemoveLane(MembersIn(place), _free);

    // Without a place for all rows a role that nobody knows is left to them: one of their places may list it.
    public override Task RequireRoleAsync(string role, IPlace? place, CancellationToken cancellationToken)
    {
        if (place is not null)
        {
            return MembersIn(place).RequireRoleAsync(role, cancellationToken);
        }

        Roles.RequireGivable(role);
        return Task.CompletedTask;
    }

    /// <summary>The roles that can be given.</summary>
    protected abstract RoleSet Roles { get; }

    /// <summary>The people of a place.</summary>
    protected abstract PlaceMembers MembersOf(IPlace place);

    // One for the check of the role and for the lane, so that who is there is read once.
    private PlaceMembers MembersIn(IPlace place)
    {
        if (!_members.TryGetValue(place.Id, out PlaceMembers? members))
        {
            _members[place.Id] = members = MembersOf(place);
        }

        return members;
    }

    private async Task<FrameioUser> FindPersonAsync(string? text, CancellationToken cancellationToken)
    {
        string wanted = PersonText.Require(text);
        return calls.KnowsPeopleByAddress ? NameOnly(wanted) : await FindUserAsync(wanted, cancellationToken);
    }

    private async Task<FrameioUser> FindUserAsync(string wanted, CancellationToken cancellationToken)
    {
        try
        {
            FrameioUser user = await directory.FindUserAsync(calls, wanted, Mark, cancellationToken);
            UsableUser.Require(user, change);
            return user;
        }
        catch (FrameioException stranger) when (stranger.Kind == FrameioErrorKind.UserNotFound)
        {
            return change == AccessChange.Revoke
                ? NameOnly(wanted)
                : throw new FrameioException(
                    FrameioErrorKind.UserNotInAccount,
                    $"'{wanted}' is not a user of the account, and V4 has no call that invites anybody.",
                    stranger);
        }
    }

    // V2 has no list of users: an address means whoever has it, and an id can only be looked for among the people of a
    // place.
    private FrameioUser NameOnly(string wanted)
    {
        if (!PersonText.IsId(wanted))
        {
            return new FrameioUser { Email = wanted };
        }

        return change == AccessChange.Revoke
            ? new FrameioUser { Id = wanted }
            : throw new FrameioException(
                FrameioErrorKind.InvalidEmail, $"'{wanted}' is an id, and V2 adds people by their address.");
    }
}
