using System.Management.Automation;
using Frameio.Client.Access;
using FrameioPS.Cmdlets;

namespace FrameioPS.Commands;

/// <summary>
/// Takes people out of workspaces. On V4 a role that somebody has on one of the workspace's projects stays, and a
/// warning says so.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "FrameioWorkspaceMember", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Alias("Remove-FrameioTeamMember")]
[OutputType(typeof(FrameioAccessResult))]
public sealed class RemoveFrameioWorkspaceMemberCommand : WorkspaceMemberCmdlet
{
    private protected override string Activity => "Removing people from workspaces";

    private protected override AccessChange Change => AccessChange.Revoke;

    private protected override string Describe(Place place) => $"Remove from workspace '{place.Name}'";

    private protected override string Advise(string warning) =>
        $"{warning} Remove-FrameioCollaborator takes a role on a project away.";
}
