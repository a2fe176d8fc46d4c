namespace Frameio.Client.Http;

/// <summary>What may be an id of the service.</summary>
internal static class ServiceId
{
    /// <summary>
    /// Whether a text can name a record in a path. A service that gives another one for an id has broken its word, and
    /// whatever is done by it would be done elsewhere.
    /// </summary>
    public static bool IsUsable(string? id) =>
        !string.IsNullOrWhiteSpace(id) && id is not ("." or "..") && id!.IndexOfAny(['/', '\\']) < 0;
}
