using Frameio.Client.Groups;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Logging;

namespace Frameio.Client.Tests.Transport;

public class PagingTests : SandboxTest
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(250, 3)]
    public async Task A_list_is_read_to_its_end_with_as_few_calls_as_pages(int members, int calls)
    {
        Server.Load(Seeds.Crowded(people: Math.Max(members, 1), members));
        FrameioGroup crowd = new() { Id = Seeds.Crowd, Name = "Crowd" };

        List<FrameioGroupMember> read =
            await Client.Groups.ListMembersAsync(Studio.Account, crowd, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(Enumerable.Range(1, members).Select(Seeds.PersonId), read.Select(member => member.UserId));
        Assert.Equal(calls, Log.Count);
    }

    [Fact]
    public async Task What_the_next_link_drops_is_asked_for_again_on_every_page()
    {
        Server.Load(Seeds.Crowded(people: 230, members: 0));

        List<FrameioUser> users = await Client.Users
            .ListAsync(Studio.Account, includeDeactivated: true, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(243, users.Count);
        Assert.Contains(users, user => user.Id == Studio.JonasDeactivated);
        Assert.Equal(3, Log.Count);
        Assert.All(
            Log,
            call => Assert.Equal(
                ("100", "true", "true"),
                (Value(call, "page_size"), Value(call, "include_deactivated"), Value(call, "include_total_count"))));
        Assert.Equal([false, true, true], Log.Select(call => Value(call, "after") is not null));
    }

    [Fact]
    public async Task Parameters_the_next_link_keeps_are_not_repeated()
    {
        Answer("v4ListGroups", Page($"{Studio.Groups}?page_size=1&include_total_count=false"));
        Answer("v4ListGroups", Page(next: null));

        await Client.Groups.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation);

        Assert.Equal("page_size=1&include_total_count=false", Log[1].Query);
    }

    [Theory]
    [InlineData("{0}/v4/accounts/{1}/groups?after=x")]
    [InlineData("/v4/accounts/{1}/groups?after=x")]
    public async Task A_next_link_may_be_relative_or_name_the_host(string link)
    {
        string absolute =
            string.Format(null, link, Server.BaseAddress.GetLeftPart(UriPartial.Authority), Studio.Account);
        Answer("v4ListGroups", Page(absolute));
        Answer("v4ListGroups", Page(next: null));

        await Client.Groups.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation);

        Assert.StartsWith("after=x", Log[1].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_next_link_is_the_end()
    {
        Answer("v4ListGroups", Page(next: string.Empty));

        Assert.Empty(await Client.Groups.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation));

        Assert.Single(Log);
    }

    [Fact]
    public async Task Nothing_more_is_asked_for_when_the_consumer_has_enough()
    {
        Server.Load(Seeds.Crowded(people: 250, members: 0));

        List<FrameioUser> first = await Client.Users
            .ListAsync(Studio.Account, cancellationToken: Cancellation).Take(100).ToListAsync(Cancellation);

        Assert.Equal(100, first.Count);
        Assert.Single(Log);
    }

    [Fact]
    public async Task Nothing_is_asked_for_before_the_consumer_wants_it()
    {
        await using IAsyncEnumerator<FrameioUser> users =
            Client.Users.ListAsync(Studio.Account, cancellationToken: Cancellation).GetAsyncEnumerator(Cancellation);

        Assert.Empty(Log);
        Assert.True(await users.MoveNextAsync());
        Assert.Single(Log);
    }

    private static string Page(string? next) =>
        $$$"""{"data":[],"links":{"next":{{{(next is null ? "null" : $"\"{next}\"")}}}}}""";

    private static string? Value(LogEntry call, string name) => call.Query.Split('&')
        .Select(pair => pair.Split('='))
        .SingleOrDefault(pair => pair[0] == name)?[1];
}
