namespace Frameio.Client.Access;

/// <summary>What kind of place somebody has access to.</summary>
public enum PlaceKind
{
    /// <summary>The account itself, where each user has a role.</summary>
    Account,

    /// <summary>A group, whose members have the roles that the group has.</summary>
    Group,

    /// <summary>A workspace, which V2 calls a team.</summary>
    Workspace,

    /// <summary>A project of a workspace.</summary>
    Project,

    /// <summary>A product profile of the Adobe organisation, whose members have Frame.io.</summary>
    License,

    /// <summary>A user group of the Adobe organisation.</summary>
    AdobeGroup,

    /// <summary>The Adobe organisation, which people can be taken out of.</summary>
    Organization,
}
