using Frameio.Sandbox.Logging;

namespace Frameio.Sandbox.Tests.Ims;

/// <summary>What the browser is shown and where it is sent.</summary>
public class AuthorizeTests : SignInTest
{
    [Fact]
    public async Task Who_agrees_is_sent_back_with_a_code_and_the_state()
    {
        await StartAsync();

        Uri address = await DecideAsync(Page(Web));

        Assert.Equal("https://localhost:8443/", address.GetLeftPart(UriPartial.Path));
        Assert.Equal("s t&te", Carried(address, "state"));
        Assert.NotEmpty(Carried(address, "code")!);
    }

    [Fact]
    public async Task Who_denies_is_sent_back_with_that_word()
    {
        await StartAsync();

        Uri address = await DecideAsync(Page(Web), "deny");

        Assert.Equal(("access_denied", "s t&te"), (Carried(address, "error"), Carried(address, "state")));
        Assert.Null(Carried(address, "code"));
    }

    [Theory]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_type", null, "invalid_request")]
    [InlineData("response_mode", "form_post", "invalid_request")]
    [InlineData("scope", "openid frame.s2s.all", "invalid_scope")]
    [InlineData("scope", null, "invalid_request")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge", "short", "invalid_request")]
    [InlineData("code_challenge_method", "S512", "invalid_request")]
    [InlineData("prompt", "none", "consent_required")]
    public async Task What_can_not_be_meant_is_told_at_the_redirect_address(string name, string? value, string error)
    {
        await StartAsync();

        Uri address = await DecideAsync(Page(Spa, (name, value)));

        Assert.Equal((error, "s t&te"), (Carried(address, "error"), Carried(address, "state")));
    }

    [Fact]
    public async Task A_state_that_is_too_long_is_not_carried()
    {
        await StartAsync();

        Uri address = await DecideAsync(Page(Web, ("state", new string('s', 4097))));

        Assert.Equal(("invalid_request", null), (Carried(address, "error"), Carried(address, "state")));
    }

    [Fact]
    public async Task Without_a_person_and_without_a_page_a_sign_in_is_required()
    {
        await StartAsync(app => app with { User = null });

        Assert.Equal("login_required", Carried(await DecideAsync(Page(Web, ("prompt", "none"))), "error"));
        Assert.Equal("access_denied", Carried(await DecideAsync(Page(Web), "deny"), "error"));
    }

    [Fact]
    public async Task Who_has_agreed_is_not_asked_again_unless_it_is_wanted()
    {
        await StartAsync();
        await DecideAsync(Page(Web));

        // A button that isn't there would be missed.
        Assert.NotNull(Carried(await DecideAsync(Page(Web), "no such button"), "code"));
        Assert.NotNull(Carried(await DecideAsync(Page(Web, ("prompt", "none")), "no such button"), "code"));
        Assert.Equal("access_denied", Carried(await DecideAsync(Page(Web, ("prompt", "login")), "deny"), "error"));
        Assert.Equal("access_denied", Carried(await DecideAsync(Page(Spa), "deny"), "error"));
    }

    [Theory]
    [InlineData("https://localhost:1234/any/path", "https://localhost:1234/any/path")]
    [InlineData("https://localhost:1234", "https://localhost:8443/")]
    [InlineData("https://localhost.evil.example:1234/", "https://localhost:8443/")]
    [InlineData("http://localhost:8443/", "https://localhost:8443/")]
    [InlineData("https://evil.example/?https://localhost:1234/", "https://localhost:8443/")]
    [InlineData(null, "https://localhost:8443/")]
    public async Task An_address_that_no_pattern_has_is_replaced_by_the_default_one(string? asked, string reached)
    {
        await StartAsync();

        Uri address = await DecideAsync(Page(Web, ("redirect_uri", asked)));

        Assert.Equal(reached, address.GetLeftPart(UriPartial.Path));
        Assert.NotNull(Carried(address, "code"));
    }

    [Fact]
    public async Task An_answer_can_be_asked_for_behind_the_hash()
    {
        await StartAsync();

        Uri address = await DecideAsync(Page(Web, ("response_mode", "fragment")));

        Assert.StartsWith("#code=", address.Fragment, StringComparison.Ordinal);
        Assert.Empty(address.Query);
    }

    [Fact]
    public async Task An_unknown_client_is_sent_nowhere()
    {
        await StartAsync();
        using RawClient client = new(Server) { Token = null };

        RawAnswer answer = await client.GetAsync(Page("nobody").PathAndQuery);

        Assert.Equal(400, answer.Status);
        Assert.Contains("client_id", answer.Body, StringComparison.Ordinal);
        Assert.False(answer.Headers.ContainsKey("Location"));
    }

    [Fact]
    public async Task What_comes_from_outside_is_no_part_of_the_page()
    {
        await StartAsync();
        using RawClient client = new(Server) { Token = null };

        RawAnswer answer = await client.GetAsync(Page(Web, ("state", "\"><script>")).PathAndQuery);

        Assert.DoesNotContain("<script", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Ana Lindqvist", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_has_the_visit_and_nothing_of_what_it_carried()
    {
        await StartAsync();

        await TakeAsync(Web, await CodeAsync(Web));

        IReadOnlyList<LogEntry> log = Server.Log.Snapshot();
        Assert.Equal(["imsAuthorize", "imsAuthorize", "imsToken"], log.Select(entry => entry.Operation));
        Assert.All(log, entry => Assert.Equal(string.Empty, entry.Query));
    }
}
