using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.AdobeUsers;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;

namespace FrameioPS.Commands;

/// <summary>
/// Puts people on projects: V2 invites strangers by mail, V4 gives users of the account a role on the project.
/// </summary>
[Cmdlet(VerbsCommon.Add, "FrameioCollaborator", SupportsShouldProcess = true)]
[Alias("Add-FrameioProjectMember")]
[OutputType(typeof(FrameioAccessResult))]
public sealed class AddFrameioCollaboratorCommand : CollaboratorCmdlet, IDynamicParameters
{
    private readonly NewPersonParameters _newPerson = new();

    /// <summary>
    /// The role on the project. V2 knows none. By default <c>editor</c> on V4, and whoever sees the project already
    /// keeps the role they have.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProjectRoleCompleter))]
    public string? Role { get; set; }

    /// <summary>Who somebody new is.</summary>
    public object GetDynamicParameters() => _newPerson;

    private protected override AdobeIdentity Identity => _newPerson.Identify(TextSaid);

    private protected override TimeSpan ListingWait => _newPerson.ListingWait;

    private protected override string Activity => "Adding people to projects";

    private protected override string? RoleArgument => RoleOf(Role, Client.Projects.People.Roles);

    private protected override AccessChange Change => AccessChange.Grant;

    private protected override string Describe(Place place) => $"Add to project '{place.Name}'";
}
