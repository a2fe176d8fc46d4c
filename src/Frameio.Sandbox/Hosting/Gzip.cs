using System.IO.Compression;
using Microsoft.AspNetCore.Http.Headers;

namespace Frameio.Sandbox.Hosting;

/// <summary>
/// Compresses a body that is known whole. ASP.NET's middleware compresses what is written as it comes, and would send
/// half a body as a whole one.
/// </summary>
internal static class Gzip
{
    /// <summary>The content coding in headers.</summary>
    public const string Name = "gzip";

    /// <summary>Whether a request asks for it by name.</summary>
    public static bool IsAccepted(IHeaderDictionary request) =>
        new RequestHeaders(request).AcceptEncoding.Any(coding => coding.Value == Name && coding.Quality != 0);

    /// <summary>Compresses.</summary>
    public static byte[] Compress(byte[] body)
    {
        using MemoryStream packed = new();
        using (GZipStream stream = new(packed, CompressionLevel.Fastest))
        {
            stream.Write(body);
        }

        return packed.ToArray();
    }
}
