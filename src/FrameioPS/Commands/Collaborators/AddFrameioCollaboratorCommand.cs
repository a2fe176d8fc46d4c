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
public sealed class AddFrameioCollaboratorCommand : CollaboratorCmdlet
{
    /// <summary>
    /// The role on the project. V2 knows none. By default <c>editor</c> on V4, and whoever sees the project already
    /// keeps the role they have.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProjectRoleCompleter))]
    public string? Role { get; set; }

    /// <summary>The given name of somebody new to the Adobe organisation.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("GivenName")]
    public string? FirstName { get; set; }

    /// <summary>The family name of somebody new to the Adobe organisation.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Surname", "FamilyName")]
    public string? LastName { get; set; }

    /// <summary>The country of somebody new to the Adobe organisation, in two letters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CountryCode")]
    public string? Country { get; set; }

    /// <summary>How many minutes to wait until Frame.io lists somebody new.</summary>
    [Parameter]
    [ValidateRange(0, 1440)]
    public int Wait { get; set; } = 5;

    private protected override AdobeIdentity Identity => IdentitySaid(FirstName, LastName, Country);

    private protected override TimeSpan ListingWait => TimeSpan.FromMinutes(Wait);

    private protected override string Activity => "Adding people to projects";

    private protected override string? RoleArgument => RoleOf(Role, Client.Projects.People.Roles);

    private protected override AccessChange Change => AccessChange.Grant;

    private protected override string Describe(Place place) => $"Add to project '{place.Name}'";
}
