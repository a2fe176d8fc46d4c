using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>A success as it came. Its secrets are blanked, except where it is a secret itself.</summary>
internal sealed class Answer(int status, string body, HttpResponseHeaders headers)
{
    public int Status => status;

    public string Body => body;

    public HttpResponseHeaders Headers => headers;

    /// <summary>
    /// The body, or null where it isn't what it should be. An excerpt of it tells more than the parser's position
    /// would.
    /// </summary>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// The exception for an answer that isn't what the operation promises. A change may have been applied all the same:
    /// by a service that goes on with it (202), or before a page took the place of its answer.
    /// </summary>
    public FrameioException Unreadable(Call call) => new(
        call.Operation.IsWrite ? FrameioErrorKind.OutcomeUnknown : FrameioErrorKind.UnexpectedAnswer,
        call.Operation.IsWrite
            ? $"{call} may have been applied, but its answer ({Status}) doesn't confirm it: {AnswerText.Excerpt(Body)}"
            : $"The answer to {call} ({Status}) can't be read: {AnswerText.Excerpt(Body)}")
    { StatusCode = Status };
}
