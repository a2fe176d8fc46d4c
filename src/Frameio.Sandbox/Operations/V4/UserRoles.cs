using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>What is alike for people's roles in accounts, in workspaces and on projects.</summary>
internal static class UserRoles
{
    private static readonly SortKeys<Membership> _sorts = new()
    {
        ["role"] = member => member.Role,
        ["name"] = member => member.Person.Name,
        ["email"] = member => member.Person.Email,
    };

    /// <summary>Lists people with their roles, deactivated ones on request.</summary>
    public static Answer List(OperationContext context, IEnumerable<Membership> people)
    {
        bool everybody = context.Flag("include_deactivated");
        return ListPage.Answer(
            context, people.Where(member => everybody || member.Person.Active != false), _sorts, Render.UserRole);
    }

    /// <summary>Gives the person of the path a role, whether or not there was one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="account">The account, which the caller manages.</param>
    /// <param name="roster">Where the role is given.</param>
    /// <param name="known">The roles the contract knows there.</param>
    public static Answer Set(OperationContext context, Account account, Roster roster, IReadOnlyList<string> known)
    {
        string role = context.Text("role")!;
        if (!known.Contains(role) && !IsNewToContract(account, role))
        {
            throw Refusal.Unprocessable(Problem.Invalid("/data/role", "Invalid value for enum"));
        }

        Person person = account.PeopleById.GetValueOrDefault(context.PathValues["user_id"])?.Person ?? throw Refusal.NotFound();
        if (person.Active == false)
        {
            throw Refusal.Unprocessable(Problem.Invalid("/user_id", "Not an active user of the account"));
        }

        roster.Put(context.World, person, role, context.Now);
        return Answer.Data(StatusCodes.Status200OK, new JsonObject { ["role"] = role });
    }

    /// <summary>Takes the role of the person of the path away.</summary>
    public static Answer Remove(OperationContext context, Roster roster)
    {
        string personId = context.PathValues["user_id"];
        if (roster.Of(personId) is not { Role: not null })
        {
            throw Refusal.NotFound();
        }

        roster.Remove(personId, context.Now);
        return Answer.Empty(StatusCodes.Status204NoContent);
    }

    // The vendor's enums grow. A role that a seed has put into the account stands for one that the contract doesn't know yet.
    private static bool IsNewToContract(Account account, string role) =>
        !Roles.InWorkspaces.Contains(role)
        && account.Workspaces.Values.Select(workspace => workspace.Members)
            .Concat(account.Projects.Values.Select(project => project.Collaborators))
            .Any(roster => roster.Present.Any(grant => grant.Role == role));
}
