using System.Globalization;
using System.Net;
using Frameio.Client.Transport;

namespace Frameio.Client.Tests.Transport;

public class RateLimitDelayTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    [InlineData(11, 8)]
    public void The_wait_is_one_interval_and_doubles_to_eight(int retries, int intervals)
    {
        using HttpResponseMessage refusal = Refusal(limit: "10", window: "60000");

        Assert.Equal(TimeSpan.FromSeconds(6 * intervals), RateLimitHandler.DelayAfter(refusal, retries));
    }

    [Theory]
    [InlineData("60", "60000", 1_000)]
    [InlineData("200", "60000", 300)]
    [InlineData("100", "1000", 10)]
    [InlineData(null, "60000", 6_000)]
    [InlineData("10", null, 6_000)]
    [InlineData("0", "60000", 6_000)]
    [InlineData("-5", "60000", 6_000)]
    [InlineData("10", "0", 6_000)]
    [InlineData("ten", "60000", 6_000)]
    [InlineData("99999999999999", "60000", 6_000)]
    public void The_interval_is_the_declared_one_or_that_of_writes(string? limit, string? window, int milliseconds)
    {
        using HttpResponseMessage refusal = Refusal(limit, window);

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), RateLimitHandler.DelayAfter(refusal, retries: 0));
    }

    [Fact]
    public void The_remaining_calls_on_a_429_are_not_believed()
    {
        using HttpResponseMessage refusal = Refusal(limit: "10", window: "60000");
        refusal.Headers.Add("x-ratelimit-remaining", "10");

        Assert.Null(RateLimitHeaders.From(refusal)!.Remaining);
        Assert.Equal(TimeSpan.FromSeconds(6), RateLimitHandler.DelayAfter(refusal, retries: 0));
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("119", 119)]
    [InlineData("3", 6)]
    [InlineData("0", 6)]
    [InlineData("3244", 120)]
    [InlineData("2147483647", 120)]
    [InlineData("-1", 6)]
    [InlineData("soon", 6)]
    [InlineData("99999999999999999999", 6)]
    public void Retry_After_in_seconds_is_obeyed_from_one_interval_to_two_minutes(string retryAfter, int seconds)
    {
        using HttpResponseMessage refusal = Refusal(limit: "10", window: "60000", retryAfter);

        Assert.Equal(TimeSpan.FromSeconds(seconds), RateLimitHandler.DelayAfter(refusal, retries: 0));
    }

    [Theory]
    [InlineData(40, 40)]
    [InlineData(0, 6)]
    [InlineData(-3_600, 6)]
    [InlineData(86_400, 120)]
    public void A_date_is_read_against_the_answers_own_clock(int ahead, int seconds)
    {
        // Years off the local clock: the difference is all that counts.
        DateTimeOffset served = new(2031, 5, 1, 12, 0, 0, TimeSpan.Zero);
        using HttpResponseMessage refusal = Refusal(limit: "10", window: "60000", served.AddSeconds(ahead).ToString("R", CultureInfo.InvariantCulture));
        refusal.Headers.Date = served;

        Assert.Equal(TimeSpan.FromSeconds(seconds), RateLimitHandler.DelayAfter(refusal, retries: 0));
    }

    [Fact]
    public void A_date_without_a_clock_beside_it_is_read_against_the_local_one()
    {
        using HttpResponseMessage refusal = Refusal(
            limit: "10", window: "60000", DateTimeOffset.UtcNow.AddSeconds(60).ToString("R", CultureInfo.InvariantCulture));

        Assert.InRange(RateLimitHandler.DelayAfter(refusal, retries: 0), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(61));
    }

    private static HttpResponseMessage Refusal(string? limit, string? window, string? retryAfter = null)
    {
        HttpResponseMessage refusal = new(HttpStatusCode.TooManyRequests);
        Add(refusal, "x-ratelimit-limit", limit);
        Add(refusal, "x-ratelimit-window", window);
        Add(refusal, "Retry-After", retryAfter);
        return refusal;
    }

    private static void Add(HttpResponseMessage refusal, string name, string? value)
    {
        if (value is not null)
        {
            refusal.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
