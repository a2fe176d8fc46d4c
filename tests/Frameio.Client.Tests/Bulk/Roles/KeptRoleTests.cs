using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>To put somebody on a project who reaches it already takes nothing away.</summary>
public class KeptRoleTests : RolesTest
{
    private const string Chloe = "chloe@northlight.example";
    private const string Ines = "ines@agency.example";
    private const string Grace = "grace+dailies@agency.example";

    [Fact]
    public async Task A_team_member_is_not_demoted_on_V2()
    {
        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V2, RolePlace.Project, new RoleRow(Studio.Pilot, Chloe)));

        Assert.Equal(AccessStatus.Added, outcome.Status);
        Assert.Null(People(RolePlace.Project, Studio.Pilot)[Chloe]);
        Assert.Equal("full_access", await RoleOnPilotAsync(Chloe));
    }

    [Fact]
    public async Task A_team_member_is_not_demoted_on_V4_where_no_role_is_named()
    {
        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V4, RolePlace.Project, new RoleRow(Studio.Pilot, Chloe)));

        Assert.Equal((AccessStatus.Inherited, "full_access"), (outcome.Status, outcome.Grant!.Role));
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task Nor_where_the_projects_list_leaves_out_those_who_come_from_the_workspace()
    {
        Answer("v4ListProjectUsers", """{"data":[],"links":{"next":null}}""");

        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V4, RolePlace.Project, new(Studio.Pilot, Chloe), new(Studio.Pilot, "kira@client.example"));

        Assert.Equal([AccessStatus.Inherited, AccessStatus.Added], Statuses(outcomes));
        Assert.Equal(["full_access", "editor"], outcomes.Select(outcome => outcome.Grant!.Role));
        Assert.Single(Writes);
        Assert.Equal("full_access", await RoleOnPilotAsync(Chloe));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Who_may_not_see_the_workspace_goes_by_the_projects_list(int status)
    {
        Break("v4ListWorkspaceUsers", new StatusFault { Code = status });

        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V4, RolePlace.Project, new(Studio.Pilot, Chloe), new(Studio.Pilot, "kira@client.example"));

        Assert.Equal([AccessStatus.AlreadyMember, AccessStatus.Added], Statuses(outcomes));
        Assert.Single(Writes);
        Assert.Equal("full_access", await RoleOnPilotAsync(Chloe));
    }

    [Fact]
    public async Task Nobody_is_put_on_a_project_while_who_is_in_its_workspace_can_not_be_told()
    {
        Break("v4ListWorkspaceUsers", new MalformedFault { Body = MalformedBody.Html });

        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V4, RolePlace.Project, new(Studio.Pilot, Chloe), new(Studio.Pilot, "kira@client.example"));

        Assert.All(outcomes, outcome => Assert.Equal(FrameioErrorKind.UnexpectedAnswer, outcome.Error?.Kind));
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData(null, "editor")]
    [InlineData("viewer", "viewer")]
    public async Task A_restricted_project_gets_a_role_of_its_own_even_for_a_team_member(string? role, string given)
    {
        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V4, RolePlace.Project, new RoleRow(Finale, Chloe, role)));

        Assert.Equal((AccessStatus.Added, given), (outcome.Status, outcome.Grant!.Role));
        Assert.Equal(given, People(RolePlace.Project, Finale)[Chloe]);
        Assert.Empty(Calls("v4ListWorkspaceUsers"));
    }

    [Theory]
    [InlineData(Ines, "editor", null)]
    [InlineData(Grace, "viewer", "editor")]
    [InlineData(Chloe, "viewer", null)]
    [InlineData(Chloe, "full_access", null)]
    public async Task A_role_that_is_named_is_sent_where_it_is_not_the_persons_own(
        string email, string role, string? previous)
    {
        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V4, RolePlace.Project, new RoleRow(Studio.Pilot, email, role)));

        AccessStatus status = previous is null ? AccessStatus.Added : AccessStatus.Changed;
        Assert.Equal((status, role, previous), (outcome.Status, outcome.Grant!.Role, outcome.PreviousRole));
        Assert.Equal(role, People(RolePlace.Project, Studio.Pilot)[email]);
        Assert.Single(Writes);
    }

    [Theory]
    [InlineData(Grace, "editor")]
    [InlineData(Grace, "EDITOR")]
    public async Task A_role_that_the_person_has_on_the_project_itself_is_not_sent(string email, string role)
    {
        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V4, RolePlace.Project, new RoleRow(Studio.Pilot, email, role)));

        Assert.Equal((AccessStatus.AlreadyMember, role.ToLowerInvariant()), (outcome.Status, outcome.Grant!.Role));
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task In_a_workspace_a_role_is_sent_where_it_differs_and_only_there()
    {
        const string Dev = "dev.patel@northlight.example";

        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V4,
            RolePlace.Workspace,
            new(DailiesWorkspace, Dev),
            new(DailiesWorkspace, Chloe, "full_access"),
            new(DailiesWorkspace, Ines, "viewer"),
            new(DailiesWorkspace, Grace));

        Assert.Equal(["editor", "full_access", "viewer", "editor"], outcomes.Select(outcome => outcome.Grant!.Role));
        Assert.Equal(
            [AccessStatus.AlreadyMember, AccessStatus.AlreadyMember, AccessStatus.Changed, AccessStatus.Added],
            Statuses(outcomes));
        Assert.Equal("commenter", outcomes[2].PreviousRole);
        Assert.Equal(2, Writes.Count);
        Assert.Equal(
            ("viewer", "editor"),
            (
                People(RolePlace.Workspace, DailiesWorkspace)[Ines],
                People(RolePlace.Workspace, DailiesWorkspace)[Grace]));
    }

    private async Task<string?> RoleOnPilotAsync(string email) =>
        (await Client.Projects.ListCollaboratorsAsync(Studio.Account, Pilot, Cancellation).ToListAsync(Cancellation))
        .Single(collaborator => collaborator.Email == email).Role;
}
