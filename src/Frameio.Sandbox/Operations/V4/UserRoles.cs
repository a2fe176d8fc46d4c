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
        string role = Read(context, account, known);
        Person person = context.Member(account).Person;
        if (person.Active == false)
        {
            throw Refusal.Unprocessable(Problem.Invalid("/user_id", "Not an active user of the account"));
        }

        roster.Put(context.World, person, role, context.Now);
        return Answer.Data(StatusCodes.Status200OK, new JsonObject { ["role"] = role });
    }

    /// <summary>The role that the body names.</summary>
    /// <exception cref="RefusalException">It is none that can be given there.</exception>
    public static string Read(OperationContext context, Account account, IReadOnlyList<string> known)
    {
        string role = context.Text("role")!;
        return known.Contains(role) || IsNewToContract(account, role)
            ? role
            : throw Refusal.Unprocessable(Problem.Invalid("/data/role", "Invalid value for enum"));
    }

    /// <summary>Takes the role of the person of the path away.</summary>
    /// <param name="context">The request.</param>
    /// <param name="roster">Where the role was given.</param>
    /// <param name="ownRoleOf">The role that was given to a person there, or null.</param>
    public static Answer Remove(OperationContext context, Roster roster, Func<string, string?> ownRoleOf)
    {
        string personId = context.PathValues["user_id"];
        if (ownRoleOf(personId) is null)
        {
            throw Refusal.NotFound();
        }

        roster.Remove(personId, context.Now);
        return Answer.Empty(StatusCodes.Status204NoContent);
    }

    // The vendor's enums grow. A role that a seed has put into the account stands for one that the contract doesn't
    // know yet.
    private static bool IsNewToContract(Account account, string role) =>
        !Roles.InWorkspaces.Contains(role)
        && (account.Rosters.Any(roster => roster.Present.Any(grant => grant.Role == role))
            || account.GroupRosters.Any(roster => roster.All.Any(grant => grant.Role == role)));
}
