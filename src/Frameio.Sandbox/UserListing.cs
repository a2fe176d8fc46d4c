namespace Frameio.Sandbox;

/// <summary>
/// Whom the user lists of workspaces and projects show, and with which role; the vendor publishes neither.
/// </summary>
public enum UserListing
{
    /// <summary>Those who were given a role there, with that role.</summary>
    Direct,

    /// <summary>
    /// Everybody who reaches it: with the role that was given there, or else the highest that comes from the account,
    /// the workspace or a group.
    /// </summary>
    Inherited,

    /// <summary>Everybody who reaches it, with the role that counts, wherever it comes from.</summary>
    Effective,
}
