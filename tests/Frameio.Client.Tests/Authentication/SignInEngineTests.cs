using Frameio.Client.Authentication;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Authentication;

/// <summary>Signing in goes the way of every other call: told, tried again, paced.</summary>
public class SignInEngineTests : SandboxTest
{
    private FrameioClient Robot =>
        field ??= Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret));

    [Fact]
    public async Task A_sign_in_is_told_as_any_call()
    {
        await Robot.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal(["/ims/token/v3", "/v4/me"], Watcher.Exchanges.Select(exchange => exchange.Path));
    }

    [Fact]
    public async Task A_renewal_that_fails_in_the_middle_of_a_run_is_tried_again()
    {
        await SignInAndLoseTheTokenAsync();
        Break("imsToken", new StatusFault { Code = 503 }, times: 2);

        await Robot.Groups.CreateAsync(Studio.Account, "Colour", "smile", Cancellation);

        Assert.Equal([200, 503, 503, 200], Calls("imsToken").Select(call => call.Status!.Value));
        Assert.Equal([401, 201], Calls("v4CreateGroup").Select(call => call.Status!.Value));
        Assert.Equal(
            2,
            Watcher.Waits.Count(
                wait => wait.Reason.StartsWith("The sign-in service failed (503)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_renewal_that_is_turned_away_waits_and_is_let_in()
    {
        await SignInAndLoseTheTokenAsync();
        Break("imsToken", new StatusFault { Code = 429 });

        await Robot.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal([200, 429, 200], Calls("imsToken").Select(call => call.Status!.Value));
    }

    [Fact]
    public async Task What_comes_with_a_token_replaces_what_was_shown_for_it_before_the_token_is_used()
    {
        Answer("imsToken", """{"access_token":"token-1","expires_in":3600,"refresh_token":"refresh-2"}""");
        ImsGrant grant = new RefreshTokenGrant(ImsClient.ForPeople("client", secret: null), "refresh-1", store: null);
        using RenewingTokenSource source = new(grant, new FrameioClientOptions { AuthorityUri = Server.BaseAddress });

        AccessToken first = await source.GetAsync(observer: null, Cancellation);

        Assert.Equal("token-1", first.Value);
        Assert.Equal("*** and ***", source.Redact("token-1 and refresh-2"));

        Answer("imsToken", """{"access_token":"token-2","expires_in":3600}""");
        Assert.True(source.TryDiscard(first));
        AccessToken second = await source.GetAsync(observer: null, Cancellation);

        Assert.Equal("token-2", second.Value);
        Assert.Equal("*** and ***", source.Redact("token-2 and refresh-2"));
    }

    private async Task SignInAndLoseTheTokenAsync()
    {
        await Robot.Accounts.GetProfileAsync(Cancellation);
        Server.Tokens.ExpireMinted();
    }
}
