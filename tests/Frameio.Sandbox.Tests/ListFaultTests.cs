using Frameio.Sandbox.Faults;

namespace Frameio.Sandbox.Tests;

/// <summary>Lists that aren't whole, move while they are read, or hold odd records.</summary>
public class ListFaultTests
{
    [Fact]
    public async Task A_page_can_lose_its_next_link_or_its_end()
    {
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
            new FaultRule { Operation = "v4ListAccountUsers", Action = new DropNextLinkFault() },
            new FaultRule
            {
                Operation = "v4ListAccountUsers",
                Action = new TruncatePageFault { Keep = 2, TotalCount = 500 },
            });
        using RawClient client = new(sandbox);

        RawAnswer dropped = await client.GetAsync($"{Studio.Users}?page_size=5&include_total_count=true");
        RawAnswer truncated = await client.GetAsync($"{Studio.Users}?page_size=5&include_total_count=true");

        Assert.Equal((5, 12), (dropped.Json["data"]!.AsArray().Count, (int)dropped.Json["total_count"]!));
        Assert.Null(dropped.Json["links"]!["next"]);
        Assert.Equal((2, 500), (truncated.Json["data"]!.AsArray().Count, (int)truncated.Json["total_count"]!));
        Assert.Null(truncated.Json["links"]!["next"]);
    }

    [Theory]
    [InlineData(3, 16)]
    [InlineData(-3, 10)]
    public async Task A_list_grows_or_shrinks_while_it_is_read(int by, int total)
    {
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
            new FaultRule
            {
                Method = "GET",
                Path = "/(users|collaborators|members)$",
                Skip = 1,
                Action = new ShiftListFault { By = by },
            });
        using RawClient client = new(sandbox);
        string first = $"{Studio.Users}?page_size=5&include_total_count=true&include_deactivated=true";

        RawAnswer before = await client.GetAsync(first);
        RawAnswer after = await client.GetAsync(
            $"{before.Json["links"]!["next"]}&page_size=5&include_total_count=true&include_deactivated=true");

        string[] whole = Ids((await client.GetAsync($"{Studio.Users}?include_deactivated=true")).Json["data"]!);
        Assert.Equal(whole[..5], Ids(before.Json["data"]!));
        Assert.Equal(whole[(5 - by)..Math.Min(10 - by, whole.Length)], Ids(after.Json["data"]!));
        Assert.Equal(whole.Length + by, (int)after.Json["total_count"]!);
        Assert.Equal(total, whole.Length + by);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_list_of_V2_grows_or_shrinks_while_it_is_read(int by)
    {
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
            new FaultRule { Operation = "v2ListTeamMembers", Skip = 1, Action = new ShiftListFault { By = by } });
        using RawClient client = new(sandbox);

        RawAnswer whole = await client.GetAsync(Studio.DailiesMembers);
        RawAnswer second = await client.GetAsync($"{Studio.DailiesMembers}?page=2&page_size=2");

        string?[] ids = [.. whole.Json.AsArray().Select(member => (string?)member!["id"])];
        Assert.Equal(ids[(2 - by)..(4 - by)], second.Json.AsArray().Select(member => (string?)member!["id"]));
        Assert.Equal($"{ids.Length + by}", second.Headers["total"]);
    }

    [Fact]
    public async Task A_page_can_claim_a_total_that_is_too_high_and_goes_on()
    {
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
            new FaultRule { Times = 3, Action = new ClaimTotalFault { More = 5 } });
        using RawClient client = new(sandbox);

        RawAnswer claimed = await client.GetAsync($"{Studio.Users}?page_size=5&include_total_count=true");
        RawAnswer silent = await client.GetAsync($"{Studio.Users}?page_size=5");
        RawAnswer legacy = await client.GetAsync(Studio.DailiesMembers);

        Assert.Equal(17, (int)claimed.Json["total_count"]!);
        Assert.NotNull(claimed.Json["links"]!["next"]);
        Assert.Null(silent.Json["total_count"]);
        Assert.Equal("10", legacy.Headers["total"]);
    }

    [Fact]
    public async Task Records_can_lose_an_id_or_have_another()
    {
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
            new FaultRule { Action = new EditRecordsFault { Field = "user.id", Value = "..", Count = 1 } },
            new FaultRule { Action = new EditRecordsFault { Field = "id", Remove = true } },
            new FaultRule { Action = new EditRecordsFault { Field = "user_id", Value = null } },
            new FaultRule { Action = new EditRecordsFault { Field = "user.id", Value = "x" } });
        using RawClient client = new(sandbox);

        RawAnswer users = await client.GetAsync(Studio.Users);
        RawAnswer group = await client.GetAsync($"{Studio.Groups}/{Studio.Editors}");
        RawAnswer members = await client.GetAsync(Studio.DailiesMembers);
        RawAnswer me = await client.GetAsync("/v4/me");

        Assert.Equal("..", (string?)users.Json["data"]![0]!["user"]!["id"]);
        Assert.NotEqual("..", (string?)users.Json["data"]![1]!["user"]!["id"]);
        Assert.False(group.Json["data"]!.AsObject().ContainsKey("id"));
        Assert.All(members.Json.AsArray(), member => Assert.Null(member!["user_id"]));
        Assert.Equal(Studio.Ana, (string?)me.Json["data"]!["id"]);
    }

    private static string[] Ids(System.Text.Json.Nodes.JsonNode records) =>
        [.. records.AsArray().Select(record => (string?)record!["user"]!["id"] ?? "none")];
}
