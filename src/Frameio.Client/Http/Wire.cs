namespace Frameio.Client.Http;

/// <summary>The connections to a service.</summary>
internal static class Wire
{
#if NET8_0_OR_GREATER
    public static HttpMessageHandler To(Uri address) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,

        // A connection that is never idle would never see that the service's name leads elsewhere by now.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
#else
    public static HttpMessageHandler To(Uri address) => new HttpClientHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,

        // .NET Framework has two to a service, where a run has more calls on their way.
        MaxConnectionsPerServer = int.MaxValue,
    };
#endif
}
