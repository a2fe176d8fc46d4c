using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.AdobeUsers;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;

namespace FrameioPS.Commands;

/// <summary>
/// Puts people into workspaces: V2 invites strangers by mail, V4 gives users of the account a role on the workspace.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "FrameioTeamInvite", SupportsShouldProcess = true)]
[Alias("Add-FrameioWorkspaceMember", "Add-FrameioTeamMember")]
[OutputType(typeof(FrameioAccessResult))]
public sealed class InvokeFrameioTeamInviteCommand : WorkspaceMemberCmdlet, IDynamicParameters
{
    private readonly NewPersonParameters _newPerson = new();

    /// <summary>
    /// The role in the workspace. By default <c>member</c> on V2 and <c>editor</c> on V4, and whoever is in the
    /// workspace keeps the role they have.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(WorkspaceRoleCompleter))]
    public string? Role { get; set; }

    /// <summary>Who somebody new is.</summary>
    public object GetDynamicParameters() => _newPerson;

    private protected override AdobeIdentity Identity => _newPerson.Identify(TextSaid);

    private protected override TimeSpan ListingWait => _newPerson.ListingWait;

    private protected override string Activity => "Adding people to workspaces";

    private protected override string? RoleArgument => RoleOf(Role, Client.Workspaces.People.Roles);

    private protected override AccessChange Change => AccessChange.Grant;

    private protected override string Describe(Place place) => $"Add to workspace '{place.Name}'";
}
