using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.V2;

/// <summary>The projects the caller reaches.</summary>
internal static class Projects
{
    /// <summary>GET /v2/teams/{team_id}/projects; archived ones with <c>filter[archived]=all</c>.</summary>
    public static Answer ListOfTeam(OperationContext context)
    {
        (Account account, Workspace team) = context.Team();
        bool archived = context.Query.GetValueOrDefault("filter[archived]") == "all";
        return LegacyListPage.Answer(
            context,
            account.ProjectsOf(team).Where(project =>
                (archived || project.Active) && Access.RoleOn(account, project, context.Caller.Id!) is not null),
            Render.Project);
    }

    /// <summary>GET /v2/projects/shared: what the caller was added to without being in the team.</summary>
    public static Answer ListShared(OperationContext context)
    {
        bool archived = context.Query.GetValueOrDefault("filter[archived]") == "true";
        string? accountId = context.Query.GetValueOrDefault("filter[account_id]");
        string? name = context.Query.GetValueOrDefault("filter[name]");
        return LegacyListPage.Answer(
            context,
            from found in context.Projects()
            where accountId is null || string.Equals(found.Account.Id, accountId, StringComparison.OrdinalIgnoreCase)
            where name is null || found.Project.Name == name
            where found.Project.Active != archived && Access.IsGuest(found.Account, found.Project, context.Caller.Id!)
            select found.Project,
            Render.Project);
    }

    /// <summary>GET /v2/projects/{project_id}.</summary>
    public static Answer Show(OperationContext context) =>
        Shown(context.Project().Project);

    /// <summary>POST /v2/teams/{team_id}/projects.</summary>
    public static Answer Create(OperationContext context)
    {
        (Account account, Workspace team) = context.ManagedTeam();
        return Shown(context.NewProject(account, team, context.NewName(), context.Option("private") ?? false));
    }

    /// <summary>PUT /v2/projects/{project_id}.</summary>
    public static Answer Update(OperationContext context)
    {
        (_, Project project) = context.ManagedProject();
        (string? name, bool? isPrivate) = (context.Name(), context.Option("private"));
        project.Name = name ?? project.Name;
        project.Restricted = isPrivate ?? project.Restricted;
        project.UpdatedAt = context.Now;
        return Shown(project);
    }

    /// <summary>DELETE /v2/projects/{project_id}: answers with what it was.</summary>
    public static Answer Delete(OperationContext context)
    {
        (Account account, Project project) = context.ManagedProject();
        account.Projects.Remove(project.Id);
        return Shown(project);
    }

    private static Answer Shown(Project project) =>
        Answer.OfJson(StatusCodes.Status200OK, Render.Project(project));
}
