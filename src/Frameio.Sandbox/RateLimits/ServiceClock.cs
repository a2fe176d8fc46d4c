namespace Frameio.Sandbox.RateLimits;

/// <summary>The service's monotonic time, which runs a given number of times faster than the machine's.</summary>
internal sealed class ServiceClock(TimeProvider timeProvider, double scale)
{
    private readonly long _start = timeProvider.GetTimestamp();

    /// <summary>False when the time scale is 0, which means: no limits.</summary>
    public bool LimitsApply => scale > 0;

    /// <summary>Real milliseconds since the start.</summary>
    public double RealMs => timeProvider.GetElapsedTime(_start).TotalMilliseconds;

    /// <summary>Milliseconds of the service's time since the start.</summary>
    public double ServiceMs => RealMs * Divisor;

    /// <summary>The wall clock, for the timestamps in records.</summary>
    public DateTimeOffset UtcNow => timeProvider.GetUtcNow();

    private double Divisor => LimitsApply ? scale : 1;

    /// <summary>Turns a length of the service's time into real milliseconds.</summary>
    public double ToRealMs(double serviceMs) => serviceMs / Divisor;

    /// <summary>Waits for a length of real time.</summary>
    public Task DelayAsync(double realMs, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(realMs), timeProvider, cancellationToken);
}
