using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Transport;

/// <summary>
/// .NET sends a request without a body again when a connection that was used before ends without a word. To a removal
/// that would turn "was removed, answer lost" into "was no member".
/// </summary>
public class RepeatTests : SandboxTest
{
    private const string Profile = """
        HTTP/1.1 200 OK
        Content-Type: application/json
        Content-Length: 20

        {"data":{"id":"me"}}
        """;

    [Fact]
    public async Task A_removal_is_not_sent_again_in_silence_when_a_used_connection_ends_without_a_word()
    {
        await using RawServer server = new(Profile) { HangsUp = true };
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), server.BaseAddress);
        await client.Accounts.GetProfileAsync(Cancellation);

        // The other answers of this server belong to a profile: answers, but none to a removal.
        await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => client.Groups.RemoveMemberAsync(Studio.Account, Studio.Editors, Studio.Chloe, Cancellation));

        Assert.Equal([200, null, 200], Watcher.Exchanges.Select(exchange => exchange.StatusCode));
        Assert.Contains("The connection broke", Assert.Single(Watcher.Waits).Reason);
        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task A_creation_is_not_sent_again_when_a_used_connection_ends_without_a_word()
    {
        await using RawServer server = new(Profile) { HangsUp = true };
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), server.BaseAddress);
        await client.Accounts.GetProfileAsync(Cancellation);

        await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => client.Groups.CreateAsync(Studio.Account, "A", "smile", Cancellation));

        Assert.Equal(2, server.Requests);
    }
}
