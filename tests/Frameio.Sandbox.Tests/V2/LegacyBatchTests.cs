using System.Text.Json.Nodes;

namespace Frameio.Sandbox.Tests.V2;

/// <summary>Calls of V2 about many people at once.</summary>
public sealed class LegacyBatchTests : ServiceTest
{
    private const string Members = $"/v2/batch/teams/{Studio.Dailies}/members";
    private const string Collaborators = $"/v2/batch/projects/{Studio.Pilot}/collaborators";

    [Fact]
    public async Task A_batch_makes_members_of_people_and_invites_strangers()
    {
        using RawClient client = new(Server);

        RawAnswer added = await client.PostAsync(Members, Batch("GRACE+dailies@agency.example", "new@client.example"));

        Assert.Equal(200, added.Status);
        Assert.Null(added.Json["error"]);
        Assert.Contains(Server.State.Snapshot().Workspace("Dailies").Members, member => member.UserId == Studio.Grace);
        Assert.Equal(
            ("new@client.example", "team_invitation", Studio.Dailies),
            Server.State.Mails.Select(mail => (mail.To, mail.Kind, mail.TargetId)).Single());
    }

    [Fact]
    public async Task A_batch_carries_out_what_it_can_and_tells_the_rest()
    {
        using RawClient client = new(Server);

        RawAnswer removed = await client.SendAsync(
            HttpMethod.Delete, Members, Batch("nobody@client.example", "ines@agency.example"));
        RawAnswer added = await client.PostAsync(Members, Batch("jonas@northlight.example", "ana@northlight.example"));

        Assert.Equal((200, "batch 0: Not found"), (removed.Status, (string?)removed.Json["error"]));
        Assert.Equal((200, "batch 0: The user is deactivated"), (added.Status, (string?)added.Json["error"]));
        string[] members = [.. Server.State.Snapshot().Workspace("Dailies").Members.Select(member => member.UserId)];
        Assert.DoesNotContain(Studio.Ines, members);
        Assert.Contains(Studio.Ana, members);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"batch":[]}""")]
    [InlineData("""{"batch":[{"email":"ana@northlight.example"},{"user_id":"nobody"}]}""")]
    public async Task A_batch_of_members_that_cannot_be_meant_is_refused_whole(string body)
    {
        RequestsMayBreakContract = true;
        using RawClient client = new(Server);

        Assert.Equal(422, (await client.PostAsync(Members, body)).Status);
        Assert.DoesNotContain(
            Server.State.Snapshot().Workspace("Dailies").Members, member => member.UserId == Studio.Ana);
    }

    [Fact]
    public async Task Collaborators_come_by_address_by_id_by_team_and_by_group_and_mails_can_be_left_out()
    {
        using RawClient client = new(Server);
        Server.State.AddMember(Studio.Producers, Studio.Elena);

        RawAnswer silent = await client.PostAsync(Collaborators, $$"""
            {
              "send_email": false,
              "batch": [
                {"email": "new@client.example"}, {"user_id": "{{Studio.Ana}}"}, {"team_id": "{{Studio.Post}}"},
                {"user_group_id": "{{Studio.Producers}}"}
              ]
            }
            """);
        RawAnswer loud = await client.PostAsync(Collaborators, Batch("new@client.example"));

        Assert.Equal((200, 200), (silent.Status, loud.Status));
        HashSet<string> collaborators =
            [.. Server.State.Snapshot().Project(Studio.Pilot).Collaborators.Select(one => one.UserId)];
        string[] ofPost = [.. Server.State.Snapshot().Workspace("Post").Members.Select(member => member.UserId)];
        Assert.NotEmpty(ofPost);
        Assert.Superset(new HashSet<string>([Studio.Ana, Studio.Elena, .. ofPost]), collaborators);
        Assert.Equal("new@client.example", Assert.Single(Server.State.Mails).To);
    }

    [Fact]
    public async Task Collaborators_are_taken_away_by_batch()
    {
        using RawClient client = new(Server);

        RawAnswer removed = await client.SendAsync(HttpMethod.Delete, Collaborators, Batch("ines@agency.example"));

        Assert.Equal(200, removed.Status);
        Assert.Null(removed.Json["error"]);
        Assert.DoesNotContain(
            Server.State.Snapshot().Project(Studio.Pilot).Collaborators, one => one.UserId == Studio.Ines);
    }

    private static string Batch(params string[] emails) => new JsonObject
    {
        ["batch"] = new JsonArray([.. emails.Select(email => (JsonNode)new JsonObject { ["email"] = email })]),
    }.ToJsonString();
}
