using Frameio.Client.Errors;

namespace Frameio.Client.Access.Relations;

/// <summary>Whether a change whose call failed may have been applied all the same.</summary>
internal static class Doubt
{
    /// <summary>
    /// Whether that is so: no answer came, or one that isn't about the change. A good status with a body that can't be
    /// read comes from a call that was applied, or from a proxy.
    /// </summary>
    public static bool IsLeftBy(FrameioException failure) =>
        failure.Kind is FrameioErrorKind.OutcomeUnknown or FrameioErrorKind.ServerFault
        || failure is { Kind: FrameioErrorKind.UnexpectedAnswer, StatusCode: >= 200 and < 300 };

    /// <summary>What is said where who is there couldn't be read to find out.</summary>
    public static FrameioException Unread(FrameioException doubt, FrameioException? unread) => new(
        FrameioErrorKind.OutcomeUnknown,
        $"{doubt.Message} Who is there couldn't be read to find out"
            + (unread is null ? "." : $": {unread.Message}"),
        doubt)
    { StatusCode = doubt.StatusCode, ServerErrors = doubt.ServerErrors };

    /// <summary>Whether the service says that there is nothing of the kind.</summary>
    public static bool IsAbsence(FrameioException failure) => failure.StatusCode == 404
        && failure.Kind is FrameioErrorKind.RejectedByServer or FrameioErrorKind.CollaboratorNotFound;
}
