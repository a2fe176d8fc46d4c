namespace Frameio.Client.Access.Relations;

/// <summary>How many calls of one run are on their way at once where each carries a single person.</summary>
internal static class CallsAtATime
{
    /// <summary>
    /// Enough for 200 calls a minute over a slow line: 3.3 a second times two seconds there and back.
    /// </summary>
    private const int Most = 8;

    /// <summary>Changes of one place that go out together, so that there is always a next one.</summary>
    public const int Batch = Most * 4;

    /// <summary>The places in the queue that all places of a run share.</summary>
    public static SemaphoreSlim New() => new(Most, Most);

    /// <summary>
    /// The same for places of which each takes two lists: enough for both, and for what is made of them meanwhile.
    /// </summary>
    public static SemaphoreSlim NewForPlaces() => new(Most * 2, Most * 2);

    /// <summary>
    /// Does a call for each item. Once one has thrown, those that wait for their place are left undone.
    /// </summary>
    public static async Task RunAllAsync<T>(
        this SemaphoreSlim free, IEnumerable<T> items, Func<T, Task> call, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAll(
            items.Select(item => RunAsync(free, () => StoppingOthersAsync(call(item), stop), stop.Token)));
    }

    private static async Task RunAsync(SemaphoreSlim free, Func<Task> call, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            // Those who wait are turned away one after the other, and a place may become free in between.
            cancellationToken.ThrowIfCancellationRequested();
            await call();
        }
        finally
        {
            free.Release();
        }
    }

    private static async Task StoppingOthersAsync(Task call, CancellationTokenSource others)
    {
        try
        {
            await call;
        }
        catch
        {
            others.Cancel();
            throw;
        }
    }
}
