using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.State;
using Microsoft.AspNetCore.WebUtilities;

namespace Frameio.Sandbox.Ims;

/// <summary>Says who signed in, in a JSON web token that is signed by a key of this process.</summary>
internal sealed class IdToken(SandboxState state, ServiceClock clock)
{
    private readonly Lazy<RSA> _key = new(() => RSA.Create(2048));

    /// <summary>The person's id at Adobe.</summary>
    public string SubjectOf(SignIn signIn) => SubjectOf(state.Use(world => world.FindPerson(signIn.User))!);

    /// <summary>The person's id at Adobe.</summary>
    public static string SubjectOf(Person person) => person.AdobeUserId ?? $"{person.Id}@AdobeID";

    /// <summary>Writes one.</summary>
    public string Write(SignIn signIn, string? nonce)
    {
        Person person = state.Use(world => world.FindPerson(signIn.User))!;
        long now = clock.UtcNow.ToUnixTimeSeconds();
        JsonObject claims = new()
        {
            ["iss"] = "https://ims-na1.adobelogin.com",
            ["aud"] = signIn.App.ClientId,
            ["sub"] = SubjectOf(person),
            ["email"] = person.Email,
            ["name"] = person.Name,
            ["iat"] = now,
            ["exp"] = now + (long)Math.Ceiling(clock.ToRealMs(signIn.App.TokenLifetimeMs) / 1000),
        };
        if (nonce is not null)
        {
            claims["nonce"] = nonce;
        }

        string signed = $"{Encode(new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT" })}.{Encode(claims)}";
        byte[] signature = _key.Value.SignData(
            Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{WebEncoders.Base64UrlEncode(signature)}";
    }

    private static string Encode(JsonObject part) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(part.ToJsonString(Wire.Json)));
}
