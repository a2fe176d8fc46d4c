using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Ims;

/// <summary>
/// The page that a browser opens: GET shows it, POST is its buttons. Who has agreed once is sent on without it, unless
/// <c>prompt=login</c> asks again.
/// </summary>
internal sealed class AuthorizeEndpoint(CredentialStore credentials, SignInStore signIns, SandboxState state)
{
    /// <summary>The path.</summary>
    public const string Path = "/ims/authorize/v2";

    private const int LongestState = 4096;

    /// <summary>Answers the browser.</summary>
    public Answer Handle(IncomingRequest request)
    {
        bool isDecision = request.Method == HttpMethods.Post;
        Dictionary<string, string> asked;
        try
        {
            asked = isDecision ? ImsForm.ReadPost(request) : ImsForm.Read(request.Query);
        }
        catch (ImsRefusalException refusal)
        {
            return AuthorizePage.OfRefusal(refusal.Message);
        }

        // Without a client there is nowhere to send the browser to.
        if (credentials.FindApp(asked.GetValueOrDefault("client_id", string.Empty)) is not { } app)
        {
            return AuthorizePage.OfRefusal("invalid_client: there is no such client_id.");
        }

        try
        {
            return Decide(app, asked, isDecision);
        }
        catch (ImsRefusalException refusal)
        {
            return SendBack(app, asked, ("error", refusal.Code), ("error_description", refusal.Message));
        }
    }

    private Answer Decide(SeedApp app, Dictionary<string, string> asked, bool isDecision)
    {
        if (asked.GetValueOrDefault("state", string.Empty).Length > LongestState)
        {
            asked.Remove("state");
            throw ImsRefusalException.InvalidRequest($"state must have {LongestState} characters at most");
        }

        AuthorizeRequest wanted = AuthorizeRequest.Read(app, asked);
        Person? person = app.User is { } user ? state.Use(world => world.FindPerson(user)) : null;
        string prompt = asked.GetValueOrDefault("prompt", string.Empty);
        return isDecision switch
        {
            true when person is not null && asked.GetValueOrDefault("decision") == "allow" => Agree(wanted, asked),
            true => throw ImsRefusalException.BadRequest("access_denied", "The person has denied the request."),
            false when prompt == "none" && person is null =>
                throw ImsRefusalException.BadRequest("login_required", "Nobody is signed in."),
            false when prompt == "none" && !signIns.HasAgreed(app) =>
                throw ImsRefusalException.BadRequest("consent_required", "The person has not agreed yet."),
            false when prompt != "login" && person is not null && signIns.HasAgreed(app) => Agree(wanted, asked),
            false => AuthorizePage.Of(app, person, wanted.Scopes, asked),
        };
    }

    private Answer Agree(AuthorizeRequest wanted, Dictionary<string, string> asked) =>
        SendBack(wanted.App, asked, ("code", signIns.NewCode(wanted)));

    private static Answer SendBack(
        SeedApp app, Dictionary<string, string> asked, params (string Name, string? Value)[] values)
    {
        string address = RedirectRules.Choose(app, asked.GetValueOrDefault("redirect_uri"));
        Answer answer = Answer.Empty(StatusCodes.Status302Found);
        answer.Headers["Location"] = RedirectRules.Complete(
            address,
            AuthorizeRequest.WantsFragment(asked),
            [.. values, ("state", asked.GetValueOrDefault("state"))]);
        answer.Headers["Cache-Control"] = "no-store";
        return answer;
    }
}
