using Frameio.Client.Access;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>Who is in a place is read once for all rows about it.</summary>
public class ReadOnceTests : RolesTest
{
    [Theory]
    [InlineData(AccessChange.Grant)]
    [InlineData(AccessChange.Revoke)]
    public async Task On_V2_each_list_is_read_once_a_place(AccessChange change)
    {
        string[] people = ["finn.o'neil@northlight.example", "dev.patel@northlight.example", "stranger@client.example"];
        await RunAsync(ApiGeneration.V2, RolePlace.Workspace, change, people.SelectMany(person => new RoleRow[] { new(DailiesWorkspace, person), new("Post", person) }));
        await RunAsync(ApiGeneration.V2, RolePlace.Project, change, people.SelectMany(person => new RoleRow[] { new(Studio.Pilot, person), new(Finale, person) }));

        RequireOnceEach("v2ListTeamMembers", 2);
        RequireOnceEach("v2ListCollaborators", 2);
        RequireOnceEach("v2ListPendingCollaborators", 2);
        Assert.Equal(2, Calls("v2ListAccountTeams").Count);
    }

    [Theory]
    [InlineData(AccessChange.Grant)]
    [InlineData(AccessChange.Revoke)]
    public async Task On_V4_each_list_is_read_once_a_place_and_the_users_of_the_account_once(AccessChange change)
    {
        string[] people = ["finn.o'neil@northlight.example", "dev.patel@northlight.example", "kira@client.example"];
        await RunAsync(ApiGeneration.V4, RolePlace.Project, change, people.SelectMany(person => new RoleRow[] { new(Studio.Pilot, person), new(Finale, person) }));

        RequireOnceEach("v4ListProjectUsers", 2);
        RequireOnceEach("v4ListProjectGroups", change == AccessChange.Revoke ? 2 : 0);

        // Finale is restricted, so nobody reaches it by the workspace.
        Assert.Single(Calls("v4ListWorkspaceUsers"));
        Assert.Single(Calls("v4ListAccountUsers"));
        Assert.Single(Calls("v4ListWorkspaces"));
        Assert.Single(Calls("v4ListAccountProjects"));
    }

    [Fact]
    public async Task The_members_of_a_workspace_are_read_once_for_all_its_projects()
    {
        Server.State.AddTeamMember(Studio.Post, Studio.Dev);

        await AddAsync(
            ApiGeneration.V4,
            RolePlace.Project,
            new(Studio.PilotOfPost, "dev.patel@northlight.example"),
            new("Grading 2025", "dev.patel@northlight.example"),
            new("Grading 2025", "kira@client.example"),
            new(Studio.Pilot, "kira@client.example"));

        RequireOnceEach("v4ListWorkspaceUsers", 2);
        RequireOnceEach("v4ListProjectUsers", 3);
        Assert.Equal(2, Writes.Count);
    }

    private void RequireOnceEach(string operation, int places)
    {
        Assert.Equal(places, Calls(operation).Count);
        Assert.Equal(places, Calls(operation).Select(call => call.Path).Distinct().Count());
    }
}
