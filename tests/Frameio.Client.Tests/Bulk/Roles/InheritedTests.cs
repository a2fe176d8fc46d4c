using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>
/// Who reaches a place on V4 by another path has nothing to be taken away there, whomever its list shows: that isn't
/// published, so each way is tried.
/// </summary>
public abstract class InheritedTests(UserListing listing) : RolesTest
{
    private const string Ben = "ben@northlight.example";
    private const string Chloe = "chloe@northlight.example";
    private const string Finn = "finn.o'neil@northlight.example";
    private const string Grace = "grace+dailies@agency.example";
    private const string Kira = "kira@client.example";

    [Theory]
    [InlineData(RolePlace.Workspace, DailiesWorkspace)]
    [InlineData(RolePlace.Project, Studio.Pilot)]
    [InlineData(RolePlace.Project, Finale)]
    public async Task By_a_role_in_the_account(RolePlace place, string name)
    {
        Outcome outcome = await RequireInheritedAsync(AccessPath.Account, place, name, Ben);

        Assert.Equal("As admin of the account the person reaches everything in it.", outcome.Reason);
    }

    [Fact]
    public async Task By_a_role_in_the_workspace_of_a_project()
    {
        Outcome outcome =
            await RequireInheritedAsync(AccessPath.Workspace, RolePlace.Project, Studio.Pilot, Chloe);

        Assert.Equal("The person reaches the project by the role 'full_access' in its workspace.", outcome.Reason);
        Assert.Equal("full_access", outcome.Grant!.Role);
    }

    [Theory]
    [InlineData(RolePlace.Workspace, DailiesWorkspace, Studio.Dailies, "workspace")]
    [InlineData(RolePlace.Project, Studio.Pilot, Studio.Pilot, "project")]
    [InlineData(RolePlace.Project, Finale, Studio.FinaleRestricted, "project")]
    public async Task By_the_role_of_a_group(RolePlace place, string name, string id, string noun)
    {
        Server.State.SetGroupRole(id, Server.State.Snapshot().Group("Group O'Neil").Id, "commenter");

        Outcome outcome = await RequireInheritedAsync(AccessPath.Group, place, name, Finn);

        Assert.Equal($"The person reaches the {noun} as a member of the group 'Group O'Neil'.", outcome.Reason);
    }

    [Fact]
    public async Task A_role_of_ones_own_is_taken_away_though_there_is_a_lower_one_of_a_group()
    {
        await Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Grace], Cancellation);
        Server.State.SetGroupRole(Studio.Pilot, Studio.Reviewers, "viewer");
        Server.Log.Clear();

        Outcome outcome = await RemoveOneAsync(RolePlace.Project, Studio.Pilot, Grace);

        Assert.Equal((AccessStatus.Removed, (AccessPath?)null), (outcome.Status, outcome.Via));
        Assert.DoesNotContain(Grace, People(RolePlace.Project, Studio.Pilot).Keys);
    }

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task Who_reaches_it_by_no_path_is_no_member(RolePlace place)
    {
        Outcome outcome = await RemoveOneAsync(place, Unique(place), Kira);

        Assert.Equal((AccessStatus.NotMember, (AccessPath?)null), (outcome.Status, outcome.Via));
        Assert.Null(outcome.Error);
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task Groups_and_their_members_are_read_once_for_all_rows_and_only_where_they_can_matter()
    {
        Server.State.SetGroupRole(Studio.Pilot, Studio.Editors);
        Server.State.SetGroupRole(Studio.Pilot, Studio.Reviewers);

        await RemoveAsync(ApiGeneration.V4, RolePlace.Project, new RoleRow(Studio.Pilot, Ben));
        Assert.Empty(Calls("v4ListProjectGroups"));

        await RemoveAsync(
            ApiGeneration.V4,
            RolePlace.Project,
            new(Studio.Pilot, Finn), new(Studio.Pilot, Grace), new(Studio.Pilot, Kira));

        Assert.InRange(Calls("v4ListProjectGroups").Count, 0, 1);
        Assert.All(Calls("v4ListGroupUsers").CountBy(call => call.Path), reads => Assert.Equal(1, reads.Value));
    }

    [Fact]
    public async Task Where_the_groups_can_not_be_seen_the_service_decides()
    {
        Break("v4ListProjectGroups", new StatusFault { Code = 403 }, times: null);

        Assert.Equal(AccessStatus.Removed, (await RemoveOneAsync(RolePlace.Project, Studio.Pilot, Grace)).Status);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { UserLists = listing };

    private async Task<Outcome> RequireInheritedAsync(
        AccessPath path, RolePlace place, string name, string email)
    {
        Outcome outcome = await RemoveOneAsync(place, name, email);

        Assert.Equal((AccessStatus.Inherited, path, email), (outcome.Status, outcome.Via, outcome.SubjectName));
        Assert.Null(outcome.Error);
        Assert.Empty(Writes);
        return outcome;
    }

    private async Task<Outcome> RemoveOneAsync(RolePlace place, string name, string email) =>
        Assert.Single(await RemoveAsync(ApiGeneration.V4, place, new RoleRow(name, email)));

    /// <summary>Lists that show those who were given a role there.</summary>
    public class WithDirectLists() : InheritedTests(UserListing.Direct);

    /// <summary>Lists that show everybody, with their own role before one that comes from elsewhere.</summary>
    public class WithInheritedLists() : InheritedTests(UserListing.Inherited);

    /// <summary>Lists that show everybody with the role that counts.</summary>
    public class WithEffectiveLists() : InheritedTests(UserListing.Effective)
    {
        [Fact]
        public async Task Where_the_groups_can_not_be_seen_the_path_is_not_named()
        {
            Server.State.SetGroupRole(Studio.Pilot, Server.State.Snapshot().Group("Group O'Neil").Id, "commenter");
            Break("v4ListProjectGroups", new StatusFault { Code = 403 }, times: null);

            Outcome outcome = await RemoveOneAsync(RolePlace.Project, Studio.Pilot, Finn);

            Assert.Equal((AccessStatus.Inherited, (AccessPath?)null), (outcome.Status, outcome.Via));
            Assert.Equal("The role 'commenter' in the project 'Pilot' is not the person's own.", outcome.Reason);
            Assert.Equal("v4RemoveProjectUser", Assert.Single(Writes).Operation);
        }
    }
}
