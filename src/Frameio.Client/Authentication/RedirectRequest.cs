#if NET8_0_OR_GREATER
using System.Text;

namespace Frameio.Client.Authentication;

/// <summary>
/// What a browser asks: the method and target of an HTTP/1.1 request; its headers are read and dropped.
/// </summary>
/// <param name="Method">The method.</param>
/// <param name="Target">The path and query.</param>
internal sealed record RedirectRequest(string Method, string Target)
{
    /// <summary>As long as a code, a state and a browser's headers need, many times over.</summary>
    private const int MostBytes = 64 * 1024;

    /// <summary>Reads a request to the end of its headers; null for what is none.</summary>
    public static async Task<RedirectRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] read = new byte[MostBytes];
        int length = 0;
        while (length < read.Length)
        {
            int more = await stream.ReadAsync(read.AsMemory(length), cancellationToken);
            if (more == 0)
            {
                return null;
            }

            length += more;
            string text = Encoding.ASCII.GetString(read, 0, length);
            if (text.Contains("\r\n\r\n", StringComparison.Ordinal))
            {
                return text[..text.IndexOf("\r\n", StringComparison.Ordinal)].Split(' ')
                    is [var method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"]
                    ? new RedirectRequest(method, target)
                    : null;
            }
        }

        return null;
    }

    /// <summary>The address that was asked for, at the origin of another; null where it can be none.</summary>
    public Uri? AddressAt(Uri origin) =>
        Uri.TryCreate(origin.GetLeftPart(UriPartial.Authority) + Target, UriKind.Absolute, out Uri? address)
            ? address
            : null;
}
#endif
