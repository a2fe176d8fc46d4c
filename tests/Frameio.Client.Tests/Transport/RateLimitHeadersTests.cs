using System.Net;
using Frameio.Client.Http;

namespace Frameio.Client.Tests.Transport;

public class RateLimitHeadersTests
{
    [Theory]
    [InlineData("10", "60000", 6_000)]
    [InlineData("60", "60000", 1_000)]
    [InlineData("200", "60000", 300)]
    [InlineData("100", "1000", 10)]
    public void The_interval_is_the_declared_one(string limit, string window, int milliseconds)
    {
        using HttpResponseMessage answer = Answer(limit, window);

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), RateLimitHeaders.From(answer)?.Interval);
    }

    [Theory]
    [InlineData(null, "60000")]
    [InlineData("10", null)]
    [InlineData("0", "60000")]
    [InlineData("-5", "60000")]
    [InlineData("10", "0")]
    [InlineData("ten", "60000")]
    [InlineData("99999999999999", "60000")]
    [InlineData("2147483647", "60000")]
    [InlineData("2147483647", "1")]
    [InlineData("2147483647", "2147483647")]
    [InlineData("10", "2147483647")]
    [InlineData("100000", "2147483647")]
    [InlineData("60", "3600001")]
    [InlineData("59", "3600000")]
    [InlineData("-10", "-60000")]
    [InlineData("1e3", "60000")]
    public void What_makes_no_sense_declares_nothing(string? limit, string? window)
    {
        using HttpResponseMessage answer = Answer(limit, window);

        Assert.Null(RateLimitHeaders.From(answer));
    }

    [Fact]
    public void An_hour_is_the_longest_that_is_believed_and_a_call_a_minute_the_least()
    {
        using HttpResponseMessage answer = Answer("60", "3600000");

        Assert.Equal(TimeSpan.FromMinutes(1), RateLimitHeaders.From(answer)?.Interval);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("10", 10)]
    [InlineData("11", null)]
    [InlineData("2147483647", null)]
    [InlineData("-1", null)]
    public void More_calls_than_there_are_do_not_remain(string said, int? remaining)
    {
        using HttpResponseMessage answer = Answer("10", "60000");
        answer.Headers.TryAddWithoutValidation("x-ratelimit-remaining", said);

        Assert.Equal(remaining, RateLimitHeaders.From(answer)!.Remaining);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, 10)]
    [InlineData(HttpStatusCode.UnprocessableEntity, 10)]
    [InlineData(HttpStatusCode.TooManyRequests, null)]
    public void The_remaining_calls_on_a_429_are_not_believed(HttpStatusCode status, int? remaining)
    {
        using HttpResponseMessage answer = Answer("10", "60000", status);
        answer.Headers.Add("x-ratelimit-remaining", "10");

        Assert.Equal(remaining, RateLimitHeaders.From(answer)!.Remaining);
    }

    private static HttpResponseMessage Answer(string? limit, string? window, HttpStatusCode status = HttpStatusCode.OK)
    {
        HttpResponseMessage answer = new(status);
        foreach ((string name, string? value) in new[] { ("x-ratelimit-limit", limit), ("x-ratelimit-window", window) })
        {
            if (value is not null)
            {
                answer.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return answer;
    }
}
