using System.Security.Cryptography;
using Frameio.Sandbox.Ims;
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
    public void ExpireMinted() => Remove(grant => grant.ExpiresAtMs is not null);

    /// <summary>A text nobody can guess.</summary>
    internal static string NewToken(string kind) =>
        $"sandbox.{kind}." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>Forgets everything and takes the tokens of a seed.</summary>
    internal void Load(Seed seed)
    {
        lock (_gate)
        {
            _grants.Clear();
            _mintedByClient.Clear();
            foreach (SeedToken token in seed.Tokens)
            {
                _grants.Add(token.Token, new Grant(token.User, ExpiresAtMs: null, SignIn: null, Client: null));
            }
        }
    }

    /// <summary>Whom a token stands for at Frame.io, by id or address, or null when it is unknown or expired.</summary>
    internal string? OwnerOf(string token) =>
        Find(token) is { } grant && grant.Client?.Scopes.Contains(Scopes.Frameio) != false ? grant.User : null;

    /// <summary>The client that a token was given to; null for none, or when it is unknown or expired.</summary>
    internal GrantedClient? ClientOf(string token) => Find(token)?.Client;

    /// <summary>Makes a token of a client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="scopes">What it is good for.</param>
    internal string Mint(SeedClient client, IReadOnlyList<string> scopes) => Mint(
        client.ClientId,
        client.User,
        client.TokenLifetimeMs,
        signIn: null,
        new GrantedClient(client.ClientId, client.User, scopes));

    /// <summary>Makes a token of a person.</summary>
    internal string Mint(SignIn signIn) =>
        Mint(signIn.App.ClientId, signIn.User, signIn.App.TokenLifetimeMs, signIn);

    /// <summary>Makes one token worthless, if it is one of an app.</summary>
    internal void Revoke(SeedApp app, string token)
    {
        lock (_gate)
        {
            if (_grants.TryGetValue(token, out Grant? grant) && grant.SignIn?.App.ClientId == app.ClientId)
            {
                _grants.Remove(token);
            }
        }
    }

    /// <summary>Makes the tokens of a sign-in worthless.</summary>
    internal void End(SignIn signIn) => Remove(grant => grant.SignIn == signIn);

    private Grant? Find(string token)
    {
        lock (_gate)
        {
            return _grants.TryGetValue(token, out Grant? grant) && !(grant.ExpiresAtMs <= _clock.ServiceMs)
                ? grant
                : null;
        }
    }

    private string Mint(
        string clientId, string user, double lifetimeMs, SignIn? signIn, GrantedClient? client = null)
    {
        string token = NewToken("access");
        lock (_gate)
        {
            _grants.Add(token, new Grant(user, _clock.ServiceMs + lifetimeMs, signIn, client));
            _mintedByClient[clientId] = _mintedByClient.GetValueOrDefault(clientId) + 1;
        }

        return token;
    }

    private void Remove(Func<Grant, bool> isMeant)
    {
        lock (_gate)
        {
            List<string> meant = [.. _grants.Where(entry => isMeant(entry.Value)).Select(entry => entry.Key)];
            meant.ForEach(token => _grants.Remove(token));
        }
    }

    private sealed record Grant(string User, double? ExpiresAtMs, SignIn? SignIn, GrantedClient? Client);
}
