using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Apis;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Authentication;

/// <summary>Tells from a request's headers who is calling.</summary>
internal sealed class Authenticator(TokenStore tokens, SandboxState state)
{
    /// <summary>The header a legacy developer token must come with on V4.</summary>
    public const string LegacyHeader = "x-frameio-legacy-token-auth";

    private const string BearerPrefix = "Bearer ";

    /// <summary>The token of an Authorization header, or null.</summary>
    public static string? BearerOf(IHeaderDictionary headers)
    {
        string authorization = headers.Authorization.ToString();
        return authorization.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase)
            ? authorization[BearerPrefix.Length..].Trim()
            : null;
    }

    /// <summary>The person the token stands for.</summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="api">The API it is for.</param>
    /// <exception cref="RefusalException">401: one text for every cause, as the live service does it.</exception>
    public Person Authenticate(IHeaderDictionary headers, Api api)
    {
        string? token = BearerOf(headers);
        if (string.IsNullOrEmpty(token) || !api.Admits(token, headers) || tokens.OwnerOf(token) is not { } owner)
        {
            throw Refusal.Unauthorized();
        }

        Person? caller = state.Use(world => world.FindPerson(owner));
        return caller is { Active: not false } ? caller : throw Refusal.Unauthorized();
    }
}
