using Frameio.Sandbox.RateLimits;

namespace Frameio.Sandbox.Tests;

public class LeakyBucketTests
{
    [Theory]
    [InlineData(10, 10, 6_000)]
    [InlineData(60, 60, 1_000)]
    [InlineData(100, 100, 600)]
    [InlineData(200, 200, 300)]
    public void An_empty_bucket_takes_the_limit_at_once_then_one_call_per_slot(int limit, int burst, int slotMs)
    {
        LeakyBucket bucket = new(new RateLimit(limit), now: 0);

        Assert.All(Enumerable.Range(0, burst), _ => Assert.True(bucket.TryConsume(0)));
        Assert.False(bucket.TryConsume(0));
        Assert.False(bucket.TryConsume(slotMs - 1));
        Assert.True(bucket.TryConsume(slotMs));
        Assert.False(bucket.TryConsume(slotMs));
    }

    [Fact]
    public void A_refused_call_costs_nothing()
    {
        LeakyBucket bucket = new(new RateLimit(10), now: 0);
        bucket.Fill(10, now: 0);
        for (int i = 0; i < 1000; i++)
        {
            Assert.False(bucket.TryConsume(5_999));
        }

        Assert.True(bucket.TryConsume(6_000));
    }

    [Fact]
    public void Remaining_is_rounded_so_it_can_promise_a_call_that_is_refused()
    {
        LeakyBucket bucket = new(new RateLimit(10), now: 0);
        bucket.Fill(10, now: 0);

        Assert.Equal(0, bucket.RemainingAt(2_999));
        Assert.Equal(1, bucket.RemainingAt(3_000));
        Assert.False(bucket.TryConsume(3_000));
    }

    [Theory]
    [InlineData(10, 60_000)]
    [InlineData(7, 1_000)]
    [InlineData(200, 60_000)]
    public void It_does_what_a_replay_of_its_whole_history_does(int limit, int windowMs)
    {
        // Arrivals in bursts and gaps, the same at every run.
        double cost = Math.Round((double)windowMs / limit);
        uint state = 17;
        LeakyBucket bucket = new(new RateLimit(limit, windowMs), now: 0);
        List<double> accepted = [];
        double now = 0;
        for (int i = 0; i < 2_000; i++)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            uint random = state >> 16;
            now += random % 4 == 0 ? random % (uint)(3 * cost) : random % 3;

            bool expected = Replay(accepted, now, cost) + cost <= windowMs;
            Assert.Equal(expected, bucket.TryConsume(now));
            if (expected)
            {
                accepted.Add(now);
            }
        }

        Assert.InRange(accepted.Count, limit, 1_999);
    }

    // The level, from the definition: each accepted call adds its cost, and one leaks a millisecond, never below empty.
    private static double Replay(List<double> accepted, double now, double cost)
    {
        double level = 0;
        double last = 0;
        foreach (double at in accepted)
        {
            level = Math.Max(0, level - (at - last)) + cost;
            last = at;
        }

        return Math.Max(0, level - (now - last));
    }
}
