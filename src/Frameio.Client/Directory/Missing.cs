using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Directory;

/// <summary>What is said of something that a list doesn't hold.</summary>
public static class Missing
{
    /// <summary>The error of something that isn't there; or, by a list that isn't whole, may be there.</summary>
    /// <param name="list">The list that doesn't hold it.</param>
    /// <param name="kind">The error where the list is whole.</param>
    /// <param name="message">What isn't there, in a sentence.</param>
    public static FrameioException From<T>(FrameioList<T> list, FrameioErrorKind kind, string message) =>
        list.Gap is { } gap
            ? new FrameioException(
                FrameioErrorKind.UnexpectedAnswer, $"{message} But that can't be told for sure: {gap.Message}", gap)
            : new FrameioException(kind, message);
}
