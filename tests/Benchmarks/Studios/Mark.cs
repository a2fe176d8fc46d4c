using System.Diagnostics;
using Frameio.Sandbox;

namespace Benchmarks.Studios;

/// <summary>
/// A request without a token: it costs no call and stands in the log, as a mark on the log's own clock.
/// </summary>
internal static class Mark
{
    private static readonly HttpClient _http = new();

    public static async Task SetAsync(SandboxServer sandbox) =>
        (await _http.GetAsync(new Uri(sandbox.BaseAddress, "/v4/me"))).Dispose();

    /// <summary>The median time there and back.</summary>
    public static async Task<double> RoundTripMsAsync(SandboxServer sandbox)
    {
        List<double> times = [];
        for (int i = 0; i < 51; i++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            await SetAsync(sandbox);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }
}
