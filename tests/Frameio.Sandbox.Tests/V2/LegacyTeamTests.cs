using System.Globalization;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Logging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Tests.V2;

/// <summary>Teams and their members in V2.</summary>
public sealed class LegacyTeamTests : ServiceTest
{
    [Fact]
    public async Task The_caller_sees_accounts_and_teams_of_the_same_ids_as_in_V4()
    {
        using RawClient client = new(Server);

        RawAnswer me = await client.GetAsync("/v2/me");
        RawAnswer accounts = await client.GetAsync("/v2/accounts");
        RawAnswer teams = await client.GetAsync("/v2/teams");
        RawAnswer ofAccount = await client.GetAsync($"/v2/accounts/{Studio.Account}/teams?include=user_role");
        RawAnswer one = await client.GetAsync($"/v2/teams/{Studio.Dailies}?include=account");

        Assert.Equal(("user", Studio.Ana), ((string?)me.Json["_type"], (string?)me.Json["id"]));
        Assert.Equal(
            ("account", Studio.Ana), ((string?)accounts.Json[0]!["_type"], (string?)accounts.Json[0]!["owner_id"]));
        Assert.Equal(
            ["Dailies", "Post", "Trailers O'Neil"], teams.Json.AsArray().Select(team => (string?)team!["name"]));
        Assert.Equal(3, ofAccount.Json.AsArray().Count);
        Assert.Equal((Studio.Dailies, 5), ((string?)one.Json["id"], (int)one.Json["member_count"]!));
        Assert.Equal(Studio.Account, (string?)one.Json["account"]!["id"]);
    }

    [Fact]
    public async Task Somebody_the_account_knows_becomes_a_member_without_a_mail()
    {
        using RawClient client = new(Server);

        RawAnswer added = await AddAsync(client, """{"email":"GRACE+dailies@agency.example"}""");
        RawAnswer byId = await AddAsync(client, $$"""{"user_id":"{{Studio.Ana}}","role":"team_manager"}""");

        Assert.Equal(
            (200, "team_member", "member"), (added.Status, (string?)added.Json["_type"], (string?)added.Json["role"]));
        Assert.Equal("grace+dailies@agency.example", (string?)added.Json["user"]!["email"]);
        Assert.Equal("team_manager", (string?)byId.Json["role"]);
        Assert.Equal(("full_access", "workspace_admin"), (RoleOf(Studio.Grace), RoleOf(Studio.Ana)));
        Assert.Empty(Server.State.Mails);
    }

    [Fact]
    public async Task A_member_added_again_keeps_the_record_and_unless_another_is_given_the_role()
    {
        using RawClient client = new(Server);

        RawAnswer plain = await AddAsync(client, """{"email":"ines@agency.example"}""");
        RawAnswer same = await AddAsync(client, """{"email":"ines@agency.example","role":"member"}""");
        Assert.Equal("commenter", RoleOf(Studio.Ines));
        RawAnswer other = await AddAsync(client, """{"email":"ines@agency.example","role":"team_manager"}""");

        Assert.Equal("workspace_admin", RoleOf(Studio.Ines));
        Assert.Equal((string?)plain.Json["id"], (string?)other.Json["id"]);
        Assert.Equal((string?)plain.Json["updated_at"], (string?)same.Json["updated_at"]);
        Assert.NotEqual((string?)plain.Json["updated_at"], (string?)other.Json["updated_at"]);
        Assert.Empty(Server.State.Mails);
    }

    [Fact]
    public async Task A_stranger_gets_a_mail_at_every_call_and_stays_one_invitation()
    {
        using RawClient client = new(Server);

        RawAnswer first = await AddAsync(client, """{"email":"new@client.example","role":"team_manager"}""");
        RawAnswer second = await AddAsync(client, """{"email":"NEW@client.example"}""");

        Assert.Equal(
            ("pending_team_member", "team_manager"), ((string?)first.Json["_type"], (string?)second.Json["role"]));
        Assert.False(first.Json.AsObject().ContainsKey("user_id"));
        Assert.Equal((string?)first.Json["id"], (string?)second.Json["id"]);
        Assert.Equal(
            [
                ("new@client.example", "team_invitation", Studio.Dailies),
                ("NEW@client.example", "team_invitation", Studio.Dailies),
            ],
            Server.State.Mails.Select(mail => (mail.To, mail.Kind, mail.TargetId)));
        Assert.Equal([1, 1], Calls("v2AddTeamMember").Select(call => call.Mails!.Count));
        Assert.Equal(2, Server.State.Snapshot().Workspace("Dailies").Pending.Count);
    }

    [Fact]
    public async Task An_invited_person_without_an_id_is_a_stranger()
    {
        using RawClient client = new(Server);

        RawAnswer answer = await AddAsync(client, """{"email":"liam@client.example"}""");

        Assert.Equal("pending_team_member", (string?)answer.Json["_type"]);
        Assert.Equal("liam@client.example", Assert.Single(Server.State.Mails).To);
    }

    [Theory]
    [InlineData("""{"email":"jonas@northlight.example"}""", 422)]
    [InlineData($$"""{"user_id":"{{Studio.Nobody}}"}""", 404)]
    [InlineData("""{"email":"grace+dailies@agency.example","role":"boss"}""", 422)]
    public async Task Who_cannot_be_added_is_refused_in_the_words_of_V2(string body, int status)
    {
        RequestsMayBreakContract = true;
        using RawClient client = new(Server);

        RawAnswer refused = await AddAsync(client, body);

        Assert.Equal(
            (status, status, status),
            (refused.Status, (int)refused.Json["code"]!, (int)refused.Json["errors"]![0]!["status"]!));
        Assert.Equal(status == 404 ? "Not Found" : "Invalid arguments", (string?)refused.Json["message"]);
    }

