using System.Collections.Concurrent;

namespace FrameioPS.Pipeline;

/// <summary>
/// Lets asynchronous work happen while the pipeline thread waits for it, and brings what that work wants written back to that thread, the only
/// one that may write.
/// </summary>
internal sealed class PipelinePump
{
    private readonly BlockingCollection<Action> _posted = [];

    /// <summary>Hands in something to do on the pipeline thread. Safe from any thread.</summary>
    public void Post(Action action) => _posted.Add(action);

    /// <summary>Does what is posted until the task ends, and gives its result.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the task is left to notice by itself, so that Ctrl+C never waits for it.</exception>
    public T Run<T>(Task<T> task, CancellationToken stop)
    {
        if (!task.IsCompleted)
        {
            // Wakes the loop below.
            task.ContinueWith(_ => Post(static () => { }), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            while (!task.IsCompleted)
            {
                _posted.Take(stop)();
            }
        }

        while (_posted.TryTake(out Action? action))
        {
            action();
        }

        return task.GetAwaiter().GetResult();
    }
}
