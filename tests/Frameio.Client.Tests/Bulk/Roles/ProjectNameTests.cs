using Frameio.Client.Access;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Seeding;

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
    [InlineData(ApiGeneration.V2, "Post/Pilot", null, Studio.PilotOfPost)]
    [InlineData(ApiGeneration.V2, " dailies / PILOT\u00A0", null, Studio.Pilot)]
    [InlineData(ApiGeneration.V4, "Post/Pilot", "Post", Studio.PilotOfPost)]
    [InlineData(ApiGeneration.V4, "Dailies/Pilot", "", Studio.Pilot)]
    public async Task The_long_name_tells_which(
        ApiGeneration generation, string text, string? workspace, string project)
    {
        Outcome outcome = Assert.Single(
            await AddAsync(generation, RolePlace.Project, new RoleRow(text, Kira, Workspace: workspace)));

        Assert.Equal((AccessStatus.Added, project), (outcome.Status, outcome.Place!.Id));
    }

    [Theory]
    [InlineData("Post/Pilot", "Dailies")]
    [InlineData("Nowhere/Pilot", null)]
    [InlineData("/Pilot", null)]
    [InlineData("Post/", null)]
    [InlineData("/", null)]
    public async Task A_long_name_that_nothing_has_means_nothing(string text, string? workspace)
    {
        Outcome outcome = Assert.Single(
            await AddAsync(ApiGeneration.V4, RolePlace.Project, new RoleRow(text, Kira, Workspace: workspace)));

        Assert.Equal(FrameioErrorKind.ProjectNotFound, outcome.Error?.Kind);
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task A_project_of_just_that_name_comes_before_a_long_name()
    {
        Server.Load(Seeds.StudioWith(account => account with
        {
            Workspaces =
            [
                .. account.Workspaces,
                new SeedWorkspace
                {
                    Id = Seeds.GroupId(70),
                    Name = "Slashes",
                    Projects = [new SeedProject { Id = Seeds.GroupId(71), Name = "Post/Pilot" }],
                },
            ],
        }));

        Outcome outcome = Assert.Single(
            await AddAsync(ApiGeneration.V4, RolePlace.Project, new RoleRow("Post/Pilot", Kira)));

        Assert.Equal(Seeds.GroupId(71), outcome.Place!.Id);
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
