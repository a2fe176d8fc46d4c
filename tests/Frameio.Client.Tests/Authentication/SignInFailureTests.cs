using System.Net;
using System.Net.Sockets;
using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Authentication;

public class SignInFailureTests : SandboxTest
{
    [Theory]
    [InlineData("nobody", Studio.ClientSecret, 400)]
    [InlineData(Studio.ClientId, "wrong-secret", 401)]
    public async Task Wrong_credentials_are_rejected_in_the_words_of_the_sign_in_service(
        string clientId, string secret, int status)
    {
        FrameioException failure = await SignInAsync(FrameioErrorKind.TokenRejected, clientId, secret);

        Assert.Equal(status, failure.StatusCode);
        Assert.Contains(clientId, failure.Message);
        Assert.Contains("invalid_client: invalid client_", failure.Message);
        Assert.DoesNotContain("wrong-secret", failure.ToString());
        Assert.Equal(["imsToken"], Log.Select(call => call.Operation));
    }

    [Theory]
    [InlineData(
        400,
        "application/json",
        """{"error":"invalid_client","error_description":"the secret 'p+q/r=s' is wrong"}""",
        FrameioErrorKind.TokenRejected)]
    [InlineData(400, "application/json", """{"error":"p\u002Bq\/r\u003Ds"}""", FrameioErrorKind.TokenRejected)]
    [InlineData(400, "text/html", "<html>client_secret=p%2Bq%2Fr%3Ds&scope</html>", FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(502, "text/plain", "upstream refused: client_secret=p+q/r=s", FrameioErrorKind.ServerFault)]
    public async Task A_secret_the_server_repeats_is_blanked(
        int status, string type, string body, FrameioErrorKind kind)
    {
        Answer("imsToken", body, status, type);

        FrameioException failure = await SignInAsync(kind, secret: "p+q/r=s");

        Assert.Contains("***", failure.Message);
        Assert.DoesNotContain("p+q/r=s", failure.ToString());
        Assert.DoesNotContain("p%2Bq%2Fr%3Ds", failure.ToString());
    }

    [Theory]
    [InlineData(500, "<html>Internal error</html>", FrameioErrorKind.ServerFault)]
    [InlineData(503, "", FrameioErrorKind.ServerFault)]
    [InlineData(503, """{"error":"temporarily_unavailable"}""", FrameioErrorKind.ServerFault)]
    [InlineData(429, "", FrameioErrorKind.RateLimited)]
    [InlineData(429, """{"error":"too_many_requests","error_description":"slow down"}""", FrameioErrorKind.RateLimited)]
    [InlineData(403, "<html>Blocked by the proxy</html>", FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(200, "<html>Please sign in</html>", FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(200, "", FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(200, "null", FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(200, "{}", FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(200, """{"access_token":"","expires_in":3600}""", FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(200, """{"access_token":"minted-in-a-test-1","expi""", FrameioErrorKind.UnexpectedAnswer)]
    public async Task An_answer_without_a_usable_token_is_told_by_its_status(
        int status, string body, FrameioErrorKind kind)
    {
        Answer("imsToken", body, status);

        FrameioException failure = await SignInAsync(kind);

        Assert.Equal(status, failure.StatusCode);
        Assert.Contains("sign-in service", failure.Message);
        Assert.Empty(Calls("v4GetMe"));
    }

    [Fact]
    public async Task A_token_that_arrives_cut_in_half_is_not_shown()
    {
        Break("imsToken", new MalformedFault { Body = MalformedBody.Truncated });

        await SignInAsync(FrameioErrorKind.UnexpectedAnswer);
    }

    [Fact]
    public async Task A_sign_in_service_that_is_down_says_so()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        Uri nowhere = new($"http://{closed.LocalEndpoint}");
        closed.Stop();
        using FrameioClient client = new(
            FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret),
            new FrameioClientOptions { BaseUri = Server.BaseAddress, AuthorityUri = nowhere });

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.EndpointUnavailable, () => client.Accounts.GetProfileAsync(Cancellation));

        Assert.Contains("sign-in service", failure.Message);
    }

    [Fact]
    public async Task A_sign_in_service_that_is_silent_does_not_hold_a_call_for_ever()
    {
        Break("imsToken", new DelayFault { Ms = 60_000 }, times: null);
        FrameioClient client =
            Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret), TimeSpan.FromMilliseconds(200));

        await Failure.OfAsync(
            FrameioErrorKind.EndpointUnavailable, () => client.Accounts.GetProfileAsync(Cancellation));
    }

    [Fact]
    public async Task A_cut_in_the_sign_in_reaches_nobody()
    {
        Break("imsToken", new CutBodyFault());

        await SignInAsync(FrameioErrorKind.EndpointUnavailable);

        Assert.Empty(Calls("v4GetMe"));
    }

    [Fact]
    public async Task A_redirect_of_the_sign_in_is_not_followed_with_the_secret()
    {
        await using SandboxServer stranger = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        Break("imsToken", new RedirectFault { Location = new Uri(stranger.BaseAddress, "/ims/token/v3").ToString() });

        await SignInAsync(FrameioErrorKind.UnexpectedAnswer);

        Assert.Empty(stranger.Log.Snapshot());
    }

    [Fact]
    public async Task A_failed_sign_in_is_tried_again_by_the_next_call()
    {
        Break("imsToken", new StatusFault { Code = 503 });
        FrameioClient client = Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret));
        await Failure.OfAsync(FrameioErrorKind.ServerFault, () => client.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal("Service Account User", (await client.Accounts.GetProfileAsync(Cancellation)).Name);
    }

    private Task<FrameioException> SignInAsync(
        FrameioErrorKind kind, string clientId = Studio.ClientId, string secret = Studio.ClientSecret)
    {
        FrameioClient client = Connect(FrameioCredential.FromClient(clientId, secret));
        return Failure.OfAsync(kind, () => client.Accounts.GetProfileAsync(Cancellation));
    }
}
