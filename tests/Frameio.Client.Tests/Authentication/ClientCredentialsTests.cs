using Frameio.Client.Accounts;
using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Authentication;

public class ClientCredentialsTests : SandboxTest
{
    private FrameioClient Robot =>
        field ??= Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret));

    [Fact]
    public async Task The_robot_acts_as_its_service_account()
    {
        FrameioProfile profile = await Robot.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal("Service Account User", profile.Name);
        Assert.Equal(TokenKind.ClientCredentials, Robot.TokenKind);
        Assert.Equal(["imsToken", "v4GetMe"], Log.Select(call => call.Operation));
        Assert.Equal((true, false), (Log[1].Bearer, Log[1].LegacyHeader));
        Assert.False(Log[0].Bearer);
    }

    [Fact]
    public async Task Nothing_is_signed_in_before_the_first_call()
    {
        Assert.Null(Robot.TokenExpiresAt);
        Assert.Empty(Log);

        await Robot.Accounts.GetProfileAsync(Cancellation);

        Assert.InRange(
            Robot.TokenExpiresAt!.Value - DateTimeOffset.UtcNow, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","expires_in":0""")]
    [InlineData(""","expires_in":-5""")]
    [InlineData(""","expires_in":null""")]
    [InlineData(",\"expires_in\":\"soon\"")]
    [InlineData(""","expires_in":[3600]""")]
    [InlineData(""","expires_in":999999999999""")]
    [InlineData(""","expires_in":1e400""")]
    public async Task A_life_that_can_not_be_believed_is_unknown_and_stops_nothing(string life)
    {
        Answer("imsToken", $$"""{"access_token":"{{Seeds.FirstMinted}}"{{life}}}""");

        await Robot.Accounts.GetProfileAsync(Cancellation);
        await Robot.Accounts.GetProfileAsync(Cancellation);

        Assert.Null(Robot.TokenExpiresAt);
        Assert.Single(Calls("imsToken"));
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("\"3600\"")]
    [InlineData("3600.5")]
    public async Task A_life_in_another_spelling_is_one(string life)
    {
        Answer("imsToken", $$"""{"access_token":"{{Seeds.FirstMinted}}","expires_in":{{life}}}""");

        await Robot.Accounts.GetProfileAsync(Cancellation);

        Assert.InRange(
            Robot.TokenExpiresAt!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task A_life_too_long_for_seconds_is_one_of_milliseconds()
    {
        Answer("imsToken", $$"""{"access_token":"{{Seeds.FirstMinted}}","expires_in":86399998}""");

        await Robot.Accounts.GetProfileAsync(Cancellation);

        Assert.InRange(
            Robot.TokenExpiresAt!.Value - DateTimeOffset.UtcNow, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task Twenty_calls_at_once_share_one_token()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Robot.Accounts.GetProfileAsync(Cancellation)));

        Assert.Equal(1, Server.Tokens.Minted);
        Assert.Equal(20, Calls("v4GetMe").Count);
    }

    [Fact]
    public async Task A_token_that_was_revoked_is_replaced_and_the_call_sent_again()
    {
        await Robot.Accounts.GetProfileAsync(Cancellation);
        Server.Tokens.ExpireMinted();

        await Robot.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation);

        Assert.Equal([401, 204], Calls("v4AddGroupUsers").Select(call => call.Status!.Value));
        Assert.Equal([1, 1], Calls("v4AddGroupUsers").Select(call => call.UserIds!.Value));
        Assert.Equal(2, Server.Tokens.Minted);
    }

    [Fact]
    public async Task Twenty_calls_whose_token_was_revoked_share_the_next_one()
    {
        await Robot.Accounts.GetProfileAsync(Cancellation);
        Server.Tokens.ExpireMinted();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Robot.Accounts.GetProfileAsync(Cancellation)));

        Assert.Equal(2, Server.Tokens.Minted);
    }

    [Fact]
    public async Task A_second_401_is_final()
    {
        Break("v4GetMe", new StatusFault { Code = 401 }, times: null);

        await Failure.OfAsync(FrameioErrorKind.TokenRejected, () => Robot.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal(2, Calls("v4GetMe").Count);
        Assert.Equal(2, Server.Tokens.Minted);
    }

    [Fact]
    public async Task Other_refusals_cost_no_new_token()
    {
        Break("v4GetMe", new StatusFault { Code = 403 }, times: null);

        await Failure.OfAsync(FrameioErrorKind.Forbidden, () => Robot.Accounts.GetProfileAsync(Cancellation));

        Assert.Single(Calls("v4GetMe"));
        Assert.Equal(1, Server.Tokens.Minted);
    }

    [Fact]
    public async Task A_cancelled_call_ends_while_its_token_is_made()
    {
        using CancellationTokenSource cancellation = new();
        Break("imsToken", new DelayFault { Ms = 60_000 });

        Task call = Robot.Accounts.GetProfileAsync(cancellation.Token);
        await Eventually.HoldsAsync(() => Calls("imsToken").Count == 1, "a token is asked for");

        await Failure.OfCancelledAsync(call, cancellation);
    }

    [Fact]
    public async Task A_cancelled_call_ends_while_it_waits_for_the_token_of_another()
    {
        using CancellationTokenSource first = new();
        using CancellationTokenSource second = new();
        Break("imsToken", new DelayFault { Ms = 60_000 });
        Task maker = Robot.Accounts.GetProfileAsync(first.Token);
        await Eventually.HoldsAsync(() => Calls("imsToken").Count == 1, "a token is asked for");
        Task waiter = Robot.Accounts.GetProfileAsync(second.Token);

        await Failure.OfCancelledAsync(waiter, second);
        await Failure.OfCancelledAsync(maker, first);
    }

    [Fact]
    public async Task A_cancelled_renewal_leaves_the_next_call_free_to_sign_in()
    {
        using CancellationTokenSource cancellation = new();
        Break("imsToken", new DelayFault { Ms = 60_000 });
        Task maker = Robot.Accounts.GetProfileAsync(cancellation.Token);
        await Eventually.HoldsAsync(() => Calls("imsToken").Count == 1, "a token is asked for");
        Task<FrameioProfile> waiter = Robot.Accounts.GetProfileAsync(Cancellation);

        await Failure.OfCancelledAsync(maker, cancellation);

        Assert.Equal("Service Account User", (await waiter.WaitAsync(Failure.Patience, Cancellation)).Name);
    }
}
