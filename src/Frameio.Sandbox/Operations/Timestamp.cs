using System.Globalization;

namespace Frameio.Sandbox.Operations;

/// <summary>Times in records.</summary>
internal static class Timestamp
{
    /// <summary>The form the vendor's samples have, which also sorts as text.</summary>
    public static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
