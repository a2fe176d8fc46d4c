using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Seeding;
using Microsoft.AspNetCore.WebUtilities;

namespace Frameio.Sandbox.Authentication;

/// <summary>
/// Adobe IMS's token endpoint, as far as server-to-server credentials need it: <c>POST /ims/token/v3</c>. Error codes
/// are those of RFC 6749; which of 400 and 401 goes with which is inferred.
/// </summary>
internal sealed class TokenEndpoint(TokenStore tokens, ServiceClock clock)
{
    /// <summary>The path.</summary>
    public const string Path = "/ims/token/v3";

    private const string RequiredScope = "frame.s2s.all";

    private static readonly string[] _requiredFields = ["grant_type", "client_id", "client_secret", "scope"];

    /// <summary>Answers a token request.</summary>
    public Answer Handle(string method, string? contentType, byte[] body)
    {
        if (method != "POST")
        {
            return Error(StatusCodes.Status404NotFound, "not_found", "there is only POST here");
        }

        if (contentType?.Split(';')[0].Trim() != "application/x-www-form-urlencoded")
        {
            return Error(StatusCodes.Status400BadRequest, "invalid_request", "the body must be a form");
        }

        Dictionary<string, string> form = [];
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(
            Encoding.UTF8.GetString(body)))
        {
            form[pair.DecodeName().ToString()] = pair.DecodeValue().ToString();
        }

        return Grant(form);
    }

    private Answer Grant(Dictionary<string, string> form)
    {
        string? missing = _requiredFields.FirstOrDefault(name => string.IsNullOrEmpty(form.GetValueOrDefault(name)));
        if (missing is not null)
        {
            return Error(StatusCodes.Status400BadRequest, "invalid_request", $"missing {missing} parameter");
        }

        if (form["grant_type"] != "client_credentials")
        {
            return Error(StatusCodes.Status400BadRequest, "unsupported_grant_type", "invalid grant_type parameter");
        }

        if (tokens.FindClient(form["client_id"]) is not { } client)
        {
            return Error(StatusCodes.Status400BadRequest, "invalid_client", "invalid client_id parameter");
        }

        if (!CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(client.ClientSecret), Encoding.UTF8.GetBytes(form["client_secret"])))
        {
            return Error(StatusCodes.Status401Unauthorized, "invalid_client", "invalid client_secret parameter");
        }

        return form["scope"].Split(',', ' ').Contains(RequiredScope)
            ? Granted(client)
            : Error(StatusCodes.Status400BadRequest, "invalid_scope", $"the scope must hold {RequiredScope}");
    }

    private Answer Granted(SeedClient client) => Answer.OfJson(StatusCodes.Status200OK, new JsonObject
    {
        ["access_token"] = tokens.Mint(client),
        ["token_type"] = "bearer",
        // Whole seconds, rounded up: a lifetime of less than one can't be told otherwise.
        ["expires_in"] = (long)Math.Ceiling(clock.ToRealMs(client.TokenLifetimeMs) / 1000),
    });

    private static Answer Error(int status, string code, string description) =>
        Answer.OfJson(status, new JsonObject { ["error"] = code, ["error_description"] = description });
}
