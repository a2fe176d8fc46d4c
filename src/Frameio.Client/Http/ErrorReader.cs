using System.Text.Json;
using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>What a refusal says.</summary>
/// <param name="Message">Words for the whole, or null.</param>
/// <param name="Errors">The errors it lists, or null.</param>
internal readonly record struct ErrorWords(string? Message, IReadOnlyList<ErrorItem?>? Errors);

/// <summary>Turns an answer that isn't a success, or none, into the exception that says what it means.</summary>
internal class ErrorReader
{
    /// <summary>What the stable and the experimental router answer to a path they don't know (seen live).</summary>
    private const string UnknownRoute = "no route found";

    // A gateway gives up on a server that does not. Source: the vendor's V2 reference on status 500.
    private const string MayBeApplied = ", so it may have been applied";

    /// <summary>Whether the body of a 404 says that the path itself is unknown, not what it leads to.</summary>
    public bool IsAboutRoute(string body)
    {
        ErrorWords words = Parse(body);
        return Read(words, static text => text).Select(error => error.Detail)
            .Append(words.Message is { Length: > 0 } message ? message : body.TrimStart())
            .Any(said => said.StartsWith(UnknownRoute, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Whether an answer is the service's own word on what is asked, and not on who asks, when or by which way: sent
    /// again, the same call would be refused the same.
    /// </summary>
    public bool IsAboutContent(int status, string body) =>
        status is 400 or 404 or 409 or 413 or 422 && IsOfService(Parse(body)) && !IsAboutRoute(body);

    /// <summary>The exception for an answer that is no success and no redirect.</summary>
    /// <param name="call">What was asked.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="body">The answer's body, redacted.</param>
    /// <param name="redact">Blanks the secrets that appear only when the escapes of JSON are read.</param>
    public virtual FrameioException Refused(Call call, int status, string body, Func<string, string> redact)
    {
        ErrorWords parsed = Parse(body);
        ServerError[] errors = Read(parsed, redact);
        FrameioErrorKind kind = KindOf(call.Operation, status, errors, body);
        string words = Describe(call.Operation, errors, parsed.Message, body, redact);
        string message = kind switch
        {
            FrameioErrorKind.TokenRejected => $"The service rejected the token ({status}): {words}",
            FrameioErrorKind.Forbidden => $"The token's owner may not do this ({status} to {call}): {words}",
            FrameioErrorKind.EndpointUnavailable => $"The service has no such call ({status} to {call}): {words}",
            FrameioErrorKind.RateLimited =>
                $"The rate limit of {call} stayed reached through every wait ({status}): {words}",
            FrameioErrorKind.ServerFault =>
                $"The service failed ({status} to {call}){(call.Operation.IsWrite ? MayBeApplied : null)}: {words}",
            FrameioErrorKind.UnexpectedAnswer => $"The answer to {call} is not one of this API ({status}): {words}",
            _ => $"The service refused {call} ({status}): {words}",
        };
        return new FrameioException(kind, message) { StatusCode = status, ServerErrors = errors };
    }

    /// <summary>The exception for an answer that sends elsewhere.</summary>
    /// <param name="call">What was asked.</param>
    /// <param name="service">The service.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="location">Where it sends, redacted.</param>
    public virtual FrameioException Redirected(Call call, Uri service, int status, string location) => new(
        FrameioErrorKind.UnexpectedAnswer,
        $"{call} was redirected ({status}) to {location}; redirects are not followed, "
            + $"since the token goes to {service.Host} only.")
    { StatusCode = status };

    /// <summary>
    /// The exception for an answer that is too long to be one, and wasn't read: nobody knows what a change has become
    /// unless it was turned away.
    /// </summary>
    public static FrameioException TooLong(Call call, int status) => new(
        call.Operation.IsWrite && status is < 300 or >= 500
            ? FrameioErrorKind.OutcomeUnknown
            : FrameioErrorKind.UnexpectedAnswer,
        $"The answer to {call} ({status}) is longer than {HttpContentText.Most / (1024 * 1024)} MB, which none of this "
            + $"API is, and was not read{(call.Operation.IsWrite ? "; the call may have been applied" : null)}.")
    { StatusCode = status };

    /// <summary>The exception for a call that brought no answer.</summary>
    public virtual FrameioException Unanswered(Call call, Uri service, HttpRequestException exception)
    {
        string cause = exception.GetBaseException().Message;
        if (ConnectionFault.NeverSent(exception))
        {
            return new FrameioException(
                FrameioErrorKind.EndpointUnavailable,
                $"{service.Host} can't be reached, nothing was sent: {cause}",
                exception);
        }

        return call.Operation.IsWrite
            ? new FrameioException(
                FrameioErrorKind.OutcomeUnknown,
                $"{call} was sent and its answer was lost{MayBeApplied}: {cause}",
                exception)
            : new FrameioException(
                FrameioErrorKind.ServerFault, $"The connection broke while reading {call}: {cause}", exception);
    }

    /// <summary>What a body says; nothing where it can't be read.</summary>
    protected virtual ErrorWords Parse(string body)
    {
        try
        {
            return new ErrorWords(null, JsonSerializer.Deserialize(body, ServiceJson.Default.ErrorBody)?.Errors);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    // A proxy in between has a page or a few plain words; the service has entries or, on V2, a message.
    private static bool IsOfService(ErrorWords words) =>
        words.Message is { Length: > 0 } || (words.Errors ?? []).OfType<ErrorItem>().Any();

    private static string Describe(
        Operation operation, ServerError[] errors, string? message, string body, Func<string, string> redact)
    {
        string[] said = [.. errors.Select(error => $"{error}").Where(text => text.Trim().Length > 0)];
        if (said.Length > 0)
        {
            return string.Join("; ", said);
        }

        if (message is { Length: > 0 } whole)
        {
            return redact(whole);
        }

        string excerpt = AnswerText.Excerpt(operation, body);
        return errors.Length > 0 ? $"it gives no reason, in {excerpt}" : excerpt;
    }

    private static ServerError[] Read(ErrorWords words, Func<string, string> redact) =>
        [.. (words.Errors ?? []).OfType<ErrorItem>().Select(item => Read(item, redact))];

    // V2 promises neither part. A title that stands alone is what the server has to say.
    private static ServerError Read(ErrorItem item, Func<string, string> redact) => new()
    {
        Detail = redact(item.Detail ?? item.Title ?? string.Empty),
        Title = item is { Title: { } title, Detail: not null } ? redact(title) : null,
        SourcePointer = item.Source?.Pointer is { } pointer ? redact(pointer) : null,
    };

    private FrameioErrorKind KindOf(Operation operation, int status, ServerError[] errors, string body) => status switch
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
}
