using Frameio.Client.Access.Isolation;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Relations;

/// <summary>Reads what a refusal of "add users to group" says about its batch.</summary>
internal static class BatchAnswers
{
    /// <param name="refusal">The refusal.</param>
    /// <param name="ids">The batch.</param>
    /// <param name="groupFailure">Finds out whether a 404 is about the group.</param>
    public static async Task<BatchAnswer> ReadAsync(
        FrameioException refusal, IReadOnlyList<string> ids, Func<Task<FrameioException?>> groupFailure) =>
        refusal switch
        {
            { StatusCode: 413, Kind: not FrameioErrorKind.OutcomeUnknown } => new BatchAnswer.TooLarge(refusal),
            { Kind: not FrameioErrorKind.RejectedByServer } => new BatchAnswer.Impossible(refusal),
            { StatusCode: 404 } when await groupFailure() is { } failure => new BatchAnswer.Impossible(failure),
            _ when ids.Count > 1 && refusal.ServerErrors.Any(IsAboutLength) => new BatchAnswer.TooLarge(refusal),
            _ => new BatchAnswer.Refused(refusal, Offenders.NamedIn(refusal, ids)) { SentIds = ids },
        };

    // The maximum is not published, and neither is how a longer list is refused: with an error about the list itself,
    // not about an entry of it.
    private static bool IsAboutLength(ServerError error) =>
        error.SourcePointer is "/data/user_ids" && (
            error.Detail.Contains("at most") || error.Detail.Contains("too many") || error.Detail.Contains("length"));
}
