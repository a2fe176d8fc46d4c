using Frameio.Client;
using Frameio.Client.Users;

namespace FrameioPS.Completion;

/// <summary>
/// Completes roles of workspaces or projects: those that can be given on the session's generation, or seen, then others
/// that the service was seen to give.
/// </summary>
public abstract class RoleCompleter : FrameioCompleter
{
    private readonly bool _isForReading;

    /// <param name="isForReading">Whether roles are asked for that people have, and not one to give.</param>
    private protected RoleCompleter(bool isForReading = false) => _isForReading = isForReading;

    private protected abstract RoleSet RolesOf(TypedCommand command);

    private protected sealed override IEnumerable<Choice> ChoicesOf(TypedCommand command)
    {
        RoleSet roles = RolesOf(command);

        // A generation that knows no roles here takes none, whatever was seen elsewhere; nor does the account take
        // those of places.
        bool areOfPlaces = roles.Settable.Count > 0 && roles != UserCalls.Roles;
        IEnumerable<string> seen = !areOfPlaces ? [] : command.Session.Directory.KnownRoles
            .Except([.. roles.Settable, .. roles.ReadOnly], StringComparer.OrdinalIgnoreCase)
            .OrderBy(role => role, StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> known = roles.Settable.Concat(_isForReading ? roles.ReadOnly : []);
        return known.Select(role => RoleChoice.Of(role, roles, $"role on {command.Session.ApiVersion}"))
            .Concat(seen.Select(
                role => RoleChoice.Of(role, roles, $"role that somebody in {command.Session.Account} has")));
    }
}

/// <summary>Completes the roles of workspace members.</summary>
public sealed class WorkspaceRoleCompleter : RoleCompleter
{
    private protected override RoleSet RolesOf(TypedCommand command) => command.Session.Client.Workspaces.People.Roles;
}

/// <summary>Completes the roles of people on projects.</summary>
public sealed class ProjectRoleCompleter : RoleCompleter
{
    private protected override RoleSet RolesOf(TypedCommand command) => command.Session.Client.Projects.People.Roles;
}

/// <summary>Completes the roles that members of workspaces have.</summary>
public sealed class WorkspaceRoleFilterCompleter : RoleCompleter
{
    /// <summary>Made by PowerShell.</summary>
    public WorkspaceRoleFilterCompleter()
        : base(isForReading: true)
    {
    }

    private protected override RoleSet RolesOf(TypedCommand command) => command.Session.Client.Workspaces.People.Roles;
}

/// <summary>Completes the roles that people on projects have.</summary>
public sealed class ProjectRoleFilterCompleter : RoleCompleter
{
    /// <summary>Made by PowerShell.</summary>
    public ProjectRoleFilterCompleter()
        : base(isForReading: true)
    {
    }

    private protected override RoleSet RolesOf(TypedCommand command) => command.Session.Client.Projects.People.Roles;
}

/// <summary>
/// Completes the roles of a row of access, by where it is: on a project, in a workspace, or in the account where the
/// command names neither.
/// </summary>
public sealed class AccessRoleCompleter : RoleCompleter
{
    private protected override RoleSet RolesOf(TypedCommand command)
    {
        FrameioClient client = command.Session.Client;
        bool isOfGroup = command.Has("Group") && !command.Has("User");
        if (command.Has("Project"))
        {
            return isOfGroup ? client.Projects.Groups.Roles : client.Projects.People.Roles;
        }

        if (command.Has("Workspace"))
        {
            return isOfGroup ? client.Workspaces.Groups.Roles : client.Workspaces.People.Roles;
        }

        // Rows that come in may name the place.
        return command.Has("User") && !command.Has("Group") ? UserCalls.Roles : client.Workspaces.People.Roles;
    }
}

/// <summary>Completes the roles that somebody can be given in the account.</summary>
public sealed class GivenAccountRoleCompleter : RoleCompleter
{
    private protected override RoleSet RolesOf(TypedCommand command) => UserCalls.Roles;
}
