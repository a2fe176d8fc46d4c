using Frameio.Client.Access.Running;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Bulk.Roles.Faults;

/// <summary>What a run said, what went over the wire, and what the sandbox knows at its end.</summary>
internal sealed record RoleRecord(
    RoleScenario Scenario, IReadOnlyList<MembershipOutcome> Outcomes, IReadOnlyList<string> Warnings, IReadOnlyList<Exchange> Exchanges, StateSnapshot State)
{
    /// <summary>The requests that change something.</summary>
    public IEnumerable<Exchange> Writes => Exchanges.Where(exchange => exchange.Method != "GET");

    /// <summary>Whether the person of a row has a part of their own in its place.</summary>
    public bool IsIn(MembershipOutcome outcome) => Grants(outcome).Any(grant => Is(grant.Email, outcome));

    /// <summary>Whether the person of a row has an open invitation to its place.</summary>
    public bool IsInvited(MembershipOutcome outcome) => Pending(outcome).Any(invitation => Is(invitation.Email, outcome));

    /// <summary>Whether the person of a row is in the workspace of its project.</summary>
    public bool IsInWorkspaceOf(MembershipOutcome outcome) => State.Accounts[0].Workspaces
        .Where(workspace => workspace.Projects.Any(project => project.Id == outcome.Row.Place!.Id && !project.Restricted))
        .Any(workspace => workspace.Members.Any(member => Is(member.Email, outcome)));

    private IReadOnlyList<GrantSnapshot> Grants(MembershipOutcome outcome) => Scenario.Place == RolePlace.Workspace
        ? State.Workspace(outcome.Row.Place!.Id).Members
        : State.Project(outcome.Row.Place!.Id).Collaborators;

    private IReadOnlyList<InvitationSnapshot> Pending(MembershipOutcome outcome) => Scenario.Place == RolePlace.Workspace
        ? State.Workspace(outcome.Row.Place!.Id).Pending
        : State.Project(outcome.Row.Place!.Id).Pending;

    private static bool Is(string email, MembershipOutcome outcome) => string.Equals(email, outcome.Email, StringComparison.OrdinalIgnoreCase);
}
