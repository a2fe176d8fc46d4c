using System.Text.Json;
using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>Turns an answer that isn't a success into the exception that says what it means.</summary>
internal static class Refusal
{
    /// <summary>What the stable and the experimental router answer to a path they don't know (seen live).</summary>
    private const string UnknownRoute = "no route found";

    /// <summary>Whether the body of a 404 says that the path itself is unknown, not what it leads to.</summary>
    public static bool IsAboutRoute(string body) =>
        Parse(body, static text => text).Select(error => error.Detail).Append(MessageIn(body) ?? body.TrimStart())
            .Any(words => words.StartsWith(UnknownRoute, StringComparison.OrdinalIgnoreCase));

    /// <summary>The exception for an answer.</summary>
    /// <param name="operation">What was asked.</param>
    /// <param name="path">Where.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="body">The answer's body, redacted.</param>
    /// <param name="redact">Blanks the secrets that appear only when the escapes of JSON are read.</param>
    public static FrameioException From(Operation operation, string path, int status, string body, Func<string, string> redact)
    {
        ServerError[] errors = Parse(body, redact);
        string words = errors.Length > 0 ? string.Join("; ", (object[])errors)
            : MessageIn(body) is { } whole ? redact(whole)
            : AnswerText.Excerpt(body);
        FrameioErrorKind kind = KindOf(operation, status, errors, body);
        string call = $"{operation.Method} {path}";
        string message = kind switch
        {
            FrameioErrorKind.TokenRejected => $"The service rejected the token ({status}): {words}",
            FrameioErrorKind.Forbidden => $"The token's owner may not do this ({status} to {call}): {words}",
            FrameioErrorKind.EndpointUnavailable => $"The service has no such call ({status} to {call}): {words}",
            FrameioErrorKind.RateLimited => $"The rate limit of {call} stayed reached through every wait ({status}): {words}",
            FrameioErrorKind.ServerFault => $"The service failed ({status} to {call}): {words}",
            FrameioErrorKind.UnexpectedAnswer => $"The answer to {call} is not one of this API ({status}): {words}",
            _ => $"The service refused {call} ({status}): {words}",
        };
        return new FrameioException(kind, message) { StatusCode = status, ServerErrors = errors };
    }

    private static FrameioErrorKind KindOf(Operation operation, int status, ServerError[] errors, string body) => status switch
    {
        401 => FrameioErrorKind.TokenRejected,
        429 => FrameioErrorKind.RateLimited,
        >= 500 => FrameioErrorKind.ServerFault,
        >= 400 when errors.Length == 0 && AnswerText.IsMarkup(body) => FrameioErrorKind.UnexpectedAnswer,
        403 => FrameioErrorKind.Forbidden,
        404 when IsAboutRoute(body) => FrameioErrorKind.EndpointUnavailable,
        404 => operation.NotFound,
        >= 400 => FrameioErrorKind.RejectedByServer,
        _ => FrameioErrorKind.UnexpectedAnswer,
    };

    private static ServerError[] Parse(string body, Func<string, string> redact) =>
        [.. (Parse(body)?.Errors ?? []).OfType<ErrorItem>().Select(item => Read(item, redact))];

    // V2 has words for the whole beside its entries.
    private static string? MessageIn(string body) => Parse(body)?.Message is { Length: > 0 } message ? message : null;

    private static ErrorBody? Parse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, FrameioJson.Default.ErrorBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // V2 promises neither part. A title that stands alone is what the server has to say.
    private static ServerError Read(ErrorItem item, Func<string, string> redact) => new()
    {
        Detail = redact(item.Detail ?? item.Title ?? string.Empty),
        Title = item is { Title: { } title, Detail: not null } ? redact(title) : null,
        SourcePointer = item.Source?.Pointer is { } pointer ? redact(pointer) : null,
    };
}
