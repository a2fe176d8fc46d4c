using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Logging;

/// <summary>What the log keeps of a request: nothing of its token, its secret or its body.</summary>
/// <param name="Seq">The number, in order of arrival.</param>
/// <param name="AtMs">When it arrived, in real milliseconds since the sandbox started.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as sent.</param>
/// <param name="Operation">The operation id, or null where no route was found.</param>
/// <param name="Query">The query string as sent, without its question mark.</param>
/// <param name="ApiVersion">The <c>api-version</c> header, or null.</param>
/// <param name="Bearer">Whether a bearer token came.</param>
/// <param name="LegacyHeader">Whether the header for legacy developer tokens came.</param>
/// <param name="UserIds">How many ids <c>data.user_ids</c> held, or null.</param>
public sealed record LogEntry(
    long Seq,
    double AtMs,
    string Method,
    string Path,
    string? Operation,
    string Query,
    string? ApiVersion,
    bool Bearer,
    bool LegacyHeader,
    int? UserIds)
{
    /// <summary>
    /// The steps of a change of Adobe's people, by their names, in their order; with what must never be sent told apart
    /// as <c>remove:all</c> and <c>removeFromOrg:deleteAccount</c>. Null for other requests.
    /// </summary>
    public IReadOnlyList<string>? Steps { get; init; }

    /// <summary>
    /// The id of the token's owner, or of its client at Adobe; null when the request didn't get as far as that.
    /// </summary>
    public string? Owner { get; init; }

    /// <summary>
    /// The status that was decided; null while the request is being held, or when its sender went away meanwhile.
    /// </summary>
    public int? Status { get; init; }

    /// <summary>The faults that were applied, or why the whole API doesn't answer, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>How long it took to decide, in real milliseconds, or null.</summary>
    public double? Ms { get; init; }

    /// <summary>What the body of the answer was compressed with, or null.</summary>
    public string? Encoding { get; init; }

    /// <summary>The mails it caused, or null.</summary>
    public IReadOnlyList<Mail>? Mails { get; init; }
}
