using Frameio.Client.Access;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>The roles of groups in workspaces and on projects, and those of people in the account.</summary>
public class EveryRelationTests : LegacyTest
{
    private const string Chloe = "chloe@northlight.example";

    public static TheoryData<PlaceKind, string, string> GroupPlaces => new()
    {
        { PlaceKind.Workspace, "Dailies", "v4SetWorkspaceGroupRole" },
        { PlaceKind.Project, "Finale", "v4SetProjectGroupRole" },
    };

    [Theory]
    [MemberData(nameof(GroupPlaces))]
    public async Task A_group_is_given_a_role_another_and_none(PlaceKind kind, string place, string operation)
    {
        AccessKind access = new(kind, SubjectKind.Group);

        Outcome added = await RunAsync(access, AccessChange.Grant, place, "editors", "viewer");
        Outcome again = await RunAsync(access, AccessChange.Grant, place, Studio.Editors, "viewer");
        Outcome changed = await RunAsync(access, AccessChange.Grant, place, "Editors", "editor");
        Outcome removed = await RunAsync(access, AccessChange.Revoke, place, "Editors");
        Outcome absent = await RunAsync(access, AccessChange.Revoke, place, "Editors");

        Assert.Equal(
            [
                AccessStatus.Added, AccessStatus.AlreadyMember, AccessStatus.Changed, AccessStatus.Removed,
                AccessStatus.NotMember,
            ],
            new[] { added, again, changed, removed, absent }.Select(outcome => outcome.Status));
        Assert.Equal(("viewer", "editor"), (changed.PreviousRole, changed.Grant!.Role));
        Assert.Equal(2, Calls(operation).Count);
        FrameioAccessResult result = new(changed);
        Assert.Equal((null, "Editors", Studio.Editors), (result.Email, result.Group, result.GroupId));
        Assert.Equal(place, kind == PlaceKind.Workspace ? result.Workspace : result.Project);
    }

    [Fact]
    public async Task A_group_of_the_workspace_reaches_its_projects_and_has_nothing_to_be_taken_there()
    {
        AccessKind onProjects = new(PlaceKind.Project, SubjectKind.Group);
        await RunAsync(new(PlaceKind.Workspace, SubjectKind.Group), AccessChange.Grant, "Dailies", "Editors", "viewer");

        Outcome taken = await RunAsync(onProjects, AccessChange.Revoke, Studio.Pilot, "Editors");

        Assert.Equal((AccessStatus.Inherited, AccessPath.Workspace), (taken.Status, taken.Via));
        Assert.StartsWith("The group reaches the project by the role 'viewer'", taken.Reason, StringComparison.Ordinal);
        Assert.Empty(Calls("v4RemoveProjectGroup"));
    }

    [Fact]
    public async Task A_person_is_given_a_role_in_the_account_and_is_a_member_without()
    {
        AccessKind inAccount = new(PlaceKind.Account);

        Outcome changed = await RunAsync(inAccount, AccessChange.Grant, "Northlight", Chloe, "admin");
        Outcome again = await RunAsync(inAccount, AccessChange.Grant, "Northlight", Chloe, "admin");
        Outcome removed = await RunAsync(inAccount, AccessChange.Revoke, "Northlight", Chloe);
        Outcome absent = await RunAsync(inAccount, AccessChange.Revoke, "Northlight", Chloe);

        Assert.Equal(
            [AccessStatus.Changed, AccessStatus.AlreadyMember, AccessStatus.Removed, AccessStatus.NotMember],
            new[] { changed, again, removed, absent }.Select(outcome => outcome.Status));
        Assert.Equal("member", changed.PreviousRole);
        Assert.Equal(2, Calls("v4UpdateAccountUserRole").Count);
        Assert.Equal("member", User(Chloe).Role);
    }

    [Fact]
    public async Task The_role_of_the_owner_stays()
    {
        Outcome owner = await RunAsync(
            new(PlaceKind.Account), AccessChange.Grant, "Northlight", "ana@northlight.example", "member");

        Assert.Equal((AccessStatus.Failed, FrameioErrorKind.ProtectedUser), (owner.Status, owner.Error?.Kind));
        Assert.Equal("owner", User("ana@northlight.example").Role);
    }

    private UserSnapshot User(string email) =>
        Server.State.Snapshot().Accounts[0].Users.Single(user => user.Email == email);

    private async Task<Outcome> RunAsync(
        AccessKind kind, AccessChange direction, string place, string subject, string? role = null)
    {
        using KindRun run = new(kind, Client, new AccountDirectory(Studio.Account), direction);
        InputRow row = new() { Number = 1, Place = place, Subject = subject, Role = role };
        return Assert.Single(
        [
            .. await run.TakeAsync(row, Cancellation),
            .. await run.CompleteAsync(Cancellation).ToListAsync(Cancellation),
        ]);
    }
}
