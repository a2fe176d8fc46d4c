using System.Text.Json.Nodes;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Tests;

/// <summary>The audit log: who sees it, what filters leave of it, and what writes into it.</summary>
public class AuditLogTests : ServiceTest
{
    protected override Seed InitialSeed => Studio.SeedWithGroupRoles;

    [Theory]
    [InlineData("", 2)]
    [InlineData("filters[event_type]=user_login", 1)]
    [InlineData("filters[from_date]=2026-11-01&filters[to_date]=2026-11-01", 2)]
    [InlineData("filters[from_date]=2026-11-02", 0)]
    [InlineData("filters[to_date]=2026-10-31", 0)]
    [InlineData("filters[project_id]=" + Studio.Pilot, 1)]
    [InlineData("filters[user_id]=" + Studio.Dev + "&filters[resource_type]=share", 1)]
    [InlineData("filters[resource_id]=" + Studio.Nobody, 0)]
    [InlineData("filters[ip_address]=192.0.2.1", 2)]
    public async Task Filters_leave_what_fits_all_of_them(string query, int events)
    {
        JsonNode page = await ReadAsync(query);

        Assert.Equal(events, page["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task Users_are_embedded_where_that_is_asked_for()
    {
        JsonNode entry = (await ReadAsync("include=user"))["data"]![0]!;

        Assert.Equal(Studio.Dev, (string?)entry["user"]!["id"]);
        Assert.Equal(entry["user_id"]!.ToString(), (string?)entry["user"]!["id"]);
    }

    [Fact]
    public async Task A_filter_that_nobody_knows_is_refused()
    {
        RequestsMayBreakContract = true;

        Assert.Equal(422, (await SendAsync("filters[actor]=x")).Status);
    }

    [Fact]
    public async Task Without_the_version_by_name_there_is_no_such_route()
    {
        RequestsMayBreakContract = true;

        RawAnswer answer = await SendAsync(string.Empty, version: null);

        Assert.Equal(404, answer.Status);
        Assert.Contains("no route found", answer.Json.ToJsonString());
    }

    [Fact]
    public async Task A_plan_without_it_is_forbidden()
    {
        Server.Load(Studio.With(account => account with { HasAuditLog = false }));

        Assert.Equal(403, (await SendAsync(string.Empty)).Status);
    }

    [Fact]
    public async Task What_is_done_is_written_into_it_and_a_project_takes_its_shares_along()
    {
        using RawClient client = new(Server);
        string share = $"/v4/accounts/{Studio.Account}/shares/{Studio.Share}";
        Assert.Equal(200, (await client.GetAsync(share)).Status);

        await client.SendAsync(
            HttpMethod.Patch,
            $"/v4/accounts/{Studio.Account}/webhooks/{Studio.Webhook}",
            """{"data":{"active":false}}""");
        await client.PatchRoleAsync($"{Studio.PilotUsers}/{Studio.Chloe}", "viewer");
        await client.DeleteAsync($"{Studio.Projects}/{Studio.Pilot}");

        JsonNode page = await ReadAsync($"filters[user_id]={Studio.Ana}");
        Assert.Equal(
            ["webhook_updated", "project_permissions_granted_to_user"],
            page["data"]!.AsArray().Select(entry => (string?)entry!["event_type"]));
        Assert.Equal(404, (await client.GetAsync(share)).Status);
    }

    private async Task<JsonNode> ReadAsync(string query)
    {
        RawAnswer answer = await SendAsync(query);
        Assert.Equal(200, answer.Status);
        return answer.Json;
    }

    private async Task<RawAnswer> SendAsync(string query, string? version = "4.0")
    {
        using RawClient client = new(Server) { ApiVersion = version };
        return await client.GetAsync($"{Studio.AuditLogs}?{query}");
    }
}
