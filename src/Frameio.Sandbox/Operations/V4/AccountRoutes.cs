using Frameio.Sandbox.Requests;
using static Frameio.Sandbox.Operations.OperationStage;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The operations on the caller, accounts and their people.</summary>
internal static class AccountRoutes
{
    /// <summary>The path of an account.</summary>
    public const string Path = "/v4/accounts/{account_id}";

    private const string User = Path + "/users/{user_id}";

    /// <summary>The operations.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("v4GetMe", "GET", "/v4/me", 100, Current, Profiles.Get),
        new("v4ListAccounts", "GET", "/v4/accounts", 100, Current, Accounts.List,
            query: [.. QueryField.Paging, QueryField.Sort("display_name", "created_at")]),
        new("v4ListAccountUsers", "GET", Path + "/users", 100, Current, AccountUsers.List, query: QueryField.UserRoles),
        new("v4GetAccountUser", "GET", User, 100, Experimental, AccountUsers.Show),
        new("v4UpdateAccountUserRole", "PATCH", User, 10, Current, AccountUsers.SetRole,
            body: [BodyField.Text("role", required: true)]),
        new("v4ListUserMemberships", "GET", User + "/memberships", 100, ExperimentalWithoutHeader, UserMemberships.List,
            query: [.. QueryField.Paging, QueryField.Sort("name", "type", "role"), QueryField.Text("type")]),
        new("v4ListAuditLogs", "GET", Path + "/audit_logs", 100, CurrentByName, AuditLogs.List,
            query: AuditLogs.Query),
    ];
}
