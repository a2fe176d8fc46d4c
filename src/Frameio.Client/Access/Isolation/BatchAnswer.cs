using Frameio.Client.Errors;

namespace Frameio.Client.Access.Isolation;

/// <summary>What came of sending a batch.</summary>
internal abstract record BatchAnswer
{
    private BatchAnswer()
    {
    }

    /// <summary>All of it is applied.</summary>
    public sealed record Accepted : BatchAnswer;

    /// <summary>Refused for its content; nothing is applied.</summary>
    /// <param name="Error">The refusal.</param>
    /// <param name="Named">Indexes into the sent batch that the server's words point at; may be empty.</param>
    public sealed record Refused(FrameioException Error, IReadOnlyCollection<int> Named) : BatchAnswer
    {
        /// <summary>
        /// The ids as sent, so that each named row gets its own words where the refusal names several by id.
        /// </summary>
        public IReadOnlyList<string> SentIds { get; init; } = [];

        /// <summary>The refusal with the words about one named row only.</summary>
        public FrameioException ErrorOf(int index) =>
            Offenders.About(Error, index, index < SentIds.Count ? SentIds[index] : null);
    }

    /// <summary>Too long; nothing is applied, and a smaller batch may do.</summary>
    /// <param name="Error">The refusal.</param>
    public sealed record TooLarge(FrameioException Error) : BatchAnswer;

    /// <summary>
    /// Not the batch's fault: the error holds for every row in it. Sending parts would only repeat it.
    /// </summary>
    /// <param name="Error">What went wrong.</param>
    public sealed record Impossible(FrameioException Error) : BatchAnswer;
}
