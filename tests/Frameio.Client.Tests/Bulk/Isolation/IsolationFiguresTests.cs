using Frameio.Client.Access.Isolation;

namespace Frameio.Client.Tests.Bulk.Isolation;

public class IsolationFiguresTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(100, 1, 100, 12.5)]
    [InlineData(100, 5, 100, 37)]
    [InlineData(500, 5, 500, 51)]
    [InlineData(1000, 10, 1000, 101)]
    [InlineData(500, 5, 100, 51)]
    [InlineData(1000, 10, 100, 101)]
    public async Task Isolation_stays_near_the_lower_bound(int items, int offenders, int idsACall, double target)
    {
        IsolationFigures figures = await IsolationSimulation.MeasureAsync(items, offenders, idsACall);

        output.WriteLine($"{figures}");
        Assert.True(figures.Mean <= target, $"{figures}");
        Assert.True(figures.Mean <= (1.25 * figures.LowerBound) + 4, $"{figures}");
        Assert.True(figures.Worst <= (2 * figures.LowerBound) + 10, $"{figures}");
        Assert.True(figures.Mean < figures.NaiveHalving && figures.NaiveHalving < figures.Singles, $"{figures}");
    }

    [Theory]
    [InlineData(100, 0, 1)]
    [InlineData(100, 2, 19)]
    [InlineData(100, 20, 85)]
    [InlineData(100, 50, 112)]
    [InlineData(100, 100, 106)]
    public async Task The_worst_draw_of_any_rate_is_bearable(int items, int offenders, int most)
    {
        IsolationFigures figures = await IsolationSimulation.MeasureAsync(items, offenders, idsACall: 100);

        output.WriteLine($"{figures}");
        Assert.True(figures.Worst <= most, $"{figures}");
    }

    [Fact]
    public async Task One_offender_is_found_wherever_it_is()
    {
        for (int at = 0; at < 100; at++)
        {
            bool[] bad = new bool[100];
            bad[at] = true;
            Assert.InRange(await IsolationSimulation.CallsAsync(bad, 100), 9, 13);
        }
    }

    [Fact]
    public async Task No_set_of_offenders_in_a_small_batch_exhausts_the_budget()
    {
        for (int items = 1; items <= 10; items++)
        {
            for (int set = 0; set < 1 << items; set++)
            {
                // Throws when an item is left unresolved.
                await IsolationSimulation.CallsAsync(
                    [.. Enumerable.Range(0, items).Select(item => (set >> item) % 2 == 1)], items);
            }
        }
    }

    [Fact]
    public async Task A_batch_after_many_bad_ones_is_not_tested_one_by_one()
    {
        bool[] bad = new bool[1000];
        Array.Fill(bad, true, 0, 900);
        int before = await IsolationSimulation.CallsAsync(bad[..900], 100);
        bad[950] = true;

        Assert.InRange(await IsolationSimulation.CallsAsync(bad, 100) - before, 9, 25);
    }

    [Theory]
    [InlineData(100, 1, 7)]
    [InlineData(100, 5, 27)]
    [InlineData(500, 5, 38)]
    [InlineData(1000, 10, 78)]
    [InlineData(8, 1, 3)]
    [InlineData(100, 0, 0)]
    public void The_lower_bound_is_the_logarithm_of_the_possibilities(int items, int offenders, int bound) =>
        Assert.Equal(bound, CallBudget.LowerBound(items, offenders));

    [Fact]
    public void The_budget_grows_with_what_is_found_and_with_the_pieces()
    {
        Assert.Equal(10, CallBudget.Of(1, 0, 100));
        Assert.Equal(24, CallBudget.Of(100, 0, 100));
        Assert.Equal(24 + 3, CallBudget.Of(100, 0, 25));
        Assert.All(Enumerable.Range(0, 100), found =>
            Assert.True(CallBudget.Of(100, found + 1, 100) >= CallBudget.Of(100, found, 100)));
    }
}
