using Benchmarks.Pacing;
using Benchmarks.Studios;
using Frameio.Sandbox;

namespace Benchmarks.Sharing;

/// <summary>The same work, several times, by two of a kind at once.</summary>
internal sealed record SharingRounds(PacingCase Work, IReadOnlyList<PacingRun> Runs)
{
    public int Refusals => Runs.Sum(run => run.Refusals);

    public double MeanRefusals => Runs.Average(run => run.Refusals);

    public int Lost => Runs.Sum(run => run.Lost);

    public double Wall => Runs.Average(run => run.Wall);

    public double Floor => Work.Bucket.Floor(Work.FewestCalls, Work.StartsFull);

    public static async Task<SharingRounds> MeasureAsync(
        SandboxServer sandbox, double timeScale, PacingCase work, Contender who, int rounds)
    {
        IReadOnlyList<StudioRow>[] shares =
            [.. work.Rows.GroupBy(row => row.Group).Select(group => (IReadOnlyList<StudioRow>)[.. group])];
        List<PacingRun> runs = [];
        for (int round = 0; round < rounds; round++)
        {
            runs.Add(await PacingRun.MeasureAsync(sandbox, timeScale, work, who, shares));
        }

        return new SharingRounds(work, runs);
    }
}
