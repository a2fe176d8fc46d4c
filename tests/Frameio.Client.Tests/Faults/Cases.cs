using System.Collections.Concurrent;

namespace Frameio.Client.Tests.Faults;

/// <summary>Runs many cases at a time: they spend their lives waiting.</summary>
internal static class Cases
{
    private const int AtOnce = 14;

    /// <summary>Checks all cases and fails with what was found, each with its case.</summary>
    public static async Task CheckAsync<T>(
        IEnumerable<T> cases, Func<T, CancellationToken, Task<IEnumerable<string>>> check)
    {
        ConcurrentQueue<string> violations = new();
        ParallelOptions options = new()
        {
            MaxDegreeOfParallelism = AtOnce,
            CancellationToken = TestContext.Current.CancellationToken,
        };
        await Parallel.ForEachAsync(cases, options, async (each, cancellationToken) =>
        {
            foreach (string violation in await check(each, cancellationToken))
            {
                violations.Enqueue($"{each}: {violation}");
            }
        });
        IEnumerable<string> found = violations.Prepend($"{violations.Count} violations:").Take(25);
        Assert.True(violations.IsEmpty, string.Join(Environment.NewLine, found));
    }
}
