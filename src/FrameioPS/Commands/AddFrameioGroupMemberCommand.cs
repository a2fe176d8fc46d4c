using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Running;
using Frameio.Client.Accounts;
using FrameioPS.Pipeline;

namespace FrameioPS.Commands;

/// <summary>Puts people into access groups: one person at the prompt, or a CSV of thousands.</summary>
[Cmdlet(VerbsCommon.Add, "FrameioGroupMember", SupportsShouldProcess = true)]
[OutputType(typeof(FrameioGroupMembershipResult))]
public sealed class AddFrameioGroupMemberCommand : GroupMembershipCmdlet
{
    /// <summary>
    /// Reads each group back at the end: a row that the service accepted and that isn't there fails. No row counts as
    /// added before.
    /// </summary>
    [Parameter]
    public SwitchParameter Verify { get; set; }

    private protected override string Activity => "Adding people to groups";

    private protected override MembershipRun Start(RunJournal? journal) =>
        MembershipRun.OfGroups(
            Client,
            Directory,
            MembershipChange.Add,
            new MembershipRunOptions { Memory = Memory, Journal = journal, Verify = Verify });

    private protected override string Describe(IPlace place) => $"Add to group '{place.Name}'";
}
