using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>What is alike for the roles of groups in workspaces and on projects.</summary>
internal static class GroupRoles
{
    private static readonly SortKeys<GroupGrant> _sorts = new()
    {
        ["name"] = grant => grant.Group.Name,
        ["created_at"] = grant => Timestamp.Text(grant.CreatedAt),
        ["role"] = grant => grant.Role,
    };

    /// <summary>Lists the groups with their roles.</summary>
    public static Answer List(OperationContext context, GroupRoster roster) =>
        ListPage.Answer(context, roster.All, _sorts, Render.GroupRole);

    /// <summary>Gives the group of the path a role, whether or not there was one.</summary>
    public static Answer Set(OperationContext context, Account account, GroupRoster roster)
    {
        string role = UserRoles.Read(context, account, Roles.OnProjects);
        roster.Put(context.World, context.Group(account), role, context.Now);
        return Answer.Data(StatusCodes.Status200OK, new JsonObject { ["role"] = role });
    }

    /// <summary>Takes the role of the group of the path away; what its members have besides stays.</summary>
    public static Answer Remove(OperationContext context, Account account, GroupRoster roster) =>
        roster.Remove(context.Group(account).Id)
            ? Answer.Empty(StatusCodes.Status204NoContent)
            : throw Refusal.NotFound();
}
