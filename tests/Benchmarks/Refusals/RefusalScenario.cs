using Benchmarks.Report;
using Frameio.Client.Access.Isolation;
using Frameio.Sandbox;

namespace Benchmarks.Refusals;

/// <summary>
/// Batches that the service refuses for people who were deactivated a moment ago: who gets in, and after how many
/// calls.
/// </summary>
internal static class RefusalScenario
{
    private const int Draws = 20;
    private const int People = 100;

    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        FigureTable table =
            new("the service names", "refused", "by", "mean calls", "worst", "target", "added", "could be added");
        List<RefusalRun> ours = [];
        List<RefusalRun> loops = [];
        foreach (InvalidUserNaming naming in Enum.GetValues<InvalidUserNaming>())
        {
            foreach (int refused in (int[])[1, 5])
            {
                RefusalRun run = await RefusalRun.OfEngineAsync(naming, People, refused, Draws);
                double target = Target(naming, refused);
                ours.Add(run);
                table.Add(
                    run.MeanCalls <= target && run.MeanAdded == People - refused,
                    Cells(naming, refused, "FrameioPS", run, Cell.Of(target, 1)));
                RefusalRun loop = await RefusalRun.OfLoopAsync(naming, People, refused);
                loops.Add(loop);
                table.AddPeer(Cells(naming, refused, "loop, 100 a call", loop, Cell.None));
            }
        }

        return
        [
            new Section(
                "refusals",
                "Refused batches",
                FormattableString.Invariant($"""
                The engine on the sandbox without limits: {People} people for one group, some of whom are deactivated
                after the lists were read and before the call, {Draws} draws each. The service refuses the whole call
                and names nobody, the first it finds, or all; which it does in production is not published. One of the
                group's members is known, so a control call can be made. Target: everybody else added, in k + 1 calls
                when one is named, 2 when all are, and 1.25 × bound + 4 when nobody is. The loop ran once.
                """),
                table,
                FormattableString.Invariant($"""
                FrameioPS adds everybody who can be added ({ours.Sum(run => run.MeanAdded):0} of
                {ours.Sum(run => run.Addable):0} over the lines), the loop with 100 a call
                {loops.Sum(run => run.MeanAdded):0}: it gives the whole batch up for one of them. The calls that this
                takes are worst where the service names nobody and best where it names all; those of the loop are fewer,
                and bought with lost rows.
                """)),
        ];
    }

    private static double Target(InvalidUserNaming naming, int refused) => naming switch
    {
        InvalidUserNaming.First => refused + 1,
        InvalidUserNaming.All => 2,
        _ => (1.25 * CallBudget.LowerBound(People, refused)) + 4,
    };

    private static Cell[] Cells(InvalidUserNaming naming, int refused, string who, RefusalRun run, Cell target) =>
    [
        naming switch { InvalidUserNaming.None => "nobody", InvalidUserNaming.First => "the first", _ => "all" },
        refused, who, Cell.Of(run.MeanCalls, 1), run.WorstCalls, target, Cell.Of(run.MeanAdded, 0), run.Addable,
    ];
}
