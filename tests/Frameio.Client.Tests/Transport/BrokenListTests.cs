using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

public class BrokenListTests : SandboxTest
{
    [Theory]
    [InlineData("http://127.0.0.1:{0}/v4/accounts")]
    [InlineData("//127.0.0.1:{0}/v4/accounts")]
    [InlineData("https://127.0.0.1:{1}/v4/accounts")]
    [InlineData("http://localhost:{1}/v4/accounts")]
    [InlineData("http://127.0.0.1:{1}//127.0.0.1:{0}/v4/accounts")]
    [InlineData("ftp://127.0.0.1/v4/accounts")]
    public async Task A_next_link_to_another_host_is_not_followed(string link)
    {
        await using SandboxServer stranger = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        Answer("v4ListAccounts", Page(string.Format(null, link, stranger.BaseAddress.Port, Server.BaseAddress.Port)));

        FrameioException failure = await ListAsync();

        Assert.Contains("another host", failure.Message);
        Assert.Empty(stranger.Log.Snapshot());
        Assert.Single(Log);
    }

    [Fact]
    public async Task A_next_link_that_comes_back_is_noticed()
    {
        Answer("v4ListAccounts", Page("/v4/accounts?after=a"));
        Answer("v4ListAccounts", Page("/v4/accounts?after=b"));
        Answer("v4ListAccounts", Page("/v4/accounts?after=a"), times: null);

        FrameioException failure = await ListAsync();

        Assert.Contains("read before", failure.Message);
        Assert.Equal(3, Log.Count);
    }

    [Fact]
    public async Task A_list_whose_next_link_is_missing_is_not_taken_for_whole()
    {
        Server.Load(Seeds.Crowded(people: 150, members: 0));
        Break("v4ListAccountUsers", new DropNextLinkFault(), times: null);

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer,
            async () => await Client.Users
                .ListAsync(Studio.Account, cancellationToken: Cancellation).ToListAsync(Cancellation));

        Assert.Contains("100 of 162", failure.Message);
    }

    [Fact]
    public async Task A_page_that_ends_early_is_not_taken_for_whole()
    {
        Server.Load(Seeds.Crowded(people: 150, members: 0));
        foreach (int page in (int[])[1, 2])
        {
            Break("v4ListAccountUsers", new TruncatePageFault { Keep = 7 }, skip: page);
        }

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer,
            async () => await Client.Users
                .ListAsync(Studio.Account, cancellationToken: Cancellation).ToListAsync(Cancellation));

        Assert.Contains("107 of 162", failure.Message);
    }

    [Fact]
    public async Task The_error_of_a_later_page_reaches_the_consumer()
    {
        Server.Load(Seeds.Crowded(people: 150, members: 0));
        Break("v4ListAccountUsers", new StatusFault { Code = 403 }, skip: 1);

        await Failure.OfAsync(
            FrameioErrorKind.Forbidden,
            async () => await Client.Users
                .ListAsync(Studio.Account, cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData("{\"links\":{\"next\":null}}")]
    [InlineData("{\"data\":null,\"links\":{\"next\":null}}")]
    [InlineData("{\"data\":{},\"links\":{\"next\":null}}")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_page_without_data_is_unexpected(string body)
    {
        Answer("v4ListAccounts", body);

        await ListAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task A_list_that_always_has_a_next_page_ends_in_an_error_that_says_so(int total)
    {
        for (int page = 1; page <= 40; page++)
        {
            Answer("v4ListGroups", $$$"""
                {"data":[{{{string.Join(",", Entries(page))}}}],"links":{"next":"{{{Studio.Groups}}}?after={{{page}}}"},
                 "total_count":{{{total}}}}
                """);
        }

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer,
            async () => await Client.Groups.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation));

        Assert.Contains("has no end", failure.Message);
        Assert.False(failure.IsIncompleteList);
        Assert.InRange(Log.Count, 2, 12);
    }

    [Fact]
    public async Task Pages_that_bring_nothing_new_for_ever_end_in_an_error_that_says_so()
    {
        for (int page = 1; page <= 40; page++)
        {
            Answer("v4ListGroups", Page($"{Studio.Groups}?after={page}"));
        }

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer,
            async () => await Client.Groups.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation));

        Assert.Contains("has no end", failure.Message);
        Assert.InRange(Log.Count, 2, 12);
    }

    [Fact]
    public async Task A_list_of_V2_that_always_has_a_next_page_ends_too()
    {
        for (int page = 1; page <= 40; page++)
        {
            Break("v2ListAccountTeams", new StatusFault
            {
                Code = 200,
                Body = $"[{string.Join(",", Entries(page))}]",
                Headers = new Dictionary<string, string> { ["total"] = "1", ["total-pages"] = "1000000" },
            });
        }

        FrameioClient legacy =
            Connect(FrameioCredential.FromToken(Studio.Token), generation: ApiGeneration.V2);
        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer,
            async () => await legacy.Workspaces.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation));

        Assert.Contains("has no end", failure.Message);
    }

    private static IEnumerable<string> Entries(int page) => Enumerable.Range(page * 100, 100)
        .Select(number => $$"""{"id":"{{Seeds.GroupId(number)}}","name":"{{number}}"}""");

    private Task<FrameioException> ListAsync() => Failure.OfAsync(
        FrameioErrorKind.UnexpectedAnswer,
        async () => await Client.Accounts.ListAsync(Cancellation).ToListAsync(Cancellation));

    private static string Page(string next) => $$$"""{"data":[],"links":{"next":"{{{next}}}"}}""";
}
