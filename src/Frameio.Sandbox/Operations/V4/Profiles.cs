using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The token's owner.</summary>
internal static class Profiles
{
    /// <summary>GET /v4/me.</summary>
    public static Answer Get(OperationContext context) =>
        Answer.Data(StatusCodes.Status200OK, Render.Profile(
            context.World.Accounts.Find(account => context.RoleIn(account) is not null), context.Caller));
}
