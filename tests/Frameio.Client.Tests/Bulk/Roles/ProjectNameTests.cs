using Frameio.Client.Access;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>Two workspaces have a project "Pilot".</summary>
public class ProjectNameTests : RolesTest
{
    private const string Kira = "kira@client.example";

    [Theory]
    [InlineData(ApiGeneration.V2)]
    [InlineData(ApiGeneration.V4)]
    public async Task A_name_that_two_workspaces_share_means_neither_without_the_workspace(ApiGeneration generation)
    {
        List<Outcome> outcomes = await AddAsync(
            generation,
            RolePlace.Project,
            new("Pilot", Kira),
            new("Pilot", Kira, Workspace: "  "),
            new("Pilot", Kira, Workspace: "Trailers O'Neil"));

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
    public async Task The_workspace_tells_which(ApiGeneration generation, string workspace, string project)
    {
        Outcome outcome = Assert.Single(
            await AddAsync(generation, RolePlace.Project, new RoleRow("Pilot", Kira, Workspace: workspace)));

        Assert.Equal((AccessStatus.Added, project), (outcome.Status, outcome.Place!.Id));
        Assert.Contains(Kira, People(RolePlace.Project, project).Keys);
        Assert.Single(Writes);
    }

    [Theory]
    [InlineData(ApiGeneration.V2)]
    [InlineData(ApiGeneration.V4)]
    public async Task A_project_for_all_rows_is_found_in_the_same_way(ApiGeneration generation)
    {
        using KindRun run = Start(generation, RolePlace.Project, AccessChange.Revoke);

        await Failure.OfAsync(
            FrameioErrorKind.ProjectAmbiguous, () => run.FindPlaceAsync("Pilot", cancellationToken: Cancellation));
        await Failure.OfAsync(
            FrameioErrorKind.WorkspaceNotFound, () => run.FindPlaceAsync("Pilot", "Nowhere", Cancellation));

        Assert.Equal(Studio.PilotOfPost, (await run.FindPlaceAsync("pilot", "Post", Cancellation)).Id);
    }
}
