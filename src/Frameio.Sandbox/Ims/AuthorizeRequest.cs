using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Ims;

/// <summary>What an app asks of somebody at a browser.</summary>
/// <param name="App">The app.</param>
/// <param name="Asked">The redirect address it names, or null.</param>
/// <param name="Scopes">What it wants.</param>
/// <param name="Nonce">What its id token is to hold, or null.</param>
/// <param name="Challenge">What its code is bound to, or null.</param>
internal sealed record AuthorizeRequest(
    SeedApp App, string? Asked, IReadOnlyList<string> Scopes, string? Nonce, Pkce? Challenge)
{
    private const string DefaultMode = "query";

    private static readonly string[] _scopes =
        ["openid", "email", "profile", "offline_access", "additional_info.roles", "AdobeID"];

    /// <summary>Reads what is asked.</summary>
    /// <exception cref="ImsRefusalException">It can't be meant.</exception>
    public static AuthorizeRequest Read(SeedApp app, IReadOnlyDictionary<string, string> query)
    {
        if (ImsForm.Require(query, "response_type") != "code")
        {
            throw ImsRefusalException.BadRequest("unsupported_response_type", "response_type must be code");
        }

        if (query.GetValueOrDefault("response_mode", DefaultMode) is not (DefaultMode or "fragment"))
        {
            throw ImsRefusalException.InvalidRequest("response_mode must be query or fragment");
        }

        string[] scopes = ImsForm.Require(query, "scope")
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (scopes.FirstOrDefault(scope => !_scopes.Contains(scope)) is { } unknown)
        {
            throw ImsRefusalException.BadRequest("invalid_scope", $"unknown scope {unknown}");
        }

        Pkce? challenge = Pkce.Read(query);
        return challenge is null && app.IsPublic
            ? throw ImsRefusalException.InvalidRequest("missing code_challenge parameter")
            : new AuthorizeRequest(
                app, query.GetValueOrDefault("redirect_uri"), scopes, query.GetValueOrDefault("nonce"), challenge);
    }

    /// <summary>Whether the answer is put behind a # instead of a question mark.</summary>
    public static bool WantsFragment(IReadOnlyDictionary<string, string> query) =>
        query.GetValueOrDefault("response_mode") == "fragment";
}
