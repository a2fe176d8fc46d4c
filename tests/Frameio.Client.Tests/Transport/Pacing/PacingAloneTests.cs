using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Tests.Transport.Pacing;

/// <summary>A pacer that has a bucket to itself, against the vendor's limiter.</summary>
public class PacingAloneTests
{
    /// <summary>How much longer one request may take than another, at least: 1.5 s of a minute.</summary>
    private const double SpreadShare = 1.5 / 60;

    public static TheoryData<int, int> Limits => new()
    {
        { 10, 60_000 }, { 60, 60_000 }, { 100, 60_000 }, { 200, 60_000 },
        { 7, 60_000 },
        { 13, 60_000 },
        { 7, 1_000 },
        { 90, 60_000 },
        { 1_000, 60_000 },
        { 3, 60_000 },
        { 100, 100 },
        { 200, 100 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void No_call_is_refused_however_many_there_are(int limit, int windowMs)
    {
        SimulatedService service = new(limit, windowMs);

        service.Call(20 * limit);

        Assert.Equal(0, service.Refused);
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void No_call_is_refused_when_requests_overtake_each_other_by_as_much_as_is_kept_back(int limit, int windowMs)
    {
        foreach (bool declares in new[] { false, true })
        {
            Random random = new(limit);
            SimulatedService service = new(limit, windowMs) { Declares = declares };
            double spread = Reserve(service) * Interval(service).TotalMilliseconds;
            service.Delay = () => TimeSpan.FromMilliseconds(random.NextDouble() * spread);

            service.Call(20 * limit);

            Assert.Equal(0, service.Refused);
        }
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void No_call_is_refused_after_pauses_of_any_length(int limit, int windowMs)
    {
        Random random = new(limit);
        SimulatedService service = new(limit, windowMs);
        for (int turn = 0; turn < 40; turn++)
        {
            service.Call(random.Next(1, limit + 2));
            service.Pass(service.Window * (random.NextDouble() * 1.5));
        }

        Assert.Equal(0, service.Refused);
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void The_last_call_goes_out_at_the_floor_or_what_is_kept_back_later(int limit, int windowMs)
    {
        foreach (bool declares in new[] { false, true })
        {
            SimulatedService service = new(limit, windowMs) { Declares = declares };
            int calls = 5 * limit;
            TimeSpan floor = Interval(service) * (calls - Most(service));

            service.Call(calls);

            // The server rounds what is left, and what a call costs: up to a slot of an answer isn't believed.
            TimeSpan doubt = declares ? Interval(service) : TimeSpan.Zero;
            TimeSpan end = service.Sent[^1];
            Assert.InRange(
                end, floor, floor + (Interval(service) * Reserve(service)) + doubt + TimeSpan.FromMilliseconds(2));
        }
    }

    [Theory]
    [InlineData(10, 100, 540)]
    [InlineData(60, 120, 60)]
    [InlineData(100, 1_000, 540)]
    [InlineData(200, 5_000, 1_440)]
    public void The_documented_limits_are_used_up_to_a_second_and_a_half_or_one_interval(
        int limit, int calls, double floorSeconds)
    {
        SimulatedService service = new(limit);

        service.Call(calls);

        // What is kept back is whole slots.
        TimeSpan spread = TimeSpan.FromSeconds(Math.Max(1.5, 60.0 / limit) + (60.0 / limit));
        Assert.InRange(
            service.Sent[^1], TimeSpan.FromSeconds(floorSeconds), TimeSpan.FromSeconds(floorSeconds) + spread);
    }

    [Fact]
    public void Answers_that_take_their_time_cost_none()
    {
        SimulatedService service = new(limit: 10) { Delay = () => TimeSpan.FromSeconds(2) };

        service.Call(30);

        Assert.Equal(TimeSpan.FromSeconds(21 * 6), service.Sent[^1]);
    }

    [Fact]
    public void An_empty_bucket_is_used_at_once_but_for_what_is_kept_back()
    {
        SimulatedService service = new(limit: 200);

        service.Call(300);

        Assert.Equal(195, service.Sent.Count(at => at == TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromMilliseconds(300), service.Sent[195]);
    }

    [Theory]
    [InlineData(10, 60_000, 9)]
    [InlineData(60, 60_000, 58)]
    [InlineData(100, 60_000, 97)]
    [InlineData(200, 60_000, 195)]
    [InlineData(7, 60_000, 6)]
    [InlineData(7, 1_000, 5)]
    [InlineData(1, 60_000, 1)]
    public void What_is_kept_back_is_slots_for_a_second_and_a_half_and_one_at_least(
        int limit, int windowMs, int burst) =>
        Assert.Equal(burst, new RateLimit(limit, TimeSpan.FromMilliseconds(windowMs)).Burst);

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    [InlineData(7)]
    public void The_time_left_is_exact(int limit)
    {
        SimulatedService service = new(limit);
        service.Call(limit / 2);
        service.Pass(TimeSpan.FromSeconds(2));
        foreach (int calls in new[] { 1, limit, 3 * limit })
        {
            TimeSpan left = service.Pacer.TimeFor(calls);
            TimeSpan now = service.Now;

            service.Call(calls);

            Assert.InRange(service.Sent[^1] - now, left, left + TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(TimeSpan.Zero, service.Pacer.TimeFor(0));
    }

    private static TimeSpan Interval(SimulatedService service) => new RateLimit(service.Limit, service.Window).Interval;

    /// <summary>Calls the server takes at once.</summary>
    private static int Most(SimulatedService service)
    {
        double window = service.Window.TotalMilliseconds;
        return (int)(window / Math.Max(1, Math.Round(window / service.Limit, MidpointRounding.AwayFromZero)));
    }

    private static int Reserve(SimulatedService service) =>
        Math.Max(1, (int)Math.Ceiling(service.Window * SpreadShare / Interval(service)));
}
