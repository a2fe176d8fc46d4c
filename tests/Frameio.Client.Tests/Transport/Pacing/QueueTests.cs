using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Tests.Transport.Pacing;

/// <summary>Several calls that wait for one bucket.</summary>
public class QueueTests
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(6);

    private readonly SimulatedService _service = new(limit: 10);

    [Fact]
    public async Task Calls_go_in_the_order_they_came()
    {
        _service.Call(9);
        List<int> order = [];
        Task[] waits = [.. Enumerable.Range(0, 5).Select(number => NoteAsync(number, order))];

        await FinishAsync(waits);

        Assert.Equal(Enumerable.Range(0, 5), order);
        Assert.Equal(5 * _interval, _service.Now);
    }

    [Fact]
    public async Task A_refusal_pauses_everyone_in_the_queue_and_keeps_their_order()
    {
        _service.Call(9);
        List<int> order = [];
        Task[] waits = [.. Enumerable.Range(0, 3).Select(number => NoteAsync(number, order))];
        Assert.All(waits, wait => Assert.False(wait.IsCompleted));

        _service.Pacer.Learn(default, headers: null, isRefusal: true, retryAfter: TimeSpan.FromSeconds(60));
        _service.Pass(TimeSpan.FromSeconds(59));
        Assert.Empty(order);

        await FinishAsync(waits);
        Assert.Equal([0, 1, 2], order);

        // The pause and its jitter, then two intervals a call, since somebody else is at it.
        Assert.InRange(_service.Now, TimeSpan.FromSeconds(84), TimeSpan.FromSeconds(90.1));
    }

    [Fact]
    public async Task The_one_who_waits_is_told_of_each_wait_once()
    {
        _service.Call(9);
        List<TimeSpan> told = [];
        Task wait = _service.Pacer.TakeAsync(told.Add, TestContext.Current.CancellationToken);
        _service.Pass(TimeSpan.FromSeconds(1));
        _service.Pacer.Pause(TimeSpan.FromSeconds(20));

        await FinishAsync(wait);

        Assert.Equal([TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(15)], told);
        Assert.Equal(TimeSpan.FromSeconds(21), _service.Now);
    }

    [Fact]
    public async Task Who_gives_up_at_the_head_of_the_queue_costs_nobody_a_slot()
    {
        _service.Call(9);
        using CancellationTokenSource cancellation = new();
        Task first = _service.Pacer.TakeAsync(onWait: null, cancellation.Token);
        Task second = _service.Pacer.TakeAsync(onWait: null, CancellationToken.None);
        _service.Pass(TimeSpan.FromSeconds(2));

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await FinishAsync(second);
        Assert.Equal(_interval, _service.Now);
    }

    [Fact]
    public async Task Who_gives_up_further_back_costs_nobody_a_slot_either()
    {
        _service.Call(9);
        using CancellationTokenSource cancellation = new();
        Task first = _service.Pacer.TakeAsync(onWait: null, CancellationToken.None);
        Task second = _service.Pacer.TakeAsync(onWait: null, cancellation.Token);
        Task third = _service.Pacer.TakeAsync(onWait: null, CancellationToken.None);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(first.IsCompleted);
        await FinishAsync(first, third);
        Assert.Equal(2 * _interval, _service.Now);
    }

    [Fact]
    public async Task Who_has_given_up_before_takes_no_slot()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _service.Pacer.TakeAsync(onWait: null, new CancellationToken(canceled: true)));

        Assert.Equal(9, _service.Pacer.SlotsLeft);
    }

    [Fact]
    public async Task Many_at_once_get_the_slots_there_are_and_no_more()
    {
        SimulatedService service = new(limit: 200);
        service.Call(1);
        service.Pass(service.Window);
        Task[] waits = await Task.WhenAll(Enumerable.Range(0, 300).Select(
            _ => Task.Run(() => Task.FromResult(service.Pacer.TakeAsync(onWait: null, CancellationToken.None)))));

        await Support.Eventually.HoldsAsync(
            () => waits.Count(wait => wait.IsCompleted) == 195, "the slots of the bucket are taken");
        await Support.Eventually.HoldsAsync(() => service.IsSomebodyWaiting, "the next one waits");
        Assert.Equal(195, waits.Count(wait => wait.IsCompleted));
    }

    [Fact]
    public async Task One_call_finds_out_whether_the_bucket_takes_any_and_the_others_wait_for_its_answer()
    {
        PacerSlot first = await _service.Pacer.TakeAsync(onWait: null, CancellationToken.None);
        Task<PacerSlot> second = _service.Pacer.TakeAsync(onWait: null, CancellationToken.None);
        Assert.True(first.IsProbe);
        Assert.False(second.IsCompleted);

        _service.Pacer.Learn(first, headers: null, isRefusal: false, TimeSpan.Zero);

        Assert.False((await second.WaitAsync(Support.Failure.Patience, TestContext.Current.CancellationToken)).IsProbe);
        Assert.False((await _service.Pacer.TakeAsync(onWait: null, CancellationToken.None)).IsProbe);
    }

    [Fact]
    public async Task An_exchange_without_an_answer_lets_the_next_one_find_out()
    {
        PacerSlot first = await _service.Pacer.TakeAsync(onWait: null, CancellationToken.None);

        _service.Pacer.Return(first);

        Assert.True((await _service.Pacer.TakeAsync(onWait: null, CancellationToken.None)).IsProbe);
    }

    private async Task NoteAsync(int number, List<int> order)
    {
        PacerSlot slot = await _service.Pacer.TakeAsync(onWait: null, CancellationToken.None);
        lock (order)
        {
            order.Add(number);
        }

        _service.Pacer.Learn(slot, headers: null, isRefusal: false, TimeSpan.Zero);
    }

    // The turn is handed on by another thread, so the next timer may come a moment later.
    private async Task FinishAsync(params Task[] waits)
    {
        while (waits.Any(wait => !wait.IsCompleted))
        {
            await Support.Eventually.HoldsAsync(
                () => _service.IsSomebodyWaiting || waits.All(wait => wait.IsCompleted), "somebody waits for a slot");
            _service.PassToNext();
        }
    }
}
