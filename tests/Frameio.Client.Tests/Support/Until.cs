using System.Diagnostics;

namespace Frameio.Client.Tests.Support;

/// <summary>Waits on conditions.</summary>
internal static class Until
{
    /// <summary>Waits until a condition holds, and fails when it doesn't in good time.</summary>
    public static async Task TrueAsync(Func<bool> condition, string what)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < Failure.Patience, $"this never happened: {what}");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
