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

    /// <summary>The exception for an answer that can't be read.</summary>
    public FrameioException Unreadable(Call call) => new(
        FrameioErrorKind.UnexpectedAnswer, $"The answer to {call} ({Status}) can't be read: {AnswerText.Excerpt(Body)}")
    { StatusCode = Status };
}
