using System.Diagnostics.CodeAnalysis;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// The roles of people, or of groups, in one kind of place: every relation but the members of groups, on both
/// generations.
/// </summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal sealed class RoleRelation(
    IFrameioCalls calls,
    AccountDirectory directory,
    ListAge age,
    AccessKind kind,
    RoleCalls roles,
    TakingRules rules,
    WorkspaceLists workspaces)
    : Relation(kind)
{
    /// <summary>
    /// Each change is a call, so nothing is gained by sending soon, and a later row that contradicts one that still
    /// waits keeps both from being sent.
    /// </summary>
    private const int RowsToCompare = 1000;

    private readonly SemaphoreSlim _free = CallsAtATime.New();

    public override async ValueTask<Place> FindPlaceAsync(
        string text, string? workspace, CancellationToken cancellationToken) => new(Kind.Place switch
        {
            PlaceKind.Workspace => await directory.FindWorkspaceAsync(calls, text, age, cancellationToken),
            PlaceKind.Project => await directory.FindProjectAsync(calls, text, workspace, age, cancellationToken),
            _ => new AccountPlace(directory.AccountId, text),
        });

    public override async ValueTask<Subject> FindSubjectAsync(
        string? text, AccessChange direction, CancellationToken cancellationToken)
    {
        if (Kind.Subject == SubjectKind.Group)
        {
            FrameioGroup group =
                await directory.FindGroupAsync(calls, text ?? string.Empty, age, cancellationToken);
            return new Subject(SubjectKind.Group, group.Id, group.Name);
        }

        string wanted = PersonText.Require(text);
        return calls.KnowsPeopleByAddress
            ? NameOnly(wanted, direction)
            : await FindUserAsync(wanted, direction, cancellationToken);
    }

    public override RoleSet? Roles => roles.Roles;

    public override string? UnderstandRole(string? role) => roles.Roles.Understand(role);

    // Without a place for all rows a role that nobody knows is left to them: one of their places may list it.
    public override Task RequireRoleAsync(string role, AccessList? list, CancellationToken cancellationToken)
    {
        if (list is RoleList known)
        {
            return known.RequireRoleAsync(role, cancellationToken);
        }

        roles.Roles.RequireGivable(role);
        return Task.CompletedTask;
    }

    public override AccessList Open(Place place) =>
        new RoleList(calls, directory, Kind, roles, place, ListedIn(place), _free, rules);

    public override int BatchSize(AccessChange direction) =>
        direction == AccessChange.Grant ? RowsToCompare : CallsAtATime.Batch;

    public override int CallsFor(AccessChange direction, int batches, int changes) => changes;

    public override TimeSpan TimeFor(AccessChange direction, int count) =>
        direction == AccessChange.Grant ? roles.TimeToGive(count) : roles.TimeToTake(count);

    public override TimeSpan TimeToRead(int pages) => roles.TimeToList(pages);

    private ListedRoles ListedIn(Place place)
    {
        if (rules.ListedIn(place) is { } known)
        {
            return new ListedRoles(directory, roles, place, workspace: null) { Known = known };
        }

        if (Kind.Place == PlaceKind.Workspace)
        {
            return workspaces.Of(Kind.Subject, place);
        }

        bool workspaceCounts = roles.ListsInherited && place.Model is FrameioProject { Restricted: false };
        return new(directory, roles, place, workspaceCounts ? WorkspaceOf((FrameioProject)place.Model) : null);
    }

    private ListedRoles WorkspaceOf(FrameioProject project) => workspaces.Of(
        Kind.Subject,
        new Place(new FrameioWorkspace { Id = project.WorkspaceId, Name = project.WorkspaceName ?? string.Empty }));

    private async Task<Subject> FindUserAsync(
        string wanted, AccessChange direction, CancellationToken cancellationToken)
    {
        try
        {
            return Subject.Of(await directory.FindUserAsync(calls, wanted, age, cancellationToken));
        }
        catch (FrameioException stranger) when (stranger.Kind == FrameioErrorKind.UserNotFound)
        {
            return direction == AccessChange.Revoke
                ? NameOnly(wanted, direction)
                : throw new FrameioException(
                    FrameioErrorKind.UserNotInAccount,
                    $"'{wanted}' is not a user of the account, and V4 has no call that invites anybody.",
                    stranger);
        }
    }

    // V2 has no list of users: an address means whoever has it, and an id can only be looked for among the people of a
    // place.
    private static Subject NameOnly(string wanted, AccessChange direction)
    {
        if (!PersonText.IsId(wanted) && !PersonText.IsAdobeId(wanted))
        {
            return Subject.Named(wanted);
        }

        return direction == AccessChange.Revoke
            ? new Subject(SubjectKind.Person, wanted, string.Empty)
            : throw new FrameioException(
                FrameioErrorKind.InvalidEmail, $"'{wanted}' is an id, and V2 adds people by their address.");
    }

    // The account's own model is none: PowerShell would show the members of a place that it has no use for.
    private sealed record AccountPlace(string Id, string Name) : IPlace;
}
