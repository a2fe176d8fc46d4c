namespace Frameio.Sandbox.V2;

/// <summary>The limits of V2 in calls a minute. Published is only the general rule and the one for creating.</summary>
internal static class LegacyLimits
{
    /// <summary>Reading: the general rule for lists.</summary>
    public const int Read = 200;

    /// <summary>Creating: published for team members, inferred for collaborators.</summary>
    public const int Create = 100;

    /// <summary>Changing: inferred.</summary>
    public const int Update = 100;

    /// <summary>Removing: inferred.</summary>
    public const int Delete = 100;
}
