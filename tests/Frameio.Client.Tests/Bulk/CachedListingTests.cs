using Frameio.Client.Directory;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk;

public class CachedListingTests
{
    private static readonly ListAge _anyAge = AnyAgeFor(0);

    private readonly CachedListing<string> _listing = new();
    private int _readings;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reading_serves_until_a_later_mark_asks_for_more()
    {
        Assert.Equal("1", await _listing.GetAsync(_anyAge, Read, Cancellation));
        Assert.Equal("1", await _listing.GetAsync(_anyAge, Read, Cancellation));

        long mark = CachedListing<string>.Now;
        Assert.Equal("2", await _listing.GetAsync(mark, Read, Cancellation));
        Assert.Equal("2", await _listing.GetAsync(mark, Read, Cancellation));
    }

    [Fact]
    public async Task What_was_forgotten_is_read_again()
    {
        await _listing.GetAsync(_anyAge, Read, Cancellation);
        _listing.Forget();

        Assert.Equal("2", await _listing.GetAsync(_anyAge, Read, Cancellation));
    }

    [Fact]
    public async Task A_reading_under_way_when_it_was_forgotten_is_not_kept()
    {
        TaskCompletionSource<string> reading = new();
        Task<string> slow = _listing.GetAsync(_anyAge, () => reading.Task, Cancellation);
        _listing.Forget();
        reading.SetResult("old");
        Assert.Equal("old", await slow);

        Assert.Equal("1", await _listing.GetAsync(_anyAge, Read, Cancellation));
    }

    [Fact]
    public async Task A_reading_that_failed_is_not_kept()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _listing.GetAsync(_anyAge, () => throw new InvalidOperationException(), Cancellation));

        Assert.Equal("1", await _listing.GetAsync(_anyAge, Read, Cancellation));
    }

    [Fact]
    public async Task Browsing_takes_what_there_is_whatever_its_age()
    {
        await _listing.GetAsync(_anyAge, Read, Cancellation);

        Assert.Equal("1", await _listing.BrowseAsync(Read));
        Assert.Equal("1", _listing.Peek());
    }

    [Fact]
    public async Task Whoever_browses_again_shares_the_reading_that_goes_on()
    {
        TaskCompletionSource<string> reading = new();
        Task<string> first = _listing.BrowseAsync(() => reading.Task);
        Task<string> second = _listing.BrowseAsync(Read);
        Assert.Null(_listing.Peek());
        reading.SetResult("read once");

        Assert.Equal("read once", await first);
        Assert.Equal("read once", await second);
        Assert.Equal("read once", await _listing.GetAsync(_anyAge, Read, Cancellation));
        Assert.Equal(0, _readings);
    }

    [Fact]
    public async Task A_failure_of_browsing_is_no_command_s_and_the_next_one_tries_again()
    {
        long mark = CachedListing<string>.Now;
        await Assert.ThrowsAsync<FrameioException>(() => _listing.BrowseAsync(Refuse));

        Assert.Null(_listing.Peek());
        Assert.Equal("2", await _listing.GetAsync(AnyAgeFor(mark), Read, Cancellation));
        _listing.Forget();
        Assert.Equal("3", await _listing.BrowseAsync(Read));
    }

    [Fact]
    public async Task A_list_that_could_not_be_read_is_not_asked_for_again_by_the_same_command()
    {
        long mark = CachedListing<string>.Now;
        for (int row = 0; row < 3; row++)
        {
            await Assert.ThrowsAsync<FrameioException>(() => _listing.GetAsync(AnyAgeFor(mark), Refuse, Cancellation));
            await Assert.ThrowsAsync<FrameioException>(() => _listing.GetAsync(mark, Refuse, Cancellation));
        }

        Assert.Equal(1, _readings);
    }

    [Fact]
    public async Task The_next_command_asks_again()
    {
        await Assert.ThrowsAsync<FrameioException>(
            () => _listing.GetAsync(AnyAgeFor(CachedListing<string>.Now), Refuse, Cancellation));

        Assert.Equal("2", await _listing.GetAsync(AnyAgeFor(CachedListing<string>.Now), Read, Cancellation));
    }

    [Fact]
    public async Task A_later_reading_that_fails_leaves_the_earlier_one_in_use()
    {
        await _listing.GetAsync(_anyAge, Read, Cancellation);
        long mark = CachedListing<string>.Now;
        await Assert.ThrowsAsync<FrameioException>(() => _listing.GetAsync(mark, Refuse, Cancellation));

        Assert.Equal("1", await _listing.GetAsync(AnyAgeFor(mark), Read, Cancellation));
        await Assert.ThrowsAsync<FrameioException>(() => _listing.GetAsync(mark, Read, Cancellation));
    }

    private static ListAge AnyAgeFor(long mark) => new(mark, long.MinValue);

    private Task<string> Refuse()
    {
        _readings++;
        throw new FrameioException(FrameioErrorKind.Forbidden, "no");
    }

    private Task<string> Read() => Task.FromResult($"{++_readings}");
}
