using System.Globalization;
using Benchmarks.Report;
using Benchmarks.Studios;
using Frameio.Sandbox;

namespace Benchmarks.Pacing;

/// <summary>
/// How near the work comes to the shortest time the limits allow, and how often it is refused, against the loops that
/// are written today.
/// </summary>
internal static class PacingScenario
{
    /// <summary>
    /// A minute of the service lasts three seconds: long enough for a pause of the machine not to count as one of the
    /// network.
    /// </summary>
    public const double TimeScale = 20;

    // Six times what the bucket holds: enough for its refusals to repeat themselves.
    private const int RowsOfSingles = 60;

    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        PacingTable table = new();
        await using SandboxServer sandbox =
            await SandboxServer.StartAsync(new SandboxOptions { TimeScale = TimeScale, Seed = Studio.Seed(1, 1) });
        double roundTrip = await Mark.RoundTripMsAsync(sandbox) / 1000 * TimeScale;
        foreach (PacingCase work in PacingCase.All)
        {
            PacingRun ours = await PacingRun.MeasureAsync(sandbox, TimeScale, work, Contender.FrameioPS, work.Rows);
            table.Add(work, ours, roundTrip);
            foreach (Contender peer in Peers(work))
            {
                IReadOnlyList<StudioRow> rows =
                    peer == Contender.Singles && work.Change == "Add" ? [.. work.Rows.Take(RowsOfSingles)] : work.Rows;
                PacingRun run = await PacingRun.MeasureAsync(sandbox, TimeScale, work, peer, rows);
                table.AddPeer(work, peer, rows.Count < work.Rows.Count ? run.Extended(work) : run, rows.Count);
            }
        }

        string method = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            The sandbox with its time running {TimeScale} times faster than real; all times here are seconds of its
            time, so a limit is "10 a minute" as documented, and what takes real time (this machine, the loopback's
            {roundTrip:0.000} s there and back) weighs {TimeScale} times as much as it would. Calls, 429s and times are
            from the sandbox's log: *wall* runs from the first change's arrival to the last one's answer, or from the
            start where the bucket is full then; *before* is what FrameioPS needs to get there, cold start and reading
            the lists of users, groups and members included. The loops are given ids and read nothing. *Floor* is what
            the limit allows with the fewest calls. FrameioPS is the module in the restored PowerShell, the loops are
            `Invoke-RestMethod` there: on 429 they wait a second, then double until the call gets through. Extrapolated
            (≈): the loop with one call a row ran {RowsOfSingles} rows, and each further row is counted as one interval
            of the limit, the least it can take, with 429s in proportion. Target: every row done, no 429 (one if the
            bucket is full at the start), the fewest calls, wall ≤ (floor + max(interval, 1.5 s) + round trip) + 3 %.
            """);
        return [new Section("pacing", "Pacing", method, table.Figures, table.Findings())];
    }

    // A removal is a call a person for everybody.
    private static Contender[] Peers(PacingCase work) =>
        work.Change == "Add" ? [Contender.Singles, Contender.Batches] : [Contender.Singles];
}
