using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Frameio.Client;
using Frameio.Client.Teams;
using FrameioPS.Sessions;

namespace FrameioPS.Completion;

/// <summary>Completes roles: those that can be given on the generation of the connection..</summary>
public abstract class RoleCompleter : IArgumentCompleter
{
    private protected RoleCompleter()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        FrameioSession? session = fakeBoundParameters["Session"] as FrameioSession ?? RunspaceSessions.Current;
        return session is null ? [] : RolesOf(session.Client).Settable
            .Where(role => role.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Select(role => new CompletionResult(role, role, CompletionResultType.ParameterValue, $"Role on {session.ApiVersion}"));
    }

    private protected abstract RoleSet RolesOf(FrameioClient client);
}

/// <summary>Completes the roles of team members.</summary>
public sealed class TeamRoleCompleter : RoleCompleter
{
    private protected override RoleSet RolesOf(FrameioClient client) => client.Teams.Roles;
}

/// <summary>Completes the roles of people on projects.</summary>
public sealed class ProjectRoleCompleter : RoleCompleter
{
    private protected override RoleSet RolesOf(FrameioClient client) => client.Projects.Roles;
}
