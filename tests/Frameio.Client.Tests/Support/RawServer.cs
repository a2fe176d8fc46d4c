using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Frameio.Client.Tests.Support;

/// <summary>Answers every connection with the same bytes and then holds the line: for answers no web server would send.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;
    private int _answered;

    public RawServer(string answer)
    {
        _listener.Start();
        _serving = ServeAsync(Encoding.ASCII.GetBytes(answer.ReplaceLineEndings("\r\n")));
    }

    public Uri BaseAddress => new($"http://{_listener.LocalEndpoint}");

    /// <summary>How often the bytes have been sent.</summary>
    public int Answered => Volatile.Read(ref _answered);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving;
        _stopping.Dispose();
    }

    private async Task ServeAsync(byte[] answer)
    {
        List<TcpClient> held = [];
        try
        {
            while (true)
            {
                TcpClient connection = await _listener.AcceptTcpClientAsync(_stopping.Token);
                held.Add(connection);
                _ = await connection.GetStream().ReadAsync(new byte[4096], _stopping.Token);
                await connection.GetStream().WriteAsync(answer, _stopping.Token);
                Interlocked.Increment(ref _answered);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
        {
            held.ForEach(connection => connection.Dispose());
        }
    }
}
