using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Ims;

/// <summary>The credentials of the Developer Console. Thread-safe.</summary>
internal sealed class CredentialStore
{
    private volatile Seed _seed;

    public CredentialStore(Seed seed) => _seed = seed;

    /// <summary>Takes those of another seed.</summary>
    public void Load(Seed seed) => _seed = seed;

    /// <summary>The server-to-server credential of that client id, or null.</summary>
    public SeedClient? FindClient(string clientId) =>
        _seed.Clients.FirstOrDefault(client => client.ClientId == clientId);

    /// <summary>The credential for people of that client id, or null.</summary>
    public SeedApp? FindApp(string clientId) => _seed.Apps.FirstOrDefault(app => app.ClientId == clientId);
}
