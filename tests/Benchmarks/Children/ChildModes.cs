using System.Globalization;
using Benchmarks.Engine;

namespace Benchmarks.Children;

/// <summary>What this program does when it is its own child.</summary>
internal static class ChildModes
{
    /// <summary>True when the arguments are those of a child, whose work is done then.</summary>
    public static async Task<bool> TryRunAsync(string[] args)
    {
        if (args is not ["child-engine", var baseUri, var rows, var groups])
        {
            return false;
        }

        await EngineChild.RunAsync(
            new Uri(baseUri),
            int.Parse(rows, CultureInfo.InvariantCulture),
            int.Parse(groups, CultureInfo.InvariantCulture));
        return true;
    }
}
