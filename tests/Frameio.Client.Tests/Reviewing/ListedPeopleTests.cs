using Frameio.Client.Access.Reviewing;
using Frameio.Client.Directory;
using Frameio.Client.Projects;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;
using Frameio.Sandbox;

namespace Frameio.Client.Tests.Reviewing;

/// <summary>
/// Whom the places of accounts made up by chance list, each by the path that follows from what was given to whom,
/// whichever roles the service's lists show.
/// </summary>
public abstract class ListedPeopleTests(UserListing listing) : ModelTest(listing)
{
    [Fact]
    public async Task Members_are_told_with_the_path_that_gives_their_role() => await ForEachAsync(
        async (account, _) =>
        {
            ListedPeople people = Begin();
            foreach (ModelPlace place in account.Workspaces)
            {
                FrameioWorkspace workspace = Workspace(place.Id, place.Name);
                List<FrameioWorkspaceMember> members =
                    await people.InAsync(workspace, _ => true, Cancellation).ToListAsync(Cancellation);

                Assert.Equal(
                    await ListedAsync(Client.Workspaces.People, place),
                    members.Select(member => (member.Email, member.Role)));
                Assert.All(members, member => Assert.Equal(
                    PathOf(account, place, member.Email, member.Role), member.Via));
            }
        });

    [Fact]
    public async Task So_are_people_on_projects() => await ForEachAsync(async (account, _) =>
    {
        ListedPeople people = Begin();
        foreach (ModelPlace place in account.Projects)
        {
            List<FrameioCollaborator> all = await OnAsync(people, place);

            Assert.Equal(
                await ListedAsync(Client.Projects.People, place), all.Select(person => (person.Email, person.Role)));
            Assert.All(all, person => Assert.Equal(PathOf(account, place, person.Email, person.Role), person.Via));
        }
    });

    [Fact]
    public async Task Those_with_own_roles_alone_are_the_direct_ones_of_all() => await ForEachAsync(
        async (account, _) =>
        {
            ListedPeople people = Begin();
            foreach (ModelPlace place in account.Projects)
            {
                Assert.Equal(
                    (await OnAsync(people, place)).Where(person => person.Via == "Direct").Select(Line),
                    (await OnAsync(people, place, isOwnOnly: true)).Select(Line));
            }
        });

    private ListedPeople Begin() => new(Client, new AccountDirectory(Studio.Account), Assert.Fail);

    private static async Task<List<FrameioCollaborator>> OnAsync(
        ListedPeople people, ModelPlace place, bool isOwnOnly = false) =>
        await people.OnAsync(ProjectOf(place), _ => true, isOwnOnly, Cancellation).ToListAsync(Cancellation);

    private static async Task<List<(string, string?)>> ListedAsync(RoleCalls roles, ModelPlace place) =>
        (await roles.ListAsync(Studio.Account, place.Id, Cancellation).ToListAsync(Cancellation))
            .ConvertAll(grant => (grant.SubjectName!, grant.Role));

    private static string Line(FrameioCollaborator person) => $"{person.Email} {person.Role} {person.Via}";

    // By what was given, not by any list.
    private static string PathOf(ModelAccount account, ModelPlace place, string email, string? role)
    {
        ModelPlace? above = place.IsRestricted ? null : place.Workspace;
        bool isOfWorkspace =
            above is not null && (above.People.Contains(new(email, role!)) || IsByGroup(account, above, email, role));
        return (role, isOfWorkspace, IsByGroup(account, place, email, role)) switch
        {
            ("owner" or "admin", _, _) => "Account",
            (_, true, _) => "Workspace",
            (_, _, true) => "Group",
            _ => "Direct",
        };
    }

    private static bool IsByGroup(ModelAccount account, ModelPlace place, string email, string? role) => account.Groups
        .Where(group => group.Members.Contains(email))
        .Any(group => place.Groups.TryGetValue(group.Name, out string? given) && given == role);

    /// <summary>Lists that show those who were given a role there.</summary>
    public class WithDirectLists() : ListedPeopleTests(UserListing.Direct);

    /// <summary>Lists that show everybody, with their own role before one that comes from elsewhere.</summary>
    public class WithInheritedLists() : ListedPeopleTests(UserListing.Inherited);

    /// <summary>Lists that show everybody with the role that counts.</summary>
    public class WithEffectiveLists() : ListedPeopleTests(UserListing.Effective);
}
