using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Client.Workspaces;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport.Legacy;

/// <summary>The lists of V2: bare arrays whose place is told by headers, or by nothing.</summary>
public class LegacyPagingTests : LegacyTest
{
    private const string Members = "v2ListTeamMembers";

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(250, 3)]
    public async Task A_list_is_read_to_its_end_and_no_further(int people, int pages)
    {
        Server.Load(Seeds.CrowdedWorkspace(people));

        List<FrameioWorkspaceMember> members = await ReadAsync();

        Assert.Equal(people, members.DistinctBy(member => member.UserId).Count());
        Assert.Equal(people, members.Count);
        Assert.Equal(
            Enumerable.Range(1, pages).Select(page => $"page={page}&page_size=100"),
            Calls(Members).Select(call => call.Query));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(101, 2)]
    [InlineData(200, 3)]
    public async Task Without_headers_a_page_that_is_not_full_is_the_last(int people, int pages)
    {
        Server.Load(Seeds.CrowdedWorkspace(people));
        Break(Members, new DropPageHeadersFault(), times: null);

        Assert.Equal(people, (await ReadAsync()).Count);
        Assert.Equal(pages, Calls(Members).Count);
    }

    [Fact]
    public async Task Without_headers_a_page_beyond_its_size_is_the_whole_list()
    {
        Answer(Members, Records(1, 150));

        Assert.Equal(150, (await ReadAsync()).Count);
        Assert.Single(Log);
    }

    [Fact]
    public async Task Smaller_pages_than_were_asked_for_are_no_end_where_their_size_or_the_total_is_told()
    {
        Page(Records(1, 50), ("per-page", "50"));
        Page(Records(51, 50), ("total", "101"));
        Page(Records(101, 1), ("total", "101"));

        Assert.Equal(101, (await ReadAsync()).Count);
        Assert.Equal(3, Log.Count);
    }

    [Fact]
    public async Task The_number_of_pages_is_believed()
    {
        Page(Records(1, 100), ("total-pages", "1"));

        Assert.Equal(100, (await ReadAsync()).Count);
        Assert.Single(Log);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("")]
    public async Task A_header_that_is_no_number_is_none(string total)
    {
        Page(Records(1, 3), ("total", total), ("total-pages", total), ("per-page", total));

        Assert.Equal(3, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task A_list_that_ends_early_is_not_taken_for_whole()
    {
        Server.Load(Seeds.CrowdedWorkspace(250));
        Break(Members, new TruncatePageFault { Keep = 7 }, skip: 1);
        Break(Members, new TruncatePageFault { Keep = 7 }, skip: 2);

        Assert.Contains("107 of 250", (await FailAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_page_before_the_end_is_not_taken_for_the_end()
    {
        foreach (int _ in (int[])[1, 2])
        {
            Page(Records(1, 100), ("total", "250"));
            Page("[]", ("total", "250"));
        }

        Assert.Contains("100 of 250", (await FailAsync()).Message, StringComparison.Ordinal);
        Assert.Equal(4, Log.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("250")]
    public async Task A_server_that_gives_its_first_page_for_ever_is_noticed(string? total)
    {
        Break(
            Members,
            new StatusFault
            {
                Code = 200,
                Body = Records(1, 100),
                Headers = total is null
                    ? new Dictionary<string, string>()
                    : new() { ["total"] = total },
            },
            times: null);

        Assert.Contains("read before", (await FailAsync()).Message, StringComparison.Ordinal);
        Assert.Equal(2, Log.Count);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"data\":[]}")]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task What_is_no_list_of_records_is_unexpected(string body)
    {
        Answer(Members, body);

        await FailAsync();
    }

    [Fact]
    public async Task The_error_of_a_later_page_reaches_the_consumer()
    {
        Server.Load(Seeds.CrowdedWorkspace(150));
        Break(Members, new StatusFault { Code = 403 }, skip: 1);

        await Failure.OfAsync(FrameioErrorKind.Forbidden, ReadAsync);
    }

    private static string Records(int first, int count) =>
        $"[{string.Join(",", Enumerable.Range(first, count).Select(number =>
        $$"""{"_type":"team_member","id":"record-{{number}}","user_id":"user-{{number}}","role":"member"}"""))}]";

    private void Page(string body, params (string Name, string Value)[] headers) => Break(
        Members,
        new StatusFault
        {
            Code = 200,
            Body = body,
            Headers = headers.ToDictionary(header => header.Name, header => header.Value),
        });

    private Task<List<FrameioWorkspaceMember>> ReadAsync() =>
        Legacy.Workspaces.ListMembersAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation).AsTask();

    private Task<FrameioException> FailAsync() => Failure.OfAsync(FrameioErrorKind.UnexpectedAnswer, ReadAsync);
}
