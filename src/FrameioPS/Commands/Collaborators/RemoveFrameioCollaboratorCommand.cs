using System.Management.Automation;
using Frameio.Client.Access;
using FrameioPS.Cmdlets;

namespace FrameioPS.Commands;

/// <summary>Takes people off projects, and withdraws open invitations to them.</summary>
[Cmdlet(VerbsCommon.Remove, "FrameioCollaborator", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Alias("Remove-FrameioProjectMember")]
[OutputType(typeof(FrameioAccessResult))]
public sealed class RemoveFrameioCollaboratorCommand : CollaboratorCmdlet
{
    private protected override string Activity => "Removing people from projects";

    private protected override AccessChange Change => AccessChange.Revoke;

    private protected override string Describe(Place place) => $"Remove from project '{place.Name}'";
}
