namespace Frameio.Sandbox.Tests.Umapi;

/// <summary>Who may call, and how often.</summary>
public class AccessTests : UmapiTest
{
    [Fact]
    public async Task A_token_needs_its_scope_and_a_key_its_client()
    {
        await StartAsync();
        using RawClient client = new(Server);
        string frameio = (string)(await client.RequestTokenAsync()).Json["access_token"]!;
        string path = $"/users/{Org}/0";

        RawAnswer none = await SendAsync(HttpMethod.Get, path, token: "nonsense");
        RawAnswer other = await SendAsync(HttpMethod.Get, path, token: frameio);
        RawAnswer keyless = await SendAsync(HttpMethod.Get, path, key: null);
        RawAnswer stolen = await SendAsync(HttpMethod.Get, path, key: "another");
        RawAnswer elsewhere = await GetAsync("/users/AAAA@AdobeOrg/0");

        Assert.Equal(
            [401, 403, 403, 403, 403],
            new[] { none, other, keyless, stolen, elsewhere }.Select(answer => answer.Status));
        Assert.Equal("", string.Concat(none.Body, other.Body, keyless.Body, stolen.Body, elsewhere.Body));
        Assert.Contains("WWW-Authenticate", none.Headers.Keys);
    }

    [Fact]
    public async Task A_token_for_people_is_none_for_the_other_service_unless_it_asks_for_both()
    {
        await StartAsync();
        using RawClient client = new(Server) { LegacyHeader = false };

        client.Token = (string?)(await client.RequestTokenAsync(scope: "openid,user_management_sdk"))
            .Json["access_token"];
        Assert.Equal(401, (await client.GetAsync("/v4/me")).Status);
        client.Token = (string?)(await client.RequestTokenAsync(scope: "frame.s2s.all user_management_sdk"))
            .Json["access_token"];
        Assert.Equal(200, (await client.GetAsync("/v4/me")).Status);
        Assert.Equal(200, (await SendAsync(HttpMethod.Get, $"/users/{Org}/0", token: client.Token)).Status);
    }

    [Fact]
    public async Task Ten_changes_fit_into_any_minute_and_the_eleventh_is_told_when_to_come_back()
    {
        await StartAsync();
        List<int> statuses = [];
        for (int call = 0; call < 10; call++)
        {
            Time.Advance(4000);
            statuses.Add((await ActAsync(Of("ines@agency.example", Add("Graders")))).Status);
        }

        RawAnswer refused = await ActAsync(Of("ines@agency.example", Add("Graders")));
        Time.Advance(24_000);
        RawAnswer next = await ActAsync(Of("ines@agency.example", Add("Graders")));
        RawAnswer another = await ActAsync(Of("ines@agency.example", Add("Graders")));

        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Equal((429, "24"), (refused.Status, refused.Headers["Retry-After"]));
        Assert.Equal("429050", (string?)refused.Json["error_code"]);
        Assert.Equal((200, 429), (next.Status, another.Status));
        Assert.Equal("4", another.Headers["Retry-After"]);
    }

    [Theory]
    [InlineData($"/users/{Org}/0", 25)]
    [InlineData($"/organizations/{Org}/users/ana@northlight.example", 25)]
    [InlineData($"/users/{Org}/0/Graders", 25)]
    [InlineData($"/groups/{Org}/0", 5)]
    public async Task Each_list_has_a_minute_of_its_own(string path, int limit)
    {
        await StartAsync();
        for (int call = 0; call < limit; call++)
        {
            Assert.Equal(200, (await GetAsync(path)).Status);
        }

        Assert.Equal((429, "60"), ((await GetAsync(path)).Status, (await GetAsync(path)).Headers["Retry-After"]));
        Server.Reset();
        Assert.Equal(401, (await GetAsync(path)).Status);
    }
}
