namespace Frameio.Client.Access;

/// <summary>Which way a row moves a person.</summary>
public enum MembershipChange
{
    /// <summary>Into the group.</summary>
    Add,

    /// <summary>Out of the group.</summary>
    Remove,
}
