using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The groups, workspaces and projects of one person.</summary>
internal static class UserMemberships
{
    private static readonly SortKeys<UserMembership> _sorts = new()
    {
        ["name"] = membership => membership.Name,
        ["type"] = membership => membership.Type,
        ["role"] = membership => membership.Role,
    };

    /// <summary>GET /v4/accounts/{account_id}/users/{user_id}/memberships.</summary>
    public static Answer List(OperationContext context)
    {
        Account account = context.Account();
        string personId = context.Member(account).Person.Id!;
        string? type = context.Query.GetValueOrDefault("type");
        return ListPage.Answer(
            context,
            Of(account, personId, context.Options.UserLists).Where(
                membership => type is null || membership.Type == type),
            _sorts,
            Render.UserMembership);
    }

    private static IEnumerable<UserMembership> Of(Account account, string personId, UserListing listing)
    {
        IEnumerable<UserMembership> groups =
            from found in account.Groups.Values
            where found.Members.ContainsKey(personId)
            select new UserMembership(found.Ordinal, found.Id, "group", found.Name, Role: null);
        IEnumerable<UserMembership> workspaces =
            from found in account.Workspaces.Values
            let role = ListedRole.In(listing, account, found, personId)
            where role is not null
            select new UserMembership(found.Ordinal, found.Id, "workspace", found.Name, role);
        IEnumerable<UserMembership> projects =
            from found in account.Projects.Values
            let role = ListedRole.On(listing, account, found, personId)
            where role is not null
            select new UserMembership(found.Ordinal, found.Id, "project", found.Name, role);
        return groups.Concat(workspaces).Concat(projects);
    }
}

/// <summary>A group, workspace or project of a person.</summary>
/// <param name="Ordinal">Its place in the order of creation.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type"><c>group</c>, <c>workspace</c> or <c>project</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">The role there; null in groups.</param>
internal sealed record UserMembership(long Ordinal, string Id, string Type, string Name, string? Role) : IOrdered;
