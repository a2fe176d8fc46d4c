using Frameio.Sandbox.Answers;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The groups of a project with their roles.</summary>
internal static class ProjectGroups
{
    /// <summary>GET /v4/accounts/{account_id}/projects/{project_id}/groups.</summary>
    public static Answer List(OperationContext context) =>
        GroupRoles.List(context, context.Project(context.Account()).Groups);

    /// <summary>PATCH /v4/accounts/{account_id}/projects/{project_id}/groups/{group_id}.</summary>
    public static Answer Set(OperationContext context)
    {
        Account account = context.ManagedAccount();
        return GroupRoles.Set(context, account, context.Project(account).Groups);
    }

    /// <summary>DELETE /v4/accounts/{account_id}/projects/{project_id}/groups/{group_id}.</summary>
    public static Answer Remove(OperationContext context)
    {
        Account account = context.ManagedAccount();
        return GroupRoles.Remove(context, account, context.Project(account).Groups);
    }
}
