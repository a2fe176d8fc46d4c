using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Tests;

public class SeedTests
{
    private const string Good = """
        {
          "accounts": [{
            "id": "d5a104d4-e2c5-41fb-a0c8-801ef23c86a1", "display_name": "One", "adobe_id": "AB@AdobeOrg",
            "users": [
              { "id": "264fe484-d631-4841-a2d1-bd6d122045f4",
                "name": "Ana", "email": "ana@one.example", "role": "owner" },
              { "id": null, "email": "invited@one.example", "role": "reviewer" }
            ],
            "generate_users": { "count": 3, "email_pattern": "user{0:000}@one.example" },
            "groups": [{
              "id": "20d27562-6223-4fb2-988d-27bbdce2379d", "name": "Crew", "creator": "ana@one.example",
              "members": ["ANA@one.example", "user002@one.example"], "generated_members": 1 }]
          }, {
            "id": "d5a104d4-e2c5-41fb-a0c8-801ef23c86a2", "display_name": "Two",
            "users": [{ "id": "264fe484-d631-4841-a2d1-bd6d122045f4",
                        "name": "Ana", "email": "ana@one.example", "role": "member" }]
          }],
          "tokens": [{ "token": "fio-u-ana", "user": "ana@one.example" }],
          "clients": [{ "client_id": "robot", "client_secret": "hush",
            "user": "user001@one.example", "token_lifetime_ms": 250.5 }]
        }
        """;

    [Fact]
    public async Task A_seed_says_who_is_where()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Seed = Seed.Parse(Good) }, TestContext.Current.CancellationToken);
        using RawClient client = new(sandbox) { Token = "fio-u-ana" };

        AccountSnapshot one = sandbox.State.Snapshot().Accounts[0];
        string first = SeedGeneratedUsers.IdOf(one.Id, 1);
        Assert.Equal(
            [
                "ana@one.example",
                "invited@one.example",
                "user001@one.example",
                "user002@one.example",
                "user003@one.example",
            ],
            one.Users.Select(user => user.Email));
        Assert.Equal([Studio.Ana, SeedGeneratedUsers.IdOf(one.Id, 2), first], one.Groups.Single().MemberIds);
        Assert.True(Guid.TryParseExact(first, "D", out _));
        Assert.Equal(2, (await client.GetAsync("/v4/accounts")).Json["data"]!.AsArray().Count);
        Assert.Equal(1, (int)(await client.RequestTokenAsync("hush", "robot")).Json["expires_in"]!);
    }

    [Theory]
    [InlineData("\"display_name\": \"One\",", "", "display_name")]
    [InlineData("\"display_name\": \"One\"", "\"display\": \"One\"", "display")]
    [InlineData("\"id\": null", "\"name\": null", "id")]
    [InlineData("d5a104d4-e2c5-41fb-a0c8-801ef23c86a2", "nonsense", "accounts[1].id: 'nonsense'")]
    [InlineData("d5a104d4-e2c5-41fb-a0c8-801ef23c86a2", "d5a104d4-e2c5-41fb-a0c8-801ef23c86a1", "accounts: id")]
    [InlineData("\"role\": \"reviewer\"", "\"role\": \"boss\"", "accounts[0].users[1].role: 'boss'")]
    [InlineData("invited@one.example", "ANA@ONE.example", "accounts[0].users: email 'ANA@ONE.example' occurs twice")]
    [InlineData("invited@one.example", "nobody", "accounts[0].users[1].email: 'nobody'")]
    [InlineData(
        "user002@one.example\"]", "stranger\"]", "accounts[0].groups[0].members[1]: there is no user 'stranger'")]
    [InlineData(
        "\"user002@one.example\"]", "\"invited@one.example\"]", "accounts[0].groups[0].members[1]: there is no user")]
    [InlineData("\"creator\": \"ana@one.example\"", "\"creator\": \"x\"", "accounts[0].groups[0].creator")]
    [InlineData("\"generated_members\": 1", "\"generated_members\": 4", "accounts[0].groups[0].generated_members")]
    [InlineData("\"generated_members\": 1", "\"sync_status\": \"completed\"", "accounts[0].groups[0].sync_status")]
    [InlineData("\"count\": 3", "\"count\": 0", "accounts[0].generate_users.count")]
    [InlineData("user{0:000}@one", "user@one", "accounts[0].generate_users.email_pattern")]
    [InlineData("user{0:000}@one", "user{1}@one", "accounts[0].generate_users")]
    [InlineData(
        "\"token\": \"fio-u-ana\", \"user\": \"ana@one.example\"",
        "\"token\": \"fio-u-ana\", \"user\": \"x\"",
        "tokens[0].user")]
    [InlineData("fio-u-ana", "with space", "tokens[0].token")]
    [InlineData("\"token_lifetime_ms\": 250.5", "\"token_lifetime_ms\": 0", "clients[0].token_lifetime_ms")]
    [InlineData(
        "\"name\": \"Ana\", \"email\": \"ana@one.example\", \"role\": \"member\"",
        "\"email\": \"anna@one.example\"",
        "has the address")]
    [InlineData("{", "[", "$")]
    public void A_seed_that_is_wrong_says_where(string right, string wrong, string named)
    {
        int at = Good.IndexOf(right, StringComparison.Ordinal);
        string json = Good[..at] + wrong + Good[(at + right.Length)..];
        SeedException exception = Assert.Throws<SeedException>(() => Seed.Parse(json));
        Assert.Contains(named, exception.Message);
    }

    [Fact]
    public async Task A_seed_file_that_is_not_there_is_an_error_that_says_so()
    {
        SeedException exception = await Assert.ThrowsAsync<SeedException>(
            () =>
                SandboxServer.StartAsync(
                    new SandboxOptions { SeedFile = "no-such-seed.json" }, TestContext.Current.CancellationToken));
        Assert.Contains("no-such-seed.json", exception.Message);
    }
}
