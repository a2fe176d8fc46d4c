using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Running;
using Frameio.Client.Accounts;
using FrameioPS.Pipeline;

namespace FrameioPS.Commands;

/// <summary>Takes people out of access groups: one person at the prompt, or a CSV of thousands.</summary>
[Cmdlet(VerbsCommon.Remove, "FrameioGroupMember", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(FrameioGroupMembershipResult))]
public sealed class RemoveFrameioGroupMemberCommand : GroupMembershipCmdlet
{
    private protected override string Activity => "Removing people from groups";

    private protected override MembershipRun Start(RunJournal? journal) =>
        MembershipRun.OfGroups(
            Client,
            Directory,
            MembershipChange.Remove,
            new MembershipRunOptions { Memory = Memory, Journal = journal });

    private protected override string Describe(IPlace place) => $"Remove from group '{place.Name}'";
}
