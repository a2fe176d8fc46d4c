using System.Globalization;
using Frameio.Client.Auditing;
using Frameio.Client.AuditLog;

namespace Frameio.Client.Tests.Auditing;

/// <summary>Moments, days and stretches of time.</summary>
public class TimeTests
{
    // Central European Time, whose clocks go on at 2:00 on 2026-03-29, and back at 3:00 on 2026-10-25.
    private static readonly TimeZoneInfo _berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-07-01T12:00:00", false, "2026-07-01T10:00:00Z")]
    [InlineData("2026-12-01T12:00:00", true, "2026-12-01T11:00:00Z")]
    [InlineData("2026-10-25T02:30:00", false, "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T02:30:00", true, "2026-10-25T01:30:00Z")]
    [InlineData("2026-03-29T02:30:00", false, "2026-03-29T01:30:00Z")]
    [InlineData("0001-01-01T00:00:00", false, "0001-01-01T00:00:00Z")]
    public void A_time_on_the_wall_is_the_moment_that_misses_nothing(string time, bool isEnd, string moment) =>
        Assert.Equal(
            Moment(moment),
            LocalTime.InstantOf(Wall(time), _berlin, isEnd));

    [Fact]
    public void A_time_that_says_its_zone_is_taken_at_its_word()
    {
        DateTime time = new(2026, 10, 25, 0, 45, 0, DateTimeKind.Utc);

        Assert.Equal(time, LocalTime.InstantOf(time, _berlin, isEnd: true).UtcDateTime);
    }

    [Theory]
    [InlineData("2026-11-03T00:00:00Z", "2026-11-05T00:00:00Z", "2026-11-02", "2026-11-05")]
    [InlineData("2026-11-03T00:00:00+14:00", "2026-11-05T00:00:00-12:00", "2026-11-01", "2026-11-06")]
    [InlineData("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", "2026-10-24", "2026-10-26")]
    public void The_days_that_are_asked_for_are_those_of_UTC_and_one_more_at_each_end(
        string after, string before, string from, string to)
    {
        AuditFilter filter = new AuditRange(Moment(after), Moment(before))
            .Of(new AuditFilter());

        Assert.Equal((Wall(from), Wall(to)), (filter.FromDay, filter.ToDay));
    }

    [Fact]
    public void Moments_beyond_any_log_ask_for_no_day()
    {
        AuditFilter filter =
            new AuditRange(DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Of(new AuditFilter());

        Assert.Equal((null, null), (filter.FromDay, filter.ToDay));
    }

    [Theory]
    [InlineData(null, null, 0)]
    [InlineData("2026-10-01T07:00:00Z", "2026-11-20T00:00:00Z", 100)]
    [InlineData("2026-11-19T23:00:00Z", null, 100_000)]
    [InlineData("0001-01-01T00:00:00Z", "2026-11-20T10:00:00Z", 3_000)]
    public void Windows_are_the_whole_without_gap_or_overlap(string? after, string? before, int events)
    {
        AuditRange whole = new(Read(after), Read(before));
        DateTimeOffset now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        AuditWindows windows = new(whole, now, now.AddYears(-3));
        List<AuditRange> cut = [];
        while (windows.Next() is { } window)
        {
            cut.Add(window);
            windows.Learn(events);
        }

        Assert.Equal(whole.Before, cut[0].Before);
        Assert.Equal(whole.After, cut[^1].After);
        Assert.Equal(cut.Skip(1).Select(window => window.Before), cut.SkipLast(1).Select(window => window.After));
        Assert.All(cut, window => Assert.True(!(window.After >= window.Before), $"{window}"));
        Assert.All(cut.Skip(1), window => Assert.Equal(TimeSpan.Zero, window.Before!.Value.TimeOfDay));
    }

    private static DateTimeOffset? Read(string? time) => time is null ? null : Moment(time);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateTime Wall(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
