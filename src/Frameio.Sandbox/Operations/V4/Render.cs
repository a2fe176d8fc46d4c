using System.Text.Json.Nodes;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>Records in the shape of V4.</summary>
internal static class Render
{
    /// <summary>
    /// The schema <c>Profile</c>, and what the live service has sent beside it. When people came isn't stored; the
    /// account's time stands for it.
    /// </summary>
    public static JsonObject Profile(Account? account, Person person) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name ?? person.Email,
        ["email"] = person.Email,
        ["avatar_url"] = null,
        ["adobe_user_id"] = person.AdobeUserId,
        ["account_id"] = account?.Id,
        ["created_at"] = account is null ? null : Timestamp.Text(account.CreatedAt),
        ["updated_at"] = account is null ? null : Timestamp.Text(account.CreatedAt),
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

    /// <summary>The schemas <c>AccountUserRole</c> and <c>UserRole</c>.</summary>
    public static JsonObject UserRole(Membership membership) => new()
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
        ["created_at"] = Timestamp.Text(account.CreatedAt),
        ["updated_at"] = Timestamp.Text(account.CreatedAt),
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
            ["created_at"] = Timestamp.Text(group.CreatedAt),
            ["updated_at"] = Timestamp.Text(group.UpdatedAt),
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

    /// <summary>The schema <c>GroupRoleAssignment</c>.</summary>
    public static JsonObject GroupRole(GroupGrant grant) => new()
    {
        ["role"] = grant.Role,
        ["group"] = Group(grant.Group, includeCreator: false),
    };

    /// <summary>The schema <c>Membership</c>.</summary>
    public static JsonObject UserMembership(UserMembership membership) => new()
    {
        ["id"] = membership.Id,
        ["type"] = membership.Type,
        ["name"] = membership.Name,
        ["role"] = membership.Role,
    };

    /// <summary>The schema <c>Workspace</c>.</summary>
    public static JsonObject Workspace(Account account, Workspace workspace, bool includeCreator)
    {
        JsonObject rendered = new()
        {
            ["id"] = workspace.Id,
            ["name"] = workspace.Name,
            ["account_id"] = account.Id,
            ["created_at"] = Timestamp.Text(workspace.CreatedAt),
            ["updated_at"] = Timestamp.Text(workspace.UpdatedAt),
        };
        if (includeCreator && workspace.Creator is not null)
        {
            rendered["creator"] = User(workspace.Creator);
        }

        return rendered;
    }

    /// <summary>The schema <c>AuditLog</c>.</summary>
    public static JsonObject AuditEvent(Account account, AuditEvent entry, OperationContext context)
    {
        JsonObject rendered = new()
        {
            ["event_type"] = entry.Type,
            ["resource_type"] = entry.ResourceType,
            ["resource_id"] = entry.ResourceId,
            ["account_id"] = account.Id,
            ["workspace_id"] = entry.WorkspaceId,
            ["project_id"] = entry.ProjectId,
            ["user_id"] = entry.UserId,
            ["ip_address"] = entry.IpAddress,
            ["inserted_at"] = Timestamp.Text(entry.At),
        };
        if (context.Includes("user"))
        {
            rendered["user"] = context.World.People.GetValueOrDefault(entry.UserId ?? string.Empty) is { } person
                ? User(person)
                : null;
        }

        return rendered;
    }

    /// <summary>The schema <c>Webhook</c>.</summary>
    public static JsonObject Webhook(Webhook hook, bool includeCreator)
    {
        JsonObject rendered = new()
        {
            ["id"] = hook.Id,
            ["name"] = hook.Name,
            ["url"] = hook.Url,
            ["active"] = hook.Active,
            ["events"] = new JsonArray([.. hook.Events.Select(name => JsonValue.Create(name))]),
            ["workspace_id"] = hook.Workspace.Id,
            ["created_at"] = Timestamp.Text(hook.CreatedAt),
            ["updated_at"] = Timestamp.Text(hook.UpdatedAt),
        };
        if (includeCreator && hook.Creator is not null)
        {
            rendered["creator"] = User(hook.Creator);
        }

        return rendered;
    }

    /// <summary>The schema <c>CustomAction</c>.</summary>
    public static JsonObject CustomAction(CustomAction action, bool includeCreator)
    {
        JsonObject rendered = new()
        {
            ["id"] = action.Id,
            ["name"] = action.Name,
            ["url"] = action.Url,
            ["event"] = "custom.action",
            ["active"] = action.Active,
            ["workspace_id"] = action.Workspace.Id,
            ["creator_id"] = action.Creator.Id,
            ["created_at"] = Timestamp.Text(action.CreatedAt),
            ["updated_at"] = Timestamp.Text(action.CreatedAt),
        };
        if (includeCreator)
        {
            rendered["creator"] = User(action.Creator);
        }

        return rendered;
    }

    /// <summary>The schema <c>Share</c>, whose passphrase the vendor sends in clear text.</summary>
    public static JsonObject Share(Share share) => new()
    {
        ["id"] = share.Id,
        ["name"] = share.Name,
        ["access"] = share.Access,
        ["enabled"] = share.Enabled,
        ["expiration"] = share.Expiration is { } end ? Timestamp.Text(end) : null,
        ["passphrase"] = share.Passphrase,
        ["short_url"] = $"https://f.io/{share.Id[..8]}",
        ["created_at"] = Timestamp.Text(share.CreatedAt),
        ["updated_at"] = Timestamp.Text(share.CreatedAt),
    };

    /// <summary>The schema <c>Project</c>.</summary>
    public static JsonObject Project(Project project, bool includeOwner)
    {
        JsonObject rendered = new()
        {
            ["id"] = project.Id,
            ["name"] = project.Name,
            ["description"] = null,
            ["status"] = project.Active ? "active" : "inactive",
            ["restricted"] = project.Restricted,
            ["storage"] = 0,
            ["workspace_id"] = project.Workspace.Id,
            ["root_folder_id"] = project.RootFolderId,
            ["view_url"] = $"https://next.frame.io/project/{project.Id}",
            ["adobe_id"] = null,
            ["created_at"] = Timestamp.Text(project.CreatedAt),
            ["updated_at"] = Timestamp.Text(project.UpdatedAt),
        };
        if (includeOwner && project.Owner is not null)
        {
            rendered["owner"] = User(project.Owner);
        }

        return rendered;
    }
}
