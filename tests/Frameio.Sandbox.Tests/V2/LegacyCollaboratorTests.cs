using System.Text.Json.Nodes;

namespace Frameio.Sandbox.Tests.V2;

/// <summary>Projects and their collaborators in V2.</summary>
public sealed class LegacyCollaboratorTests : ServiceTest
{
    [Fact]
    public async Task Projects_come_without_the_archived_ones_unless_asked_for()
    {
        using RawClient client = new(Server);
        const string OfPost = $"/v2/teams/{Studio.Post}/projects";

        Assert.Equal(["Pilot"], Names(await client.GetAsync(OfPost)));
        Assert.Equal(["Pilot"], Names(await client.GetAsync($"{OfPost}?filter%5Barchived%5D=none")));
        RawAnswer all = await client.GetAsync($"{OfPost}?filter[archived]=all");
        Assert.Equal(["Pilot", "Grading 2025"], Names(all));
        Assert.Equal("archived", (string?)all.Json[1]!["archive_status"]);
        RawAnswer one = await client.GetAsync($"/v2/projects/{Studio.FinaleRestricted}");
        Assert.Equal(
            ("project", Studio.Dailies, true),
            ((string?)one.Json["_type"], (string?)one.Json["team_id"], (bool)one.Json["private"]!));
    }

    [Fact]
    public async Task Shared_projects_are_those_of_teams_the_caller_is_not_in()
    {
        using RawClient client = new(Server);
        Server.State.SetUserRole(Studio.Ana, "member");
        Server.State.AddTeamMember(Studio.Post, Studio.Ana);
        Server.State.AddCollaborator(Studio.PilotOfPost, Studio.Ana);
        Server.State.AddCollaborator(Studio.FinaleRestricted, Studio.Ana);

        Assert.Equal(["Finale"], Names(await client.GetAsync("/v2/projects/shared")));
        Assert.Empty(Names(await client.GetAsync("/v2/projects/shared?filter[name]=Pilot")));
    }

    [Fact]
    public async Task The_list_is_under_201_and_can_tell_roles()
    {
        using RawClient client = new(Server);

        RawAnswer list = await client.GetAsync($"{Studio.PilotCollaborators}?include=project_role&sort=user.email");

        Assert.Equal(201, list.Status);
        Assert.Equal(
            [
                ("grace+dailies@agency.example", (true, false, false, null)),
                ("ines@agency.example", (true, false, true, "member")),
            ],
            list.Json.AsArray().Select(
                item => ((string?)item!["user"]!["email"], Role(item["user"]!["project_role"]!))));
        Assert.All(list.Json.AsArray(), item => Assert.False(item!.AsObject().ContainsKey("project_role")));
    }

    [Fact]
    public async Task Somebody_the_account_knows_becomes_a_collaborator_with_V4s_role_editor()
    {
        using RawClient client = new(Server);

        RawAnswer added = await AddAsync(client, "HUGO+it's@agency.example");
        RawAnswer again = await AddAsync(client, "hugo+it's@agency.example");

        Assert.Equal((200, "collaborator"), (added.Status, (string?)added.Json["_type"]));
        Assert.Equal((string?)added.Json["id"], (string?)again.Json["id"]);
        Assert.Equal("editor", await EffectiveAsync(client, (string)added.Json["user_id"]!));
        Assert.Empty(Server.State.Mails);
    }

    [Fact]
    public async Task A_team_member_keeps_the_teams_role_as_a_collaborator()
    {
        using RawClient client = new(Server);

        RawAnswer added = await AddAsync(client, "chloe@northlight.example");

        Assert.Equal("collaborator", (string?)added.Json["_type"]);
        Assert.Equal("full_access", await EffectiveAsync(client, Studio.Chloe));
        Assert.Equal(404, (await client.DeleteAsync($"{Studio.PilotUsers}/{Studio.Chloe}")).Status);
        Assert.Equal(200, (await RemoveAsync(client, "chloe%40northlight.example")).Status);
        Assert.Equal("full_access", await EffectiveAsync(client, Studio.Chloe));
    }

