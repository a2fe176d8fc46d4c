using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace Frameio.Client.Http;

/// <summary>Reads bodies alike on both targets.</summary>
internal static class HttpContentText
{
    /// <summary>What bodies may be packed with.</summary>
    public const string Gzip = "gzip";

    /// <summary>
    /// The body as UTF-8, which JSON is whatever the answer says: it can name a character set that nobody knows.
    /// </summary>
    public static async Task<string> ReadTextAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        using StreamReader reader =
            new(new MemoryStream(await content.ReadBytesAsync(cancellationToken)), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Reads the whole body into memory, where it stays, unpacked. The frameworks' handlers could unpack it too, but
    /// each leaves other headers behind; then nobody could tell half a body from a whole one.
    /// </summary>
    /// <exception cref="HttpRequestException">The body ends early.</exception>
    public static async Task BufferAsync(this HttpResponseMessage response, CancellationToken cancellationToken)
    {
        byte[] body = await response.LoadAsync(cancellationToken);

        // .NET notices by itself; Mono takes the end of a connection for the end of the answer.
        if (response.Content.Headers.ContentLength is { } announced && body.Length < announced)
        {
            throw new HttpRequestException($"The answer ended after {body.Length} of {announced} bytes.");
        }

        if (response.Content.Headers.ContentEncoding.Contains(Gzip, StringComparer.OrdinalIgnoreCase))
        {
            response.Content = await UnpackAsync(response.Content.Headers.ContentType, body, cancellationToken);
        }
    }

    private static async Task<HttpContent> UnpackAsync(
        MediaTypeHeaderValue? type, byte[] body, CancellationToken cancellationToken)
    {
        using GZipStream packed = new(new MemoryStream(body), CompressionMode.Decompress);
        using MemoryStream plain = new();
        await packed.CopyToAsync(plain, bufferSize: 81_920, cancellationToken);
        return new ByteArrayContent(plain.ToArray()) { Headers = { ContentType = type } };
    }

#if NET8_0_OR_GREATER
    private static Task<byte[]> LoadAsync(this HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.Content.ReadBytesAsync(cancellationToken);

    private static Task<byte[]> ReadBytesAsync(this HttpContent content, CancellationToken cancellationToken) =>
        content.ReadAsByteArrayAsync(cancellationToken);
#else
    private static async Task<byte[]> LoadAsync(this HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // No way to read takes a token here; disposing the answer ends the read, if after two seconds.
        using CancellationTokenRegistration stop = cancellationToken.Register(response.Dispose);
        await response.Content.LoadIntoBufferAsync();
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static Task<byte[]> ReadBytesAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsByteArrayAsync();
    }
#endif
}
