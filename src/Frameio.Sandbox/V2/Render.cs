using System.Text.Json.Nodes;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.V2;

/// <summary>Records in the shape of V2. Every one tells its kind in <c>_type</c>.</summary>
internal static class Render
{
    /// <summary>
    /// The schema <c>LegacyUser</c>. When people came isn't stored; the account's time stands for it.
    /// </summary>
    public static JsonObject User(Account account, Person person) => new()
    {
        ["_type"] = "user",
        ["id"] = person.Id,
        ["account_id"] = account.Id,
        ["email"] = person.Email,
        ["name"] = person.Name,
        ["deleted_at"] = null,
        ["inserted_at"] = Timestamp.Text(account.CreatedAt),
        ["updated_at"] = Timestamp.Text(account.CreatedAt),
    };

    /// <summary>The schema <c>LegacyAccount</c>.</summary>
    public static JsonObject Account(Account account)
    {
        JsonObject rendered = new()
        {
            ["_type"] = "account",
            ["id"] = account.Id,
            ["display_name"] = account.DisplayName,
            ["member_count"] = account.PeopleById.Count,
            ["team_count"] = account.Workspaces.Count,
            ["project_count"] = account.Projects.Count,
            ["inserted_at"] = Timestamp.Text(account.CreatedAt),
            ["updated_at"] = Timestamp.Text(account.CreatedAt),
        };
        if (account.PeopleById.Values.FirstOrDefault(member => member.Role == "owner")?.Person is { } owner)
        {
            rendered["owner_id"] = owner.Id;
            rendered["owner"] = User(account, owner);
        }

        return rendered;
    }

    /// <summary>The schema <c>LegacyTeam</c>.</summary>
    public static JsonObject Team(Account account, Workspace team) => new()
    {
        ["_type"] = "team",
        ["id"] = team.Id,
        ["account_id"] = account.Id,
        ["name"] = team.Name,
        ["access"] = "private",
        ["creator_id"] = team.Creator?.Id,
        ["member_count"] = team.Members.Present.Count(),
        ["collaborator_count"] = account.ProjectsOf(team).Sum(project => project.Collaborators.Present.Count()),
        ["project_count"] = account.ProjectsOf(team).Count(),
        ["member_limit"] = null,
        ["storage"] = 0,
        ["inserted_at"] = Timestamp.Text(team.CreatedAt),
        ["updated_at"] = Timestamp.Text(team.UpdatedAt),
        ["deleted_at"] = null,
    };

    /// <summary>The schema <c>LegacyTeamMember</c>.</summary>
    public static JsonObject TeamMember(Account account, Workspace team, Grant member)
    {
        JsonObject rendered = Granted("team_member", account, member);
        rendered["role"] = TeamRoles.Of(member.Role);
        rendered["team_id"] = team.Id;
        return rendered;
    }

    /// <summary>The schema <c>LegacyPendingTeamMember</c>.</summary>
    public static JsonObject PendingTeamMember(Workspace team, Invitation invitation)
    {
        JsonObject rendered = Invited("pending_team_member", invitation);
        rendered["role"] = TeamRoles.Of(invitation.Role);
        rendered["team_id"] = team.Id;
        return rendered;
    }

    /// <summary>The schema <c>LegacyProject</c>.</summary>
    public static JsonObject Project(Project project)
    {
        JsonObject rendered = new()
        {
            ["_type"] = "project",
            ["id"] = project.Id,
            ["team_id"] = project.Workspace.Id,
            ["name"] = project.Name,
            ["private"] = project.Restricted,
            ["archive_status"] = project.Active ? "standard" : "archived",
            ["archived_at"] = project.Active ? null : Timestamp.Text(project.CreatedAt),
            ["collaborator_count"] = project.Collaborators.Present.Count(),
            ["root_asset_id"] = project.RootFolderId,
            ["invite_url"] = null,
            ["inserted_at"] = Timestamp.Text(project.CreatedAt),
            ["updated_at"] = Timestamp.Text(project.UpdatedAt),
            ["deleted_at"] = null,
        };
        if (project.Owner is not null)
        {
            rendered["owner_id"] = project.Owner.Id;
        }

        return rendered;
    }

    /// <summary>The schema <c>LegacyCollaborator</c>.</summary>
    public static JsonObject Collaborator(
        Account account, Project project, Grant collaborator, bool includeRole = false)
    {
        JsonObject rendered = Granted("collaborator", account, collaborator);
        rendered["project_id"] = project.Id;
        rendered["creator_id"] = null;
        if (includeRole)
        {
            rendered["user"]!["project_role"] = ProjectRole(project, collaborator.Person.Id!);
        }

        return rendered;
    }

    /// <summary>The schema <c>LegacyProjectMembership</c>.</summary>
    public static JsonObject ProjectRole(Project project, string personId)
    {
        Grant? member = project.Workspace.Members.Of(personId);
        return new JsonObject
        {
            ["collaborator"] = project.Collaborators.Of(personId) is not null,
            ["owner"] = project.Owner?.Id == personId,
            ["team_member"] = member is not null,
            ["team_role"] = member is null ? null : TeamRoles.Of(member.Role),
        };
    }

    /// <summary>The schema <c>LegacyPendingCollaborator</c>.</summary>
    public static JsonObject PendingCollaborator(Project project, Invitation invitation)
    {
        JsonObject rendered = Invited("pending_collaborator", invitation);
        rendered["project_id"] = project.Id;
        return rendered;
    }

    private static JsonObject Granted(string type, Account account, Grant grant) => new()
    {
        ["_type"] = type,
        ["id"] = grant.Id,
        ["user_id"] = grant.Person.Id,
        ["user"] = User(account, grant.Person),
        ["inserted_at"] = Timestamp.Text(grant.InsertedAt),
        ["updated_at"] = Timestamp.Text(grant.UpdatedAt),
        ["deleted_at"] = grant.DeletedAt is { } deleted ? Timestamp.Text(deleted) : null,
    };

    private static JsonObject Invited(string type, Invitation invitation) => new()
    {
        ["_type"] = type,
        ["id"] = invitation.Id,
        ["email"] = invitation.Email,
        ["inserted_at"] = Timestamp.Text(invitation.InsertedAt),
    };
}
