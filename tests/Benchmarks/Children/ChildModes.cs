using System.Globalization;
using Benchmarks.Engine;
using Benchmarks.Syncing;

namespace Benchmarks.Children;

/// <summary>What this program does when it is its own child.</summary>
internal static class ChildModes
{
    /// <summary>True when the arguments are those of a child, whose work is done then.</summary>
    public static async Task<bool> TryRunAsync(string[] args)
    {
        switch (args)
        {
            case ["child-engine", var baseUri, var rows, var groups]:
                await EngineChild.RunAsync(
                    new Uri(baseUri),
                    int.Parse(rows, CultureInfo.InvariantCulture),
                    int.Parse(groups, CultureInfo.InvariantCulture));
                return true;
            case ["child-sync", var baseUri, var path, var what]:
                await SyncChild.RunAsync(new Uri(baseUri), path, isApplied: what == "apply");
                return true;
            default:
                return false;
        }
    }
}
