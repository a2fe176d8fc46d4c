namespace Frameio.Sandbox;

/// <summary>What the options must hold to.</summary>
internal static class OptionRules
{
    /// <summary>Throws at the first option out of its range.</summary>
    public static void Check(SandboxOptions options)
    {
        Require(options.Port is >= 0 and <= 65_535, "the port must be between 0 and 65535");
        Require(double.IsFinite(options.TimeScale) && options.TimeScale >= 0, "the time scale must be 0 or above");
        Require(options.MaxUserIds is null or >= 1, "the maximum of user ids must be at least 1");
        Require(
            options.InvalidUserRefusal.Status is 404 or 409 or 422, "invalid users are refused with 404, 409 or 422");
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message);
        }
    }
}
