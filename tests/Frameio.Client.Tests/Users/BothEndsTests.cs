using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Users;

/// <summary>A long list of users is read from both ends at once, until they meet and the count agrees.</summary>
public class BothEndsTests : SandboxTest
{
    private const string Listing = "v4ListAccountUsers";

    [Theory]
    [InlineData(487, 5)]
    [InlineData(488, 8)]
    [InlineData(987, 12)]
    [InlineData(1187, 14)]
    public async Task Everybody_is_read_once_with_hardly_more_calls_than_pages(int people, int calls)
    {
        Server.Load(Seeds.Crowded(people, members: 0));

        FrameioList<FrameioUser> users = await ReadAsync();

        Assert.True(users.IsWhole);
        Assert.Equal(people + 13, users.Count);
        Assert.Equal(people + 13, users.DistinctBy(user => user.Email).Count());
        Assert.InRange(Log.Count, (people + 112) / 100, calls);
    }

    [Fact]
    public async Task A_long_list_takes_half_as_many_waits_as_pages()
    {
        Server.Load(Seeds.Crowded(1987, members: 0));
        Break(Listing, new DelayFault { Ms = 100 }, times: null);

        await ReadAsync();

        double rounds = (Log[^1].AtMs + Log[^1].Ms!.Value - Log[0].AtMs) / 100;
        Assert.InRange(rounds, 10, 17);
    }

    [Fact]
    public async Task Where_the_service_sorts_nothing_the_list_is_read_straight()
    {
        Server.Load(Seeds.Crowded(687, members: 0));
        string[] pages = [.. Enumerable.Range(0, 7).Select(page => Page(page, 7))];
        Answer(Listing, pages[0]);
        Answer(Listing, pages[0]);
        pages.ToList().ForEach(page => Answer(Listing, page));

        FrameioList<FrameioUser> users = await ReadAsync();

        Assert.True(users.IsWhole);
        Assert.Equal(700, users.Count);
        Assert.Equal(9, Log.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(422)]
    public async Task Where_the_service_refuses_the_order_the_list_is_read_straight(int status)
    {
        Server.Load(Seeds.Crowded(687, members: 0));
        Break(Listing, new StatusFault { Code = status }, times: 2, skip: 1);

        Assert.Equal(700, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task A_list_of_which_a_page_is_short_is_read_again_straight()
    {
        Server.Load(Seeds.Crowded(687, members: 0));
        Break(Listing, new TruncatePageFault { Keep = 10 }, times: 2, skip: 3);

        FrameioList<FrameioUser> users = await ReadAsync();

        Assert.True(users.IsWhole);
        Assert.Equal(700, users.Count);
    }

    [Fact]
    public async Task The_error_of_one_end_is_the_list_s()
    {
        Server.Load(Seeds.Crowded(687, members: 0));
        Break(Listing, new StatusFault { Code = 403 }, skip: 4);

        await Failure.OfAsync(FrameioErrorKind.Forbidden, ReadAsync);
    }

    private Task<FrameioList<FrameioUser>> ReadAsync() => new AccountDirectory(Studio.Account)
        .ListUsersAsync(Client, AccountDirectory.Mark(), Cancellation);

    private static string Page(int page, int pages)
    {
        string next = page + 1 < pages ? $"\"{Studio.Users}?after={page + 1}\"" : "null";
        IEnumerable<string> users = Enumerable.Range(page * 100, 100).Select(
            number => $$$"""
            {"role":"member","user":{"id":"{{{Seeds.PersonId(number)}}}","email":"{{{number}}}@x.example"}}
            """);
        return $$$"""
            {"data":[{{{string.Join(",", users)}}}],"links":{"next":{{{next}}}},"total_count":{{{pages * 100}}}}
            """;
    }
}
