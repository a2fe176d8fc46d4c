using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Authentication;

public class StaticTokenTests : SandboxTest
{
    [Fact]
    public async Task A_developer_token_comes_with_its_header()
    {
        await Client.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal((true, true), (Log[0].Bearer, Log[0].LegacyHeader));
        Assert.Equal("true", Exchanges[0].RequestHeaders["x-frameio-legacy-token-auth"]);
    }

    [Fact]
    public async Task Another_token_comes_without_it()
    {
        await Connect(FrameioCredential.FromToken(Seeds.AccessToken)).Accounts.GetProfileAsync(Cancellation);

        Assert.Equal((true, false), (Log[0].Bearer, Log[0].LegacyHeader));
    }

    [Fact]
    public async Task White_space_around_a_pasted_token_does_not_matter()
    {
        FrameioClient client = Connect(FrameioCredential.FromToken($" {Seeds.AccessToken}\r\n"));

        Assert.Equal(Studio.Ana, (await client.Accounts.GetProfileAsync(Cancellation)).Id);
    }

    [Fact]
    public async Task A_token_that_was_handed_in_is_not_tried_twice()
    {
        FrameioClient client = Connect(FrameioCredential.FromToken("nobodys-token"));

        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.TokenRejected, () => client.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal(401, failure.StatusCode);
        Assert.Single(Log);
        Assert.DoesNotContain("nobodys-token", failure.ToString());
    }

    [Fact]
    public async Task A_call_sent_again_after_a_429_carries_one_token_and_one_header()
    {
        Break("v4GetMe", new StatusFault { Code = 429 });

        await Client.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal(2, Exchanges.Count);
        Assert.Equal(
            ("Bearer ***", "true"),
            (Exchanges[1].RequestHeaders["Authorization"], Exchanges[1].RequestHeaders["x-frameio-legacy-token-auth"]));
    }

    [Fact]
    public async Task The_client_says_who_it_is_and_what_it_reads()
    {
        await Client.Accounts.GetProfileAsync(Cancellation);

        Assert.StartsWith("Frameio.Client/", Exchanges[0].RequestHeaders["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("application/json", Exchanges[0].RequestHeaders["Accept"]);
        Assert.DoesNotContain("Cookie", Exchanges[0].RequestHeaders.Keys);
    }
}
