using System.Management.Automation;
using Frameio.Client.Bulk;
using Frameio.Client.Groups;
using FrameioPS.Pipeline;

namespace FrameioPS.Commands;

/// <summary>Puts people into access groups: one person at the prompt, or a CSV of thousands.</summary>
[Cmdlet(VerbsCommon.Add, "FrameioGroupMember", SupportsShouldProcess = true)]
[OutputType(typeof(FrameioGroupMembershipResult))]
public sealed class AddFrameioGroupMemberCommand : GroupMembershipCmdlet
{
    private protected override GroupMembershipRun Start() => new(Client, Directory, MembershipChange.Add);

    private protected override string Describe(FrameioGroup group) => $"Add to group '{group.Name}'";
}
