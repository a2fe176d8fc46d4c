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
    /// The bytes of the longest body that is read: a page of a list has about 50 KB, so none of the service comes near
    /// it, and a run has several at a time in the 400 MB that Azure gives.
    /// </summary>
    public const int Most = 16 * 1024 * 1024;

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
    /// <returns>
    /// False where it is longer than <see cref="Most"/>, packed or unpacked; then the rest isn't read.
    /// </returns>
    /// <exception cref="HttpRequestException">The body ends early.</exception>
    public static async Task<bool> TryBufferAsync(
        this HttpResponseMessage response, CancellationToken cancellationToken)
    {
        HttpContentHeaders headers = response.Content.Headers;
        if (headers.ContentLength > Most || await response.LoadAsync(cancellationToken) is not { } body)
        {
            return false;
        }

        // .NET notices by itself; Mono takes the end of a connection for the end of the answer.
        if (headers.ContentLength is { } announced && body.Length < announced)
        {
            throw new HttpRequestException($"The answer ended after {body.Length} of {announced} bytes.");
        }

        if (headers.ContentEncoding.Contains(Gzip, StringComparer.OrdinalIgnoreCase))
        {
            using GZipStream packed = new(new MemoryStream(body), CompressionMode.Decompress);
            if (await ReadAsync(packed, cancellationToken) is not { } plain)
            {
                return false;
            }

            body = plain;
        }

        response.Content = new ByteArrayContent(body) { Headers = { ContentType = headers.ContentType } };
        return true;
    }

    /// <summary>Reads a stream to its end; null where it goes on beyond <see cref="Most"/>.</summary>
    private static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        // Small: the answer to most calls is a line.
        using MemoryStream all = new();
        byte[] part = new byte[8 * 1024];
        for (int read = await NextAsync(); read > 0; read = await NextAsync())
        {
            if (all.Length + read > Most)
            {
                return null;
            }

            all.Write(part, 0, read);
        }

        return all.ToArray();

#if NET8_0_OR_GREATER
        ValueTask<int> NextAsync() => stream.ReadAsync(part.AsMemory(), cancellationToken);
#else
        Task<int> NextAsync() => stream.ReadAsync(part, 0, part.Length, cancellationToken);
#endif
    }

#if NET8_0_OR_GREATER
    private static async Task<byte[]?> LoadAsync(
        this HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await ReadAsync(stream, cancellationToken);
    }

    private static Task<byte[]> ReadBytesAsync(this HttpContent content, CancellationToken cancellationToken) =>
        content.ReadAsByteArrayAsync(cancellationToken);
#else
    private static async Task<byte[]?> LoadAsync(
        this HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // .NET Framework's streams take no notice of a token; disposing the answer ends the read, if after two seconds.
        using CancellationTokenRegistration stop = cancellationToken.Register(response.Dispose);
        using Stream stream = await response.Content.ReadAsStreamAsync();
        return await ReadAsync(stream, cancellationToken);
    }

    private static Task<byte[]> ReadBytesAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsByteArrayAsync();
    }
#endif
}
