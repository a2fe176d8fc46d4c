using Frameio.Sandbox.Operations;

namespace Frameio.Sandbox.V2;

/// <summary>The operations on projects and their collaborators.</summary>
internal static class ProjectRoutes
{
    private const string Path = "/v2/projects/{project_id}";
    private const string Collaborators = Path + "/collaborators";
    private const string Batch = "/v2/batch/projects/{project_id}/collaborators";

    /// <summary>
    /// The operations. The shared projects come before the one of a path, which would take "shared" for an id.
    /// </summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("v2ListTeamProjects", "GET", TeamRoutes.Path + "/projects", LegacyLimits.Read,
            LegacyRouter.Stage, Projects.ListOfTeam),
        new("v2CreateProject", "POST", TeamRoutes.Path + "/projects", LegacyLimits.Create,
            LegacyRouter.Stage, Projects.Create),
        new("v2ListSharedProjects", "GET", "/v2/projects/shared", LegacyLimits.Read,
            LegacyRouter.Stage, Projects.ListShared),
        new("v2GetProject", "GET", Path, LegacyLimits.Read, LegacyRouter.Stage, Projects.Show),
        new("v2UpdateProject", "PUT", Path, LegacyLimits.Update, LegacyRouter.Stage, Projects.Update),
        new("v2DeleteProject", "DELETE", Path, LegacyLimits.Delete, LegacyRouter.Stage, Projects.Delete),
        new("v2ListCollaborators", "GET", Collaborators, LegacyLimits.Read, LegacyRouter.Stage, V2.Collaborators.List),
        new("v2AddCollaborator", "POST", Collaborators, LegacyLimits.Create, LegacyRouter.Stage, V2.Collaborators.Add),
        new("v2RemoveCollaborator", "DELETE", Collaborators + "/_", LegacyLimits.Delete,
            LegacyRouter.Stage, V2.Collaborators.Remove),
        new("v2BatchAddCollaborators", "POST", Batch, LegacyLimits.Create,
            LegacyRouter.Stage, V2.Collaborators.AddMany),
        new("v2BatchRemoveCollaborators", "DELETE", Batch, LegacyLimits.Delete,
            LegacyRouter.Stage, V2.Collaborators.RemoveMany),
        new("v2RemoveCollaboratorById", "DELETE", "/v2/collaborators/{id}", LegacyLimits.Delete,
            LegacyRouter.Stage, V2.Collaborators.RemoveById),
        new("v2ListPendingCollaborators", "GET", Path + "/pending_collaborators", LegacyLimits.Read,
            LegacyRouter.Stage, PendingCollaborators.List),
        new("v2CancelPendingCollaborator", "DELETE", "/v2/pending_collaborators/{id}", LegacyLimits.Delete,
            LegacyRouter.Stage, PendingCollaborators.Cancel),
    ];
}
