using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;

namespace Frameio.Client.Access.Reviewing;

/// <summary>
/// Who reaches what in an account, and by which paths: each path once, as soon as it is known. A role in a workspace is
/// one path, not one for each project in it; where a place is named, all paths to it are told. To be read once.
/// </summary>
/// <param name="calls">The session, of V4.</param>
/// <param name="directory">The account.</param>
/// <param name="options">What is told; all there is by default.</param>
public sealed class AccessReview(IFrameioCalls calls, AccountDirectory directory, ReviewOptions? options = null)
{
    /// <summary>How far the review goes ahead of its reader.</summary>
    private const int MostAhead = 1000;

    private readonly Notices _notices = new();
    private ReviewRun? _run;

    /// <summary>What is to be told beside the rows, as far as is known by now.</summary>
    public IReadOnlyList<string> Warnings => _notices.All;

    /// <summary>How far it is.</summary>
    public ReviewProgress Progress => Volatile.Read(ref _run)?.Progress ?? default;

    /// <summary>
    /// The workspaces and projects that it looks at, those that nobody has a path of their own to among them; empty
    /// until their lists are read.
    /// </summary>
    public IReadOnlyList<IPlace> Places => Volatile.Read(ref _run)?.Places ?? [];

    /// <summary>
    /// Reads the lists, each once and side by side, and tells what they say. It ends with an exception where a list
    /// can't be read or isn't whole: what it has told until then is true, and isn't all.
    /// </summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="Errors.FrameioException">What is wrong with a list.</exception>
    public async IAsyncEnumerable<FrameioAccess> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<FrameioAccess> rows = Channel.CreateBounded<FrameioAccess>(
            new BoundedChannelOptions(MostAhead) { SingleReader = true });
        ReviewRun run = new(calls, directory, options ?? new ReviewOptions(), _notices, rows.Writer, stop);
        Volatile.Write(ref _run, run);
        Task work = CompleteAsync(run, rows.Writer);
        try
        {
            while (await rows.Reader.WaitToReadAsync(cancellationToken))
            {
                while (rows.Reader.TryRead(out FrameioAccess? row))
                {
                    yield return row;
                }
            }
        }
        finally
        {
            // Whoever has enough, or was stopped, waits for no call.
            stop.Cancel();
            await work;
        }
    }

    private static async Task CompleteAsync(ReviewRun run, ChannelWriter<FrameioAccess> rows)
    {
        Exception? failure = null;
        try
        {
            await run.RunAsync();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            failure = error;
        }

        rows.Complete(failure);
    }
}
