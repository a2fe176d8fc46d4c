using Frameio.Client.Authentication;
using Frameio.Client.Http;
using Frameio.Client.Tests.Bulk;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Authentication.People;

/// <summary>A sandbox with somebody at a browser.</summary>
public abstract class PersonTest : MembershipTest
{
    protected const string Web = "sandbox-web";
    protected const string WebSecret = "sandbox-web-secret";
    protected const string Spa = "sandbox-spa";

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Assert.DoesNotContain(WebSecret, Watcher.Text, StringComparison.Ordinal);
        GC.SuppressFinalize(this);
    }

    /// <summary>The studio whose apps have other values.</summary>
    protected static Seed WithApps(Seed seed, Func<SeedApp, SeedApp> change) =>
        seed with { Apps = [.. seed.Apps.Select(change)] };

    /// <summary>The studio whose people's tokens live so long.</summary>
    protected static Seed WithLife(Seed seed, TimeSpan life) =>
        WithApps(seed, app => app with { TokenLifetimeMs = life.TotalMilliseconds });

    private protected PersonSignIn Begin(
        string client = Web, string? secret = null, string address = "https://localhost:8443/", bool again = false) =>
        new(
            client,
            secret ?? (client == Web ? WebSecret : null),
            new Uri(address),
            new FrameioClientOptions { AuthorityUri = Server.BaseAddress },
            again);

    /// <summary>Where the browser ends after a button was pressed.</summary>
    private protected static async Task<string> DecideAsync(PersonSignIn signIn, string decision = "allow") =>
        (await PlainBrowser.DecideAsync(signIn.Address, decision)).AbsoluteUri;

    /// <summary>A client of whoever signed in.</summary>
    private protected async Task<FrameioClient> SignInAsync(string client = Web, IRefreshTokenStore? store = null)
    {
        PersonSignIn signIn = Begin(client);
        return Connect(signIn.Complete(await DecideAsync(signIn), store));
    }
}
