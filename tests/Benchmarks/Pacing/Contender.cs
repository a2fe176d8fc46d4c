using System.Diagnostics;
using System.Globalization;
using Benchmarks.Children;
using Benchmarks.Studios;
using FrameioPS.Building;

namespace Benchmarks.Pacing;

/// <summary>Somebody who does the work, in a process of its own.</summary>
/// <param name="Name">How tables call it.</param>
/// <param name="IdsACall">How many people it adds with a call.</param>
internal sealed record Contender(string Name, int IdsACall)
{
    /// <summary>The module's cmdlets.</summary>
    public static readonly Contender FrameioPS = new("FrameioPS", 100);

    /// <summary>The loop that is written today.</summary>
    public static readonly Contender Singles = new("loop, 1 a call", 1);

    /// <summary>The same with as many ids a call as FrameioPS sends.</summary>
    public static readonly Contender Batches = new("loop, 100 a call", 100);

    /// <param name="baseUri">The service.</param>
    /// <param name="change">Add or Remove.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="timeScale">
    /// How many times faster than real the service's time runs: the loops' second is as much shorter.
    /// </param>
    public ProcessStartInfo Start(Uri baseUri, string change, RowFile rows, double timeScale)
    {
        if (this == FrameioPS)
        {
            return Pwsh.Start("Pacing/change.ps1", BuiltModule.Manifest, $"{baseUri}", change, rows.Path);
        }

        string idsACall = IdsACall.ToString(CultureInfo.InvariantCulture);
        string secondMs = (1000 / timeScale).ToString("0", CultureInfo.InvariantCulture);
        return Pwsh.Start("Pacing/naive.ps1", $"{baseUri}", change, rows.Path, idsACall, secondMs, Studio.AccountId);
    }
}
