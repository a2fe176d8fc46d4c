using System.Globalization;
using System.Net;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Tests.Transport.Pacing;

public class RetryAfterTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("30", 30)]
    [InlineData("119", 119)]
    [InlineData("0", 0)]
    [InlineData("3244", 120)]
    [InlineData("2147483647", 120)]
    [InlineData("-1", 0)]
    [InlineData("soon", 0)]
    [InlineData("99999999999999999999", 0)]
    public void Seconds_are_obeyed_up_to_two_minutes(string? retryAfter, int seconds)
    {
        using HttpResponseMessage answer = Answer(retryAfter);

        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Of(answer));
    }

    [Theory]
    [InlineData(40, 40)]
    [InlineData(0, 0)]
    [InlineData(-3_600, 0)]
    [InlineData(86_400, 120)]
    public void A_date_is_read_against_the_answers_own_clock(int ahead, int seconds)
    {
        // Years off the local clock: the difference is all that counts.
        DateTimeOffset served = new(2031, 5, 1, 12, 0, 0, TimeSpan.Zero);
        using HttpResponseMessage answer = Answer(served.AddSeconds(ahead).ToString("R", CultureInfo.InvariantCulture));
        answer.Headers.Date = served;

        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Of(answer));
    }

    [Fact]
    public void A_date_without_a_clock_beside_it_is_read_against_the_local_one()
    {
        using HttpResponseMessage answer =
            Answer(DateTimeOffset.UtcNow.AddSeconds(60).ToString("R", CultureInfo.InvariantCulture));

        Assert.InRange(RetryAfter.Of(answer), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(61));
    }

    private static HttpResponseMessage Answer(string? retryAfter)
    {
        HttpResponseMessage answer = new(HttpStatusCode.TooManyRequests);
        if (retryAfter is not null)
        {
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return answer;
    }
}
