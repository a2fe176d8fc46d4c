using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Authentication;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Ims;

/// <summary>Makes a token worthless. One that is unknown is no error. Source: RFC 7009, 2.2.</summary>
internal sealed class RevokeEndpoint(ClientReader clients, TokenStore tokens, SignInStore signIns)
{
    /// <summary>Answers a request.</summary>
    public Answer Handle(IncomingRequest request)
    {
        try
        {
            Dictionary<string, string> form = ImsForm.ReadPost(request);
            SeedApp app = clients.ReadApp(request, form);
            string token = ImsForm.Require(form, "token");
            tokens.Revoke(app, token);
            signIns.RevokeRefreshToken(app, token);
            return Answer.Empty(StatusCodes.Status200OK);
        }
        catch (ImsRefusalException refusal)
        {
            return refusal.ToAnswer();
        }
    }
}
