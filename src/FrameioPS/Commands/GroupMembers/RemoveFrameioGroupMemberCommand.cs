using System.Management.Automation;
using Frameio.Client.Access;
using FrameioPS.Cmdlets;

namespace FrameioPS.Commands;

/// <summary>Takes people out of access groups: one person at the prompt, or a CSV of thousands.</summary>
[Cmdlet(VerbsCommon.Remove, "FrameioGroupMember", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(FrameioAccessResult))]
public sealed class RemoveFrameioGroupMemberCommand : GroupMemberCmdlet
{
    private protected override string Activity => "Removing people from groups";

    private protected override AccessChange Change => AccessChange.Revoke;

    private protected override string Describe(Place place) => $"Remove from group '{place.Name}'";
}
