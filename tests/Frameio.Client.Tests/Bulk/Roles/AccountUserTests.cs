using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>V4 knows the users of the account and nobody else.</summary>
public class AccountUserTests : RolesTest
{
    private const string Stranger = "new.person@client.example";
    private const string Deactivated = "jonas@northlight.example";
    private const string InvitedOnly = "liam@client.example";

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task Who_can_not_be_put_in_fails_with_the_reason_and_at_no_cost(RolePlace place)
    {
        string name = place == RolePlace.Workspace ? "Post" : Finale;

        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V4,
            place,
            new(name, Stranger),
            new(name, Deactivated),
            new(name, InvitedOnly),
            new(name, "kira@client.example"));

        Assert.Equal(
            [FrameioErrorKind.UserNotInAccount, FrameioErrorKind.UserDeactivated, FrameioErrorKind.UserHasNoId, null],
            outcomes.Select(outcome => outcome.Error?.Kind));
        Assert.Equal(AccessStatus.Added, outcomes[3].Status);
        Assert.Single(Writes);
        Assert.Empty(Server.State.Mails);
    }

    [Fact]
    public async Task Somebody_deactivated_who_is_there_stays()
    {
        Outcome outcome = Assert.Single(
            await AddAsync(ApiGeneration.V4, RolePlace.Workspace, new RoleRow(DailiesWorkspace, Deactivated)));

        Assert.Equal((AccessStatus.AlreadyMember, null), (outcome.Status, outcome.Error));
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task A_stranger_is_no_member_to_be_taken_out(RolePlace place)
    {
        Outcome outcome =
            Assert.Single(await RemoveAsync(ApiGeneration.V4, place, new RoleRow(Unique(place), Stranger)));

        Assert.Equal((AccessStatus.NotMember, Stranger), (outcome.Status, outcome.SubjectName));
        Assert.Null(outcome.Error);
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task Somebody_deactivated_can_be_taken_out()
    {
        Outcome outcome = Assert.Single(
            await RemoveAsync(ApiGeneration.V4, RolePlace.Workspace, new RoleRow(DailiesWorkspace, Deactivated)));

        Assert.Equal(AccessStatus.Removed, outcome.Status);
        Assert.DoesNotContain(Deactivated, People(RolePlace.Workspace, DailiesWorkspace).Keys);
    }

    [Fact]
    public async Task Who_reaches_a_project_by_other_means_has_nothing_to_be_taken_away_there()
    {
        List<Outcome> outcomes = await RemoveAsync(
            ApiGeneration.V4,
            RolePlace.Project,
            new(Studio.Pilot, "ben@northlight.example"),
            new(Studio.Pilot, "chloe@northlight.example"));

        Assert.Equal([AccessStatus.Inherited, AccessStatus.Inherited], Statuses(outcomes));
        Assert.Equal([AccessPath.Account, AccessPath.Workspace], outcomes.Select(outcome => outcome.Via));
        Assert.StartsWith("As admin of the account", outcomes[0].Reason, StringComparison.Ordinal);
        Assert.Contains("by the role 'full_access' in its workspace", outcomes[1].Reason, StringComparison.Ordinal);
        Assert.Empty(Writes);
    }
}
