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
        Break("v4ListAccountUsers", new DropNextLinkFault());

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
        Break("v4ListAccountUsers", new TruncatePageFault { Keep = 7 }, skip: 1);

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

    private Task<FrameioException> ListAsync() => Failure.OfAsync(
        FrameioErrorKind.UnexpectedAnswer,
        async () => await Client.Accounts.ListAsync(Cancellation).ToListAsync(Cancellation));

    private static string Page(string next) => $$$"""{"data":[],"links":{"next":"{{{next}}}"}}""";
}
