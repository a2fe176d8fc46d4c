using Frameio.Sandbox.Answers;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The people who reach a project, with the role that holds there.</summary>
internal static class ProjectUsers
{
    /// <summary>GET /v4/accounts/{account_id}/projects/{project_id}/users.</summary>
    public static Answer List(OperationContext context)
    {
        Account account = context.Account();
        Project project = context.Project(account);
        return UserRoles.List(context, Access.Holders(account, personId => Access.RoleOn(account, project, personId)));
    }

    /// <summary>PATCH /v4/accounts/{account_id}/projects/{project_id}/users/{user_id}.</summary>
    public static Answer Set(OperationContext context)
    {
        Account account = context.ManagedAccount();
        return UserRoles.Set(context, account, context.Project(account).Collaborators, Roles.OnProjects);
    }

    /// <summary>DELETE /v4/accounts/{account_id}/projects/{project_id}/users/{user_id}: only a role given on the project itself.</summary>
    public static Answer Remove(OperationContext context) =>
        UserRoles.Remove(context, context.Project(context.ManagedAccount()).Collaborators);
}
