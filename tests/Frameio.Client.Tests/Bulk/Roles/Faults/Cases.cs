using System.Collections.Concurrent;

namespace Frameio.Client.Tests.Bulk.Roles.Faults;

/// <summary>Runs many cases at a time: they spend their lives waiting.</summary>
internal static class Cases
{
    private const int AtOnce = 10;

    /// <summary>Checks all cases and fails with what was found, each with its case.</summary>
    public static async Task CheckAsync<T>(IEnumerable<T> cases, Func<T, CancellationToken, Task<IEnumerable<string>>> check)
    {
        ConcurrentQueue<string> violations = new();
        await Parallel.ForEachAsync(
            cases,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (each, cancellationToken) =>
            {
                foreach (string violation in await check(each, cancellationToken))
                {
                    violations.Enqueue($"{each}: {violation}");
                }
            });
        Assert.True(violations.IsEmpty, string.Join(Environment.NewLine, violations.Prepend($"{violations.Count} violations:").Take(25)));
    }
}
