using Frameio.Client.Access;
using Frameio.Client.Accounts;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>A role is known to be good before anything is sent.</summary>
public class RoleCheckTests : RolesTest
{
    private const string Finn = "finn.o'neil@northlight.example";

    /// <summary>A role that only the service knows.</summary>
    private const string Producer = "producer";

    [Theory]
    [InlineData(ApiGeneration.V2, RolePlace.Workspace, "viewer")]
    [InlineData(ApiGeneration.V2, RolePlace.Workspace, "full_access")]
    [InlineData(ApiGeneration.V2, RolePlace.Project, "editor")]
    [InlineData(ApiGeneration.V2, RolePlace.Project, "member")]
    [InlineData(ApiGeneration.V4, RolePlace.Workspace, "dictator")]
    [InlineData(ApiGeneration.V4, RolePlace.Project, "team_manager")]
    [InlineData(ApiGeneration.V4, RolePlace.Project, "member")]
    [InlineData(ApiGeneration.V4, RolePlace.Workspace, "owner")]
    [InlineData(ApiGeneration.V4, RolePlace.Workspace, "admin")]
    [InlineData(ApiGeneration.V4, RolePlace.Project, "Owner")]
    [InlineData(ApiGeneration.V4, RolePlace.Project, "admin")]
    [InlineData(ApiGeneration.V4, RolePlace.Project, "workspace_admin")]
    public async Task A_role_that_can_not_be_given_fails_its_row_and_is_refused_for_all(
        ApiGeneration generation, RolePlace place, string role)
    {
        using KindRun run = Start(generation, place, AccessChange.Grant);
        Place found = await run.FindPlaceAsync(Unique(place), cancellationToken: Cancellation);

        FrameioException refusal =
            await Failure.OfAsync(FrameioErrorKind.InvalidRole, () => run.RequireRoleAsync(role, found, Cancellation));
        Outcome outcome =
            Assert.Single(await run.ToEndAsync([new RoleRow(Unique(place), Finn, role)], Cancellation));

        Assert.Equal(
            (AccessStatus.Failed, FrameioErrorKind.InvalidRole, refusal.Message),
            (outcome.Status, outcome.Error!.Kind, outcome.Error.Message));
        Assert.Contains(role, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task A_role_that_the_service_itself_lists_is_passed_on(RolePlace place)
    {
        RequestsMayBreakContract = true;
        string name = place == RolePlace.Workspace ? "Post" : Studio.PilotOfPost;
        using KindRun run = Start(ApiGeneration.V4, place, AccessChange.Grant);
        Place found = await run.FindPlaceAsync(name, cancellationToken: Cancellation);

        await run.RequireRoleAsync(Producer, found, Cancellation);
        Outcome outcome = Assert.Single(
            await run.ToEndAsync([new RoleRow(name, "dev.patel@northlight.example", Producer)], Cancellation));

        Assert.Equal((AccessStatus.Added, Producer), (outcome.Status, outcome.Grant!.Role));
        Assert.Equal(Producer, People(place, name)["dev.patel@northlight.example"]);
        Assert.Single(Calls(place == RolePlace.Workspace ? "v4ListWorkspaceUsers" : "v4ListProjectUsers"));
    }

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task Another_case_of_a_role_is_sent_as_the_service_spells_it(RolePlace place)
    {
        RequestsMayBreakContract = true;
        string name = place == RolePlace.Workspace ? "Post" : Studio.PilotOfPost;

        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V4,
            place,
            new(name, "dev.patel@northlight.example", " Viewer "),
            new(name, "ines@agency.example", "PRODUCER"));

        Assert.Equal(["viewer", Producer], outcomes.Select(outcome => outcome.Grant!.Role));
        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
    }

    [Fact]
    public async Task Another_case_of_a_role_is_sent_as_V2_spells_it()
    {
        Outcome outcome = Assert.Single(
            await AddAsync(ApiGeneration.V2, RolePlace.Workspace, new RoleRow(DailiesWorkspace, Finn, "Team_Manager")));

        Assert.Equal((AccessStatus.Added, "team_manager"), (outcome.Status, outcome.Grant!.Role));
    }

    [Theory]
    [InlineData(ApiGeneration.V2, "editor", "member")]
    [InlineData(ApiGeneration.V2, "Workspace_Admin", "team_manager")]
    [InlineData(ApiGeneration.V4, "MEMBER", "editor")]
    [InlineData(ApiGeneration.V4, "team_manager", "workspace_admin")]
    public async Task A_role_that_the_other_generation_calls_otherwise_is_understood(
        ApiGeneration generation, string role, string given)
    {
        using KindRun run = Start(generation, RolePlace.Workspace, AccessChange.Grant);
        Place place = await run.FindPlaceAsync(DailiesWorkspace, cancellationToken: Cancellation);
        await run.RequireRoleAsync(role, place, Cancellation);
        await run.RequireRoleAsync(role, place: null, Cancellation);

        List<Outcome> first = await run.ToEndAsync(
            [new RoleRow(DailiesWorkspace, Finn, role), new RoleRow(DailiesWorkspace, Finn, given)], Cancellation);
        List<Outcome> again =
            await AddAsync(generation, RolePlace.Workspace, new RoleRow(DailiesWorkspace, Finn, role));

        Assert.Equal([AccessStatus.Added, AccessStatus.Duplicate], Statuses(first));
        Assert.Equal([AccessStatus.AlreadyMember], Statuses(again));
        Assert.All(first.Concat(again), outcome => Assert.Equal(given, new FrameioAccessResult(outcome).Role));
    }

    [Theory]
    [InlineData(ApiGeneration.V2, "viewer", "team_manager, member")]
    [InlineData(ApiGeneration.V4, "dictator", "workspace_admin, full_access, editor, edit_only, commenter, viewer")]
    public async Task A_role_that_is_none_is_told_those_that_there_are(
        ApiGeneration generation, string role, string roles)
    {
        Outcome outcome = Assert.Single(
            await AddAsync(generation, RolePlace.Workspace, new RoleRow(DailiesWorkspace, Finn, role)));

        Assert.Contains($"The roles to give are {roles}.", outcome.Reason, StringComparison.Ordinal);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with
    {
        Seed = Seeds.StudioWith(account => account with
        {
            Workspaces =
            [
                .. account.Workspaces.Select(
                    workspace => workspace.Id == Studio.Post ? WithProducer(workspace) : workspace),
            ],
        }),
    };

    private static SeedWorkspace WithProducer(SeedWorkspace workspace) => workspace with
    {
        Members =
            [.. workspace.Members, new SeedWorkspaceMember { User = "elena@northlight.example", Role = Producer }],
    };
}
