using Frameio.Client.Access;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Faults;

/// <summary>Who is where, as the sandbox knows it.</summary>
/// <param name="Places">The places of one kind.</param>
internal sealed record Standing(IReadOnlyDictionary<string, PlaceStanding> Places)
{
    public static Standing Of(StateSnapshot state, PlaceKind place) =>
        new(Read(state.Accounts.Single(), place).ToDictionary(each => each.Id));

    public PlaceStanding? At(string? placeId) => placeId is null ? null : Places.GetValueOrDefault(placeId);

    private static IEnumerable<PlaceStanding> Read(AccountSnapshot account, PlaceKind place) => place switch
    {
        PlaceKind.Group => account.Groups.Select(group => Of(group, account.Users)),
        PlaceKind.Workspace => account.Workspaces.Select(Of),
        _ => account.Workspaces.SelectMany(workspace => workspace.Projects.Select(project => Of(project, workspace))),
    };

    private static PlaceStanding Of(GroupSnapshot group, IEnumerable<UserSnapshot> users) =>
        new(group.Id, group.Name, Set(EmailsOf(group.MemberIds, users)), [], []);

    private static IEnumerable<string> EmailsOf(IEnumerable<string> ids, IEnumerable<UserSnapshot> users) =>
        ids.Join(users, id => id, user => user.Id, (_, user) => user.Email);

    private static PlaceStanding Of(WorkspaceSnapshot workspace) =>
        new(workspace.Id, workspace.Name, Set(workspace.Members), Set(workspace.Pending), []);

    private static PlaceStanding Of(ProjectSnapshot project, WorkspaceSnapshot workspace) => new(
        project.Id,
        project.Name,
        Set(project.Collaborators),
        Set(project.Pending),
        project.Restricted ? [] : Set(workspace.Members));

    private static HashSet<string> Set(IEnumerable<GrantSnapshot> grants) => Set(grants.Select(grant => grant.Email));

    private static HashSet<string> Set(IEnumerable<InvitationSnapshot> invitations) =>
        Set(invitations.Select(invitation => invitation.Email));

    private static HashSet<string> Set(IEnumerable<string> emails) => new(emails, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Who is in one place, by address.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">Who has a part of their own in it.</param>
/// <param name="Invited">Who has an open invitation.</param>
/// <param name="ByWorkspace">Who is on a project by being in its workspace.</param>
internal sealed record PlaceStanding(
    string Id, string Name, HashSet<string> Members, HashSet<string> Invited, HashSet<string> ByWorkspace)
{
    public bool IsMember(string? email) => email is not null && Members.Contains(email);

    public bool IsInvited(string? email) => email is not null && Invited.Contains(email);

    public bool IsThere(string? email) => IsMember(email) || (email is not null && ByWorkspace.Contains(email));

    /// <summary>Whether somebody stands as they stand in another state of this place.</summary>
    public bool IsAsIn(PlaceStanding other, string? email) =>
        (IsMember(email), IsInvited(email)) == (other.IsMember(email), other.IsInvited(email));

    /// <summary>Those who don't stand as they stand in another state of this place.</summary>
    public IEnumerable<string> MovedSince(PlaceStanding before) =>
        Members.Union(before.Members).Union(Invited).Union(before.Invited).Where(email => !IsAsIn(before, email));
}
