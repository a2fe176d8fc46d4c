namespace Frameio.Client.Errors;

/// <summary>
/// The one exception of this library. <see cref="Kind"/> says what happened; the message says to what, in words for a
/// person.
/// </summary>
public sealed class FrameioException : Exception
{
    /// <summary>Creates an exception of a kind.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">What and which, without any secret.</param>
    /// <param name="inner">The cause, where there is one.</param>
    public FrameioException(FrameioErrorKind kind, string message, Exception? inner = null)
        : base(message, inner) => Kind = kind;

    /// <summary>What went wrong.</summary>
    public FrameioErrorKind Kind { get; }

    /// <summary>The HTTP status of the answer, or null where no answer came.</summary>
    public int? StatusCode { get; init; }

    /// <summary>
    /// When the service will listen again, where it asks for a wait that is too long; null where it doesn't.
    /// </summary>
    public DateTimeOffset? ComeBackAt { get; private init; }

    /// <summary>
    /// Whether it ends a list that gave all it had, and fewer entries than it declares. They are good for finding, and
    /// never for deciding that something isn't there.
    /// </summary>
    public bool IsIncompleteList { get; init; }

    /// <summary>Whether V4 has what was asked for, and V2 hasn't, or answers no more.</summary>
    public bool NeedsV4 { get; init; }

    /// <summary>The errors the server listed, in its own words; empty where it listed none.</summary>
    public IReadOnlyList<ServerError> ServerErrors { get; init; } = [];

    /// <summary>The same, with the time from which on the service will listen again.</summary>
    internal FrameioException Until(DateTimeOffset time) =>
        new(Kind, $"{Message} It asks to come back at {time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC.", this)
        {
            StatusCode = StatusCode,
            ServerErrors = ServerErrors,
            ComeBackAt = time,
        };
}