    [Fact]
    public async Task A_second_removal_is_answered_with_the_time_of_the_first()
    {
        using RawClient client = new(Server);
        DateTimeOffset before = DateTimeOffset.UtcNow.AddMilliseconds(-1);

        RawAnswer first = await RemoveAsync(client, "ines%40agency.example");
        RawAnswer second = await RemoveAsync(client, "INES%40agency.example");

        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.Equal("team_member", (string?)first.Json["_type"]);
        DateTimeOffset updated = DateTimeOffset.Parse((string)first.Json["updated_at"]!, CultureInfo.InvariantCulture);
        Assert.InRange(updated, before, DateTimeOffset.UtcNow);
        Assert.Equal((string?)first.Json["updated_at"], (string?)second.Json["updated_at"]);
        Assert.DoesNotContain(
            Server.State.Snapshot().Workspace("Dailies").Members, member => member.UserId == Studio.Ines);
    }

    [Fact]
    public async Task A_removed_member_who_is_added_again_has_the_old_record()
    {
        using RawClient client = new(Server);

        RawAnswer removed = await RemoveAsync(client, "ines%40agency.example");
        RawAnswer added = await AddAsync(client, """{"email":"ines@agency.example"}""");

        Assert.Equal((string?)removed.Json["id"], (string?)added.Json["id"]);
        Assert.Null(added.Json["deleted_at"]);
        Assert.Equal("full_access", RoleOf(Studio.Ines));
    }

    [Fact]
    public async Task Who_was_never_a_member_is_not_found()
    {
        using RawClient client = new(Server);

        Assert.Equal(404, (await RemoveAsync(client, "ana%40northlight.example")).Status);
        Assert.Equal(404, (await RemoveAsync(client, "nobody%40client.example")).Status);
        Assert.Equal(404, (await RemoveAsync(client, "mona%40freelance.example")).Status);
    }

    [Fact]
    public async Task A_plus_that_is_not_encoded_is_a_space_and_finds_nobody()
    {
        using RawClient client = new(Server);
        Server.State.AddTeamMember(Studio.Dailies, Studio.Grace);

        Assert.Equal(404, (await RemoveAsync(client, "grace+dailies@agency.example")).Status);
        Assert.Equal(200, (await RemoveAsync(client, "grace%2Bdailies%40agency.example")).Status);
    }

    [Fact]
    public async Task Both_generations_see_one_state()
    {
        using RawClient client = new(Server);

        await client.DeleteAsync($"{Studio.DailiesUsers}/{Studio.Chloe}");
        RawAnswer again = await RemoveAsync(client, "chloe%40northlight.example");
        await AddAsync(client, """{"email":"grace+dailies@agency.example","role":"team_manager"}""");
        RawAnswer users = await client.GetAsync(Studio.DailiesUsers);
        RawAnswer members = await client.GetAsync(Studio.DailiesMembers);

        Assert.Equal(200, again.Status);
        Assert.Contains(
            users.Json["data"]!.AsArray(),
            item => (string?)item!["user"]!["id"] == Studio.Grace && (string?)item["role"] == "workspace_admin");
        Assert.Equal(
            [("workspace_admin", "team_manager"), ("editor", "member"), ("commenter", "member")],
            from member in members.Json.AsArray()
            let id = (string)member["user_id"]!
            where id == Studio.Elena || id == Studio.Dev || id == Studio.Ines
            select (RoleOf(id), (string)member["role"]!));
    }

    [Fact]
    public async Task Times_are_those_of_the_wall_whatever_the_time_scale()
    {
        await using SandboxServer fast = await SandboxServer.StartAsync(
            new SandboxOptions { TimeScale = 10_000 }, Cancellation);
        using RawClient client = new(fast);

        RawAnswer removed = await RemoveAsync(client, "ines%40agency.example");

        TimeSpan apart = DateTimeOffset.UtcNow - DateTimeOffset.Parse(
            (string)removed.Json["updated_at"]!, CultureInfo.InvariantCulture);
        Assert.InRange(apart, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Matches(@"\.\d{6}Z$", (string)removed.Json["updated_at"]!);
    }

    [Fact]
    public async Task A_lost_answer_has_sent_its_mail()
    {
        Break("v2AddTeamMember", new Frameio.Sandbox.Faults.LostAnswerFault());
        using RawClient client = new(Server);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => AddAsync(client, """{"email":"new@client.example"}"""));

        Assert.Single(Server.State.Mails);
        Assert.Single(Assert.Single(Calls("v2AddTeamMember")).Mails!);
    }

    [Fact]
    public async Task A_member_of_the_account_sees_the_own_teams_and_changes_none()
    {
        Server.State.SetUserRole(Studio.Ana, "member");
        Server.State.AddTeamMember(Studio.Dailies, Studio.Ana, "workspace_admin");
        using RawClient client = new(Server);

        Assert.Equal(
            ["Dailies"], (await client.GetAsync("/v2/teams")).Json.AsArray().Select(team => (string?)team!["name"]));
        Assert.Equal(404, (await client.GetAsync($"/v2/teams/{Studio.Post}/members")).Status);
        Assert.Equal(403, (await AddAsync(client, """{"email":"new@client.example"}""")).Status);
        Assert.Empty(Server.State.Mails);
    }

    private static Task<RawAnswer> AddAsync(RawClient client, string body) =>
        client.PostAsync(Studio.DailiesMembers, body);

    private static Task<RawAnswer> RemoveAsync(RawClient client, string email) =>
        client.DeleteAsync($"{Studio.DailiesMembers}/_?email={email}");

    private string? RoleOf(string user) =>
        Server.State.Snapshot().Workspace("Dailies").Members.Single(member => member.UserId == user).Role;
}
