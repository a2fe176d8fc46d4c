using System.Net.Sockets;
using System.Text;

namespace Frameio.Client.Tests.Support;

/// <summary>
/// Answers the first request of every connection with the same bytes and no other: for what a web server would not do.
/// </summary>
internal sealed class RawServer : SocketServer
{
    private readonly byte[] _answer;
    private int _requests;
    private int _answered;
    private int _open;

    public RawServer(string answer)
    {
        _answer = Encoding.ASCII.GetBytes(answer.ReplaceLineEndings("\r\n"));
        Start();
    }

    /// <summary>
    /// Whether the second request of a connection ends it, without an answer and without an error; else it waits for
    /// ever.
    /// </summary>
    public bool HangsUp { get; init; }

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Connections that neither side has ended.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>How often the bytes have been sent.</summary>
    public int Answered => Volatile.Read(ref _answered);

    protected override async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            Interlocked.Increment(ref _open);
            try
            {
                NetworkStream stream = connection.GetStream();
                await ReadRequestAsync(stream);
                await stream.WriteAsync(_answer, Stopping);
                Interlocked.Increment(ref _answered);
                await ReadRequestAsync(stream);
                await Task.Delay(HangsUp ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Stopping);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The client has gone, or the test is over.
            }
            finally
            {
                Interlocked.Decrement(ref _open);
            }
        }
    }

    private async Task ReadRequestAsync(NetworkStream stream)
    {
        if (await stream.ReadAsync(new byte[4096], Stopping) > 0)
        {
            Interlocked.Increment(ref _requests);
        }
    }
}
