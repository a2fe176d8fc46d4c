using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Tests;

public class SeedWorkspaceTests
{
    private const string Good = """
        {
          "accounts": [{
            "id": "d5a104d4-e2c5-41fb-a0c8-801ef23c86a1", "display_name": "One",
            "users": [
              { "id": "264fe484-d631-4841-a2d1-bd6d122045f4",
                "name": "Ana", "email": "ana@one.example", "role": "owner" },
              { "id": null, "email": "invited@one.example", "role": "reviewer" }
            ],
            "generate_users": { "count": 3, "email_pattern": "user{0:000}@one.example" },
            "workspaces": [{
              "id": "6C6567B3-20af-4cc8-a4fd-9aa52196de7c", "name": "Crew", "creator": "ana@one.example",
              "members": [{ "user": "ANA@one.example", "role": "producer" },
                { "user": "user003@one.example", "removed": true }],
              "generated_members": 2, "generated_role": "viewer",
              "pending": [{ "email": "new@client.example", "role": "workspace_admin" }],
              "projects": [
                { "id": "101b453f-602d-4be8-89ce-9f61052342fe", "name": "Film", "restricted": true,
                  "collaborators": [{ "user": "user001@one.example" }], "pending": ["guest@client.example"] },
                { "id": "101b453f-602d-4be8-89ce-9f6105234201", "name": "Film", "status": "inactive" }]
            }]
          }],
          "tokens": [{ "token": "fio-u-ana", "user": "ana@one.example" }]
        }
        """;

    [Fact]
    public async Task A_seed_says_who_is_in_which_team_and_on_which_project()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Seed = Seed.Parse(Good) }, TestContext.Current.CancellationToken);
        using RawClient client = new(sandbox) { Token = "fio-u-ana" };

        WorkspaceSnapshot crew = sandbox.State.Snapshot().Workspace("Crew");
        ProjectSnapshot film = crew.Projects[0];

        Assert.Equal(Studio.Dailies, crew.Id);
        Assert.Equal(
            [("ana@one.example", "producer"), ("user001@one.example", "viewer"), ("user002@one.example", "viewer")],
            crew.Members.Select(member => (member.Email, member.Role)));
        Assert.Equal("user003@one.example", crew.Removed.Single().Email);
        Assert.Equal(
            ("new@client.example", "workspace_admin"), (crew.Pending.Single().Email, crew.Pending.Single().Role));
        Assert.Equal(
            ("user001@one.example", "editor"), (film.Collaborators.Single().Email, film.Collaborators.Single().Role));
        Assert.Equal(SeedIds.RecordOf(film.Id, "guest@client.example"), film.Pending.Single().Id);
        Assert.Equal(
            200, (await client.DeleteAsync($"/v2/teams/{crew.Id}/members/_?email=user003%40one.example")).Status);
        Assert.Equal(Studio.Ana, (string?)(await client.GetAsync($"/v2/projects/{film.Id}")).Json["owner_id"]);
    }

    [Theory]
    [InlineData("6C6567B3-20af-4cc8-a4fd-9aa52196de7c", "crew", "accounts[0].workspaces[0].id: 'crew'")]
    [InlineData("\"name\": \"Crew\"", "\"name\": \"\"", "accounts[0].workspaces[0].name")]
    [InlineData("\"creator\": \"ana@one.example\"", "\"creator\": \"x\"", "accounts[0].workspaces[0].creator")]
    [InlineData(
        "\"user\": \"ANA@one.example\"",
        "\"user\": \"invited@one.example\"",
        "accounts[0].workspaces[0].members[0].user")]
    [InlineData("producer", "team_manager", "accounts[0].workspaces[0].members[0].role: 'team_manager'")]
    [InlineData("\"generated_members\": 2", "\"generated_members\": 4", "accounts[0].workspaces[0].generated_members")]
    [InlineData(
        "\"email\": \"new@client.example\"", "\"email\": \"new\"", "accounts[0].workspaces[0].pending[0].email")]
    [InlineData("\"status\": \"inactive\"", "\"status\": \"asleep\"", "accounts[0].workspaces[0].projects[1].status")]
    [InlineData("9f6105234201", "9f61052342fe", "projects: id")]
    [InlineData(
        "\"user\": \"user001@one.example\"",
        "\"user\": \"x\"",
        "accounts[0].workspaces[0].projects[0].collaborators[0].user")]
    [InlineData("guest@client.example", "guest", "accounts[0].workspaces[0].projects[0].pending[0]: 'guest'")]
    [InlineData("\"restricted\"", "\"private\"", "private")]
    public void A_workspace_that_is_wrong_says_where(string right, string wrong, string named)
    {
        SeedException exception = Assert.Throws<SeedException>(() => Seed.Parse(Good.Replace(right, wrong)));
        Assert.Contains(named, exception.Message);
    }
}
