using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>Reads what Adobe's sign-in service says when it gives no token.</summary>
/// <param name="authority">Where it is.</param>
/// <param name="clientId">Who signs in.</param>
internal sealed class ImsErrorReader(Uri authority, string clientId) : ErrorReader
{
    // What OAuth has for a request that is answered the same at every try. Source: RFC 6749, 5.2.
    private static readonly string[] _final =
    [
        "invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type",
        "invalid_scope",
    ];

    /// <summary>Whether a refusal is about the credential, so that asking again brings no token either.</summary>
    public static bool IsFinal(FrameioException refusal) => refusal.Kind == FrameioErrorKind.TokenRejected
        && refusal.ServerErrors.Any(error => _final.Contains(error.Title));

    /// <summary>Whether the service may have done what was asked, and its answer is missing or no use.</summary>
    public static bool IsLost(FrameioException failure) => failure.StatusCode is null or (>= 200 and < 300)
        && !(failure.InnerException is HttpRequestException exception && ConnectionFault.NeverSent(exception));

    public override FrameioException Refused(Call call, int status, string body, Func<string, string> redact) =>
        ImsAnswer.Parse(body)?.Error is { } error && status is >= 400 and < 500 and not 429
            ? new FrameioException(
                FrameioErrorKind.TokenRejected,
                $"The sign-in service at {authority.Host} refused client '{clientId}' ({status}): "
                    + redact(Describe(error, body)))
            {
                StatusCode = status,
                ServerErrors = [new ServerError { Title = redact(error), Detail = redact(Describe(error, body)) }],
            }
            : Without(status, AnswerText.Excerpt(body));

    public override FrameioException Redirected(Call call, Uri service, int status, string location) =>
        Without(status, $"it sends to {location}, and the secret goes to {authority.Host} only.");

    public override FrameioException Unanswered(Call call, Uri service, HttpRequestException exception) => new(
        FrameioErrorKind.EndpointUnavailable,
        $"The sign-in service at {authority.Host} can't be reached: "
            + exception.GetBaseException().Message,
        exception);

    /// <summary>The exception for an answer without a token that can be used.</summary>
    public FrameioException Without(int status, string shown)
    {
        FrameioErrorKind kind = status switch
        {
            429 => FrameioErrorKind.RateLimited,
            >= 500 => FrameioErrorKind.ServerFault,
            _ => FrameioErrorKind.UnexpectedAnswer,
        };
        return new FrameioException(
            kind, $"The sign-in service at {authority.Host} answered {status} without a usable token: {shown}")
        { StatusCode = status };
    }

    private static string Describe(string error, string body) =>
        ImsAnswer.Parse(body)?.ErrorDescription is { Length: > 0 } description ? $"{error}: {description}" : error;
}
