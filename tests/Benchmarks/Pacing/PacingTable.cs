using System.Globalization;
using Benchmarks.Report;

namespace Benchmarks.Pacing;

/// <summary>The scoreboard.</summary>
internal sealed class PacingTable
{
    private readonly List<(PacingCase Work, Contender Who, PacingRun Run)> _runs = [];

    public FigureTable Figures { get; } = new(
        "work",
        "by",
        "rows",
        "rows run",
        "figures",
        "calls",
        "429s",
        "rows lost",
        "before, s",
        "wall, s",
        "floor, s",
        "wall − floor, s",
        "wall ÷ floor");

    public void Add(PacingCase work, PacingRun run, double roundTrip)
    {
        _runs.Add((work, Contender.FrameioPS, run));
        bool isMet = run.Lost == 0
            && run.Calls == work.FewestCalls
            && run.Refusals <= (work.StartsFull ? 1 : 0)
            && run.Wall <= work.Bucket.Target(Floor(work), roundTrip);
        Figures.Add(isMet, Cells(work, Contender.FrameioPS, run, work.Rows.Count));
    }

    public void AddPeer(PacingCase work, Contender peer, PacingRun run, int rowsRun)
    {
        _runs.Add((work, peer, run));
        Figures.AddPeer(Cells(work, peer, run, rowsRun));
    }

    /// <summary>The scoreboard in words.</summary>
    public string Findings()
    {
        (double overSingles, string single) = Gain(Contender.Singles);
        (PacingCase Work, Contender Who, PacingRun Run)[] batches =
            [.. _runs.Where(run => run.Who == Contender.Batches)];
        double most = batches.Max(run => WallOfOurs(run.Work) - run.Run.Wall);
        double least = batches.Min(run => WallOfOurs(run.Work) - run.Run.Wall);
        double over = _runs.Where(run => run.Who == Contender.FrameioPS).Max(run => run.Run.Wall - Floor(run.Work));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            429s over all lines: FrameioPS {Refusals(Contender.FrameioPS)}, the loop with one call a row ≈
            {Refusals(Contender.Singles):N0}, the loop with 100 a call {Refusals(Contender.Batches):N0}. FrameioPS is up
            to {overSingles:N0} times as fast as one call a row (*{single}*), which is the batches' doing. Against the
            loop that sends batches as well there is little time to win or lose, since both live on the same bucket:
            FrameioPS takes from {Signed(least)} to {Signed(most)} s compared with it. It ends up to {over:0.0} s after
            the floor, because it leaves a slot of the bucket unused, or several of a large one, so that requests that
            overtake each other are not refused.
            """);
    }

    private static string Signed(double seconds) => seconds.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    private static double Floor(PacingCase work) => work.Bucket.Floor(work.FewestCalls, work.StartsFull);

    private static Cell[] Cells(PacingCase work, Contender who, PacingRun run, int rowsRun)
    {
        bool isEstimate = rowsRun < work.Rows.Count;
        double floor = Floor(work);
        Cell Figure(double value, int decimals) =>
            isEstimate ? Cell.Estimate(value, decimals) : Cell.Of(value, decimals);
        return
        [
            work.Title,
            who.Name,
            work.Rows.Count,
            rowsRun,
            isEstimate ? "extrapolated" : "measured",
            Figure(run.Calls, 0),
            Figure(run.Refusals, 0),
            isEstimate ? Cell.None : run.Lost,
            who == Contender.FrameioPS ? Cell.Of(run.Before, 1) : Cell.None,
            Figure(run.Wall, 1),
            Cell.Of(floor, 1),
            Figure(run.Wall - floor, 1),
            floor == 0 ? Cell.None : Figure(run.Wall / floor, 2),
        ];
    }

    private int Refusals(Contender who) => _runs.Where(run => run.Who == who).Sum(run => run.Run.Refusals);

    private double WallOfOurs(PacingCase work) =>
        _runs.Single(run => run.Work == work && run.Who == Contender.FrameioPS).Run.Wall;

    private (double Times, string Title) Gain(Contender peer) => _runs
        .Where(run => run.Who == peer)
        .Select(run => (run.Run.Wall / WallOfOurs(run.Work), run.Work.Title))
        .Max();
}
