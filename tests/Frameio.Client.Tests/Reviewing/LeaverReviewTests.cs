using Frameio.Client.Access.Reviewing;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Reviewing;

/// <summary>What whoever leaves is found to have, and what can't be found out.</summary>
public class LeaverReviewTests : ReviewTest
{
    private const string ChloesAddress = "chloe@northlight.example";

    public static TheoryData<string> GroupLists => ["v4ListGroups", "v4ListGroupUsers"];

    public static TheoryData<string> PlaceLists =>
        ["v4ListWorkspaces", "v4ListAccountProjects", "v4ListWorkspaceUsers", "v4ListProjectUsers"];

    [Fact]
    public async Task Groups_workspaces_and_projects_are_found_in_their_steps()
    {
        Server.State.AddCollaborator(Studio.FinaleRestricted, Studio.Chloe, "viewer");
        LeaverReview review = Review();

        IReadOnlyList<FrameioAccess> groups = await review.ReadGroupsAsync(Cancellation);
        IReadOnlyList<FrameioAccess> places = await review.ReadPlacesAsync(Cancellation);

        Assert.Equal(["Editors"], groups.Select(row => row.Group));
        Assert.All(groups, row => Assert.Equal((Studio.Chloe, ChloesAddress, null), (row.UserId, row.Email, row.Role)));
        Assert.Equal(
            ["Finale viewer", "Dailies full_access", "Post edit_only"],
            places.Select(row => $"{row.Project ?? row.Workspace} {row.Role}"));
        Assert.Empty(review.Warnings);
    }

    [Fact]
    public async Task A_role_on_a_project_that_the_workspace_gives_too_is_one_s_own_once_the_workspace_is_left()
    {
        Server.State.AddCollaborator(Studio.Pilot, Studio.Chloe, "full_access");
        LeaverReview review = Review();
        await review.ReadGroupsAsync(Cancellation);

        Assert.DoesNotContain(await review.ReadPlacesAsync(Cancellation), row => row.ProjectId == Studio.Pilot);
        Server.State.RemoveTeamMember(Studio.Dailies, Studio.Chloe);
        Server.State.RemoveTeamMember(Studio.Post, Studio.Chloe);

        FrameioAccess rest = Assert.Single(await review.ReadAgainAsync(Cancellation));
        Assert.Equal((Studio.Pilot, "full_access"), (rest.ProjectId, rest.Role));
    }

    [Fact]
    public async Task Only_projects_where_something_may_be_hidden_are_read_twice()
    {
        LeaverReview review = Review(User(Studio.Dev, "Dev.Patel@northlight.example"));
        await review.ReadGroupsAsync(Cancellation);
        await review.ReadPlacesAsync(Cancellation);
        Server.Log.Clear();

        Assert.NotEmpty(await review.ReadAgainAsync(Cancellation));
        Assert.Equal([Studio.PilotUsers], Log.Select(call => call.Path));
    }

    [Fact]
    public async Task A_synced_group_is_told_and_not_taken()
    {
        LeaverReview review = Review(User(Studio.Elena, "elena@northlight.example"));

        Assert.Empty(await review.ReadGroupsAsync(Cancellation));
        string warning = Assert.Single(review.Warnings);
        Assert.Contains(
            "'elena@northlight.example' stays in the group 'Adobe Sync'", warning, StringComparison.Ordinal);
        Assert.Contains("adobe", warning, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(GroupLists))]
    public async Task Groups_by_a_list_that_leaves_some_out_are_an_error(string operation)
    {
        Break(operation, new ClaimTotalFault { More = 1 }, null);

        await Failure.OfAsync(FrameioErrorKind.UnexpectedAnswer, () => Review().ReadGroupsAsync(Cancellation));
    }

    [Theory]
    [MemberData(nameof(PlaceLists))]
    public async Task Places_by_a_list_that_leaves_some_out_are_an_error(string operation)
    {
        LeaverReview review = Review();
        await review.ReadGroupsAsync(Cancellation);
        Break(operation, new ClaimTotalFault { More = 1 }, null);

        await Failure.OfAsync(FrameioErrorKind.UnexpectedAnswer, () => review.ReadPlacesAsync(Cancellation));
    }

    [Theory]
    [InlineData("v4ListWorkspaceUsers", Studio.Post)]
    [InlineData("v4ListProjectUsers", Studio.FinaleRestricted)]
    public async Task A_place_that_goes_while_others_are_read_lists_nobody(string operation, string placeId)
    {
        LeaverReview review = Review();
        await review.ReadGroupsAsync(Cancellation);
        Server.Faults.Add(new FaultRule
        {
            Operation = operation,
            Path = placeId,
            Times = null,
            Action = new StatusFault
            {
                Code = 404,
                Body = """{"errors":[{"detail":"Not Found","title":"Not Found"}]}""",
                ContentType = "application/json",
            },
        });

        IReadOnlyList<FrameioAccess> places = await review.ReadPlacesAsync(Cancellation);

        Assert.Contains(places, row => row.WorkspaceId == Studio.Dailies);
        Assert.DoesNotContain(places, row => (row.ProjectId ?? row.WorkspaceId) == placeId);
    }

    [Fact]
    public async Task A_group_that_goes_while_others_are_read_has_no_members()
    {
        LeaverReview review = Review();
        Server.Faults.Add(new FaultRule
        {
            Operation = "v4ListGroupUsers",
            Path = Studio.Editors,
            Times = null,
            Action = new StatusFault
            {
                Code = 404,
                Body = """{"errors":[{"detail":"Not Found","title":"Not Found"}]}""",
                ContentType = "application/json",
            },
        });

        Assert.Empty(await review.ReadGroupsAsync(Cancellation));
    }

    [Fact]
    public async Task In_the_end_all_lists_are_done_and_no_time_is_left()
    {
        LeaverReview review = Review();
        await review.ReadGroupsAsync(Cancellation);
        await review.ReadPlacesAsync(Cancellation);
        await review.ReadAgainAsync(Cancellation);

        ReviewProgress progress = review.Progress;
        Assert.Equal((progress.Total, TimeSpan.Zero), (progress.Done, progress.TimeLeft));
        Assert.True(progress.Total > 10);
    }

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { UserLists = UserListing.Effective };

    private LeaverReview Review(FrameioUser? leaver = null) =>
        new(
        Client,
        new AccountDirectory(Studio.Account),
        [leaver ?? User(Studio.Chloe, ChloesAddress)],
        AccountDirectory.Mark());
}
