using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Authentication;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Ims;

/// <summary>Gives out tokens: for a client's own secret, for a code, or for a refresh token.</summary>
internal sealed class TokenEndpoint(
    ClientReader clients, TokenStore tokens, SignInStore signIns, IdToken idTokens, ServiceClock clock)
{
    // Of those of each service whose tokens are played here, one has to be asked for.
    private static readonly string[] _known = [Scopes.Frameio, Scopes.UserManagement];

    /// <summary>Answers a token request.</summary>
    public Answer Handle(IncomingRequest request)
    {
        try
        {
            Dictionary<string, string> form = ImsForm.ReadPost(request);
            return ImsForm.Require(form, "grant_type") switch
            {
                "client_credentials" => GrantClient(form),
                "authorization_code" => GrantCode(clients.ReadApp(request, form), form),
                "refresh_token" => GrantRefresh(clients.ReadApp(request, form), form),
                _ => throw ImsRefusalException.BadRequest("unsupported_grant_type", "invalid grant_type parameter"),
            };
        }
        catch (ImsRefusalException refusal)
        {
            return refusal.ToAnswer();
        }
    }

    private Answer GrantClient(Dictionary<string, string> form)
    {
        string scope = ImsForm.Require(form, "scope");
        SeedClient client = clients.ReadClient(form);
        string[] asked = [.. _known.Intersect(scope.Split(',', ' '))];
        return asked.Length > 0 && !asked.Except(client.Scopes).Any()
            ? Answer.OfJson(StatusCodes.Status200OK, Granted(tokens.Mint(client, asked), client.TokenLifetimeMs))
            : throw ImsRefusalException.BadRequest(
                "invalid_scope", $"the scope must hold one of {string.Join(", ", client.Scopes)}, and no other");
    }

    private Answer GrantCode(SeedApp app, Dictionary<string, string> form)
    {
        (AuthorizeRequest request, SignIn signIn) = signIns.TakeCode(app, ImsForm.Require(form, "code"));
        if (request.Challenge is { } challenge && !challenge.IsOf(form.GetValueOrDefault("code_verifier")))
        {
            throw ImsRefusalException.InvalidGrant("the code_verifier is not the one of the code");
        }

        // The parameter is optional here, but where it is, it must be what was asked for. Source: RFC 6749, 4.1.3.
        return form.GetValueOrDefault("redirect_uri") is { } address && address != request.Asked
            ? throw ImsRefusalException.InvalidGrant("the redirect_uri is not the one of the code")
            : GrantPerson(signIn, request.Nonce);
    }

    private Answer GrantRefresh(SeedApp app, Dictionary<string, string> form) =>
        GrantPerson(signIns.TakeRefreshToken(app, ImsForm.Require(form, "refresh_token")), nonce: null);

    private Answer GrantPerson(SignIn signIn, string? nonce)
    {
        JsonObject body = Granted(tokens.Mint(signIn), signIn.App.TokenLifetimeMs);
        body["sub"] = idTokens.SubjectOf(signIn);
        if (signIn.Scopes.Contains("openid"))
        {
            body["id_token"] = idTokens.Write(signIn, nonce);
        }

        if (signIn.IsRefreshable)
        {
            body["refresh_token"] = signIns.NewRefreshToken(signIn);
        }

        return Answer.OfJson(StatusCodes.Status200OK, body);
    }

    private JsonObject Granted(string token, double lifetimeMs) => new()
    {
        ["access_token"] = token,
        ["token_type"] = "bearer",
        // Whole seconds, rounded up: a lifetime of less than one can't be told otherwise.
        ["expires_in"] = (long)Math.Ceiling(clock.ToRealMs(lifetimeMs) / 1000),
    };
}
