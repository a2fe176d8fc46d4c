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
        Project project = context.Project(account);
        Answer answer = UserRoles.Set(context, account, project.Collaborators, Roles.OnProjects);
        context.Tell(account, "project_permissions_granted_to_user", "project", project.Id, project: project);
        return answer;
    }

    /// <summary>
    /// DELETE /v4/accounts/{account_id}/projects/{project_id}/users/{user_id}: only a role given on the project itself.
    /// </summary>
    public static Answer Remove(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Project project = context.Project(account);
        Answer answer = UserRoles.Remove(
            context, project.Collaborators, personId => Access.OwnRoleOn(project, personId));
        context.Tell(account, "collaborator_deleted", "collaborator", context.PathValues["user_id"], project: project);
        return answer;
    }
}
