namespace FrameioPS.Tests.Faults;

/// <summary>Work that holds its thread, on a thread of its own: the pool's few are for what it waits for.</summary>
internal static class Blocking
{
    public static Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
