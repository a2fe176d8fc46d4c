using System.Management.Automation;
using Frameio.Client.Groups;
using FrameioPS.Cmdlets;

namespace FrameioPS.Commands;

/// <summary>Gets the members of access groups.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioGroupMember")]
[OutputType(typeof(FrameioGroupMember))]
public sealed class GetFrameioGroupMemberCommand : GroupCmdlet
{
    private protected override bool IsLookup => true;

    private protected override void Process(FrameioGroup group) =>
        WriteEach(StreamWhole(stop => Client.Groups.ListMembersAsync(AccountId, group, stop)));
}
