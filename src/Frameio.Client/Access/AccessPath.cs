namespace Frameio.Client.Access;

/// <summary>By which path somebody reaches a place.</summary>
public enum AccessPath
{
    /// <summary>By a role or membership of their own there.</summary>
    Direct,

    /// <summary>As a member of a group that has a role there.</summary>
    Group,

    /// <summary>By a role in the workspace that a project belongs to.</summary>
    Workspace,

    /// <summary>As owner or admin of the account, who reach everything in it.</summary>
    Account,
}
