using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The people of an account with their account roles.</summary>
internal static class AccountUsers
{
    private const string Owner = "owner";

    private static readonly string[] _settable = ["admin", "member"];

    /// <summary>GET /v4/accounts/{account_id}/users.</summary>
    public static Answer List(OperationContext context) => UserRoles.List(context, context.Account().People);

    /// <summary>GET /v4/accounts/{account_id}/users/{user_id}.</summary>
    public static Answer Show(OperationContext context) =>
        Answer.Data(StatusCodes.Status200OK, Render.UserRole(context.Member(context.Account())));

    /// <summary>
    /// PATCH /v4/accounts/{account_id}/users/{user_id}; of somebody deactivated too, who may be an admin for no other
    /// reason than that nobody has changed it.
    /// </summary>
    public static Answer SetRole(OperationContext context)
    {
        Account account = context.ManagedAccount();
        string role = context.Text("role")!;
        if (!_settable.Contains(role))
        {
            throw Refusal.Unprocessable(Problem.Invalid("/data/role", "Invalid value for enum"));
        }

        Membership member = context.Member(account);
        if (member.Role == Owner)
        {
            throw Refusal.Forbidden("The owner's role can't be changed");
        }

        member.Role = role;
        context.Tell(account, "account_user_updated", "user", member.Person.Id!);
        return Answer.Data(StatusCodes.Status200OK, new JsonObject { ["role"] = role });
    }
}
