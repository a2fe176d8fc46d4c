using System.Diagnostics;

namespace FrameioPS.Sessions;

/// <summary>Lets one process of this machine at a time do something that takes a name.</summary>
internal static class MachineTurn
{
    // Longer than any request to a service takes: who holds it still has stopped, and keeps nobody out for ever.
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan _glance = TimeSpan.FromMilliseconds(100);

    // Any other name is known in one terminal, or to one log-on, only.
    private const string OfMachine = @"Global\";

    /// <summary>
    /// Waits for the turn, and gives it until it is disposed. Goes on without one where there can be none.
    /// </summary>
    public static Task<IDisposable> EnterAsync(string name, CancellationToken cancellationToken)
    {
        // A mutex belongs to a thread, and asynchronous work to none.
        TaskCompletionSource<IDisposable> entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Thread holder = new(() => Hold(name, entered, cancellationToken)) { IsBackground = true, Name = name };
        holder.Start();
        return entered.Task;
    }

    private static void Hold(
        string name, TaskCompletionSource<IDisposable> entered, CancellationToken cancellationToken)
    {
        using Mutex? mutex = Open(name);
        bool isHeld = false;
        try
        {
            Stopwatch watch = Stopwatch.StartNew();
            while (mutex is not null && !isHeld && watch.Elapsed < _longest)
            {
                cancellationToken.ThrowIfCancellationRequested();
                isHeld = TryEnter(mutex);
            }

            using Turn turn = new();
            entered.SetResult(turn);
            turn.WaitForEnd();
        }
        catch (OperationCanceledException)
        {
            entered.TrySetCanceled(cancellationToken);
        }
        finally
        {
            if (isHeld)
            {
                mutex!.ReleaseMutex();
            }
        }
    }

    private static Mutex? Open(string name)
    {
        try
        {
            return new Mutex(initiallyOwned: false, OfMachine + name);
        }
        catch (Exception exception) when (
            exception is UnauthorizedAccessException or IOException or PlatformNotSupportedException
            or WaitHandleCannotBeOpenedException)
        {
            return null;
        }
    }

    private static bool TryEnter(Mutex mutex)
    {
        try
        {
            return mutex.WaitOne(_glance);
        }
        catch (AbandonedMutexException)
        {
            // Its process has ended in the middle, and the turn is taken over.
            return true;
        }
    }

    private sealed class Turn : IDisposable
    {
        private readonly ManualResetEventSlim _end = new();

        public void WaitForEnd() => _end.Wait();

        public void Dispose() => _end.Set();
    }
}
