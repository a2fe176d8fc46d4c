using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The people of an account with their account roles.</summary>
internal static class AccountUsers
{
    private static readonly SortKeys<Membership> _sorts = new()
    {
        ["role"] = member => member.Role,
        ["name"] = member => member.Person.Name,
        ["email"] = member => member.Person.Email,
    };

    /// <summary>GET /v4/accounts/{account_id}/users.</summary>
    public static Answer List(OperationContext context)
    {
        bool everybody = context.Flag("include_deactivated");
        return ListPage.Answer(
            context,
            context.Account().People.Where(member => everybody || member.Person.Active != false),
            _sorts,
            Render.AccountUser);
    }
}
