using Frameio.Client.Access.Isolation;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Isolation;

public class BatchIsolatorTests
{
    [Fact]
    public async Task A_good_batch_is_one_call()
    {
        SimulatedGroup group = new();

        Assert.All((await group.RunAsync(100)).Values, Assert.Null);
        Assert.Equal([100], group.SentSizes);
        Assert.Empty(await group.RunAsync(0));
        Assert.Equal(1, group.Calls);
    }

    [Fact]
    public async Task Offenders_that_are_all_named_cost_one_call_more()
    {
        SimulatedGroup group = null!;
        group = new() { Offenders = [0, 3, 50, 98], Naming = sent => group.OffendersIn(sent) };

        Assert.Equal([0, 3, 50, 98], Refused(await group.RunAsync(100)));
        Assert.Equal([100, 96], group.SentSizes);
        Assert.Equal(0, group.Controls);
    }

    [Fact]
    public async Task Offenders_that_are_named_one_at_a_time_cost_a_call_each()
    {
        SimulatedGroup group = null!;
        group = new() { Offenders = [.. Enumerable.Range(0, 99)], Naming = sent => [group.OffendersIn(sent).First()] };

        Assert.Equal(Enumerable.Range(0, 99), Refused(await group.RunAsync(100)));
        Assert.Equal(99 + 1, group.Calls);
    }

    [Fact]
    public async Task A_name_in_the_middle_of_splitting_is_used()
    {
        SimulatedGroup group = null!;
        group = new() { Offenders = [7, 60, 61, 62], Naming = sent => sent.Count < 100 ? group.OffendersIn(sent) : [] };

        Assert.Equal([7, 60, 61, 62], Refused(await group.RunAsync(100)));
        Assert.InRange(group.Calls, 4, 12);
    }

    [Fact]
    public async Task Each_named_row_gets_its_own_words()
    {
        ServerError[] entries =
            [new() { Detail = "left", SourcePointer = "/data/user_ids/0" }, new() { Detail = "id-2 is a guest" }];
        FrameioException refusal =
            new(FrameioErrorKind.RejectedByServer, $"Refused: {entries[0]}; {entries[1]}") { ServerErrors = entries };
        string[] ids = ["id-1", "id-2", "id-3"];
        SimulatedGroup group = new()
        {
            Interference = sent => sent.Count < 3 ? null : new BatchAnswer.Refused(
                refusal, Offenders.NamedIn(refusal, ids))
            { SentIds = ids },
        };

        Dictionary<int, FrameioException?> fates = await group.RunAsync(3);

        Assert.Equal("Refused: left (/data/user_ids/0)", fates[0]?.Message);
        Assert.Equal("Refused: id-2 is a guest", fates[1]?.Message);
        Assert.Null(fates[2]);
    }

    [Fact]
    public async Task The_last_of_a_contaminated_pair_is_condemned_without_a_call()
    {
        SimulatedGroup group = new() { Offenders = [1] };

        Assert.Equal([1], Refused(await group.RunAsync(2)));
        Assert.Equal([2, 1], group.SentSizes);
        Assert.Equal([0], group.Applied);
    }

    [Fact]
    public async Task Many_offenders_are_met_one_by_one()
    {
        SimulatedGroup group = new() { Offenders = [.. Enumerable.Range(0, 100).Where(item => item % 2 == 0)] };

        Assert.Equal(group.Offenders.Order(), Refused(await group.RunAsync(100)));
        Assert.Equal(1, group.SentSizes[^1]);
        Assert.InRange(group.Calls, 100, 125);
    }

    [Fact]
    public async Task Every_item_is_yielded_as_soon_as_it_is_decided()
    {
        SimulatedGroup group = new() { Offenders = [60] };
        using CancellationTokenSource stop = new();
        List<int> seen = [];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (
                (int item, FrameioException? _) in group.Isolator.RunAsync([.. Enumerable.Range(0, 100)], stop.Token))
            {
                seen.Add(item);
                await stop.CancelAsync();
            }
        });

        Assert.Equal(group.Applied, seen);
        Assert.InRange(seen.Count, 1, 60);
    }

    [Fact]
    public async Task A_spent_budget_leaves_the_rest_unresolved()
    {
        // No truthful service exhausts the real budget, as far as the other tests have found, so this one is tight.
        SimulatedGroup group = new() { Offenders = [20, 60] };
        Isolation<int> isolation = group.Isolate(Enumerable.Range(0, 100), (_, found, _) => 9 + found);
        List<(int Item, FrameioException? Error)> fates = [];
        while (isolation.IsOpen)
        {
            fates.AddRange(await isolation.StepAsync(CancellationToken.None));
        }

        Assert.InRange(group.Calls, 9, 11);
        Assert.Equal(Enumerable.Range(0, 100), fates.Select(fate => fate.Item).Order());
        Assert.Equal(group.Applied, fates.Where(fate => fate.Error is null).Select(fate => fate.Item));
        FrameioException unresolved = fates[^1].Error!;
        Assert.Equal((FrameioErrorKind.Unresolved, 422), (unresolved.Kind, unresolved.StatusCode));
        Assert.EndsWith(SimulatedGroup.Words, unresolved.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<int> Refused(Dictionary<int, FrameioException?> fates) =>
        fates.Where(fate => fate.Value is { Kind: FrameioErrorKind.RejectedByServer }).Select(fate => fate.Key).Order();
}
