using Frameio.Client.Directory;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk;

public class CachedListingTests
{
    private static readonly ListAge _anyAge = AnyAgeFor(0);

    private readonly CachedListing<string> _listing;
    private Func<Task<string>> _read;
    private int _readings;

    public CachedListingTests()
    {
        _read = Read;
        _listing = new((_, _, _) => _read());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reading_serves_until_a_later_mark_asks_for_more()
    {
        Assert.Equal("1", await Get(_anyAge, Read));
        Assert.Equal("1", await Get(_anyAge, Read));

        long mark = CachedListing<string>.Now;
        Assert.Equal("2", await Get(mark, Read));
        Assert.Equal("2", await Get(mark, Read));
    }

    [Fact]
    public async Task What_was_forgotten_is_read_again()
    {
        await Get(_anyAge, Read);
        _listing.Forget();

        Assert.Equal("2", await Get(_anyAge, Read));
    }

    [Fact]
    public async Task A_reading_under_way_when_it_was_forgotten_is_not_kept()
    {
        TaskCompletionSource<string> reading = new();
        Task<string> slow = Get(_anyAge, () => reading.Task);
        _listing.Forget();
        reading.SetResult("old");
        Assert.Equal("old", await slow);

        Assert.Equal("1", await Get(_anyAge, Read));
    }

    [Fact]
    public async Task A_reading_that_failed_is_not_kept()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Get(_anyAge, () => throw new InvalidOperationException()));

        Assert.Equal("1", await Get(_anyAge, Read));
    }

    [Fact]
    public async Task Browsing_takes_what_there_is_whatever_its_age()
    {
        await Get(_anyAge, Read);

        Assert.Equal("1", await Browse(Read));
        Assert.Equal("1", _listing.Peek());
    }

    [Fact]
    public async Task Whoever_browses_again_shares_the_reading_that_goes_on()
    {
        TaskCompletionSource<string> reading = new();
        Task<string> ReadSlowly()
        {
            _readings++;
            return reading.Task;
        }

        Task<string> first = Browse(ReadSlowly);
        Task<string> second = Browse(ReadSlowly);
        Assert.Null(_listing.Peek());
        reading.SetResult("read once");

        Assert.Equal("read once", await first);
        Assert.Equal("read once", await second);
        Assert.Equal("read once", await Get(_anyAge, Read));
        Assert.Equal(1, _readings);
    }

    [Fact]
    public async Task A_failure_of_browsing_is_no_command_s_and_the_next_one_tries_again()
    {
        long mark = CachedListing<string>.Now;
        await Assert.ThrowsAsync<FrameioException>(() => Browse(Refuse));

        Assert.Null(_listing.Peek());
        Assert.Equal("2", await Get(AnyAgeFor(mark), Read));
        _listing.Forget();
        Assert.Equal("3", await Browse(Read));
    }

    [Fact]
    public async Task A_list_that_could_not_be_read_is_not_asked_for_again_by_the_same_command()
    {
        long mark = CachedListing<string>.Now;
        for (int row = 0; row < 3; row++)
        {
            await Assert.ThrowsAsync<FrameioException>(() => Get(AnyAgeFor(mark), Refuse));
            await Assert.ThrowsAsync<FrameioException>(() => Get(mark, Refuse));
        }

        Assert.Equal(1, _readings);
    }

    [Fact]
    public async Task The_next_command_asks_again()
    {
        await Assert.ThrowsAsync<FrameioException>(
            () => Get(AnyAgeFor(CachedListing<string>.Now), Refuse));

        Assert.Equal("2", await Get(AnyAgeFor(CachedListing<string>.Now), Read));
    }

    [Fact]
    public async Task A_later_reading_that_fails_leaves_the_earlier_one_in_use()
    {
        await Get(_anyAge, Read);
        long mark = CachedListing<string>.Now;
        await Assert.ThrowsAsync<FrameioException>(() => Get(mark, Refuse));

        Assert.Equal("1", await Get(AnyAgeFor(mark), Read));
        await Assert.ThrowsAsync<FrameioException>(() => Get(mark, Read));
    }

    private static ListAge AnyAgeFor(long mark) => new(mark, long.MinValue);

    private Task<string> Get(ListAge age, Func<Task<string>> read)
    {
        _read = read;
        return _listing.GetAsync(calls: null!, age, Cancellation).AsTask();
    }

    private Task<string> Browse(Func<Task<string>> read)
    {
        _read = read;
        return _listing.BrowseAsync(calls: null!);
    }

    private Task<string> Refuse()
    {
        _readings++;
        throw new FrameioException(FrameioErrorKind.Forbidden, "no");
    }

    private Task<string> Read() => Task.FromResult($"{++_readings}");
}
