using System.Collections.Concurrent;
using System.Diagnostics;

namespace FrameioPS.Cmdlets;

/// <summary>
/// Lets asynchronous work happen while the pipeline thread waits for it, and brings what that work wants written back
/// to that thread, the only one that may write.
/// </summary>
internal sealed class PipelinePump(Action tick)
{
    /// <summary>How often what a person watches is refreshed.</summary>
    private static readonly TimeSpan _tickInterval = TimeSpan.FromMilliseconds(500);

    private readonly BlockingCollection<Action> _posted = [];
    private readonly Stopwatch _sinceTick = Stopwatch.StartNew();

    /// <summary>Hands in something to do on the pipeline thread. Safe from any thread.</summary>
    public void Post(Action action) => _posted.Add(action);

    /// <summary>
    /// Does what is posted until the task ends, and gives its result. Ticks at most twice a second meanwhile.
    /// </summary>
    /// <exception cref="OperationCanceledException">
    /// The token was cancelled; the task is left to notice by itself, so that Ctrl+C never waits for it.
    /// </exception>
    public T Run<T>(Task<T> task, CancellationToken stop)
    {
        if (!task.IsCompleted)
        {
            // Wakes the loop below.
            task.ContinueWith(
                _ => Post(static () => { }),
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default);
            while (!task.IsCompleted)
            {
                if (_posted.TryTake(out Action? posted, (int)_tickInterval.TotalMilliseconds, stop))
                {
                    posted();
                }

                TickIfDue();
            }
        }

        TickIfDue();
        while (_posted.TryTake(out Action? action))
        {
            action();
        }

        return task.GetAwaiter().GetResult();
    }

    private void TickIfDue()
    {
        if (_sinceTick.Elapsed >= _tickInterval)
        {
            _sinceTick.Restart();
            tick();
        }
    }
}
