namespace Frameio.Client.Http.Pacing;

/// <summary>
/// What the <c>Retry-After</c> header asks for. The service documents none: it is obeyed if it comes and never needed.
/// </summary>
internal static class RetryAfter
{
    /// <summary>Absurd values are seen in the wild (3,244 s); a longer one is cut to this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>The wait an answer asks for, from zero to <see cref="Longest"/>.</summary>
    public static TimeSpan Of(HttpResponseMessage response) => Of(response, Longest);

    /// <summary>The wait an answer asks for, from zero to a longest.</summary>
    public static TimeSpan Of(HttpResponseMessage response, TimeSpan longest) =>
        Asked(response) is var asked && asked < longest ? asked : longest;

    /// <summary>
    /// The wait an answer asks for, however long. A date is read against the answer's own clock, so that a skewed local
    /// one doesn't matter.
    /// </summary>
    public static TimeSpan Asked(HttpResponseMessage response)
    {
        TimeSpan asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - (response.Headers.Date ?? DateTimeOffset.UtcNow),
            _ => TimeSpan.Zero,
        };
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }
}
