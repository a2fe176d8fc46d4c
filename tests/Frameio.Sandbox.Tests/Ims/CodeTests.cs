namespace Frameio.Sandbox.Tests.Ims;

/// <summary>What a code is worth, to whom, and how often.</summary>
public class CodeTests : SignInTest
{
    [Theory]
    [InlineData(Web, true)]
    [InlineData(Spa, false)]
    public async Task A_code_brings_tokens_of_the_person(string client, bool isRefreshable)
    {
        await StartAsync();

        RawAnswer granted = await TakeAsync(client, await CodeAsync(client, ("nonce", "once")));

        Assert.Equal(("bearer", 86_399), ((string?)granted.Json["token_type"], (int)granted.Json["expires_in"]!));
        Assert.Equal(isRefreshable, granted.Json["refresh_token"] is not null);
        Assert.Equal("once", (string?)Claims(granted)["nonce"]);
        Assert.Equal(client, (string?)Claims(granted)["aud"]);
        Assert.Equal("ana@northlight.example", (string?)Claims(granted)["email"]);
        RawAnswer me = await GetAsync("/v4/me", granted);
        Assert.Equal("Ana Lindqvist", (string?)me.Json["data"]!["name"]);
    }

    [Fact]
    public async Task Scopes_decide_what_comes_along()
    {
        await StartAsync();

        RawAnswer granted = await TakeAsync(Web, await CodeAsync(Web, ("scope", "email,profile")));

        Assert.Equal((null, null), ((string?)granted.Json["refresh_token"], (string?)granted.Json["id_token"]));
    }

    [Fact]
    public async Task An_app_without_a_secret_has_refresh_tokens_where_the_seed_says_so()
    {
        await StartAsync(app => app with { RefreshTokens = true });

        RawAnswer granted = await TakeAsync(Spa, await CodeAsync(Spa));

        Assert.Equal(200, (await RefreshAsync(Spa, granted)).Status);
    }

    [Fact]
    public async Task A_code_is_taken_once_and_who_comes_twice_ends_all_that_came_of_it()
    {
        await StartAsync();
        string code = await CodeAsync(Web);
        RawAnswer granted = await TakeAsync(Web, code);

        Assert.Equal((400, "invalid_grant"), Outline(await TakeAsync(Web, code)));
        Assert.Equal(401, (await GetAsync("/v4/me", granted)).Status);
        Assert.Equal((400, "invalid_grant"), Outline(await RefreshAsync(Web, granted)));
        Assert.Equal(1, Server.SignIns.Reused);
    }

    [Fact]
    public async Task A_code_with_another_verifier_is_used_up()
    {
        await StartAsync();
        string code = await CodeAsync(Spa);

        Assert.Equal((400, "invalid_grant"), Outline(await TakeAsync(Spa, code, new string('w', 43))));
        Assert.Equal((400, "invalid_grant"), Outline(await TakeAsync(Spa, code)));
    }

    [Fact]
    public async Task A_plain_challenge_is_the_verifier_itself_and_the_usual_one()
    {
        await StartAsync();
        (string, string?)[] plain = [("code_challenge", Verifier), ("code_challenge_method", null)];

        Assert.Equal(200, (await TakeAsync(Spa, await CodeAsync(Spa, plain))).Status);
    }

    [Fact]
    public async Task A_code_lives_ten_minutes()
    {
        await StartAsync();
        string first = await CodeAsync(Web);
        string second = await CodeAsync(Web);

        Time.Advance(599_999);
        Assert.Equal(200, (await TakeAsync(Web, first)).Status);
        Time.Advance(1);
        Assert.Equal((400, "invalid_grant"), Outline(await TakeAsync(Web, second)));
    }

    [Fact]
    public async Task A_code_is_of_no_use_to_another_app()
    {
        await StartAsync();

        Assert.Equal((400, "invalid_grant"), Outline(await TakeAsync(Spa, await CodeAsync(Web))));
    }

    [Theory]
    [InlineData("https://localhost:8443/", 200)]
    [InlineData("https://localhost:8443/other", 400)]
    public async Task A_redirect_address_that_comes_along_has_to_be_the_one_that_was_asked_for(
        string address, int status)
    {
        await StartAsync();

        RawAnswer answer = await PostAsync(
            "/ims/token/v3",
            Web,
            ("grant_type", "authorization_code"),
            ("code", await CodeAsync(Web)),
            ("code_verifier", Verifier),
            ("redirect_uri", address));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task A_secret_in_the_form_will_do_and_a_wrong_one_will_not()
    {
        await StartAsync();

        Assert.Equal((200, null), Outline(await TakeByFormAsync(Web, WebSecret)));
        Assert.Equal((401, "invalid_client"), Outline(await TakeByFormAsync(Web, "wrong")));
        Assert.Equal((401, "invalid_client"), Outline(await TakeByFormAsync(Web, secret: null)));
        Assert.Equal((200, null), Outline(await TakeByFormAsync(Spa, secret: null)));
        Assert.Equal((400, "invalid_client"), Outline(await TakeByFormAsync(Spa, WebSecret)));
    }

    [Fact]
    public async Task Credentials_of_the_other_kind_are_told_apart()
    {
        await StartAsync();
        using RawClient client = new(Server);

        Assert.Equal((400, "unauthorized_client"), Outline(await client.RequestTokenAsync(WebSecret, Web)));
        Assert.Equal(
            (400, "unauthorized_client"), Outline(await TakeByFormAsync(Studio.ClientId, Studio.ClientSecret)));
        Assert.Equal((400, "invalid_client"), Outline(await TakeByFormAsync("nobody", "secret")));
    }

    private async Task<RawAnswer> TakeByFormAsync(string client, string? secret)
    {
        string code = await CodeAsync(client == Spa ? Spa : Web);
        List<(string, string)> form =
        [
            ("grant_type", "authorization_code"), ("code", code), ("code_verifier", Verifier), ("client_id", client),
        ];
        if (secret is not null)
        {
            form.Add(("client_secret", secret));
        }

        return await PostAsync("/ims/token/v3", "by form", [.. form]);
    }
}
