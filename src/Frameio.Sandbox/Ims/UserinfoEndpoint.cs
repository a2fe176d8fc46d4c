using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Authentication;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Ims;

/// <summary>Tells whom a token stands for.</summary>
internal sealed class UserinfoEndpoint(TokenStore tokens, SandboxState state)
{
    /// <summary>Answers a request.</summary>
    public Answer Handle(IncomingRequest request)
    {
        string? owner = Authenticator.BearerOf(request.Headers) is { Length: > 0 } token ? tokens.OwnerOf(token) : null;
        if (owner is null || state.Use(world => world.FindPerson(owner)) is not { } person)
        {
            return new ImsRefusalException(
                StatusCodes.Status401Unauthorized, "invalid_token", "the token is unknown or has expired").ToAnswer();
        }

        bool isManaged = state.Use(world => world.Accounts.Exists(
            account => account.AdobeId is not null && account.PeopleById.ContainsKey(person.Id!)));
        return Answer.OfJson(StatusCodes.Status200OK, new JsonObject
        {
            ["sub"] = IdToken.SubjectOf(person),
            ["email"] = person.Email,
            ["name"] = person.Name,
            ["account_type"] = isManaged ? "ent" : "ind",
        });
    }
}
