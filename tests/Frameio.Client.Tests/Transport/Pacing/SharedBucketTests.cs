using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Tests.Transport.Pacing;

/// <summary>A bucket that somebody else uses too, or that refuses.</summary>
public class SharedBucketTests
{
    private readonly SimulatedService _service = new(limit: 10);

    private static TimeSpan Interval => TimeSpan.FromSeconds(6);

    [Theory]
    [InlineData(10)]
    [InlineData(5)]
    [InlineData(1_000)]
    public void What_an_answer_says_never_shortens_the_wait(int remaining)
    {
        _service.Call(9);
        TimeSpan before = _service.Pacer.TimeFor(1);

        _service.Pacer.Learn(default, _service.Declare(remaining), isRefusal: false, TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromSeconds(6), before);
        Assert.InRange(_service.Pacer.TimeFor(1), before, TimeSpan.MaxValue);
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(1, 57)]
    [InlineData(5, 33)]
    [InlineData(10, 3)]
    public void What_others_have_used_is_noticed_and_rounded_against_us(int remaining, double levelSeconds)
    {
        _service.Pacer.Learn(default, _service.Declare(remaining), isRefusal: false, TimeSpan.Zero);

        // So much later than with an empty bucket is the tenth call from now: nine of them fit at once.
        Assert.Equal(TimeSpan.FromSeconds(levelSeconds) + Interval, _service.Pacer.TimeFor(10));
    }

    [Fact]
    public void Two_who_read_what_is_left_share_a_bucket_without_a_refusal()
    {
        SimulatedService service = new(limit: 100) { Declares = true };
        service.UseElsewhere(50);
        for (int call = 0; call < 500; call++)
        {
            service.Call(1);
            service.UseElsewhere(call % 2);
        }

        Assert.Equal(0, service.Refused);

        // The other one takes a third of the rate.
        Assert.InRange(service.Now, TimeSpan.FromMinutes(6.5), TimeSpan.FromMinutes(7.2));
    }

    [Fact]
    public void The_wait_doubles_with_each_refusal_in_a_row_up_to_eight_intervals_and_starts_over_after_a_good_answer()
    {
        foreach (int intervals in new[] { 1, 2, 4, 8, 8, 8 })
        {
            RequirePause(Refuse(), Interval * intervals);
        }

        _service.Pacer.Learn(
            new PacerSlot(_service.Owner.Now, IsProbe: false), headers: null, isRefusal: false, TimeSpan.Zero);

        // Of two slots, since somebody else must be using the bucket now.
        RequirePause(Refuse(), 2 * Interval);
    }

    [Theory]
    [InlineData(1, 6)]
    [InlineData(30, 30)]
    [InlineData(120, 120)]
    public void What_the_server_asks_for_counts_where_it_is_longer(double seconds, double expected) =>
        RequirePause(Refuse(TimeSpan.FromSeconds(seconds)), TimeSpan.FromSeconds(expected));

    [Fact]
    public void What_a_refusal_says_is_left_is_not_believed()
    {
        _service.Pacer.Learn(
            default, _service.Declare(10, System.Net.HttpStatusCode.TooManyRequests), isRefusal: true, TimeSpan.Zero);

        RequirePause(_service.Pacer.TimeFor(1), Interval);
    }

    [Fact]
    public void Jitter_is_not_the_same_each_time() =>
        Assert.NotEqual(1, Enumerable.Range(0, 5).Select(_ => new SimulatedService(limit: 10)).Select(service =>
        {
            service.Pacer.Learn(default, headers: null, isRefusal: true, TimeSpan.Zero);
            return service.Pacer.TimeFor(1);
        }).Distinct().Count());

    [Fact]
    public void A_refusal_tells_the_limit_too()
    {
        SimulatedService service = new(limit: 10);
        SimulatedService other = new(limit: 200);

        service.Pacer.Learn(
            default, other.Declare(200, System.Net.HttpStatusCode.TooManyRequests), isRefusal: true, TimeSpan.Zero);

        Assert.InRange(service.Pacer.TimeFor(1), TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(330));
    }

    [Fact]
    public void Whoever_is_refused_while_the_bucket_took_calls_leaves_half_to_the_other_and_makes_up_for_it_if_alone()
    {
        _service.Call(5);
        _service.UseElsewhere(10);

        _service.Call(1);
        TimeSpan refused = _service.Now;
        Assert.Equal(1, _service.Refused);

        // Five at half the rate, one to find out, then what was left to the other for nothing.
        TimeSpan left = _service.Pacer.TimeFor(14);
        _service.Call(14);
        Assert.Equal(1, _service.Refused);
        IReadOnlyList<TimeSpan> sent = [.. _service.Sent.Skip(6)];
        IEnumerable<TimeSpan> gaps = sent.Zip(sent.Skip(1), (earlier, later) => later - earlier);
        Assert.Equal(
            [.. Enumerable.Repeat(2 * Interval, 4), Interval / 2, .. Enumerable.Repeat(TimeSpan.Zero, 4)],
            gaps.Take(9));

        // No later than if nothing but the full bucket had been noticed.
        Assert.Equal(refused + (14 * Interval), sent[^1]);
        Assert.Equal(sent[^1] - refused, left);
    }

    [Fact]
    public void Finding_out_that_the_other_is_still_there_costs_a_refusal_and_no_slot()
    {
        _service.Call(5);
        _service.UseElsewhere(10);
        _service.Call(1);
        _service.Call(5);
        TimeSpan last = _service.Now;
        _service.UseElsewhere(10);

        _service.Call(1);
        Assert.Equal(2, _service.Refused);
        Assert.Equal(last + (Interval / 2), _service.Now);

        _service.Call(1);
        Assert.Equal(2, _service.Refused);
        Assert.Equal(last + (2 * Interval), _service.Now);
    }

    [Fact]
    public void A_full_bucket_costs_one_refusal()
    {
        _service.UseElsewhere(10);
        _service.Delay = () => TimeSpan.FromMilliseconds(200);

        // However many want to go out at once.
        _service.Call(30);

        Assert.Equal(1, _service.Refused);
    }

    [Fact]
    public void Refusals_of_calls_that_were_under_way_are_one_refusal()
    {
        _service.Pass(TimeSpan.FromMinutes(10));
        PacerSlot together = new(_service.Owner.Now, IsProbe: false);
        _service.Pass(TimeSpan.FromSeconds(1));
        for (int call = 0; call < 8; call++)
        {
            _service.Pacer.Learn(together, headers: null, isRefusal: true, TimeSpan.Zero);
            _service.Pass(TimeSpan.FromMilliseconds(1));
        }

        RequirePause(_service.Pacer.TimeFor(1) + TimeSpan.FromMilliseconds(8), Interval);
    }

    private static void RequirePause(TimeSpan actual, TimeSpan expected) =>
        Assert.InRange(actual, expected, expected * 1.1);

    private TimeSpan Refuse(TimeSpan retryAfter = default)
    {
        _service.Pass(TimeSpan.FromMinutes(10));
        _service.Pacer.Learn(
            new PacerSlot(_service.Owner.Now, IsProbe: false), headers: null, isRefusal: true, retryAfter);
        return _service.Pacer.TimeFor(1);
    }
}
