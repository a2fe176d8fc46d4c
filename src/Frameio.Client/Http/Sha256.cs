using System.Security.Cryptography;

namespace Frameio.Client.Http;

/// <summary>SHA-256 on every framework.</summary>
internal static class Sha256
{
    /// <summary>The hash.</summary>
#if NET8_0_OR_GREATER
    public static byte[] Of(byte[] bytes) => SHA256.HashData(bytes);
#else
    public static byte[] Of(byte[] bytes)
    {
        using SHA256 hash = SHA256.Create();
        return hash.ComputeHash(bytes);
    }
#endif
}
