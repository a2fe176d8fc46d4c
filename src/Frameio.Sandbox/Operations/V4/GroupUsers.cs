using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The members of an access group.</summary>
internal static class GroupUsers
{
    private static readonly SortKeys<Membership> _sorts = new()
    {
        ["name"] = member => member.Person.Name,
        ["email"] = member => member.Person.Email,
    };

    /// <summary>GET /v4/accounts/{account_id}/groups/{group_id}/users.</summary>
    public static Answer List(OperationContext context) => ListPage.Answer(
        context, context.Group(context.Account()).Members.Values, _sorts, member => Render.User(member.Person));

    /// <summary>POST /v4/accounts/{account_id}/groups/{group_id}/users: all of the people, or nobody.</summary>
    public static Answer Add(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Group group = EditableGroup(context, account);
        string[] userIds = [.. context.Data.GetProperty("user_ids").EnumerateArray().Select(id => id.GetString()!)];
        if (userIds.Length > context.Options.MaxUserIds)
        {
            throw Refusal.Unprocessable(Problem.Invalid(
                "/data/user_ids",
                $"Array length {userIds.Length} is larger than maxItems: {context.Options.MaxUserIds}"));
        }

        InvalidUsers.Refuse(userIds, account, context.Options.InvalidUserRefusal);
        bool changed = false;
        foreach (string id in userIds)
        {
            changed |= context.World.Join(group, account.PeopleById[id].Person);
        }

        Touch(context, group, changed);
        context.Tell(account, "account_user_group_members_added", "account_user_group", group.Id);
        return Answer.Empty(StatusCodes.Status204NoContent);
    }

    /// <summary>DELETE /v4/accounts/{account_id}/groups/{group_id}/users/{user_id}.</summary>
    public static Answer Remove(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Group group = EditableGroup(context, account);
        if (!group.Members.Remove(context.PathValues["user_id"]))
        {
            throw Refusal.NotFound();
        }

        Touch(context, group, changed: true);
        context.Tell(account, "account_user_group_members_removed", "account_user_group", group.Id);
        return Answer.Empty(StatusCodes.Status204NoContent);
    }

    private static Group EditableGroup(OperationContext context, Account account)
    {
        Group group = context.Group(account);
        return group.Source == "frame"
            ? group
            : throw Refusal.Forbidden($"Members of a group with the source {group.Source} can't be edited");
    }

    private static void Touch(OperationContext context, Group group, bool changed)
    {
        if (changed)
        {
            group.UpdatedAt = context.Now;
        }
    }
}
