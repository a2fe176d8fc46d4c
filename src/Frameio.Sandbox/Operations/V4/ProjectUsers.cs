using Frameio.Sandbox.Answers;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The people of a project with their roles.</summary>
internal static class ProjectUsers
{
    /// <summary>GET /v4/accounts/{account_id}/projects/{project_id}/users.</summary>
    public static Answer List(OperationContext context)
    {
        Account account = context.Account();
        Project project = context.Project(account);
        return UserRoles.List(context, Access.Holders(
            account, personId => ListedRole.On(context.Options.UserLists, account, project, personId)));
    }

    /// <summary>PATCH /v4/accounts/{account_id}/projects/{project_id}/users/{user_id}.</summary>
    public static Answer Set(OperationContext context)
    {
        Account account = context.ManagedAccount();
        return UserRoles.Set(context, account, context.Project(account).Collaborators, Roles.OnProjects);
    }

    /// <summary>
    /// DELETE /v4/accounts/{account_id}/projects/{project_id}/users/{user_id}: only a role given on the project itself.
    /// </summary>
    public static Answer Remove(OperationContext context)
    {
        Project project = context.Project(context.ManagedAccount());
        return UserRoles.Remove(context, project.Collaborators, personId => Access.OwnRoleOn(project, personId));
    }
}
