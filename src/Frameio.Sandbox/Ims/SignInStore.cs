using Frameio.Sandbox.Authentication;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Ims;

/// <summary>
/// The sign-ins of people: codes, and refresh tokens that rotate. A code or a refresh token that comes again ends its
/// whole sign-in, since one of the two who have it must have stolen it. Thread-safe; tells no code and no token.
/// </summary>
public sealed class SignInStore
{
    private const double CodeLifetimeMs = 600_000;

    private readonly Lock _gate = new();
    private readonly ServiceClock _clock;
    private readonly TokenStore _tokens;
    private readonly Dictionary<string, Code> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Refresh> _refreshes = new(StringComparer.Ordinal);
    private readonly HashSet<SignIn> _ended = [];
    private readonly HashSet<string> _agreed = [];

    internal SignInStore(ServiceClock clock, TokenStore tokens) => (_clock, _tokens) = (clock, tokens);

    /// <summary>How many sign-ins have ended because a code or a refresh token came twice.</summary>
    public int Reused { get; private set; }

    /// <summary>
    /// Ends every sign-in, as somebody does who takes the app's connection away in their Adobe account.
    /// </summary>
    public void EndAll()
    {
        lock (_gate)
        {
            foreach (Code code in _codes.Values)
            {
                End(code.SignIn);
            }

            _agreed.Clear();
        }
    }

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        lock (_gate)
        {
            _codes.Clear();
            _refreshes.Clear();
            _ended.Clear();
            _agreed.Clear();
            Reused = 0;
        }
    }

    /// <summary>Whether the person has agreed to the app before.</summary>
    internal bool HasAgreed(SeedApp app)
    {
        lock (_gate)
        {
            return _agreed.Contains(app.ClientId);
        }
    }

    /// <summary>A code for what the person has agreed to.</summary>
    internal string NewCode(AuthorizeRequest request)
    {
        string code = TokenStore.NewToken("code");
        lock (_gate)
        {
            _agreed.Add(request.App.ClientId);
            SignIn signIn = new(request.App, request.App.User!, request.Scopes);
            _codes.Add(code, new Code(request, signIn, _clock.ServiceMs + CodeLifetimeMs));
        }

        return code;
    }

    /// <summary>Takes a code, which then is worth nothing, whatever becomes of it.</summary>
    /// <exception cref="ImsRefusalException">It is worth nothing to this app.</exception>
    internal (AuthorizeRequest Request, SignIn SignIn) TakeCode(SeedApp app, string code)
    {
        lock (_gate)
        {
            if (!_codes.TryGetValue(code, out Code? known) || known.Request.App.ClientId != app.ClientId)
            {
                throw ImsRefusalException.InvalidGrant("the code is unknown");
            }

            if (known.IsUsed)
            {
                EndReused(known.SignIn);
                throw ImsRefusalException.InvalidGrant("the code was used before");
            }

            RequireAlive(known.SignIn);

            known.IsUsed = true;
            return known.ExpiresAtMs > _clock.ServiceMs
                ? (known.Request, known.SignIn)
                : throw ImsRefusalException.InvalidGrant("the code has expired");
        }
    }

    /// <summary>A refresh token of a sign-in.</summary>
    internal string NewRefreshToken(SignIn signIn)
    {
        string token = TokenStore.NewToken("refresh");
        lock (_gate)
        {
            _refreshes.Add(token, new Refresh(signIn, _clock.ServiceMs + signIn.App.RefreshLifetimeMs));
        }

        return token;
    }

    /// <summary>Takes a refresh token, which then is worth nothing.</summary>
    /// <exception cref="ImsRefusalException">It is worth nothing to this app.</exception>
    internal SignIn TakeRefreshToken(SeedApp app, string token)
    {
        lock (_gate)
        {
            if (!_refreshes.TryGetValue(token, out Refresh? known) || known.SignIn.App.ClientId != app.ClientId)
            {
                throw ImsRefusalException.InvalidGrant("the refresh token is unknown");
            }

            RequireAlive(known.SignIn);
            if (known.IsUsed)
            {
                EndReused(known.SignIn);
                throw ImsRefusalException.InvalidGrant("the refresh token was used before, the sign-in is revoked");
            }

            if (known.ExpiresAtMs <= _clock.ServiceMs)
            {
                throw ImsRefusalException.InvalidGrant("the refresh token has expired");
            }

            known.IsUsed = true;
            return known.SignIn;
        }
    }

    /// <summary>
    /// Ends the refresh tokens of the sign-in that one belongs to; its access tokens live on. Somebody else's, or one
    /// that is unknown, changes nothing.
    /// </summary>
    internal void RevokeRefreshToken(SeedApp app, string token)
    {
        lock (_gate)
        {
            if (_refreshes.TryGetValue(token, out Refresh? known) && known.SignIn.App.ClientId == app.ClientId)
            {
                _ended.Add(known.SignIn);
            }
        }
    }

    private void RequireAlive(SignIn signIn)
    {
        if (_ended.Contains(signIn))
        {
            throw ImsRefusalException.InvalidGrant("the sign-in was revoked");
        }
    }

    private void EndReused(SignIn signIn)
    {
        Reused++;
        End(signIn);
    }

    private void End(SignIn signIn)
    {
        _ended.Add(signIn);
        _tokens.End(signIn);
    }

    private sealed record Code(AuthorizeRequest Request, SignIn SignIn, double ExpiresAtMs)
    {
        public bool IsUsed { get; set; }
    }

    private sealed record Refresh(SignIn SignIn, double ExpiresAtMs)
    {
        public bool IsUsed { get; set; }
    }
}
