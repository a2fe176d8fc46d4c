using System.Text;

namespace Frameio.Client.Http;

/// <summary>Reads bodies alike on both targets.</summary>
internal static class HttpContentText
{
    /// <summary>
    /// The body as UTF-8, which JSON is whatever the answer says: it can name a character set that nobody knows.
    /// </summary>
    public static async Task<string> ReadTextAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        using StreamReader reader =
            new(new MemoryStream(await content.ReadBytesAsync(cancellationToken)), Encoding.UTF8);
        return reader.ReadToEnd();
    }

#if NET8_0_OR_GREATER
    /// <summary>Reads the whole body into memory, where it stays.</summary>
    public static Task BufferAsync(this HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.Content.ReadAsByteArrayAsync(cancellationToken);

    private static Task<byte[]> ReadBytesAsync(this HttpContent content, CancellationToken cancellationToken) =>
        content.ReadAsByteArrayAsync(cancellationToken);
#else
    /// <summary>Reads the whole body into memory, where it stays.</summary>
    public static async Task BufferAsync(this HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // No way to read takes a token here; disposing the answer ends the read, if after two seconds.
        using CancellationTokenRegistration stop = cancellationToken.Register(response.Dispose);
        await response.Content.LoadIntoBufferAsync();
    }

    private static Task<byte[]> ReadBytesAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsByteArrayAsync();
    }
#endif
}
