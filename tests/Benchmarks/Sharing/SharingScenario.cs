using System.Globalization;
using Benchmarks.Pacing;
using Benchmarks.Report;
using Benchmarks.Studios;
using Frameio.Sandbox;

namespace Benchmarks.Sharing;

/// <summary>
/// Two processes with one token, which know nothing of each other: the service counts their calls together.
/// </summary>
internal static class SharingScenario
{
    private const double MostOfNaive = 0.1;

    // Who gets a slot is chance, so a round says little.
    private static readonly (int People, int Rounds)[] _cases = [(1_000, 5), (3_000, 2)];

    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        FigureTable table = new(
            "work",
            "by",
            "rounds",
            "calls",
            "429s, mean",
            "429s, worst",
            "of the loops' 429s",
            "rows lost",
            "wall, mean s",
            "floor, s",
            "wall ÷ floor");
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { TimeScale = PacingScenario.TimeScale, Seed = Studio.Seed(1, 1) });
        List<(SharingRounds Ours, SharingRounds Loops)> pairs = [];
        foreach ((int people, int rounds) in _cases)
        {
            PacingCase work =
                PacingCase.Add(FormattableString.Invariant($"add {people:N0} to a group each"), people, groups: 2);
            SharingRounds ours =
                await SharingRounds.MeasureAsync(sandbox, PacingScenario.TimeScale, work, Contender.FrameioPS, rounds);
            SharingRounds loops =
                await SharingRounds.MeasureAsync(sandbox, PacingScenario.TimeScale, work, Contender.Batches, rounds);
            pairs.Add((ours, loops));
            table.Add(
                ours.Lost == 0 && ours.Refusals <= loops.Refusals * MostOfNaive,
                Cells(Contender.FrameioPS, ours, loops));
            table.AddPeer(Cells(Contender.Batches, loops, loops));
        }

        return
        [
            new Section(
                "sharing",
                "Two processes with one token",
                FormattableString.Invariant($"""
                Two processes begin at the same moment, each with a group of its own, and use one bucket of ten calls a
                minute. Same sandbox, scale ({PacingScenario.TimeScale}) and contenders as above; the loops are the
                stronger one, with 100 ids a call. Target: no row lost, and at most a tenth of the loops' 429s over all
                rounds.
                """),
                table,
                Findings(pairs)),
        ];
    }

    private static Cell[] Cells(Contender who, SharingRounds run, SharingRounds loops) =>
    [
        run.Work.Title,
        $"2 × {who.Name}",
        run.Runs.Count,
        run.Runs[0].Calls,
        Cell.Of(run.MeanRefusals, 1),
        run.Runs.Max(each => each.Refusals),
        Cell.Of((double)run.Refusals / loops.Refusals, 2),
        run.Lost,
        Cell.Of(run.Wall, 1),
        Cell.Of(run.Floor, 1),
        Cell.Of(run.Wall / run.Floor, 2),
    ];

    private static string Findings(List<(SharingRounds Ours, SharingRounds Loops)> pairs)
    {
        double[] slower = [.. pairs.Select(pair => (pair.Ours.Wall / pair.Loops.Wall) - 1).Order()];
        (SharingRounds shortest, _) = pairs[0];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Over all rounds, two FrameioPS processes are refused {pairs.Sum(pair => pair.Ours.Refusals)} times, two
            loops {pairs.Sum(pair => pair.Loops.Refusals)} times. They take {slower[0]:+0 %;−0 %;0 %} to
            {slower[^1]:+0 %;−0 %;0 %} of time compared with the loops. An answer to "add users to group" has no body
            and says nothing of the bucket, so the other process shows itself by 429s only. Then calls keep two
            intervals apart, and one in six is sent early to find out if the other is gone, while a loop asks again a
            second later. Work of {shortest.Runs[0].Calls} calls gives little to save: the {shortest.MeanRefusals:0.0}
            429s that each round has there are those by which the two notice each other.
            """);
    }
}
