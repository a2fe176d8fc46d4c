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
}
