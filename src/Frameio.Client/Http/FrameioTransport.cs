using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Errors;
using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Http;

/// <summary>Sends operations and reads their answers. Everything that is the same for every resource is here or in the handlers below it.</summary>
internal sealed class FrameioTransport(IHttpClientFactory factory, TokenSource tokens, PacingScope pacing, FrameioClientOptions options)
{
    /// <summary>Name of the client whose pipeline carries the token.</summary>
    public const string ClientName = "frameio";

    public TokenSource Tokens => tokens;

    public PacingScope Pacing => pacing;

    public Uri BaseUri => options.BaseUri;

    public ApiGeneration Generation => options.Generation;

    /// <summary>Sends an operation whose answer has no body. A page, or nothing, under another status than 204 comes from somebody else and proves nothing.</summary>
    public async Task SendAsync(Call call, CancellationToken cancellationToken)
    {
        Answer answer = await ExchangeAsync(call, cancellationToken);
        if (answer.Status != 204 && !AnswerText.IsJson(answer.Body))
        {
            throw answer.Unreadable(call);
        }
    }

    /// <summary>Sends an operation and reads its JSON answer.</summary>
    public async Task<T> ReadAsync<T>(Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        Answer answer = await ExchangeAsync(call, cancellationToken);
        return answer.Read(type) ?? throw answer.Unreadable(call);
    }

    /// <summary>Sends an operation and unwraps the <c>data</c> of its answer.</summary>
    public async Task<T> ReadDataAsync<T>(Call call, JsonTypeInfo<Envelope<T>> type, CancellationToken cancellationToken)
        where T : class
    {
        Answer answer = await ExchangeAsync(call, cancellationToken);
        return answer.Read(type)?.Data ?? throw answer.Unreadable(call);
    }

    /// <summary>Sends an operation and gives its answer as it came, whatever success it is.</summary>
    public async Task<Answer> ExchangeAsync(Call call, CancellationToken cancellationToken)
    {
        using FrameioRequest request = new(call.Operation, new Uri(options.BaseUri, call.PathAndQuery), call.Observer);
        if (call.Body is { } json)
        {
            request.Content = new ByteArrayContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        else if (call.Operation.IsWrite)
        {
            // .NET sends a request without content again, unasked, when a connection that was used before ends without a word: a removal that
            // was applied would come back as a 404. It doesn't once content, be it empty, is on its way.
            request.Content = new ByteArrayContent([]);
        }

        try
        {
            return await ExchangeAsync(request, call, cancellationToken);
        }
        catch (FrameioException turnedAway) when (request.OutcomeIsUncertain && call.Operation.IsWrite && SaysNothingOfEarlierTries(turnedAway))
        {
            throw new FrameioException(
                FrameioErrorKind.OutcomeUnknown, $"{call} may have been applied by a try whose answer was lost, and the last try failed: {turnedAway.Message}", turnedAway)
            { StatusCode = turnedAway.StatusCode };
        }
    }

    // A refusal at the door is about the last try only; so is a host that can't be reached any more.
    private static bool SaysNothingOfEarlierTries(FrameioException failure) =>
        failure.Kind is FrameioErrorKind.TokenRejected or FrameioErrorKind.Forbidden or FrameioErrorKind.RateLimited
        || failure is { Kind: FrameioErrorKind.EndpointUnavailable, StatusCode: null };

    private async Task<Answer> ExchangeAsync(FrameioRequest request, Call call, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(request, call, cancellationToken);
        string body = Redact(await response.Content.ReadTextAsync(cancellationToken));
        int status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
        {
            return new Answer(status, body, PageHeaders.From(response));
        }

        // What an earlier, lost try of this very request has deleted can't be found by the next. Only the service itself knows that, not a proxy's page.
        if (status == 404 && request.OutcomeIsUncertain && call.Operation.Method == HttpMethod.Delete
            && !Refusal.IsAboutRoute(body) && !AnswerText.IsMarkup(body))
        {
            return Answer.Gone;
        }

        throw status is >= 300 and < 400
            ? new FrameioException(
                FrameioErrorKind.UnexpectedAnswer,
                $"{call} was redirected ({status}) to {Redact($"{response.Headers.Location}")}; redirects are not followed, since the token goes to {options.BaseUri.Host} only.")
            { StatusCode = status }
            : Refusal.From(call.Operation, call.PathAndQuery, status, body, Redact);

        // The source may have replaced this request's token meanwhile, and know it no more.
        string Redact(string text) => TokenSource.Blank(tokens.Redact(text), request.Headers.Authorization?.Parameter);
    }

    private async Task<HttpResponseMessage> SendAsync(FrameioRequest request, Call call, CancellationToken cancellationToken)
    {
        try
        {
            return await factory.CreateClient(ClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw ConnectionFault.From(call, options.BaseUri, exception);
        }
    }
}
