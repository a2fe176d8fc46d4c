using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>A success as it came: what is data stays as it is, unless it shows the token itself.</summary>
/// <param name="status">Its status.</param>
/// <param name="body">Its body.</param>
/// <param name="headers">Its headers.</param>
/// <param name="redact">Blanks secrets where the body is shown instead of read.</param>
internal sealed class Answer(int status, string body, HttpResponseHeaders headers, Func<string, string> redact)
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
            ? $"{call} may have been applied, but its answer ({Status}) doesn't confirm it: {Excerpt(call)}"
            : $"The answer to {call} ({Status}) can't be read: {Excerpt(call)}")
    { StatusCode = Status };

    private string Excerpt(Call call) => AnswerText.Excerpt(call.Operation, redact(Body));
}
