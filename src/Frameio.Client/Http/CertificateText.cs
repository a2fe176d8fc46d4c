using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Frameio.Client.Http;

/// <summary>
/// Says whose certificate was refused and why: a proxy that reads along is known by its issuer, a wrong clock by a
/// date, a missing root by its name.
/// </summary>
internal static class CertificateText
{
    public static string Of(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            return "it shows no certificate";
        }

        string reasons = string.Join("; ", Reasons(certificate, chain, errors).Distinct());
        return $"its certificate is refused ({reasons}): it is for '{certificate.Subject}', by "
            + $"'{certificate.Issuer}', from {certificate.GetEffectiveDateString()} to "
            + $"{certificate.GetExpirationDateString()}";
    }

    private static IEnumerable<string> Reasons(X509Certificate certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            yield return "it is for another name";
        }

        if (!errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
        {
            yield break;
        }

        X509ChainStatus[] found = chain?.ChainStatus ?? [];
        foreach (X509ChainStatus status in found)
        {
            yield return $"{status.Status}";
        }

        if (found.Length == 0)
        {
            yield return certificate.Subject == certificate.Issuer
                ? "it is signed by itself"
                : "its chain is not trusted";
        }
    }
}
