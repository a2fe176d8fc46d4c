using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>
/// What binds the parts of one sign-in together: the state that the browser brings back, the verifier that proves whose
/// the code is (RFC 7636), and the nonce of the id token. New for each, and nobody can guess it.
/// </summary>
internal sealed class SignInProof
{
    // 256 bits; in base64url they have the 43 characters that a verifier needs at least.
    private const int Bytes = 32;

    /// <summary>Comes back with the code.</summary>
    public string State { get; } = NewText();

    /// <summary>Goes with the code to the token endpoint, and nowhere else.</summary>
    public string Verifier { get; } = NewText();

    /// <summary>Comes back in the id token.</summary>
    public string Nonce { get; } = NewText();

    /// <summary>The hash of the verifier, for the method S256.</summary>
    public string Challenge => Encode(Sha256.Of(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>Whether an id token is one of this sign-in, as far as it says.</summary>
    /// <remarks>
    /// Its signature isn't looked at: it comes from the service itself, over TLS (OpenID Connect Core, 3.1.3.7). One
    /// without a nonce is taken, since the code is bound by the verifier too.
    /// </remarks>
    public bool IsOf(string? idToken) => NonceIn(idToken) is not { } nonce || nonce == Nonce;

    private static string? NonceIn(string? idToken)
    {
        try
        {
            return idToken?.Split('.') is { Length: 3 } parts
                && JsonDocument.Parse(Decode(parts[1])).RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("nonce", out JsonElement nonce)
                ? $"{nonce}"
                : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string NewText()
    {
        byte[] bytes = new byte[Bytes];
        using RandomNumberGenerator random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return Encode(bytes);
    }

    private static string Encode(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static byte[] Decode(string text)
    {
        string padded = text.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(padded.PadRight((padded.Length + 3) / 4 * 4, '='));
    }
}
