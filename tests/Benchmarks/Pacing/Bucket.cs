namespace Benchmarks.Pacing;

/// <summary>A documented limit, in seconds of the service's time.</summary>
/// <param name="Operation">The operation it is for.</param>
/// <param name="Limit">Calls a minute.</param>
internal sealed record Bucket(string Operation, int Limit)
{
    /// <summary>How much longer one request may take on its way than another.</summary>
    public const double SpreadSeconds = 1.5;

    public static readonly Bucket Add = new("v4AddGroupUsers", 10);

    public static readonly Bucket Remove = new("v4RemoveGroupUser", 200);

    /// <summary>The time in which a slot comes back.</summary>
    public double Interval => 60.0 / Limit;

    /// <summary>The shortest time in which anybody can make so many calls.</summary>
    public double Floor(int calls, bool startsFull) => Math.Max(0, calls - (startsFull ? 0 : Limit)) * Interval;

    /// <summary>The longest time that meets the target.</summary>
    public double Target(double floor, double roundTrip) =>
        (floor + Math.Max(Interval, SpreadSeconds) + roundTrip) * 1.03;
}
