using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The projects the caller reaches.</summary>
internal static class Projects
{
    private static readonly SortKeys<Project> _sorts = new()
    {
        ["name"] = project => project.Name,
        ["created_at"] = project => Timestamp.Text(project.CreatedAt),
    };

    /// <summary>GET /v4/accounts/{account_id}/workspaces/{workspace_id}/projects.</summary>
    public static Answer ListOfWorkspace(OperationContext context)
    {
        Account account = context.Account();
        return List(context, Reached(context, account, account.ProjectsOf(context.Workspace(account))));
    }

    /// <summary>GET /v4/accounts/{account_id}/projects.</summary>
    public static Answer ListOfAccount(OperationContext context)
    {
        Account account = context.Account();
        return List(context, Reached(context, account, account.Projects.Values));
    }

    /// <summary>GET /v4/accounts/{account_id}/invited_projects.</summary>
    public static Answer ListInvited(OperationContext context)
    {
        Account account = context.Account();
        return List(
            context, account.Projects.Values.Where(project => Access.IsGuest(account, project, context.Caller.Id!)));
    }

    /// <summary>GET /v4/accounts/{account_id}/projects/{project_id}.</summary>
    public static Answer Show(OperationContext context) =>
        Shown(context, StatusCodes.Status200OK, context.Project(context.Account()));

    /// <summary>POST /v4/accounts/{account_id}/workspaces/{workspace_id}/projects.</summary>
    public static Answer Create(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Project project = context.NewProject(
            account, context.Workspace(account), context.Text("name")!, context.Switch("restricted") ?? false);
        return Shown(context, StatusCodes.Status201Created, project);
    }

    /// <summary>PATCH /v4/accounts/{account_id}/projects/{project_id}.</summary>
    public static Answer Update(OperationContext context)
    {
        Project project = context.Project(context.ManagedAccount());
        project.Name = context.Text("name") ?? project.Name;
        project.Restricted = context.Switch("restricted") ?? project.Restricted;
        project.Active = context.Text("status") is { } status ? status == "active" : project.Active;
        project.UpdatedAt = context.Now;
        return Shown(context, StatusCodes.Status200OK, project);
    }

    /// <summary>DELETE /v4/accounts/{account_id}/projects/{project_id}.</summary>
    public static Answer Delete(OperationContext context)
    {
        Account account = context.ManagedAccount();
        account.RemoveProject(context.Project(account));
        return Answer.Empty(StatusCodes.Status204NoContent);
    }

    private static Answer Shown(OperationContext context, int status, Project project) =>
        Answer.Data(status, Render.Project(project, context.Includes("owner")));

    private static IEnumerable<Project> Reached(
        OperationContext context, Account account, IEnumerable<Project> projects) =>
        projects.Where(project => Access.RoleOn(account, project, context.Caller.Id!) is not null);

    private static Answer List(OperationContext context, IEnumerable<Project> projects) =>
        ListPage.Answer(context, projects, _sorts, project => Render.Project(project, context.Includes("owner")));
}
