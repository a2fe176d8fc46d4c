using System.Text;

namespace Frameio.Client.Transport;

/// <summary>Reads bodies alike on both targets.</summary>
internal static class HttpContentText
{
    /// <summary>The body as UTF-8, which JSON is whatever the answer says: it can name a character set that nobody knows.</summary>
    public static async Task<string> ReadTextAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        using StreamReader reader = new(new MemoryStream(await content.ReadBytesAsync(cancellationToken)), Encoding.UTF8);
        return reader.ReadToEnd();
    }

#if NET8_0_OR_GREATER
    private static Task<byte[]> ReadBytesAsync(this HttpContent content, CancellationToken cancellationToken) => content.ReadAsByteArrayAsync(cancellationToken);
#else
    private static Task<byte[]> ReadBytesAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsByteArrayAsync();
    }
#endif
}
