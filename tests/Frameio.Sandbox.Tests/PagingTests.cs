using System.Text.Json.Nodes;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Tests;

public class PagingTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("email_asc", null)]
    [InlineData("name_desc", null)]
    [InlineData("role_asc", 7)]
    public async Task Pages_hold_everybody_once_in_order(string? sort, int? pageSize)
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);
        string query = (sort is null ? string.Empty : $"&sort={sort}")
            + (pageSize is null ? string.Empty : $"&page_size={pageSize}");

        List<JsonNode> people = await ListAsync(client, Studio.Users, query);

        string[] emails = [.. people.Select(item => (string)item["user"]!["email"]!)];
        Assert.Equal(112, emails.Length);
        Assert.Equal(112, emails.Distinct().Count());
        Assert.DoesNotContain("jonas@northlight.example", emails);
        if (sort is not null)
        {
            string key = sort.Split('_')[0];
            string[] keys = [.. people.Select(
                item => $"{(key == "role" ? item[key] : item["user"]![key])}".ToUpperInvariant())];
            string[] sorted = [.. sort.EndsWith("desc", StringComparison.Ordinal)
                ? keys.OrderByDescending(text => text, StringComparer.Ordinal)
                : keys.OrderBy(text => text, StringComparer.Ordinal)];
            Assert.Equal(sorted, keys);
        }
    }

    [Fact]
    public async Task The_next_link_is_relative_and_carries_only_the_cursor()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);

        RawAnswer page = await client.GetAsync(
            $"{Studio.Users}?page_size=5&include_deactivated=true&include_total_count=true");

        Assert.Matches($"^{Studio.Users}\\?after=[^&=]+$", (string)page.Json["links"]!["next"]!);
        Assert.Equal(113, (int)page.Json["total_count"]!);
        RawAnswer followed = await client.GetAsync((string)page.Json["links"]!["next"]!);
        Assert.Equal(50, followed.Json["data"]!.AsArray().Count);
        Assert.Null(followed.Json["total_count"]);
    }

    [Fact]
    public async Task Removing_what_has_been_listed_skips_nobody()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);
        string path = $"{Studio.Groups}/{CrowdId}/users";
        HashSet<string> seen = [];
        for (string? next = $"{path}?page_size=10"; next is not null;)
        {
            RawAnswer page = await client.GetAsync(next);
            foreach (string id in page.Json["data"]!.AsArray().Select(user => (string)user!["id"]!))
            {
                Assert.True(seen.Add(id));
                sandbox.State.RemoveMember(CrowdId, id);
            }

            next = (string?)page.Json["links"]!["next"] is { } link ? $"{link}&page_size=10" : null;
        }

        Assert.Equal(90, seen.Count);
    }

    [Fact]
    public async Task A_cursor_that_was_changed_or_made_for_another_list_is_refused()
    {
        await using SandboxServer sandbox = await StartAsync();
        using RawClient client = new(sandbox);
        string next = (string)(await client.GetAsync($"{Studio.Users}?page_size=5")).Json["links"]!["next"]!;
        string cursor = next[(next.IndexOf('=') + 1)..];
        char last = cursor[^1] == 'A' ? 'Q' : 'A';

        foreach (string wrong in new[]
        {
            $"{Studio.Users}?after={cursor[..^1]}{last}",
            $"{Studio.Users}?after=nonsense",
            $"{Studio.Users}?after=",
            $"{Studio.Users}?after={cursor}&sort=name_asc",
            $"{Studio.Groups}?after={cursor}",
        })
        {
            RawAnswer answer = await client.GetAsync(wrong);
            Assert.Equal((422, "/after"), (answer.Status, answer.Pointer));
        }
    }

    private const string CrowdId = "20d27562-6223-4fb2-988d-27bbdce23799";

    private static async Task<List<JsonNode>> ListAsync(RawClient client, string path, string query)
    {
        List<JsonNode> items = [];
        string? next = $"{path}?{query.TrimStart('&')}".TrimEnd('?');
        while (next is not null)
        {
            RawAnswer page = await client.GetAsync(next);
            Assert.Equal(200, page.Status);
            items.AddRange(page.Json["data"]!.AsArray()!);
            next = (string?)page.Json["links"]!["next"] is { } link ? link + query : null;
        }

        return items;
    }

    private static Task<SandboxServer> StartAsync()
    {
        SeedAccount studio = Seed.Default.Accounts[0];
        SeedAccount crowded = studio with
        {
            GenerateUsers = new SeedGeneratedUsers { Count = 100 },
            Groups = [.. studio.Groups, new SeedGroup { Id = CrowdId, Name = "Crowd", GeneratedMembers = 90 }],
        };
        return SandboxServer.StartAsync(
            new SandboxOptions { TimeScale = 0, Seed = Seed.Default with { Accounts = [crowded] } },
            TestContext.Current.CancellationToken);
    }
}
