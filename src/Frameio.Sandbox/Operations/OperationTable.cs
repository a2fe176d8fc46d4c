using Frameio.Sandbox.Operations.V4;
using Frameio.Sandbox.Requests;
using static Frameio.Sandbox.Operations.OperationStage;

namespace Frameio.Sandbox.Operations;

/// <summary>The operations of the service. Ids, templates, limits and stages are those of the OpenAPI file.</summary>
public static class OperationTable
{
    /// <summary>The name the token endpoint has in the log and in fault rules; it belongs to Adobe, not to Frame.io.</summary>
    public const string TokenOperationId = "imsToken";

    private const string AccountPath = "/v4/accounts/{account_id}";
    private const string GroupPath = AccountPath + "/groups/{group_id}";

    private static readonly QueryField[] _paging = [QueryField.After, QueryField.PageSize, QueryField.IncludeTotalCount];
    private static readonly QueryField _creator = QueryField.OneOf("include", "creator");

    /// <summary>Every operation.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("v4GetMe", "GET", "/v4/me", 100, Current, Profiles.Get),
        new("v4ListAccounts", "GET", "/v4/accounts", 100, Current, Accounts.List,
            query: [.. _paging, QueryField.Sort("display_name", "created_at")]),
        new("v4ListAccountUsers", "GET", AccountPath + "/users", 100, Current, AccountUsers.List,
            query: [.. _paging, QueryField.Sort("role", "name", "email"), QueryField.Flag("include_deactivated")]),
        new("v4ListGroups", "GET", AccountPath + "/groups", 100, Current, Groups.List,
            query: [.. _paging, QueryField.Sort("creator", "name", "created_at"), _creator]),
        new("v4CreateGroup", "POST", AccountPath + "/groups", 10, Current, Groups.Create,
            body: [BodyField.Text("name", required: true), BodyField.Text("emoji", required: true)]),
        new("v4GetGroup", "GET", GroupPath, 100, Current, Groups.Show, query: [_creator]),
        new("v4UpdateGroup", "PATCH", GroupPath, 10, Current, Groups.Update,
            body: [BodyField.Text("name", required: false), BodyField.Text("emoji", required: false)]),
        new("v4DeleteGroup", "DELETE", GroupPath, 60, Experimental, Groups.Delete),
        new("v4ListGroupUsers", "GET", GroupPath + "/users", 200, Experimental, GroupUsers.List,
            query: [.. _paging, QueryField.Sort("name", "email")]),
        new("v4AddGroupUsers", "POST", GroupPath + "/users", 10, Experimental, GroupUsers.Add,
            body: [BodyField.Uuids("user_ids", required: true)]),
        new("v4RemoveGroupUser", "DELETE", GroupPath + "/users/{user_id}", 200, Experimental, GroupUsers.Remove),
    ];

    private static readonly (Operation Operation, RouteTemplate Template)[] _routes =
        [.. All.Select(operation => (operation, new RouteTemplate(operation.Template)))];

    /// <summary>The operation of that id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Operation Require(string id) => All.FirstOrDefault(operation => operation.Id == id)
        ?? throw new ArgumentException($"unknown operation '{id}'; there are {string.Join(", ", All.Select(operation => operation.Id))}");

    /// <summary>The operation a request line means, with the parameters of its path.</summary>
    internal static (Operation Operation, Dictionary<string, string> PathValues)? Match(string method, string path)
    {
        string[] segments = path.Split('/');
        foreach ((Operation operation, RouteTemplate template) in _routes)
        {
            if (operation.Method == method && template.Match(segments) is { } values)
            {
                return (operation, values);
            }
        }

        return null;
    }
}
