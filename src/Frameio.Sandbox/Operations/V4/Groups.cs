using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The access groups of an account.</summary>
internal static class Groups
{
    private static readonly SortKeys<Group> _sorts = new()
    {
        ["creator"] = group => group.Creator?.Name,
        ["name"] = group => group.Name,
        ["created_at"] = group => Timestamp.Text(group.CreatedAt),
    };

    /// <summary>GET /v4/accounts/{account_id}/groups.</summary>
    public static Answer List(OperationContext context) => ListPage.Answer(
        context, context.Account().Groups.Values, _sorts, group => Render.Group(group, context.Includes("creator")));

    /// <summary>GET /v4/accounts/{account_id}/groups/{group_id}.</summary>
    public static Answer Show(OperationContext context) =>
        Shown(context, StatusCodes.Status200OK, context.Group(context.Account()));

    /// <summary>POST /v4/accounts/{account_id}/groups.</summary>
    public static Answer Create(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Group group = new()
        {
            Ordinal = context.World.NextOrdinal(),
            Id = Guid.NewGuid().ToString(),
            Name = context.Text("name")!,
            Emoji = context.Text("emoji")!,
            Source = "frame",
            SyncStatus = null,
            Creator = context.Caller,
            CreatedAt = context.Now,
            UpdatedAt = context.Now,
        };
        account.Groups.Add(group.Id, group);
        context.Tell(account, "account_user_group_created", "account_user_group", group.Id);
        return Shown(context, StatusCodes.Status201Created, group);
    }

    /// <summary>PATCH /v4/accounts/{account_id}/groups/{group_id}.</summary>
    public static Answer Update(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Group group = context.Group(account);
        group.Name = context.Text("name") ?? group.Name;
        group.Emoji = context.Text("emoji") ?? group.Emoji;
        group.UpdatedAt = context.Now;
        context.Tell(account, "account_user_group_updated", "account_user_group", group.Id);
        return Shown(context, StatusCodes.Status200OK, group);
    }

    /// <summary>DELETE /v4/accounts/{account_id}/groups/{group_id}.</summary>
    public static Answer Delete(OperationContext context)
    {
        Account account = context.ManagedAccount();
        string groupId = context.Group(account).Id;
        account.RemoveGroup(groupId);
        context.Tell(account, "account_user_group_deleted", "account_user_group", groupId);
        return Answer.Empty(StatusCodes.Status204NoContent);
    }

    private static Answer Shown(OperationContext context, int status, Group group) =>
        Answer.Data(status, Render.Group(group, context.Includes("creator")));
}
