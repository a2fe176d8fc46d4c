#if NET8_0_OR_GREATER
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Frameio.Client.Authentication;

/// <summary>A certificate for a host of this machine that signs itself, lives for a day, and is kept nowhere.</summary>
internal sealed class ThrowAwayCertificate : IDisposable
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    public ThrowAwayCertificate(string host)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={host}", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(
            new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        DateTimeOffset now = DateTimeOffset.UtcNow;
        using X509Certificate2 made = request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));

        // Windows can't serve by a key that only lives in memory: read back, it has a file for as long as it isn't
        // disposed.
        Value = new X509Certificate2(made.Export(X509ContentType.Pfx));
    }

    /// <summary>The certificate with its key.</summary>
    public X509Certificate2 Value { get; }

    public void Dispose() => Value.Dispose();
}
#endif
