using System.Text.Json.Nodes;

namespace Frameio.Sandbox.Tests;

public class GroupTests
{
    [Fact]
    public async Task A_group_lives_through_create_rename_and_delete()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        RawAnswer created = await client.PostAsync(Studio.Groups, """{"data":{"name":"Editors","emoji":"🎬"}}""");
        string path = $"{Studio.Groups}/{created.Json["data"]!["id"]}";
        RawAnswer renamed = await client.SendAsync(HttpMethod.Patch, path, """{"data":{"name":"Cutters"}}""");
        RawAnswer shown = await client.GetAsync($"{path}?include=creator");

        Assert.Equal((201, 200), (created.Status, renamed.Status));
        JsonNode data = shown.Json["data"]!;
        Assert.Equal(
            ("Cutters", "🎬", Studio.Ana),
            ((string?)data["name"], (string?)data["emoji"], (string?)data["creator"]!["id"]));
        Assert.Equal(204, (await client.DeleteAsync(path)).Status);
        Assert.Equal((404, "Not found"), Outline(await client.GetAsync(path)));
    }

    [Fact]
    public async Task Adding_counts_new_members_once()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        RawAnswer added = await client.AddAsync(
            Studio.ReviewersUsers, Studio.Ana, Studio.Ines, Studio.Ana.ToUpperInvariant());
        Assert.Equal(204, added.Status);
        Assert.Equal(204, (await client.AddAsync(Studio.ReviewersUsers, Studio.Ana)).Status);

        RawAnswer group = await client.GetAsync($"{Studio.Groups}/{Studio.Reviewers}");
        Assert.Equal(2, (int)group.Json["data"]!["member_count"]!);
        Assert.Equal([Studio.Ines, Studio.Ana], sandbox.State.Snapshot().Group("Reviewers").MemberIds);
    }

    [Theory]
    [InlineData(422, InvalidUserNaming.None, InvalidUserReference.ByPointer, new string?[] { null })]
    [InlineData(409, InvalidUserNaming.First, InvalidUserReference.ByPointer, new[] { "/data/user_ids/1" })]
    [InlineData(
        404, InvalidUserNaming.All, InvalidUserReference.ByPointer, new[] { "/data/user_ids/1", "/data/user_ids/3" })]
    [InlineData(422, InvalidUserNaming.All, InvalidUserReference.ByIdInDetail, new string?[] { null, null })]
    public async Task One_invalid_user_refuses_the_call(
        int status, InvalidUserNaming naming, InvalidUserReference reference, string?[] pointers)
    {
        await using SandboxServer sandbox = await StartAsync(
            new SandboxOptions
            {
                InvalidUserRefusal = new() { Status = status, Naming = naming, Reference = reference },
            });
        using RawClient client = new(sandbox);

        RawAnswer answer = await client.AddAsync(
            Studio.ReviewersUsers, Studio.Ana, Studio.Nobody, Studio.Chloe, Studio.JonasDeactivated);

        Assert.Equal(status, answer.Status);
        Assert.Equal(pointers, answer.Json["errors"]!.AsArray().Select(error => (string?)error!["source"]?["pointer"]));
        Assert.Equal(reference == InvalidUserReference.ByIdInDetail, answer.Body.Contains(Studio.JonasDeactivated));
        Assert.Equal([Studio.Ines], sandbox.State.Snapshot().Group("Reviewers").MemberIds);
    }

    [Fact]
    public async Task Too_many_ids_are_refused_where_there_is_a_maximum()
    {
        await using SandboxServer sandbox = await StartAsync(new SandboxOptions { MaxUserIds = 2 });
        using RawClient client = new(sandbox);

        RawAnswer answer = await client.AddAsync(Studio.ReviewersUsers, Studio.Ana, Studio.Chloe, Studio.Elena);

        Assert.Equal((422, "/data/user_ids"), (answer.Status, answer.Pointer));
        Assert.Equal(204, (await client.AddAsync(Studio.ReviewersUsers, Studio.Ana, Studio.Chloe)).Status);
    }

    [Fact]
    public async Task A_member_can_be_removed_once()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        Assert.Equal(204, (await client.DeleteAsync($"{Studio.ReviewersUsers}/{Studio.Ines}")).Status);
        Assert.Equal((404, "Not found"), Outline(await client.DeleteAsync($"{Studio.ReviewersUsers}/{Studio.Ines}")));
    }

    [Fact]
    public async Task A_synced_group_takes_no_edits_of_its_members()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);
        string path = $"{Studio.Groups}/{Studio.AdobeSync}/users";

        Assert.Equal(403, (await client.AddAsync(path, Studio.Ana)).Status);
        Assert.Equal(403, (await client.DeleteAsync($"{path}/{Studio.Elena}")).Status);
        Assert.Equal([Studio.Elena], sandbox.State.Snapshot().Group("Adobe Sync").MemberIds);
    }

    [Fact]
    public async Task An_experimental_call_without_its_header_finds_no_route()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox) { ApiVersion = null };

        RawAnswer answer = await client.AddAsync(Studio.EditorsUsers, Studio.Ana);
        Assert.Equal(
            (404, $"no route found for POST {Studio.EditorsUsers} (DeveloperApiWeb.V0.Router)"), Outline(answer));

        client.ApiVersion = "experimental";
        RawAnswer unknown = await client.GetAsync("/v4/nothing");
        Assert.Equal(
            (404, "no route found for GET /v4/nothing (DeveloperApiWeb.Experimental.Router)"), Outline(unknown));
    }

    [Fact]
    public async Task A_member_of_the_account_reads_groups_and_changes_none()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);
        sandbox.State.SetUserRole(Studio.Ana, "member");

        Assert.Equal(200, (await client.GetAsync(Studio.Groups)).Status);
        Assert.Equal(403, (await client.PostAsync(Studio.Groups, """{"data":{"name":"A","emoji":"b"}}""")).Status);
        Assert.Equal(403, (await client.AddAsync(Studio.EditorsUsers, Studio.Ana)).Status);
    }

    [Fact]
    public async Task An_account_the_caller_has_no_part_in_is_not_found()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        Assert.Equal((404, "Not found"), Outline(await client.GetAsync($"/v4/accounts/{Studio.Nobody}/groups")));
    }

    [Fact]
    public async Task Users_without_an_id_are_listed_and_deactivated_ones_on_request()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        JsonArray active = (await client.GetAsync(Studio.Users)).Json["data"]!.AsArray();
        JsonArray all = (await client.GetAsync($"{Studio.Users}?include_deactivated=true")).Json["data"]!.AsArray();

        Assert.Contains(
            active, item => item!["user"]!["id"] is null && (string?)item["user"]!["email"] == "liam@client.example");
        Assert.Equal(active.Count + 1, all.Count);
        Assert.Contains(all, item => (string?)item!["user"]!["id"] == Studio.JonasDeactivated);
    }

    private static (int Status, string? Detail) Outline(RawAnswer answer) => (answer.Status, answer.Detail);

    private static Task<SandboxServer> StartAsync(SandboxOptions? options = null) => SandboxServer.StartAsync(
        (options ?? new SandboxOptions()) with { TimeScale = 0 }, TestContext.Current.CancellationToken);
}
