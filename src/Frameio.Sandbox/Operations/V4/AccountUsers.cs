using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The people of an account with their account roles.</summary>
internal static class AccountUsers
{
    /// <summary>GET /v4/accounts/{account_id}/users.</summary>
    public static Answer List(OperationContext context) => UserRoles.List(context, context.Account().People);
}
