namespace Frameio.Client.Tests.Transport.Pacing;

/// <summary>A pacer of a service that lets so many calls in in any window: a bucket's would overrun it.</summary>
public class WindowPacingTests
{
    public static TheoryData<int, int> Limits => new() { { 10, 60_000 }, { 25, 60_000 }, { 5, 60_000 }, { 10, 1_000 } };

    [Theory]
    [MemberData(nameof(Limits))]
    public void No_call_is_refused_and_every_window_is_used(int limit, int windowMs)
    {
        SimulatedService service = new(limit, windowMs, countsByWindow: true);

        service.Call(10 * limit);

        Assert.Equal(0, service.Refused);
        Assert.InRange(service.Sent[^1].TotalMilliseconds, 9.0 * windowMs, 9.0 * windowMs * 1.03);
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void None_is_when_requests_overtake_each_other_either(int limit, int windowMs)
    {
        Random random = new(7);
        SimulatedService service = new(limit, windowMs, countsByWindow: true)
        {
            Delay = () => TimeSpan.FromMilliseconds(random.NextDouble() * windowMs / 41),
        };

        service.Call(10 * limit);

        Assert.Equal(0, service.Refused);
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void The_time_left_is_what_it_takes(int limit, int windowMs)
    {
        SimulatedService service = new(limit, windowMs, countsByWindow: true);
        service.Call(limit + 3);
        TimeSpan told = service.Pacer.TimeFor(2 * limit);
        TimeSpan before = service.Now;

        service.Call(2 * limit);

        Assert.InRange((service.Sent[^1] - before - told).Duration().TotalMilliseconds, 0, 5);
    }
}
