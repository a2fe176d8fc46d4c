using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Transport;

/// <summary>A body that is longer than any of the API: it is not read, whatever it would cost.</summary>
public class LongAnswerTests : SandboxTest
{
    private const int Megabyte = 1024 * 1024;

    private static readonly byte[] _spaces = [.. Enumerable.Repeat((byte)' ', 65_536)];

    [Fact]
    public async Task A_body_without_an_end_is_read_as_far_as_sixteen_megabytes_and_asked_for_once()
    {
        await using EndlessServer server = new("HTTP/1.1 200 OK", _spaces);

        FrameioException failure = await ReadAsync(server.BaseAddress, FrameioErrorKind.UnexpectedAnswer);

        Assert.Equal(200, failure.StatusCode);
        Assert.Contains("longer than 16 MB", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Requests);

        // What the sockets' buffers hold has left the server and was not read.
        Assert.InRange(server.Sent, HttpContentText.Most, HttpContentText.Most + (16 * Megabyte));
        Assert.Equal([200], Watcher.Exchanges.Select(exchange => exchange.StatusCode));
    }

    [Fact]
    public async Task A_body_that_announces_its_length_is_not_read_at_all()
    {
        await using RawServer server = new("""
            HTTP/1.1 200 OK
            Content-Length: 200000000

            {
            """);

        await ReadAsync(server.BaseAddress, FrameioErrorKind.UnexpectedAnswer);
    }

    [Theory]
    [InlineData(200, FrameioErrorKind.OutcomeUnknown)]
    [InlineData(502, FrameioErrorKind.OutcomeUnknown)]
    [InlineData(403, FrameioErrorKind.UnexpectedAnswer)]
    public async Task A_change_that_is_answered_so_may_have_been_applied_unless_it_was_turned_away(
        int status, FrameioErrorKind kind)
    {
        await using EndlessServer server = new($"HTTP/1.1 {status} X", _spaces);
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), server.BaseAddress);

        await Failure.OfAsync(
            kind, () => client.Groups.AddMembersAsync(Studio.Account, Studio.Editors, [Studio.Ana], Cancellation));

        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task The_longest_that_may_be_is_read()
    {
        string filler = new(' ', HttpContentText.Most - 60);
        Answer("v4GetMe", $$$"""{"data":{"id":"{{{Studio.Ana}}}"}}{{{filler}}}""");

        Assert.Equal(Studio.Ana, (await Client.Accounts.GetProfileAsync(Cancellation)).Id);
    }

    private Task<FrameioException> ReadAsync(Uri address, FrameioErrorKind kind) => Failure.OfAsync(
        kind,
        () => Connect(FrameioCredential.FromToken(Studio.Token), address).Accounts.GetProfileAsync(Cancellation));
}
