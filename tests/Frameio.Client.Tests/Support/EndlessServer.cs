using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Frameio.Client.Tests.Support;

/// <summary>Answers every request with a head and then a body that goes on for as long as it is read.</summary>
internal sealed class EndlessServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly byte[] _head;
    private readonly byte[] _part;
    private readonly Task _accepting;
    private long _sent;
    private int _requests;

    /// <param name="head">Status line and headers; the body is chunked.</param>
    /// <param name="part">What its chunks hold.</param>
    public EndlessServer(string head, byte[] part)
    {
        _head = Encoding.ASCII.GetBytes(
            $"{head.ReplaceLineEndings("\r\n")}\r\nTransfer-Encoding: chunked\r\n\r\n");
        _part = [.. Encoding.ASCII.GetBytes($"{part.Length:x}\r\n"), .. part, .. "\r\n"u8];
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri BaseAddress => new($"http://{_listener.LocalEndpoint}");

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The bytes of bodies that have left, buffers of the sockets included.</summary>
    public long Sent => Volatile.Read(ref _sent);

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
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                NetworkStream stream = connection.GetStream();
                await stream.ReadExactlyAsync(new byte[1], _stopping.Token);
                Interlocked.Increment(ref _requests);
                await stream.WriteAsync(_head, _stopping.Token);
                while (true)
                {
                    await stream.WriteAsync(_part, _stopping.Token);
                    Interlocked.Add(ref _sent, _part.Length);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The client has gone, or the test is over.
            }
        }
    }
}
