using Frameio.Client.Accounts;
using Frameio.Client.AdobeUsers;
using Frameio.Client.Groups;
using Frameio.Client.Projects;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access;

/// <summary>Where somebody has access, or is to have it.</summary>
/// <param name="model">The account, group, workspace or project.</param>
public sealed class Place(IPlace model)
{
    /// <summary>What kind of place it is.</summary>
    public PlaceKind Kind { get; } = model switch
    {
        FrameioGroup => PlaceKind.Group,
        FrameioWorkspace => PlaceKind.Workspace,
        FrameioProject => PlaceKind.Project,
        AdobeGroup { IsUserGroup: true } => PlaceKind.AdobeGroup,
        AdobeGroup => PlaceKind.License,
        AdobeOrganizationPlace => PlaceKind.Organization,
        _ => PlaceKind.Account,
    };

    /// <summary>UUID of it.</summary>
    public string Id => model.Id;

    /// <summary>The name people see.</summary>
    public string Name => model.Name;

    /// <summary>The place as its list has it.</summary>
    public IPlace Model => model;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
