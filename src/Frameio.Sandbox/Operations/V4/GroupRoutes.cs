using Frameio.Sandbox.Requests;
using static Frameio.Sandbox.Operations.OperationStage;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The operations on groups and their members.</summary>
internal static class GroupRoutes
{
    private const string Groups = AccountRoutes.Path + "/groups";
    private const string Group = Groups + "/{group_id}";

    private static readonly QueryField _creator = QueryField.OneOf("include", "creator");

    /// <summary>The operations.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("v4ListGroups", "GET", Groups, 100, Current, V4.Groups.List,
            query: [.. QueryField.Paging, QueryField.Sort("creator", "name", "created_at"), _creator]),
        new("v4CreateGroup", "POST", Groups, 10, Current, V4.Groups.Create,
            body: [BodyField.Text("name", required: true), BodyField.Text("emoji", required: true)]),
        new("v4GetGroup", "GET", Group, 100, Current, V4.Groups.Show, query: [_creator]),
        new("v4UpdateGroup", "PATCH", Group, 10, Current, V4.Groups.Update,
            body: [BodyField.Text("name", required: false), BodyField.Text("emoji", required: false)]),
        new("v4DeleteGroup", "DELETE", Group, 60, Experimental, V4.Groups.Delete),
        new("v4ListGroupUsers", "GET", Group + "/users", 200, Experimental, GroupUsers.List,
            query: [.. QueryField.Paging, QueryField.Sort("name", "email")]),
        new("v4AddGroupUsers", "POST", Group + "/users", 10, Experimental, GroupUsers.Add,
            body: [BodyField.Uuids("user_ids", required: true)]),
        new("v4RemoveGroupUser", "DELETE", Group + "/users/{user_id}", 200, Experimental, GroupUsers.Remove),
    ];
}
