using System.Net.Sockets;

namespace Frameio.Client.Http;

/// <summary>
/// Tells a request that never left from one whose answer is missing: the first is safe to repeat, the second may have
/// been applied.
/// </summary>
internal static class ConnectionFault
{
#if NET8_0_OR_GREATER
    /// <summary>Whether the request never left this machine, so that nothing can have been applied.</summary>
    public static bool NeverSent(HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        || exception.InnerException is SocketException
        {
            SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound,
        };
#else
    // .NET Framework says it with a WebException, .NET with a SocketException.
    /// <summary>Whether the request never left this machine, so that nothing can have been applied.</summary>
    public static bool NeverSent(HttpRequestException exception) => exception.GetBaseException() switch
    {
        System.Net.WebException web => web.Status
            is System.Net.WebExceptionStatus.ConnectFailure or System.Net.WebExceptionStatus.NameResolutionFailure
            or System.Net.WebExceptionStatus.TrustFailure or System.Net.WebExceptionStatus.SecureChannelFailure
            or System.Net.WebExceptionStatus.ProxyNameResolutionFailure,
        System.Security.Authentication.AuthenticationException => true,
        SocketException socket => socket.SocketErrorCode
            is SocketError.ConnectionRefused or SocketError.HostNotFound
            or SocketError.HostUnreachable or SocketError.NetworkUnreachable
            or SocketError.TryAgain or SocketError.NoData,
        _ => false,
    };
#endif
}
