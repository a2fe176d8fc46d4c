using System.Net;
using System.Security;

namespace FrameioPS.Sessions;

/// <summary>PowerShell's form of a secret, and the text of it.</summary>
internal static class SecureText
{
    /// <summary>The text.</summary>
    public static string Reveal(SecureString secret) => new NetworkCredential(string.Empty, secret).Password;

    /// <summary>The secret.</summary>
    public static SecureString Hide(string text) => new NetworkCredential(string.Empty, text).SecurePassword;
}
