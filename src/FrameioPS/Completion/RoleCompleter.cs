using System.Collections;
using Frameio.Client.Users;
using FrameioPS.Sessions;

namespace FrameioPS.Completion;

/// <summary>
/// Completes roles of workspaces or projects: those that can be given on the session's generation, then others that the
/// service was seen to give.
/// </summary>
public abstract class RoleCompleter : FrameioCompleter
{
    private protected RoleCompleter()
    {
    }

    private protected abstract RoleSet RolesOf(FrameioSession session);

    private protected sealed override IEnumerable<Choice> ChoicesOf(FrameioSession session, IDictionary bound)
    {
        RoleSet roles = RolesOf(session);

        // A generation that knows no roles here takes none, whatever was seen elsewhere.
        IEnumerable<string> seen = roles.Settable.Count == 0 ? [] : session.Directory.KnownRoles
            .Except([.. roles.Settable, .. roles.ReadOnly], StringComparer.OrdinalIgnoreCase)
            .OrderBy(role => role, StringComparer.OrdinalIgnoreCase);
        return roles.Settable.Select(role => new Choice(role, role, $"Role on {session.ApiVersion}", id: null, role))
            .Concat(
                seen.Select(
                    role => new Choice(role, role, $"Role that somebody in {session.Account} has", id: null, role)));
    }
}

/// <summary>Completes the roles of workspace members.</summary>
public sealed class WorkspaceRoleCompleter : RoleCompleter
{
    private protected override RoleSet RolesOf(FrameioSession session) => session.Client.Workspaces.People.Roles;
}

/// <summary>Completes the roles of people on projects.</summary>
public sealed class ProjectRoleCompleter : RoleCompleter
{
    private protected override RoleSet RolesOf(FrameioSession session) => session.Client.Projects.People.Roles;
}
