using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace Frameio.Sandbox.Ims;

/// <summary>Proof key for code exchange, RFC 7636: a code is for whoever knows what its challenge is made of.</summary>
/// <param name="Challenge">The challenge.</param>
/// <param name="IsHashed">Whether it is the SHA-256 of the verifier (S256), not the verifier itself (plain).</param>
internal sealed partial record Pkce(string Challenge, bool IsHashed)
{
    /// <summary>The challenge of a request; null where there is none.</summary>
    /// <exception cref="ImsRefusalException">It can't be one, or its method is unknown.</exception>
    public static Pkce? Read(IReadOnlyDictionary<string, string> query)
    {
        if (query.GetValueOrDefault("code_challenge") is not { Length: > 0 } challenge)
        {
            return null;
        }

        if (!Form().IsMatch(challenge))
        {
            throw ImsRefusalException.InvalidRequest("code_challenge must have 43 to 128 unreserved characters");
        }

        return query.GetValueOrDefault("code_challenge_method", "plain") switch
        {
            "S256" => new Pkce(challenge, IsHashed: true),
            "plain" => new Pkce(challenge, IsHashed: false),
            _ => throw ImsRefusalException.InvalidRequest("code_challenge_method must be S256 or plain"),
        };
    }

    /// <summary>Whether a verifier is the one that the challenge is made of.</summary>
    public bool IsOf(string? verifier) => verifier is not null
        && Form().IsMatch(verifier)
        && Challenge == (IsHashed
            ? WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))
            : verifier);

    [GeneratedRegex("^[A-Za-z0-9._~-]{43,128}$")]
    private static partial Regex Form();
}
