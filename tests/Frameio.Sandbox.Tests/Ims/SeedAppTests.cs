using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Tests.Ims;

/// <summary>An app of a seed keeps the rules of Adobe's console.</summary>
public class SeedAppTests
{
    [Theory]
    [InlineData("http://localhost:8443/")]
    [InlineData("https://127.0.0.1:8443/")]
    [InlineData("https://[::1]:8443/")]
    [InlineData("https://localhost:8443/#here")]
    [InlineData("localhost")]
    public void A_default_address_is_https_by_a_name(string address) =>
        Refused(app => app with { RedirectUri = address }, "apps[0].redirect_uri");

    [Theory]
    [InlineData("http://localhost:8443/.*")]
    [InlineData("https://(")]
    public void A_pattern_is_an_expression_of_https_addresses(string pattern) =>
        Refused(app => app with { RedirectPatterns = [pattern] }, "apps[0].redirect_patterns[0]");

    [Fact]
    public void Patterns_are_not_too_long()
    {
        string pattern = "https://" + new string('a', 505);
        Refused(app => app with { RedirectPatterns = [pattern] }, "apps[0].redirect_patterns");
    }

    [Fact]
    public void Its_person_is_known() =>
        Refused(app => app with { User = "nobody@northlight.example" }, "apps[0].user");

    [Fact]
    public void Its_id_is_nobody_elses() =>
        Refused(app => app with { ClientId = Studio.ClientId }, "clients and apps");

    [Fact]
    public void Its_tokens_live() => Refused(app => app with { RefreshLifetimeMs = 0 }, "apps[0].refresh_lifetime_ms");

    private static void Refused(Func<SeedApp, SeedApp> change, string place)
    {
        Seed seed = Seed.Default with { Apps = [change(Seed.Default.Apps[0])] };
        SeedException failure = Assert.Throws<SeedException>(() => Seed.Parse(seed.ToJson()));
        Assert.StartsWith($"{place}: ", failure.Message, StringComparison.Ordinal);
    }
}
