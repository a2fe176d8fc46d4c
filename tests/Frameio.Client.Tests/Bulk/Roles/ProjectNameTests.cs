using Frameio.Client.Bulk;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>Two teams have a project "Pilot".</summary>
public class ProjectNameTests : RolesTest
{
    private const string Kira = "kira@client.example";

    [Theory]
    [InlineData(ApiGeneration.V2)]
    [InlineData(ApiGeneration.V4)]
    public async Task A_name_that_two_teams_share_means_neither_without_the_team(ApiGeneration generation)
    {
        List<MembershipOutcome> outcomes = await AddAsync(generation, RolePlace.Project, new("Pilot", Kira), new("Pilot", Kira, Team: "  "), new("Pilot", Kira, Team: "Trailers O'Neil"));

        Assert.Equal(
            [FrameioErrorKind.ProjectAmbiguous, FrameioErrorKind.ProjectAmbiguous, FrameioErrorKind.ProjectNotFound],
            outcomes.Select(outcome => outcome.Error?.Kind));
        RequireIn(outcomes[0].Reason, Studio.Pilot, "'Dailies'", Studio.PilotOfPost, "'Post'");
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData(ApiGeneration.V2, "Post", Studio.PilotOfPost)]
    [InlineData(ApiGeneration.V2, Studio.Dailies, Studio.Pilot)]
    [InlineData(ApiGeneration.V4, " dailies", Studio.Pilot)]
    [InlineData(ApiGeneration.V4, Studio.Post, Studio.PilotOfPost)]
    public async Task The_team_tells_which(ApiGeneration generation, string team, string project)
    {
        MembershipOutcome outcome = Assert.Single(await AddAsync(generation, RolePlace.Project, new RoleRow("Pilot", Kira, Team: team)));

        Assert.Equal((MembershipStatus.Added, project), (outcome.Status, outcome.Row.Place!.Id));
        Assert.Contains(Kira, People(RolePlace.Project, project).Keys);
        Assert.Single(Writes);
    }

    [Theory]
    [InlineData(ApiGeneration.V2)]
    [InlineData(ApiGeneration.V4)]
    public async Task A_project_for_all_rows_is_found_in_the_same_way(ApiGeneration generation)
    {
        using MembershipRun run = Start(generation, RolePlace.Project, MembershipChange.Remove);

        await Failure.OfAsync(FrameioErrorKind.ProjectAmbiguous, () => run.FindPlaceAsync("Pilot", cancellationToken: Cancellation));
        await Failure.OfAsync(FrameioErrorKind.TeamNotFound, () => run.FindPlaceAsync("Pilot", "Nowhere", Cancellation));

        Assert.Equal(Studio.PilotOfPost, (await run.FindPlaceAsync("pilot", "Post", Cancellation)).Id);
    }
}
