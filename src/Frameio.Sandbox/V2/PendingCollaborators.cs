using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.V2;

/// <summary>The open invitations to a project.</summary>
internal static class PendingCollaborators
{
    /// <summary>GET /v2/projects/{project_id}/pending_collaborators.</summary>
    public static Answer List(OperationContext context)
    {
        (_, Project project) = context.Project();
        IEnumerable<Invitation> invitations = project.Collaborators.Invitations;
        if (context.Query.GetValueOrDefault("sort") == "email")
        {
            invitations = invitations.OrderBy(invitation => invitation.Email, StringComparer.OrdinalIgnoreCase);
        }

        return LegacyListPage.Answer(
            context, invitations, invitation => Render.PendingCollaborator(project, invitation));
    }

    /// <summary>DELETE /v2/pending_collaborators/{id}: withdraws an invitation.</summary>
    public static Answer Cancel(OperationContext context)
    {
        string id = context.PathValues["id"];
        foreach ((Account account, Project project) in context.Projects())
        {
            Invitation? found = project.Collaborators.Invitations.Find(
                open => string.Equals(open.Id, id, StringComparison.OrdinalIgnoreCase));
            if (found is not null)
            {
                context.RequireManager(account);
                project.Collaborators.Invitations.Remove(found);
                return Answer.OfJson(StatusCodes.Status200OK, Render.PendingCollaborator(project, found));
            }
        }

        throw Refusal.NotFound();
    }
}
