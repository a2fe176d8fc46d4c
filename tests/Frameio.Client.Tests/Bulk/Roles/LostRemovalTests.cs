using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>A removal that was applied and whose answer was lost is sent again, and then finds nobody.</summary>
public class LostRemovalTests : RolesTest
{
    private const string Dev = "dev.patel@northlight.example";

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Whoever_is_gone_at_the_second_try_is_removed(ApiGeneration generation, RolePlace place)
    {
        foreach (
            FaultAction fault in new FaultAction[]
            {
                new LostAnswerFault(),
                new CutBodyFault(),
                new StatusFault { Code = 500, Apply = true },
                new CutFault(),
            })
        {
            Server.Reset();
            Break(RemoveCall(generation, place), fault);

            Outcome outcome =
                Assert.Single(await RemoveAsync(generation, place, new RoleRow(Unique(place), Dev)));

            Assert.True(
                outcome.Status == AccessStatus.Removed, $"{fault.GetType().Name}: {outcome.Status} {outcome.Reason}");
            Assert.Equal(Studio.Dev, outcome.SubjectId);
            Assert.DoesNotContain(Dev, People(place, Unique(place)).Keys);
            Assert.True(Writes.Count <= 2);
        }
    }

    [Theory]
    [InlineData(ApiGeneration.V4, RolePlace.Workspace)]
    [InlineData(ApiGeneration.V4, RolePlace.Project)]
    [InlineData(ApiGeneration.V2, RolePlace.Project)]
    public async Task The_second_try_finds_nobody(ApiGeneration generation, RolePlace place)
    {
        Break(RemoveCall(generation, place), new LostAnswerFault());

        await RemoveAsync(generation, place, new RoleRow(Unique(place), Dev));

        Assert.Equal(404, Calls(RemoveCall(generation, place))[1].Status);
    }

    [Fact]
    public async Task An_invitation_that_is_gone_at_the_second_try_is_withdrawn()
    {
        Break("v2CancelPendingCollaborator", new LostAnswerFault());

        Outcome outcome = Assert.Single(
            await RemoveAsync(ApiGeneration.V2, RolePlace.Project, new RoleRow(Studio.Pilot, Studio.Oskar)));

        Assert.Equal((AccessStatus.Removed, Studio.Oskar), (outcome.Status, outcome.SubjectName));
        Assert.Equal(2, Calls("v2CancelPendingCollaborator").Count);
        Assert.Empty(Pending(RolePlace.Project, Studio.Pilot));
    }

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task Who_was_taken_out_reaches_it_by_no_other_path_while_nobody_can_look(RolePlace place)
    {
        string list = place == RolePlace.Workspace ? "v4ListWorkspaceUsers" : "v4ListProjectUsers";
        Break(RemoveCall(ApiGeneration.V4, place), new StatusFault { Code = 202, Body = "{}", Apply = true });
        Server.Faults.Add(new FaultRule
        {
            Operation = list,
            Skip = 1,
            Times = 2,
            Action = new MalformedFault { Body = MalformedBody.Html },
        });

        Outcome outcome =
            Assert.Single(await RemoveAsync(ApiGeneration.V4, place, new RoleRow(Unique(place), Dev)));

        Assert.Equal(AccessStatus.Removed, outcome.Status);
        Assert.Equal(3, Calls(RemoveCall(ApiGeneration.V4, place)).Count);
    }

    [Fact]
    public async Task Whom_the_list_shows_without_an_invitation_to_withdraw_is_not_absent()
    {
        // The record alone tells the id by which an invitation is withdrawn; by its address there is none to remove.
        Break("v2ListPendingCollaborators", new EditRecordsFault { Field = "id", Remove = true });

        Outcome outcome = Assert.Single(
            await RemoveAsync(ApiGeneration.V2, RolePlace.Project, new RoleRow(Studio.Pilot, Studio.Oskar)));

        Assert.Equal(AccessStatus.Failed, outcome.Status);
        Assert.Single(Pending(RolePlace.Project, Studio.Pilot));
    }

    [Fact]
    public async Task Who_was_removed_before_is_no_other_for_a_lost_answer()
    {
        Server.State.RemoveTeamMember(Studio.Dailies, Studio.Dev);
        DateTimeOffset removed = Workspace(DailiesWorkspace).Removed.Single().UpdatedAt;
        Break("v2RemoveTeamMember", new LostAnswerFault());

        Outcome outcome =
            Assert.Single(await RemoveAsync(ApiGeneration.V2, RolePlace.Workspace, new RoleRow(DailiesWorkspace, Dev)));

        Assert.Equal((AccessStatus.AlreadyRemoved, Studio.Dev), (outcome.Status, outcome.SubjectId));
        Assert.Equal(removed, Workspace(DailiesWorkspace).Removed.Single().UpdatedAt);
    }

    [Fact]
    public async Task Who_never_was_in_the_workspace_is_no_other_for_a_lost_answer()
    {
        Break("v2RemoveTeamMember", new LostAnswerFault());

        Outcome outcome = Assert.Single(
            await RemoveAsync(
                ApiGeneration.V2, RolePlace.Workspace, new RoleRow(DailiesWorkspace, "stranger@client.example")));

        Assert.Equal((AccessStatus.NotFound, FrameioErrorKind.MemberNotFound), (outcome.Status, outcome.Error?.Kind));
    }
}
