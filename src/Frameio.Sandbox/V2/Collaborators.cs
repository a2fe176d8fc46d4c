using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.V2;

/// <summary>The people who have been added to a project.</summary>
internal static class Collaborators
{
    /// <summary>GET /v2/projects/{project_id}/collaborators; the reference has it under 201.</summary>
    public static Answer List(OperationContext context)
    {
        (Account account, Project project) = context.Project();
        IEnumerable<Grant> collaborators = project.Collaborators.Present;
        if (context.Query.GetValueOrDefault("sort") == "user.email")
        {
            collaborators = collaborators.OrderBy(
                collaborator => collaborator.Person.Email, StringComparer.OrdinalIgnoreCase);
        }

        return LegacyListPage.Answer(
            context,
            collaborators,
            collaborator => Render.Collaborator(account, project, collaborator, context.Includes("project_role")),
            StatusCodes.Status201Created);
    }

    /// <summary>
    /// POST /v2/projects/{project_id}/collaborators: a collaborator, or an invitation by mail for a stranger, at every
    /// call.
    /// </summary>
    public static Answer Add(OperationContext context)
    {
        (Account account, Project project) = context.ManagedProject();
        return Answer.OfJson(
            StatusCodes.Status200OK,
            Add(context, account, project, Invitee.Read(context.Data, account), mail: true));
    }

    /// <summary>
    /// POST /v2/batch/projects/{project_id}/collaborators: as one by one, also all the people of a team or group, and
    /// without mails where <c>send_email</c> is false.
    /// </summary>
    public static Answer AddMany(OperationContext context)
    {
        (Account account, Project project) = context.ManagedProject();
        bool mail = context.Option("send_email") ?? true;
        return Batch.Each(context, required: false, Invitee.RequirePeople, item =>
        {
            foreach (Invitee invitee in Invitee.ReadMany(item, account))
            {
                Add(context, account, project, invitee, mail);
            }
        });
    }

    /// <summary>
    /// DELETE /v2/projects/{project_id}/collaborators/_: unlike a team member, a second time is 404, and an invited
    /// address is too.
    /// </summary>
    public static Answer Remove(OperationContext context)
    {
        (Account account, Project project) = context.ManagedProject();
        return Removed(context, account, project, Named(account, project, context.Email()));
    }

    /// <summary>DELETE /v2/batch/projects/{project_id}/collaborators: as one by one.</summary>
    public static Answer RemoveMany(OperationContext context)
    {
        (Account account, Project project) = context.ManagedProject();
        return Batch.Each(
            context,
            required: true,
            item => item.Address(),
            item => Removed(context, account, project, Named(account, project, item.Address())));
    }

    /// <summary>DELETE /v2/collaborators/{id}.</summary>
    public static Answer RemoveById(OperationContext context)
    {
        string id = context.PathValues["id"];
        foreach ((Account account, Project project) in context.Projects())
        {
            Grant? found = project.Collaborators.Present.FirstOrDefault(
                grant => string.Equals(grant.Id, id, StringComparison.OrdinalIgnoreCase));
            if (found is not null)
            {
                context.RequireManager(account);
                return Removed(context, account, project, found);
            }
        }

        throw Refusal.NotFound();
    }

    private static JsonObject Add(
        OperationContext context, Account account, Project project, Invitee invitee, bool mail)
    {
        if (invitee.Person is { } person)
        {
            Grant collaborator = project.Collaborators.Of(person.Id!)
                ?? project.Collaborators.Put(context.World, person, RoleOfNew(project, person), context.Now);
            return Render.Collaborator(account, project, collaborator);
        }

        Invitation invitation = project.Collaborators.Invite(
            context.World, invitee.Email, Roles.NewCollaborator, context.Now);
        if (mail)
        {
            context.World.Mails.Add(new Mail(invitee.Email, "collaborator_invitation", project.Id, context.Now));
        }

        return Render.PendingCollaborator(project, invitation);
    }

    private static Grant Named(Account account, Project project, string email) =>
        account.PeopleByEmail.TryGetValue(email, out Membership? known)
            && project.Collaborators.Of(known.Person.Id!) is { } present
            ? present
            : throw Refusal.NotFound();

    // A team member keeps the team's role: being added takes nothing away.
    private static string? RoleOfNew(Project project, Person person) =>
        project.Workspace.Members.Of(person.Id!) is null ? Roles.NewCollaborator : null;

    private static Answer Removed(OperationContext context, Account account, Project project, Grant collaborator)
    {
        project.Collaborators.Remove(collaborator.Person.Id!, context.Now);
        return Answer.OfJson(StatusCodes.Status200OK, Render.Collaborator(account, project, collaborator));
    }
}
