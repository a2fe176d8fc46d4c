namespace Frameio.Sandbox.Tests.Ims;

/// <summary>Refresh tokens rotate, and one that comes twice ends them all.</summary>
public class RefreshTests : SignInTest
{
    [Fact]
    public async Task Each_refresh_token_brings_the_next()
    {
        await StartAsync();
        RawAnswer granted = await SignInAsync();
        for (int renewal = 0; renewal < 3; renewal++)
        {
            RawAnswer next = await RefreshAsync(Web, granted);
            Assert.NotEqual((string?)granted.Json["refresh_token"], (string?)next.Json["refresh_token"]);
            Assert.Equal(200, (await GetAsync("/v4/me", next)).Status);
            granted = next;
        }

        Assert.Equal(4, Server.Tokens.MintedByClient[Web]);
    }

    [Fact]
    public async Task One_that_comes_twice_ends_its_whole_family_and_no_other()
    {
        await StartAsync();
        RawAnswer first = await SignInAsync();
        RawAnswer second = await RefreshAsync(Web, first);
        RawAnswer other = await SignInAsync();

        Assert.Equal((400, "invalid_grant"), Outline(await RefreshAsync(Web, first)));
        Assert.Equal((400, "invalid_grant"), Outline(await RefreshAsync(Web, second)));
        Assert.Equal(401, (await GetAsync("/v4/me", second)).Status);
        Assert.Equal(1, Server.SignIns.Reused);
        Assert.Equal(200, (await RefreshAsync(Web, other)).Status);
    }

    [Fact]
    public async Task A_refresh_token_lives_two_weeks_from_its_own_birth()
    {
        await StartAsync();
        RawAnswer granted = await SignInAsync();
        Time.Advance(13 * 86_400_000d);
        RawAnswer next = await RefreshAsync(Web, granted);
        Time.Advance(13 * 86_400_000d);
        next = await RefreshAsync(Web, next);
        Assert.Equal(200, next.Status);
        Time.Advance(14 * 86_400_000d);
        Assert.Equal((400, "invalid_grant"), Outline(await RefreshAsync(Web, next)));
    }

    [Fact]
    public async Task Revoking_the_refresh_token_leaves_the_access_token()
    {
        await StartAsync();
        RawAnswer granted = await SignInAsync();

        Assert.Equal((200, null), Outline(await RevokeAsync(Web, (string)granted.Json["refresh_token"]!)));

        Assert.Equal((400, "invalid_grant"), Outline(await RefreshAsync(Web, granted)));
        Assert.Equal(200, (await GetAsync("/v4/me", granted)).Status);
    }

    [Fact]
    public async Task Revoking_the_access_token_leaves_the_refresh_token()
    {
        await StartAsync();
        RawAnswer granted = await SignInAsync();

        Assert.Equal((200, null), Outline(await RevokeAsync(Web, (string)granted.Json["access_token"]!)));

        Assert.Equal(401, (await GetAsync("/v4/me", granted)).Status);
        Assert.Equal(200, (await RefreshAsync(Web, granted)).Status);
    }

    [Fact]
    public async Task Nobody_revokes_what_is_not_theirs()
    {
        await StartAsync();
        RawAnswer granted = await SignInAsync();

        Assert.Equal((200, null), Outline(await RevokeAsync(Spa, (string)granted.Json["access_token"]!)));
        Assert.Equal((200, null), Outline(await RevokeAsync(Spa, (string)granted.Json["refresh_token"]!)));
        Assert.Equal((400, "invalid_request"), Outline(await RevokeAsync("nobody", "anything")));

        Assert.Equal(200, (await GetAsync("/v4/me", granted)).Status);
        Assert.Equal(200, (await RefreshAsync(Web, granted)).Status);
    }

    [Fact]
    public async Task Who_takes_the_connection_away_ends_every_sign_in_and_is_asked_again()
    {
        await StartAsync();
        RawAnswer granted = await SignInAsync();
        RawAnswer withoutRefreshToken = await TakeAsync(Spa, await CodeAsync(Spa));
        string code = await CodeAsync(Web);
        using RawClient control = new(Server);

        Assert.Equal(204, (await control.PostAsync("/_sandbox/signins/end", string.Empty)).Status);

        Assert.Equal(401, (await GetAsync("/v4/me", granted)).Status);
        Assert.Equal(401, (await GetAsync("/v4/me", withoutRefreshToken)).Status);
        Assert.Equal((400, "invalid_grant"), Outline(await TakeAsync(Web, code)));
        Assert.Equal((400, "invalid_grant"), Outline(await RefreshAsync(Web, granted)));
        Assert.Equal("access_denied", Carried(await DecideAsync(Page(Web), "deny"), "error"));
    }

    [Fact]
    public async Task Userinfo_tells_whom_a_token_stands_for()
    {
        await StartAsync();
        RawAnswer granted = await SignInAsync();

        RawAnswer info = await GetAsync("/ims/userinfo/v2", granted);

        Assert.Equal("ana@northlight.example", (string?)info.Json["email"]);
        Assert.Equal((string?)granted.Json["sub"], (string?)info.Json["sub"]);
        Assert.Equal("ent", (string?)info.Json["account_type"]);
        Server.Tokens.ExpireMinted();
        Assert.Equal((401, "invalid_token"), Outline(await GetAsync("/ims/userinfo/v2", granted)));
    }

    [Fact]
    public async Task A_reset_forgets_who_signed_in()
    {
        await StartAsync();
        RawAnswer granted = await SignInAsync();

        Server.Reset();

        Assert.Equal((400, "invalid_grant"), Outline(await RefreshAsync(Web, granted)));
    }

    private async Task<RawAnswer> SignInAsync() => await TakeAsync(Web, await CodeAsync(Web));

    private Task<RawAnswer> RevokeAsync(string client, string token) =>
        PostAsync("/ims/revoke", client, ("token", token));
}
