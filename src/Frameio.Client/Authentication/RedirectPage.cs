#if NET8_0_OR_GREATER
using System.Text;

namespace Frameio.Client.Authentication;

/// <summary>What a browser is answered that comes to the listener. Nothing that it sent is in it.</summary>
/// <param name="Status">The status with its reason.</param>
/// <param name="Text">What a person reads.</param>
internal sealed record RedirectPage(string Status, string Text)
{
    public static readonly RedirectPage Taken =
        new("200 OK", "Done. Go back to where you came from; this window can be closed.");

    public static readonly RedirectPage OfAnother =
        new("400 Bad Request", "This is not the answer to the sign-in that is waited for.");

    public static readonly RedirectPage Unknown = new("404 Not Found", "There is nothing here.");

    public static readonly RedirectPage NotGet = new("405 Method Not Allowed", "There is only GET here.");

    public static readonly RedirectPage Unreadable = new("400 Bad Request", "This is no request.");

    /// <summary>The answer as it goes over the wire.</summary>
    public byte[] ToBytes()
    {
        string page = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sign-in</title></head>"
            + $"<body><p>{Text}</p></body></html>";
        return Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {Status}\r\n"
            + "Content-Type: text/html; charset=utf-8\r\n"
            + $"Content-Length: {page.Length}\r\n"
            + "Cache-Control: no-store\r\n"
            + "Referrer-Policy: no-referrer\r\n"
            + "Content-Security-Policy: default-src 'none'\r\n"
            + "Connection: close\r\n\r\n"
            + page);
    }
}
#endif
