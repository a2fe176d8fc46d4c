using System.Management.Automation;
using Frameio.Client.Access;
using FrameioPS.Cmdlets;

namespace FrameioPS.Commands;

/// <summary>Puts people into access groups: one person at the prompt, or a CSV of thousands.</summary>
[Cmdlet(VerbsCommon.Add, "FrameioGroupMember", SupportsShouldProcess = true)]
[OutputType(typeof(FrameioAccessResult))]
public sealed class AddFrameioGroupMemberCommand : GroupMemberCmdlet
{
    /// <summary>
    /// Reads each group back at the end: a row that the service accepted and that isn't there fails. No row counts as
    /// added before.
    /// </summary>
    [Parameter]
    public SwitchParameter Verify { get; set; }

    private protected override string Activity => "Adding people to groups";

    private protected override AccessChange Change => AccessChange.Grant;

    private protected override bool ReadsBack => Verify;

    private protected override string Describe(Place place) => $"Add to group '{place.Name}'";
}
