using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Running;
using FrameioPS.Cmdlets;

namespace FrameioPS.Commands;

/// <summary>
/// Gives access of any kind: memberships of groups, roles of people and groups in workspaces and on projects, roles in
/// the account.
/// </summary>
[Cmdlet(VerbsSecurity.Grant, "FrameioAccess", SupportsShouldProcess = true, DefaultParameterSetName = RowSet)]
[OutputType(typeof(FrameioAccessResult))]
public sealed class GrantFrameioAccessCommand : AnyAccessCmdlet
{
    private protected override string Activity => "Granting access";

    private protected override AccessChange Change => AccessChange.Grant;

    private protected override RunOptions Options => new() { TellsOfLowerRoles = true };

    private protected override string Describe(AccessKind kind, Place place) => kind.Place switch
    {
        PlaceKind.Group => $"Add to group '{place.Name}'",
        PlaceKind.Workspace => $"Give a role in workspace '{place.Name}'",
        PlaceKind.Project => $"Give a role on project '{place.Name}'",
        _ => $"Give a role in the account '{place.Name}'",
    };

    private protected override void Closing() => TellOf(Run.RepeatedRoles);
}
