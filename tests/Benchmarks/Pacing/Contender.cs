using System.Diagnostics;
using System.Globalization;
using Benchmarks.Children;
using Benchmarks.Studios;

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

    /// <summary>What the loops are written in.</summary>
    public static string LoopHost => Pwsh.IsThere ? "`Invoke-RestMethod` in pwsh" : "C# with `HttpClient`, since there is no pwsh here";

    /// <param name="baseUri">The service.</param>
    /// <param name="change">Add or Remove.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="timeScale">How many times faster than real the service's time runs: the loops' second is as much shorter.</param>
    public ProcessStartInfo Start(Uri baseUri, string change, RowFile rows, double timeScale)
    {
        if (this == FrameioPS)
        {
            return Child.Self("child-change", $"{baseUri}", change, rows.Path);
        }

        string[] arguments =
        [
            $"{baseUri}", change, rows.Path, IdsACall.ToString(CultureInfo.InvariantCulture), (1000 / timeScale).ToString("0", CultureInfo.InvariantCulture),
        ];
        return Pwsh.IsThere ? Pwsh.Start("Pacing/naive.ps1", [.. arguments, Studio.AccountId]) : Child.Self(["child-loop", .. arguments]);
    }
}
