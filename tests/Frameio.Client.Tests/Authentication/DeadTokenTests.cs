using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Authentication;

/// <summary>A token that is refused for good costs a call or two, not one a row.</summary>
public class DeadTokenTests : SandboxTest
{
    private FrameioClient Robot =>
        field ??= Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret));

    [Fact]
    public async Task A_token_that_was_never_good_is_shown_once()
    {
        FrameioClient client = Connect(FrameioCredential.FromToken("nobodys-token"));

        FrameioException first = await RejectedAsync(client);
        FrameioException later = await RejectedAsync(client);

        Assert.Single(Log);
        Assert.Equal(401, later.StatusCode);
        Assert.Contains(first.Message, later.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_ends_in_the_middle_is_shown_twice_more()
    {
        await Client.Accounts.GetProfileAsync(Cancellation);
        Break("v4GetMe", new StatusFault { Code = 401 }, times: null);

        for (int row = 0; row < 20; row++)
        {
            await RejectedAsync(Client);
        }

        Assert.Equal([200, 401, 401], Log.Select(call => call.Status));
    }

    [Fact]
    public async Task An_odd_401_does_not_end_a_session_that_lives()
    {
        for (int row = 0; row < 5; row++)
        {
            await Client.Accounts.GetProfileAsync(Cancellation);
            Break("v4GetMe", new StatusFault { Code = 401 });
            await RejectedAsync(Client);
        }

        await Client.Accounts.GetProfileAsync(Cancellation);
    }

    [Fact]
    public async Task A_page_that_asks_for_a_sign_in_is_no_word_of_the_service()
    {
        Answer("v4GetMe", "<html>Sign in to the proxy</html>", 401, "text/html", times: 3);
        for (int row = 0; row < 3; row++)
        {
            await RejectedAsync(Client);
        }

        await Client.Accounts.GetProfileAsync(Cancellation);
    }

    [Fact]
    public async Task Another_client_with_another_token_is_not_held_back()
    {
        await RejectedAsync(Connect(FrameioCredential.FromToken("nobodys-token")));

        await Client.Accounts.GetProfileAsync(Cancellation);
    }

    [Theory]
    [InlineData("invalid_client")]
    [InlineData("invalid_grant")]
    [InlineData("unauthorized_client")]
    [InlineData("invalid_scope")]
    public async Task A_credential_that_the_sign_in_service_refuses_is_shown_once(string error)
    {
        Answer("imsToken", $$"""{"error":"{{error}}","error_description":"revoked"}""", 400, times: null);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RejectedAsync(Robot)));

        Assert.Equal(["imsToken"], Log.Select(call => call.Operation));
        Assert.Contains($"{error}: revoked", (await RejectedAsync(Robot)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_that_is_none_of_the_credential_is_no_end()
    {
        Answer("imsToken", """{"error":"server_busy"}""", 400);
        await RejectedAsync(Robot);

        await Robot.Accounts.GetProfileAsync(Cancellation);
    }

    [Fact]
    public async Task A_credential_whose_tokens_the_service_refuses_gets_two_of_them()
    {
        Break("v4GetMe", new StatusFault { Code = 401 }, times: null);

        for (int row = 0; row < 20; row++)
        {
            await RejectedAsync(Robot);
        }

        Assert.Equal(2, Calls("v4GetMe").Count);
        Assert.Equal(2, Server.Tokens.Minted);
    }

    [Fact]
    public async Task Those_who_wait_for_a_slot_meanwhile_do_not_send_either()
    {
        FrameioClient client = Connect(FrameioCredential.FromToken("nobodys-token"));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RejectedAsync(client)));

        Assert.Single(Log);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 600 };

    private static Task<FrameioException> RejectedAsync(FrameioClient client) =>
        Failure.OfAsync(FrameioErrorKind.TokenRejected, () => client.Accounts.GetProfileAsync(Cancellation));
}
