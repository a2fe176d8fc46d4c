using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>A success as it came, its secrets blanked.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">Its body.</param>
/// <param name="Page">What it says of its place in a list.</param>
internal readonly record struct Answer(int Status, string Body, PageHeaders Page)
{
    /// <summary>What stands for the 404 to a removal that was sent again: an earlier try of it, whose answer was lost, found what this one doesn't.</summary>
    public static readonly Answer Gone = new(204, string.Empty, default);

    /// <summary>The body, or null where it isn't what it should be. An excerpt of it tells more than the parser's position would.</summary>
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