    [Fact]
    public async Task A_team_member_comes_into_a_restricted_project_with_the_teams_role_and_stays_without_it()
    {
        using RawClient client = new(Server);
        const string Finale = $"/v2/projects/{Studio.FinaleRestricted}/collaborators";
        const string FinaleUsers = $"{Studio.Projects}/{Studio.FinaleRestricted}/users";

        await client.PostAsync(Finale, """{"email":"chloe@northlight.example"}""");
        Assert.Equal("full_access", await EffectiveAsync(client, Studio.Chloe, FinaleUsers));
        await client.DeleteAsync($"{Studio.DailiesUsers}/{Studio.Chloe}");
        Assert.Equal("editor", await EffectiveAsync(client, Studio.Chloe, FinaleUsers));
    }

    [Fact]
    public async Task A_stranger_is_invited_and_mailed_at_every_call()
    {
        using RawClient client = new(Server);

        RawAnswer first = await AddAsync(client, "new@client.example");
        RawAnswer second = await AddAsync(client, "new@client.example");
        RawAnswer pending = await client.GetAsync($"/v2/projects/{Studio.Pilot}/pending_collaborators?sort=email");

        Assert.Equal("pending_collaborator", (string?)first.Json["_type"]);
        Assert.Equal((string?)first.Json["id"], (string?)second.Json["id"]);
        Assert.Equal(
            ["new@client.example", Studio.Oskar], pending.Json.AsArray().Select(item => (string?)item!["email"]));
        Assert.Equal(
            2, Server.State.Mails.Count(mail => mail is { Kind: "collaborator_invitation", TargetId: Studio.Pilot }));
    }

    [Fact]
    public async Task A_second_removal_is_not_found()
    {
        using RawClient client = new(Server);

        RawAnswer removed = await RemoveAsync(client, "ines%40agency.example");

        Assert.Equal((200, "collaborator"), (removed.Status, (string?)removed.Json["_type"]));
        Assert.Equal(404, (await RemoveAsync(client, "ines%40agency.example")).Status);
        Assert.Equal("commenter", await EffectiveAsync(client, Studio.Ines));
    }

    [Fact]
    public async Task A_collaborator_can_be_removed_by_the_record()
    {
        using RawClient client = new(Server);
        string id = Server.State.Snapshot().Project(Studio.Pilot).Collaborators.Single(
            collaborator => collaborator.UserId == Studio.Grace).RecordId;

        Assert.Equal(200, (await client.DeleteAsync($"/v2/collaborators/{id.ToUpperInvariant()}")).Status);
        Assert.Equal(404, (await client.DeleteAsync($"/v2/collaborators/{id}")).Status);
    }

    [Fact]
    public async Task An_invitation_is_withdrawn_by_its_id_and_not_by_the_address()
    {
        using RawClient client = new(Server);
        string id = Server.State.Snapshot().Project(Studio.Pilot).Pending.Single().Id;

        Assert.Equal(404, (await RemoveAsync(client, "oskar%40client.example")).Status);
        RawAnswer cancelled = await client.DeleteAsync($"/v2/pending_collaborators/{id}");
        Assert.Equal((200, Studio.Oskar), (cancelled.Status, (string?)cancelled.Json["email"]));
        Assert.Equal(404, (await client.DeleteAsync($"/v2/pending_collaborators/{id}")).Status);
        Assert.Empty((await client.GetAsync($"/v2/projects/{Studio.Pilot}/pending_collaborators")).Json.AsArray());
    }

    [Fact]
    public async Task A_deactivated_person_cannot_be_added()
    {
        using RawClient client = new(Server);

        Assert.Equal(422, (await AddAsync(client, "jonas@northlight.example")).Status);
    }

    private static Task<RawAnswer> AddAsync(RawClient client, string email) =>
        client.PostAsync(Studio.PilotCollaborators, new JsonObject { ["email"] = email }.ToJsonString());

    private static Task<RawAnswer> RemoveAsync(RawClient client, string email) =>
        client.DeleteAsync($"{Studio.PilotCollaborators}/_?email={email}");

    private static async Task<string?> EffectiveAsync(RawClient client, string user, string path = Studio.PilotUsers) =>
        (string?)(await client.GetAsync(path)).Json["data"]!.AsArray().Single(
            item => (string?)item!["user"]!["id"] == user)!["role"];

    private static (bool Collaborator, bool Owner, bool TeamMember, string? TeamRole) Role(JsonNode role) => (
        (bool)role["collaborator"]!,
        (bool)role["owner"]!,
        (bool)role["team_member"]!,
        (string?)role["team_role"]);

    private static IEnumerable<string?> Names(RawAnswer answer) =>
        answer.Json.AsArray().Select(item => (string?)item!["name"]);
}
