using Benchmarks.Report;
using Frameio.Client.Tests.Bulk.Isolation;

namespace Benchmarks.Isolation;

/// <summary>
/// How many calls it takes to find the rows that a service refuses a batch for, when it doesn't say which.
/// </summary>
internal static class IsolationScenario
{
    private const int Draws = 200;

    private static readonly (int Items, int Offenders, int IdsACall, double Target)[] _cases =
    [
        (100, 1, 100, 12.5),
        (100, 5, 100, 37),
        (500, 5, 500, 51),
        (1000, 10, 1000, 101),
        (500, 5, 100, 51),
        (1000, 10, 100, 101),
    ];

    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        FigureTable table = new(
            "rows",
            "refused",
            "ids a call",
            "mean calls",
            "worst",
            "target",
            "1.25 × bound + 4",
            "lower bound",
            "halving, mean",
            "singles");
        List<IsolationFigures> all = [];
        foreach ((int items, int offenders, int idsACall, double target) in _cases)
        {
            IsolationFigures figures = await IsolationSimulation.MeasureAsync(items, offenders, idsACall, Draws);
            all.Add(figures);
            double formula = (1.25 * figures.LowerBound) + 4;
            table.Add(
                figures.Mean <= target && figures.Mean <= formula,
                items,
                offenders,
                idsACall,
                Cell.Of(figures.Mean, 1),
                figures.Worst,
                Cell.Of(target, 1),
                Cell.Of(formula, 1),
                figures.LowerBound,
                Cell.Of(figures.NaiveHalving, 1), figures.Singles);
        }

        return
        [
            new Section(
                "isolation",
                "Isolation of refused rows",
                FormattableString.Invariant($"""
                The isolator alone against a service in memory that refuses a batch and names nobody: {Draws} draws for
                each line, their seeds 0 to {Draws - 1}, the number of refused rows unknown to it, every call counted,
                the control call too. *Halving* sends both halves of every refused batch; *lower bound* is ceil(log2
                C(rows, refused)), what the answers' yes or no can tell at best.
                """),
                table,
                FormattableString.Invariant($"""
                On average it takes {all.Min(each => each.Mean / each.LowerBound):0.00} to
                {all.Max(each => each.Mean / each.LowerBound):0.00} times the calls of the lower bound, and
                {all.Min(each => 1 - (each.Mean / each.NaiveHalving)):P0} to
                {all.Max(each => 1 - (each.Mean / each.NaiveHalving)):P0} fewer than halving: a right half is not sent
                when its left half went through, since the refusal must come from there. What keeps it from the bound:
                the batch is tried whole first, one control call makes sure that it is the rows' fault, and each group
                has a whole number of rows, so hardly a call tells a full bit. Batches of a hundred take
                {InSmallBatches(all) - 1:+0 %;-0 %} calls against one batch of all rows.
                """)),
        ];
    }

    // The same rows in batches of a hundred and in one.
    private static double InSmallBatches(List<IsolationFigures> all)
    {
        IsolationFigures[] small = [.. all.Where(each => each.IdsACall < each.Items)];
        IEnumerable<IsolationFigures> whole =
            all.Where(each => each.IdsACall == each.Items && small.Any(other => other.Items == each.Items));
        return small.Sum(each => each.Mean) / whole.Sum(each => each.Mean);
    }
}
