namespace Frameio.Client.Access;

/// <summary>Which way a row moves somebody.</summary>
public enum AccessChange
{
    /// <summary>Into the place.</summary>
    Grant,

    /// <summary>Out of it.</summary>
    Revoke,
}
