namespace Frameio.Client.Transport;

/// <summary>Reads bodies alike on both targets.</summary>
internal static class HttpContentText
{
#if NET8_0_OR_GREATER
    public static Task<string> ReadTextAsync(this HttpContent content, CancellationToken cancellationToken) => content.ReadAsStringAsync(cancellationToken);
#else
    public static Task<string> ReadTextAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStringAsync();
    }
#endif
}
