#if NET8_0_OR_GREATER
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Frameio.Client.Errors;

namespace Frameio.Client.Authentication;

/// <summary>
/// Waits on this machine for the browser to come back from a sign-in: over https, with a certificate that is made for
/// it and thrown away. It takes the first GET of the redirect address with the right state, and nothing else.
/// </summary>
/// <remarks>.NET Standard 2.0 has nothing to make a certificate with.</remarks>
public sealed class RedirectListener : IDisposable
{
    private const string Localhost = "localhost";

    // Browsers open connections they don't use, and one that is silent must not keep its place.
    private const int MostConnections = 32;
    private static readonly TimeSpan _longestVisit = TimeSpan.FromSeconds(15);

    private readonly PersonSignIn _signIn;
    private readonly List<TcpListener> _listeners;
    private readonly ThrowAwayCertificate _certificate = new(Localhost);
    private readonly CancellationTokenSource _closing = new();
    private readonly SemaphoreSlim _places = new(MostConnections, MostConnections);
    private readonly TaskCompletionSource<string> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RedirectListener(PersonSignIn signIn, List<TcpListener> listeners)
    {
        (_signIn, _listeners) = (signIn, listeners);
        _listeners.ForEach(listener => _ = AcceptAsync(listener));
    }

    /// <summary>Listens at the redirect address of a sign-in.</summary>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="obstacle">Why nobody can listen at its port, in words for a person; null otherwise.</param>
    /// <returns>Null where its port can't be had.</returns>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.InvalidRedirectUri"/>: the address is not on <c>localhost</c>.
    /// </exception>
    public static RedirectListener? TryStart(PersonSignIn signIn, out string? obstacle)
    {
        Uri address = signIn.RedirectUri;
        if (!string.Equals(address.Host, Localhost, StringComparison.OrdinalIgnoreCase))
        {
            throw new FrameioException(
                FrameioErrorKind.InvalidRedirectUri,
                $"Nobody can listen at {address.Host} here: it must be {Localhost}, such as "
                    + $"{PersonSignIn.DefaultRedirectUri}.");
        }

        // A browser takes either for localhost.
        List<TcpListener> listeners = [];
        obstacle = null;
        foreach (IPAddress loopback in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback })
        {
            TcpListener listener = new(loopback, address.Port);
            try
            {
                listener.Start();
                listeners.Add(listener);
            }
            catch (SocketException exception) when (exception.SocketErrorCode
                is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
            {
                listener.Dispose();
            }
            catch (SocketException exception)
            {
                listener.Dispose();
                listeners.ForEach(other => other.Dispose());
                obstacle = $"Nobody can listen at port {address.Port}: {exception.Message}";
                return null;
            }
        }

        return new RedirectListener(signIn, listeners);
    }

    /// <summary>The address that the browser came back to; null where it didn't come in time.</summary>
    /// <param name="limit">How long to wait.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<string?> WaitAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        try
        {
            return await _answer.Task.WaitAsync(time.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Stops listening, and throws the certificate away.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        _listeners.ForEach(listener => listener.Dispose());
        _certificate.Dispose();
        _closing.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        CancellationToken closing = _closing.Token;
        try
        {
            while (true)
            {
                await _places.WaitAsync(closing);
                _ = ServeAsync(await listener.AcceptTcpClientAsync(closing), closing);
            }
        }
        catch (Exception exception) when (
            exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // It is closed.
        }
    }

    private async Task ServeAsync(TcpClient connection, CancellationToken closing)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(closing);
        limit.CancelAfter(_longestVisit);
        using (connection)
        {
            try
            {
                using SslStream stream = new(connection.GetStream());
                SslServerAuthenticationOptions options = new() { ServerCertificate = _certificate.Value };
                await stream.AuthenticateAsServerAsync(options, limit.Token);
                await AnswerAsync(stream, limit.Token);
            }
            catch (Exception exception) when (
                exception is IOException or AuthenticationException or OperationCanceledException
                or ObjectDisposedException or SocketException)
            {
                // A browser that doesn't trust the certificate yet, or has nothing to say.
            }
            finally
            {
                _places.Release();
            }
        }
    }

    private async Task AnswerAsync(SslStream stream, CancellationToken cancellationToken)
    {
        RedirectRequest? request = await RedirectRequest.ReadAsync(stream, cancellationToken);
        Uri? address = request?.AddressAt(_signIn.RedirectUri);
        RedirectPage page = request switch
        {
            null => RedirectPage.Unreadable,
            { Method: not "GET" } => RedirectPage.NotGet,
            _ when address is null || address.AbsolutePath != _signIn.RedirectUri.AbsolutePath => RedirectPage.Unknown,
            _ when !_signIn.Expected.IsOf(address) => RedirectPage.OfAnother,
            _ => RedirectPage.Taken,
        };
        await stream.WriteAsync(page.ToBytes(), cancellationToken);
        await stream.ShutdownAsync();
        if (page == RedirectPage.Taken)
        {
            _answer.TrySetResult(address!.AbsoluteUri);
        }
    }
}
#endif
