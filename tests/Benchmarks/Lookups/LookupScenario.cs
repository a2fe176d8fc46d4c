using System.Diagnostics;
using System.Globalization;
using Benchmarks.Children;
using Benchmarks.Report;
using Benchmarks.Studios;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using FrameioPS.Building;

namespace Benchmarks.Lookups;

/// <summary>What it takes to find somebody by address, where the service has no search and is some way off.</summary>
internal static class LookupScenario
{
    private const int People = 10_000;
    private const int RoundTripMs = 150;
    private const double MostFirstSeconds = 8.5;
    private const double MostNextSeconds = 0.5;

    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        FigureTable table = new("how", "first look-up, s", "calls", "next look-up, s", "calls of both");
        LookupFigures own = await MeasureAsync(
            baseUri => Pwsh.Start(
                "Lookups/lookup.ps1", BuiltModule.Manifest, $"{baseUri}", Studio.Email(People), Studio.Email(1)));
        table.Add(
            own.FirstSeconds <= MostFirstSeconds && own.NextSeconds <= MostNextSeconds,
            [.. own.Cells("Get-FrameioUser")]);
        LookupFigures straight = await MeasureAsync(
            baseUri => Pwsh.Start(
                "Lookups/straight.ps1", $"{baseUri}", Studio.AccountId, Studio.Email(People), Studio.Email(1)));
        table.AddPeer([.. straight.Cells("page after page, each time anew")]);
        return
        [
            new Section(
                "lookups",
                "Look-ups",
                FormattableString.Invariant($"""
                Two addresses looked up one after the other, in an account of {People:N0} people whose every answer
                takes {RoundTripMs} ms, at the documented limits; in a PowerShell of its own that is connected and has
                read nothing. Beside it the list as it is read in scripts today. Target: {MostFirstSeconds} s for the
                first, {MostNextSeconds} s for the next.
                """),
                table,
                FormattableString.Invariant($"""
                The service has no search, so the first look-up reads the list: from both ends at once, by address,
                until they meet and the count agrees; {own.FirstSeconds:0.0} s, not {straight.FirstSeconds:0.0} s.
                The next one within a minute is answered by the same list; what isn't in it is looked for once more, and
                what something is written by is always read anew. The straight reading has used up the minute's calls
                with the first look-up, and waits for the limit in the second.
                """)),
        ];
    }

    private static async Task<LookupFigures> MeasureAsync(Func<Uri, ProcessStartInfo> start)
    {
        await using SandboxServer sandbox =
            await SandboxServer.StartAsync(new SandboxOptions { Seed = Studio.Seed(People, groups: 1) });
        sandbox.Faults.Add(new FaultRule { Action = new DelayFault { Ms = RoundTripMs }, Times = null });
        using Child child = await Child.StartAsync(start(sandbox.BaseAddress));
        await Mark.SetAsync(sandbox);
        child.Begin();
        double[] seconds =
        [
            .. (await child.EndAsync()).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)),
        ];
        return LookupFigures.Of(sandbox.Log.Snapshot(), seconds[0], seconds[1]);
    }
}
