using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Authentication.People;

/// <summary>Refresh tokens that somebody keeps: written back at once, and shared without a clash.</summary>
public class KeepingTests : PersonTest
{
    private readonly KeptToken _kept = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _kept.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_refresh_token_is_kept_before_its_access_token_is_used()
    {
        FrameioClient client = await SignInAsync(store: _kept);
        List<int> calls = [];
        _kept.Writing = () => calls.Add(Calls("v4GetMe").Count);

        await client.Accounts.GetProfileAsync(Cancellation);
        string? first = _kept.Token;
        Server.Tokens.ExpireMinted();
        await client.Accounts.GetProfileAsync(Cancellation);

        Assert.NotEqual(first, _kept.Token);
        Assert.Equal([0, 2], calls);
    }

    [Fact]
    public async Task What_was_kept_signs_in_without_a_browser()
    {
        await (await SignInAsync(store: _kept)).Accounts.GetProfileAsync(Cancellation);
        string before = _kept.Token!;
        Server.Log.Clear();

        await Connect(Kept(before)).Accounts.GetProfileAsync(Cancellation);

        Assert.Equal(["imsToken", "v4GetMe"], Log.Select(call => call.Operation));
        Assert.NotEqual(before, _kept.Token);
        Assert.Equal(0, Server.SignIns.Reused);
    }

    [Fact]
    public async Task Two_who_share_what_is_kept_renew_in_turns_and_both_stay()
    {
        FrameioClient first = await SignInAsync(store: _kept);
        await first.Accounts.GetProfileAsync(Cancellation);
        FrameioClient second = Connect(Kept(_kept.Token!));
        await second.Accounts.GetProfileAsync(Cancellation);

        for (int round = 0; round < 5; round++)
        {
            Server.Tokens.ExpireMinted();
            await Task.WhenAll(
                first.Accounts.GetProfileAsync(Cancellation), second.Accounts.GetProfileAsync(Cancellation));
        }

        Assert.Equal(2 + (2 * 5), Server.Tokens.MintedByClient[Web]);
        Assert.Equal(0, Server.SignIns.Reused);
    }

    [Fact]
    public async Task Two_who_do_not_see_each_other_are_told_to_sign_in_again()
    {
        await (await SignInAsync(store: _kept)).Accounts.GetProfileAsync(Cancellation);
        string token = _kept.Token!;
        FrameioClient first = Connect(FrameioCredential.FromRefreshToken(Web, WebSecret, token));
        FrameioClient second = Connect(FrameioCredential.FromRefreshToken(Web, WebSecret, token));
        await first.Accounts.GetProfileAsync(Cancellation);

        await Failure.OfAsync(
            FrameioErrorKind.TokenRejected, () => second.Accounts.GetProfileAsync(Cancellation));
        FrameioException end = await Failure.OfAsync(
            FrameioErrorKind.TokenRejected, () => first.Accounts.GetProfileAsync(Cancellation));

        Assert.Contains("A person has to sign in again.", end.Message, StringComparison.Ordinal);
        Assert.Equal(1 + 3, Calls("imsToken").Count);
    }

    [Fact]
    public async Task Who_asked_for_it_to_be_kept_is_told_where_it_can_not_be()
    {
        FrameioClient client = await SignInAsync(store: _kept);
        _kept.IsBroken = true;

        await Failure.OfAsync(
            FrameioErrorKind.VaultUnavailable, () => client.Accounts.GetProfileAsync(Cancellation));

        Assert.Empty(Calls("v4GetMe"));
    }

    [Fact]
    public async Task A_run_goes_on_where_a_renewed_token_can_not_be_kept_and_says_so()
    {
        FrameioClient client = await SignInAsync(store: _kept);
        await client.Accounts.GetProfileAsync(Cancellation);
        _kept.IsBroken = true;
        for (int renewal = 0; renewal < 2; renewal++)
        {
            Server.Tokens.ExpireMinted();
            await client.Accounts.GetProfileAsync(Cancellation);
        }

        Assert.Equal(2, Watcher.Notices.Count);
        Assert.All(Watcher.Notices, notice => Assert.Contains("The vault is locked.", notice));
        Assert.Equal(0, Server.SignIns.Reused);
    }

    [Fact]
    public async Task Revoking_ends_the_refresh_token_and_then_the_access_token_and_forgets()
    {
        FrameioClient client = await SignInAsync(store: _kept);
        await client.Accounts.GetProfileAsync(Cancellation);
        string token = _kept.Token!;

        Assert.True(await client.RevokeAsync(Cancellation));

        Assert.Equal(["imsRevoke", "imsRevoke"], Log.TakeLast(2).Select(call => call.Operation));
        Assert.Null(_kept.Token);
        FrameioException after = await Failure.OfAsync(
            FrameioErrorKind.TokenRejected, () => client.Accounts.GetProfileAsync(Cancellation));
        Assert.Contains("was revoked", after.Message, StringComparison.Ordinal);
        await Failure.OfAsync(
            FrameioErrorKind.TokenRejected,
            () => Connect(FrameioCredential.FromRefreshToken(Web, WebSecret, token))
                .Accounts.GetProfileAsync(Cancellation));
        Assert.Empty(Calls("v4GetMe").Skip(1));
    }

    [Fact]
    public async Task Revoking_takes_what_another_session_has_renewed()
    {
        FrameioClient first = await SignInAsync(store: _kept);
        await first.Accounts.GetProfileAsync(Cancellation);
        await Connect(Kept(_kept.Token!)).Accounts.GetProfileAsync(Cancellation);
        string current = _kept.Token!;

        Assert.True(await first.RevokeAsync(Cancellation));

        await Failure.OfAsync(
            FrameioErrorKind.TokenRejected,
            () => Connect(FrameioCredential.FromRefreshToken(Web, WebSecret, current))
                .Accounts.GetProfileAsync(Cancellation));
        Assert.Equal(0, Server.SignIns.Reused);
    }

    [Fact]
    public async Task Revoking_that_fails_can_be_repeated()
    {
        FrameioClient client = await SignInAsync();
        await client.Accounts.GetProfileAsync(Cancellation);
        Break("imsRevoke", new StatusFault { Code = 503 }, skip: 1);

        await Failure.OfAsync(FrameioErrorKind.ServerFault, () => client.RevokeAsync(Cancellation));
        Assert.True(await client.RevokeAsync(Cancellation));

        Assert.Equal([200, 503, 200, 200], Calls("imsRevoke").Select(call => call.Status));
    }

    [Fact]
    public async Task Revoking_what_can_not_be_forgotten_can_be_repeated()
    {
        FrameioClient client = await SignInAsync(store: _kept);
        await client.Accounts.GetProfileAsync(Cancellation);
        _kept.IsBroken = true;

        await Failure.OfAsync(FrameioErrorKind.VaultUnavailable, () => client.RevokeAsync(Cancellation));
        FrameioException after = await Failure.OfAsync(
            FrameioErrorKind.TokenRejected, () => client.Accounts.GetProfileAsync(Cancellation));
        _kept.IsBroken = false;
        Assert.True(await client.RevokeAsync(Cancellation));

        Assert.Contains("was revoked", after.Message, StringComparison.Ordinal);
        Assert.Null(_kept.Token);
    }

    [Fact]
    public async Task Nothing_of_a_client_or_a_token_can_be_revoked()
    {
        Assert.False(await Client.RevokeAsync(Cancellation));
        Assert.False(await Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret))
            .RevokeAsync(Cancellation));
        Assert.Empty(Log);
    }

    private FrameioCredential Kept(string token) =>
        FrameioCredential.FromRefreshToken(Web, WebSecret, token, _kept);
}
