using System.Security.Cryptography;
using System.Text;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Ims;

/// <summary>Finds out which client sends a request, and has it prove so where it can.</summary>
internal sealed class ClientReader(CredentialStore credentials)
{
    private const string BasicPrefix = "Basic ";

    /// <summary>
    /// The credential for people that a request comes from: a Web App by Basic or by fields of the form, an SPA by its
    /// id in the query or the form.
    /// </summary>
    /// <exception cref="ImsRefusalException">It is unknown, or doesn't prove who it is.</exception>
    public SeedApp ReadApp(IncomingRequest request, IReadOnlyDictionary<string, string> form)
    {
        (string clientId, string? secret) = ReadBasic(request)
            ?? (form.GetValueOrDefault("client_id") ?? ImsForm.Read(request.Query).GetValueOrDefault("client_id") ?? "",
                form.GetValueOrDefault("client_secret"));
        if (clientId.Length == 0)
        {
            throw ImsRefusalException.InvalidRequest("missing client_id parameter");
        }

        if (credentials.FindApp(clientId) is not { } app)
        {
            throw credentials.FindClient(clientId) is null
                ? ImsRefusalException.BadRequest("invalid_client", "invalid client_id parameter")
                : ImsRefusalException.BadRequest("unauthorized_client", "the client is no Web App and no SPA");
        }

        if (app.ClientSecret is { } kept)
        {
            RequireSecret(kept, secret);
        }
        else if (secret is not null)
        {
            throw ImsRefusalException.BadRequest("invalid_client", "the client has no secret");
        }

        return app;
    }

    /// <summary>The server-to-server credential that a form is of.</summary>
    /// <exception cref="ImsRefusalException">It is unknown, or doesn't prove who it is.</exception>
    public SeedClient ReadClient(IReadOnlyDictionary<string, string> form)
    {
        string clientId = ImsForm.Require(form, "client_id");
        string secret = ImsForm.Require(form, "client_secret");
        if (credentials.FindClient(clientId) is not { } client)
        {
            throw credentials.FindApp(clientId) is null
                ? ImsRefusalException.BadRequest("invalid_client", "invalid client_id parameter")
                : ImsRefusalException.BadRequest("unauthorized_client", "the client is not server-to-server");
        }

        RequireSecret(client.ClientSecret, secret);
        return client;
    }

    private static void RequireSecret(string kept, string? shown)
    {
        if (!CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(kept), Encoding.UTF8.GetBytes(shown ?? string.Empty)))
        {
            throw ImsRefusalException.Unproven("invalid client_secret parameter");
        }
    }

    private static (string ClientId, string? Secret)? ReadBasic(IncomingRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(BasicPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        byte[] decoded = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[BasicPrefix.Length..].Trim(), decoded, out int length)
            || Encoding.UTF8.GetString(decoded, 0, length).Split(':', 2) is not [var clientId, var secret])
        {
            throw ImsRefusalException.Unproven("the Authorization header can't be read");
        }

        return (clientId, secret);
    }
}
