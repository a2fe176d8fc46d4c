using System.Globalization;
using System.Text.Json.Nodes;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>Records in the shape of V4.</summary>
internal static class Render
{
    /// <summary>The schema <c>Profile</c>.</summary>
    public static JsonObject Profile(Person person) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name ?? person.Email,
        ["email"] = person.Email,
        ["avatar_url"] = null,
    };

    /// <summary>The schema <c>User</c>.</summary>
    public static JsonObject User(Person person) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name,
        ["email"] = person.Email,
        ["avatar_url"] = null,
        ["active"] = person.Active,
        ["adobe_user_id"] = person.AdobeUserId,
    };

    /// <summary>The schema <c>AccountUserRole</c>.</summary>
    public static JsonObject AccountUser(Membership membership) => new()
    {
        ["role"] = membership.Role,
        ["user"] = User(membership.Person),
    };

    /// <summary>The schema <c>Account</c>, as the caller with that role sees it.</summary>
    public static JsonObject Account(Account account, string? callerRole) => new()
    {
        ["id"] = account.Id,
        ["display_name"] = account.DisplayName,
        // The schema's enum has no reviewer, although reviewers exist: they see the account without a role.
        ["roles"] = callerRole is "owner" or "admin" or "member" ? new JsonArray(callerRole) : new JsonArray(),
        ["storage_limit"] = null,
        ["storage_usage"] = 0,
        ["image"] = null,
        ["adobe_id"] = account.AdobeId,
        ["created_at"] = Time(account.CreatedAt),
        ["updated_at"] = Time(account.CreatedAt),
        ["v4_migrated_at"] = null,
    };

    /// <summary>The schema <c>Group</c>.</summary>
    public static JsonObject Group(Group group, bool includeCreator)
    {
        JsonObject rendered = new()
        {
            ["id"] = group.Id,
            ["name"] = group.Name,
            ["emoji"] = group.Emoji,
            ["member_count"] = group.Members.Count,
            ["source"] = group.Source,
            ["creator_id"] = group.Creator?.Id,
            ["created_at"] = Time(group.CreatedAt),
            ["updated_at"] = Time(group.UpdatedAt),
        };
        if (group.SyncStatus is not null)
        {
            rendered["sync_status"] = group.SyncStatus;
        }

        if (includeCreator && group.Creator is not null)
        {
            rendered["creator"] = User(group.Creator);
        }

        return rendered;
    }

    /// <summary>A time in the form the vendor's samples have, which also sorts as text.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
