using System.Diagnostics;

namespace Frameio.Client.Tests.Support;

/// <summary>Waits on conditions.</summary>
internal static class Eventually
{
    /// <summary>Waits until a condition holds, and fails when it doesn't in good time.</summary>
    public static async Task HoldsAsync(Func<bool> condition, string what)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < Failure.Patience, $"this never happened: {what}");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
