using System.Globalization;
using Benchmarks.Engine;
using Benchmarks.Pacing;
using Benchmarks.Rehearsing;

namespace Benchmarks.Children;

/// <summary>What this program does when it is its own child.</summary>
internal static class ChildModes
{
    /// <summary>True when the arguments are those of a child, whose work is done then.</summary>
    public static async Task<bool> TryRunAsync(string[] args)
    {
        switch (args)
        {
            case ["child-rehearse", var baseUri, var rows]:
                RehearsalInCmdletHost.Run(new Uri(baseUri), Number(rows));
                return true;
            case ["child-change", var baseUri, var change, var file]:
                ChangeInCmdletHost.Run(new Uri(baseUri), change, file);
                return true;
            case ["child-loop", var baseUri, var change, var file, var idsACall, var secondMs]:
                await NaiveLoop.RunAsync(new Uri(baseUri), change, file, Number(idsACall), Number(secondMs));
                return true;
            case ["child-engine", var baseUri, var rows]:
                await EngineChild.RunAsync(new Uri(baseUri), Number(rows));
                return true;
            default:
                return false;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
