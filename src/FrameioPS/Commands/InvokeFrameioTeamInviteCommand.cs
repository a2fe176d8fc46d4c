using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Running;
using Frameio.Client.Accounts;
using FrameioPS.Completion;
using FrameioPS.Pipeline;

namespace FrameioPS.Commands;

/// <summary>Puts people into teams: V2 invites strangers by mail, V4 gives users of the account a role on the workspace.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "FrameioTeamInvite", SupportsShouldProcess = true)]
[OutputType(typeof(FrameioTeamMembershipResult))]
public sealed class InvokeFrameioTeamInviteCommand : TeamMembershipCmdlet
{
    /// <summary>The role in the team. By default <c>member</c> on V2 and <c>editor</c> on V4, and whoever is in the team keeps the role they have.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TeamRoleCompleter))]
    public string? Role { get; set; }

    private protected override string Activity => "Adding people to teams";

    private protected override string? RoleArgument => RoleOf(Role, Client.Teams.Roles);

    private protected override MembershipRun Start(RunJournal? journal) =>
        MembershipRun.OfTeams(Client, Directory, MembershipChange.Add, new MembershipRunOptions { Journal = journal });

    private protected override string Describe(IPlace place) => $"Add to team '{place.Name}'";
}
