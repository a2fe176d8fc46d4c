using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Frameio.Client.Tests.Support;

/// <summary>Shows a certificate that it has signed itself, and has nothing to say to whoever takes it.</summary>
internal sealed class TlsServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly X509Certificate2 _certificate;
    private readonly Task _accepting;

    public TlsServer(string subject)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 made =
            request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        _certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri BaseAddress => new($"https://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
        _certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient connection = await _listener.AcceptTcpClientAsync(_stopping.Token);
                await ShakeHandsAsync(connection);
            }
        }
        // To accept after the end is an invalid operation.
        catch (Exception exception) when (
            exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task ShakeHandsAsync(TcpClient connection)
    {
        using SslStream stream = new(connection.GetStream());
        try
        {
            SslServerAuthenticationOptions options = new() { ServerCertificate = _certificate };
            await stream.AuthenticateAsServerAsync(options, _stopping.Token);
            await stream.ReadExactlyAsync(new byte[1], _stopping.Token);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            // The client doesn't want it.
        }
    }
}
