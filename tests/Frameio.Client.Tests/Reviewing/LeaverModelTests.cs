using Frameio.Client.Access;
using Frameio.Client.Directory;
using Frameio.Client.Users;
using Frameio.Sandbox;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Reviewing;

/// <summary>
/// In accounts made up by chance, whoever leaves keeps nothing but memberships that are synced from elsewhere, and
/// nobody else loses anything, whichever roles the service's lists show.
/// </summary>
public abstract class LeaverModelTests(UserListing listing) : ModelTest(listing)
{
    [Fact]
    public async Task Nothing_is_left_but_what_is_synced() => await ForEachAsync(async (account, _) =>
    {
        FrameioUser[] leavers = LeaversOf(account);
        string[] before = Given();

        Leaving leaving = new(Client, new AccountDirectory(Studio.Account));
        await leaving.TakeAsync(leavers, Cancellation);

        Assert.DoesNotContain(leaving.Outcomes, outcome => outcome.Status == AccessStatus.Failed);
        string[] left = Given();
        Assert.Equal(before.Where(line => !leavers.Any(leaver => IsTaken(line, leaver, account))), left);
        RequireTold(leaving, before.Except(left));
        Assert.Equal(
            left.Count(line => leavers.Any(leaver => IsOf(line, leaver)) && line.Contains(" in group ")),
            leaving.Warnings.Count);
    });

    // Two of them, whatever they are, as long as an admin stays.
    private static FrameioUser[] LeaversOf(ModelAccount account)
    {
        ModelPerson? admin = account.People.FirstOrDefault(
            person => person is { Role: "admin", Active: true, Id: not null });
        return
        [
            .. account.People
                .Where(person => person.Id is not null && person != admin
                    && (person.Role is not ("owner" or "admin") || (person.Role == "admin" && admin is not null)))
                .Take(2)
                .Select(person => new FrameioUser
                {
                    Id = person.Id!,
                    Email = person.Email,
                    Role = person.Role,
                    Active = person.Active,
                }),
        ];
    }

    private static bool IsOf(string line, FrameioUser leaver) =>
        line.StartsWith($"{leaver.Email} ", StringComparison.Ordinal);

    private static bool IsTaken(string line, FrameioUser leaver, ModelAccount account) => IsOf(line, leaver)
        && !account.Groups.Any(group => group.Source != "frame"
            && line.EndsWith($" in group {group.Name}", StringComparison.Ordinal));

    // By the service's own state: what was given to whom, roles in the account left out but those of admins.
    private string[] Given()
    {
        AccountSnapshot account = Server.State.Snapshot().Accounts[0];
        Dictionary<string, string> emails = account.Users
            .Where(user => user.Id is not null)
            .ToDictionary(user => user.Id!, user => user.Email);
        return
        [
            .. account.Users.Where(user => user.Role is "owner" or "admin")
                .Select(user => $"{user.Email} is {user.Role}"),
            .. account.Groups.SelectMany(
                group => group.MemberIds.Select(id => $"{emails[id]} in group {group.Name}")),
            .. account.Workspaces.SelectMany(workspace => workspace.Members.Select(
                member => $"{member.Email} in {workspace.Name}: {member.Role}")),
            .. account.Workspaces.SelectMany(workspace => workspace.Projects).SelectMany(
                project => project.Collaborators.Select(own => $"{own.Email} on {project.Name}: {own.Role}")),
        ];
    }

    // What went is told as removed, each once, and nothing else is.
    private static void RequireTold(Leaving leaving, IEnumerable<string> gone) => Assert.Equal(
        gone.Select(line => line.Split(": ")[0].Replace(" is admin", " in Studio")).Order(StringComparer.Ordinal),
        leaving.Outcomes.Where(outcome => outcome.Status == AccessStatus.Removed)
            .Select(outcome => outcome.Kind.Place switch
            {
                PlaceKind.Group => $"{outcome.SubjectName} in group {outcome.PlaceName}",
                PlaceKind.Project => $"{outcome.SubjectName} on {outcome.PlaceName}",
                _ => $"{outcome.SubjectName} in {outcome.PlaceName}",
            })
            .Order(StringComparer.Ordinal));

    /// <summary>Lists that show those who were given a role there.</summary>
    public class WithDirectLists() : LeaverModelTests(UserListing.Direct);

    /// <summary>Lists that show everybody, with their own role before one that comes from elsewhere.</summary>
    public class WithInheritedLists() : LeaverModelTests(UserListing.Inherited);

    /// <summary>Lists that show everybody with the role that counts.</summary>
    public class WithEffectiveLists() : LeaverModelTests(UserListing.Effective);
}
