namespace Frameio.Client.Tests.Sandbox;

/// <summary>A clock that stands still until it is told to go on.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public void Advance(double ms) => Interlocked.Add(ref _ticks, TimeSpan.FromMilliseconds(ms).Ticks);
}
