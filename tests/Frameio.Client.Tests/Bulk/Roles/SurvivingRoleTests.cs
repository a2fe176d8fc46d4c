using Frameio.Client.Access;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>
/// On V4 a role on a project is separate from the one in the workspace and stays when that is taken away.
/// </summary>
public class SurvivingRoleTests : RolesTest
{
    [Fact]
    public async Task What_is_left_is_told_with_person_project_and_role()
    {
        IReadOnlyList<string> warnings = await WarningsOfRemovalAsync(
            ApiGeneration.V4, "dev.patel@northlight.example", "chloe@northlight.example", "ines@agency.example");

        Assert.Equal(2, warnings.Count);
        RequireIn(warnings[0], "Dev.Patel@northlight.example", "Dailies", "Finale", "'full_access'");
        RequireIn(warnings[1], "ines@agency.example", "Dailies", "Pilot", "'viewer'");
    }

    [Fact]
    public async Task Several_roles_of_one_person_are_told_at_once()
    {
        Server.State.AddCollaborator(Studio.FinaleRestricted, Studio.Ines, "commenter");

        string warning = Assert.Single(await WarningsOfRemovalAsync(ApiGeneration.V4, "ines@agency.example"));

        Assert.Contains(
            "the role 'viewer' on the project 'Pilot', the role 'commenter' on the project 'Finale'",
            warning,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_where_nothing_is_left()
    {
        Assert.Empty(
            await WarningsOfRemovalAsync(ApiGeneration.V4, "chloe@northlight.example", "elena@northlight.example"));

        Assert.Single(Calls("v4ListWorkspaceProjects"));
    }

    [Fact]
    public async Task A_role_in_the_account_is_none_on_a_project()
    {
        // Where the list shows the role that was given there, an admin's can be taken away.
        Server.State.AddTeamMember(Studio.Dailies, "ben@northlight.example");
        string id = Server.State.UserId("ben@northlight.example")!;
        Answer("v4ListWorkspaceUsers", $$$"""
            {"data":[{"role":"full_access","user":{"id":"{{{id}}}","name":"Ben Okafor",
            "email":"ben@northlight.example","avatar_url":null,"active":true}}],"links":{"next":null}}
            """);

        Assert.Empty(await WarningsOfRemovalAsync(ApiGeneration.V4, "ben@northlight.example"));

        Assert.Equal("v4RemoveWorkspaceUser", Assert.Single(Writes).Operation);
        Assert.NotEmpty(Calls("v4ListProjectUsers"));
    }

    [Fact]
    public async Task Nothing_is_looked_for_where_nobody_was_removed()
    {
        Assert.Empty(await WarningsOfRemovalAsync(ApiGeneration.V4, "stranger@client.example"));

        Assert.Empty(Calls("v4ListWorkspaceProjects"));
    }

    [Fact]
    public async Task That_it_could_not_be_found_out_is_told()
    {
        Break("v4ListProjectUsers", new MalformedFault());

        string warning = Assert.Single(await WarningsOfRemovalAsync(ApiGeneration.V4, "dev.patel@northlight.example"));

        Assert.Contains("couldn't be found out", warning, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> WarningsOfRemovalAsync(ApiGeneration generation, params string[] people)
    {
        using KindRun run = Start(generation, RolePlace.Workspace, AccessChange.Revoke);
        await run.ToEndAsync(people.Select(person => new RoleRow(DailiesWorkspace, person)), Cancellation);
        return run.Warnings;
    }
}
