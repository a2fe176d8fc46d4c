using Frameio.Client.Errors;

namespace Frameio.Client.Access;

/// <summary>
/// What nobody has thought of, such as an answer of a shape that breaks this library: it is told in the words of an
/// error, and no row is lost by it.
/// </summary>
internal static class Unforeseen
{
    /// <summary>The error.</summary>
    public static FrameioException Error(Exception failure) => failure as FrameioException ?? new FrameioException(
        FrameioErrorKind.UnexpectedAnswer,
        $"The service's answers lead to what was not foreseen ({failure.GetType().Name}: {failure.Message})",
        failure);
}
