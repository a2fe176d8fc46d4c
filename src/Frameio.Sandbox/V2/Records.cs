using System.Text.Json;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.V2;

/// <summary>The records that requests to V2 name in their paths, as far as the caller may see or change them.</summary>
internal static class Records
{
    /// <summary>The team of the path.</summary>
    public static (Account Account, Workspace Team) Team(this OperationContext context) =>
        context.World.FindWorkspace(context.PathValues["team_id"]) is { } found
            && context.RoleIn(found.Account) is not null
            && Access.RoleIn(found.Account, found.Workspace, context.Caller.Id!) is not null
            ? found
            : throw Refusal.NotFound();

    /// <summary>The team of the path, which the caller may change.</summary>
    public static (Account Account, Workspace Team) ManagedTeam(this OperationContext context)
    {
        (Account account, Workspace team) = context.Team();
        context.RequireManager(account);
        return (account, team);
    }

    /// <summary>The project of the path.</summary>
    public static (Account Account, Project Project) Project(this OperationContext context) =>
        context.World.FindProject(context.PathValues["project_id"]) is { } found
            && context.RoleIn(found.Account) is not null
            && Access.RoleOn(found.Account, found.Project, context.Caller.Id!) is not null
            ? found
            : throw Refusal.NotFound();

    /// <summary>The project of the path, which the caller may change.</summary>
    public static (Account Account, Project Project) ManagedProject(this OperationContext context)
    {
        (Account account, Project project) = context.Project();
        context.RequireManager(account);
        return (account, project);
    }

    /// <summary>The accounts the caller has a part in.</summary>
    public static IEnumerable<Account> Accounts(this OperationContext context) =>
        context.World.Accounts.Where(account => context.RoleIn(account) is not null);

    /// <summary>The projects of those accounts.</summary>
    public static IEnumerable<(Account Account, Project Project)> Projects(this OperationContext context) =>
        context.Accounts().SelectMany(account => account.Projects.Values.Select(project => (account, project)));

    /// <summary>A text of the body, or null when it isn't there or null.</summary>
    public static string? Field(this OperationContext context, string key) => context.Data.Field(key);

    /// <summary>A text of a body, or of an item of a batch, or null when it isn't there or null.</summary>
    public static string? Field(this JsonElement data, string key) => Value(data, key) is not { } value
        ? null
        : value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw Refusal.Unprocessable(new Problem($"{key} must be a text"));

    /// <summary>A boolean of the body, or null when it isn't there or null.</summary>
    public static bool? Option(this OperationContext context, string key) => Value(context.Data, key) is not { } value
        ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Refusal.Unprocessable(new Problem($"{key} must be a boolean"));

    /// <summary>The name in the body, or null when there is none.</summary>
    public static string? Name(this OperationContext context)
    {
        string? name = context.Field("name");
        return name is null || !string.IsNullOrWhiteSpace(name) ? name : throw NoName();
    }

    /// <summary>The name in the body, without which nothing is made.</summary>
    public static string NewName(this OperationContext context) => context.Name() ?? throw NoName();

    /// <summary>The address of the query, which removals name people by.</summary>
    public static string Email(this OperationContext context) =>
        RequireAddress(context.Query.GetValueOrDefault("email"));

    /// <summary>The address of a body, or of an item of a batch.</summary>
    public static string Address(this JsonElement data) => RequireAddress(data.Field("email"));

    private static string RequireAddress(string? email) => email?.Contains('@') == true
        ? email
        : throw Refusal.Unprocessable(new Problem("email must be an address"));

    private static JsonElement? Value(JsonElement data, string key) =>
        data.TryGetProperty(key, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static RefusalException NoName() => Refusal.Unprocessable(new Problem("name can't be blank"));
}
