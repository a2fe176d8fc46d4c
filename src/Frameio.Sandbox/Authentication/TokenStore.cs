using System.Security.Cryptography;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Authentication;

/// <summary>The tokens the service accepts. Thread-safe; tells how many there are, never what they are.</summary>
public sealed class TokenStore
{
    private readonly Lock _gate = new();
    private readonly ServiceClock _clock;
    private readonly Dictionary<string, Grant> _grants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _mintedByClient = new(StringComparer.Ordinal);
    private Dictionary<string, SeedClient> _clients = [];

    internal TokenStore(ServiceClock clock, Seed seed)
    {
        _clock = clock;
        Load(seed);
    }

    /// <summary>How many tokens the token endpoint has given out.</summary>
    public int Minted => MintedByClient.Values.Sum();

    /// <summary>How many tokens the token endpoint has given out, by client id.</summary>
    public IReadOnlyDictionary<string, int> MintedByClient
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<string, int>(_mintedByClient);
            }
        }
    }

    /// <summary>Lets every token the token endpoint has given out expire at once; those of the seed stay.</summary>
    public void ExpireMinted()
    {
        lock (_gate)
        {
            List<string> minted =
                [.. _grants.Where(entry => entry.Value.ExpiresAtMs is not null).Select(entry => entry.Key)];
            minted.ForEach(token => _grants.Remove(token));
        }
    }

    /// <summary>Forgets everything and takes the credentials of a seed.</summary>
    internal void Load(Seed seed)
    {
        lock (_gate)
        {
            _grants.Clear();
            _mintedByClient.Clear();
            _clients = seed.Clients.ToDictionary(client => client.ClientId, StringComparer.Ordinal);
            foreach (SeedToken token in seed.Tokens)
            {
                _grants.Add(token.Token, new Grant(token.User, ExpiresAtMs: null));
            }
        }
    }

    /// <summary>Whom a token stands for, by id or address, or null when it is unknown or expired.</summary>
    internal string? OwnerOf(string token)
    {
        lock (_gate)
        {
            return _grants.TryGetValue(token, out Grant? grant) && !(grant.ExpiresAtMs <= _clock.ServiceMs)
                ? grant.User
                : null;
        }
    }

    /// <summary>The credential of that client id, or null.</summary>
    internal SeedClient? FindClient(string clientId)
    {
        lock (_gate)
        {
            return _clients.GetValueOrDefault(clientId);
        }
    }

    /// <summary>Makes a token.</summary>
    internal string Mint(SeedClient client)
    {
        string token = "sandbox." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        lock (_gate)
        {
            _grants.Add(token, new Grant(client.User, _clock.ServiceMs + client.TokenLifetimeMs));
            _mintedByClient[client.ClientId] = _mintedByClient.GetValueOrDefault(client.ClientId) + 1;
        }

        return token;
    }

    private sealed record Grant(string User, double? ExpiresAtMs);
}
