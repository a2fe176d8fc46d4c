using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Frameio.Client.Tests.Support;

/// <summary>
/// Answers the first request of every connection with the same bytes and no other: for what a web server would not do.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly byte[] _answer;
    private readonly Task _accepting;
    private int _requests;
    private int _answered;
    private int _open;

    public RawServer(string answer)
    {
        _answer = Encoding.ASCII.GetBytes(answer.ReplaceLineEndings("\r\n"));
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri BaseAddress => new($"http://{_listener.LocalEndpoint}");

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

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
            }
        }
        // To accept after the end is an invalid operation.
        catch (Exception exception) when (
            exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            Interlocked.Increment(ref _open);
            try
            {
                NetworkStream stream = connection.GetStream();
                await ReadRequestAsync(stream);
                await stream.WriteAsync(_answer, _stopping.Token);
                Interlocked.Increment(ref _answered);
                await ReadRequestAsync(stream);
                await Task.Delay(HangsUp ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, _stopping.Token);
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
        if (await stream.ReadAsync(new byte[4096], _stopping.Token) > 0)
        {
            Interlocked.Increment(ref _requests);
        }
    }
}
