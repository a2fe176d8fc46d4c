using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The roles of groups in a kind of place.</summary>
/// <param name="rosterOf">The groups with a role in the place that a request names.</param>
/// <param name="tell">Writes into the audit log that a group was given a role there.</param>
internal sealed class GroupRoles(
    Func<OperationContext, Account, GroupRoster> rosterOf, Action<OperationContext, Account, Group> tell)
{
    private static readonly SortKeys<GroupGrant> _sorts = new()
    {
        ["name"] = grant => grant.Group.Name,
        ["created_at"] = grant => Timestamp.Text(grant.CreatedAt),
        ["role"] = grant => grant.Role,
    };

    /// <summary>Those under /v4/accounts/{account_id}/workspaces/{workspace_id}/groups.</summary>
    public static GroupRoles InWorkspaces { get; } = new(
        (context, account) => context.Workspace(account).Groups,
        (context, account, group) => context.Tell(
            account,
            "workspace_permissions_granted_to_account_user_group",
            "account_user_group",
            group.Id,
            context.Workspace(account)));

    /// <summary>Those under /v4/accounts/{account_id}/projects/{project_id}/groups.</summary>
    public static GroupRoles OnProjects { get; } = new(
        (context, account) => context.Project(account).Groups,
        (context, account, group) => context.Tell(
            account,
            "project_permissions_granted_to_account_user_group",
            "account_user_group",
            group.Id,
            project: context.Project(account)));

    /// <summary>GET: the groups with their roles.</summary>
    public Answer List(OperationContext context) =>
        ListPage.Answer(context, rosterOf(context, context.Account()).All, _sorts, Render.GroupRole);

    /// <summary>PATCH /{group_id}: gives a group a role, whether or not there was one.</summary>
    public Answer Set(OperationContext context)
    {
        Account account = context.ManagedAccount();
        GroupRoster roster = rosterOf(context, account);
        string role = UserRoles.Read(context, account, Roles.OnProjects);
        Group group = context.Group(account);
        roster.Put(context.World, group, role, context.Now);
        tell(context, account, group);
        return Answer.Data(StatusCodes.Status200OK, new JsonObject { ["role"] = role });
    }

    /// <summary>DELETE /{group_id}: takes a group's role away; what its members have besides stays.</summary>
    public Answer Remove(OperationContext context)
    {
        Account account = context.ManagedAccount();
        return rosterOf(context, account).Remove(context.Group(account).Id)
            ? Answer.Empty(StatusCodes.Status204NoContent)
            : throw Refusal.NotFound();
    }
}
