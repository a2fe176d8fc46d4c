namespace Frameio.Client.Leftovers;

/// <summary>What became of something that was to be stopped, as texts say it.</summary>
public static class LeftoverStatus
{
    /// <summary>This run deleted it.</summary>
    public const string Removed = "Removed";

    /// <summary>This run switched the webhook off.</summary>
    public const string Disabled = "Disabled";

    /// <summary>It is there no more; nothing to do, no error.</summary>
    public const string AlreadyGone = "AlreadyGone";

    /// <summary>The webhook was off; nothing to do, no error.</summary>
    public const string AlreadyDisabled = "AlreadyDisabled";

    /// <summary>A rehearsal: it would be deleted.</summary>
    public const string WouldRemove = "WouldRemove";

    /// <summary>A rehearsal: the webhook would be switched off.</summary>
    public const string WouldDisable = "WouldDisable";

    /// <summary>An earlier row says the same.</summary>
    public const string Duplicate = "Duplicate";

    /// <summary>The confirmation was answered with no.</summary>
    public const string Declined = "Declined";

    /// <summary>It wasn't stopped; the reason says why. An error too.</summary>
    public const string Failed = "Failed";
}
