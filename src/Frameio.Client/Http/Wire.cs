using System.Net.Security;
#if NET8_0_OR_GREATER
using System.Security.Authentication;
#endif

namespace Frameio.Client.Http;

/// <summary>The connections to a service.</summary>
internal static class Wire
{
#if NET8_0_OR_GREATER
    public static HttpMessageHandler To(Uri address) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !address.IsLoopback,

        // A connection that is never idle would never see that the service's name leads elsewhere by now.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) => errors == SslPolicyErrors.None
                ? true
                : throw new AuthenticationException(CertificateText.Of(certificate, chain, errors)),
        },
    };
#else
    public static HttpMessageHandler To(Uri address) => new HttpClientHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !address.IsLoopback,

        // .NET Framework has two to a service, where a run has more calls on their way.
        MaxConnectionsPerServer = int.MaxValue,
        ServerCertificateCustomValidationCallback = (request, certificate, chain, errors) =>
        {
            ((ServiceRequest)request).RefusedCertificate = errors == SslPolicyErrors.None
                ? null
                : CertificateText.Of(certificate, chain, errors);
            return errors == SslPolicyErrors.None;
        },
    };
#endif
}
