using System.Net.Sockets;
using System.Text;

namespace Frameio.Client.Tests.Support;

/// <summary>Answers every request with a head and then a body that goes on for as long as it is read.</summary>
internal sealed class EndlessServer : SocketServer
{
    private readonly byte[] _head;
    private readonly byte[] _part;
    private long _sent;
    private int _requests;

    /// <param name="head">Status line and headers; the body is chunked.</param>
    /// <param name="part">What its chunks hold.</param>
    public EndlessServer(string head, byte[] part)
    {
        _head = Encoding.ASCII.GetBytes(
            $"{head.ReplaceLineEndings("\r\n")}\r\nTransfer-Encoding: chunked\r\n\r\n");
        _part = [.. Encoding.ASCII.GetBytes($"{part.Length:x}\r\n"), .. part, .. "\r\n"u8];
        Start();
    }

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The bytes of bodies that have left, buffers of the sockets included.</summary>
    public long Sent => Volatile.Read(ref _sent);

    protected override async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                NetworkStream stream = connection.GetStream();
                await stream.ReadExactlyAsync(new byte[1], Stopping);
                Interlocked.Increment(ref _requests);
                await stream.WriteAsync(_head, Stopping);
                while (true)
                {
                    await stream.WriteAsync(_part, Stopping);
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
