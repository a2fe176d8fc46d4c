using Frameio.Sandbox.Requests;
using static Frameio.Sandbox.Operations.OperationStage;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The operations on the caller, accounts and their people.</summary>
internal static class AccountRoutes
{
    /// <summary>The path of an account.</summary>
    public const string Path = "/v4/accounts/{account_id}";

    /// <summary>The operations.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("v4GetMe", "GET", "/v4/me", 100, Current, Profiles.Get),
        new("v4ListAccounts", "GET", "/v4/accounts", 100, Current, Accounts.List,
            query: [.. QueryField.Paging, QueryField.Sort("display_name", "created_at")]),
        new("v4ListAccountUsers", "GET", Path + "/users", 100, Current, AccountUsers.List, query: QueryField.UserRoles),
    ];
}
