using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Running;
using Frameio.Client.Accounts;
using FrameioPS.Pipeline;

namespace FrameioPS.Commands;

/// <summary>Takes people off projects, and withdraws open invitations to them.</summary>
[Cmdlet(VerbsCommon.Remove, "FrameioCollaborator", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Alias("Remove-FrameioProjectMember")]
[OutputType(typeof(FrameioCollaborationResult))]
public sealed class RemoveFrameioCollaboratorCommand : CollaborationCmdlet
{
    private protected override string Activity => "Removing people from projects";

    private protected override MembershipRun Start(RunJournal? journal) =>
        MembershipRun.OfProjects(
            Client, Directory, MembershipChange.Remove, new MembershipRunOptions { Journal = journal });

    private protected override string Describe(IPlace place) => $"Remove from project '{place.Name}'";
}
