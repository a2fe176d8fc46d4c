using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Errors;
using Frameio.Client.Http.Pacing;
using Microsoft.Extensions.DependencyInjection;

namespace Frameio.Client.Http;

/// <summary>
/// Sends the operations of a service and reads their answers. Everything that is the same for every resource of every
/// service is here or in the handlers below it.
/// </summary>
internal sealed class ServiceTransport : IDisposable
{
    private readonly TokenSource? _tokens;
    private readonly Func<string, string> _redact;
    private readonly Lazy<ServiceProvider> _pipeline;

    /// <summary>The way to a service whose calls carry a token.</summary>
    public ServiceTransport(Service service, PacingScope pacing, FrameioClientOptions options, TokenSource tokens)
        : this(service, pacing, options, tokens, tokens.Redact)
    {
    }

    /// <summary>The way to a service whose calls carry no token.</summary>
    /// <param name="service">The service.</param>
    /// <param name="pacing">The buckets its calls count in.</param>
    /// <param name="options">Time limit and name of the client.</param>
    /// <param name="redact">Blanks the secrets that are in the bodies of the calls.</param>
    public ServiceTransport(
        Service service, PacingScope pacing, FrameioClientOptions options, Func<string, string> redact)
        : this(service, pacing, options, tokens: null, redact)
    {
    }

    private ServiceTransport(
        Service service,
        PacingScope pacing,
        FrameioClientOptions options,
        TokenSource? tokens,
        Func<string, string> redact)
    {
        (Service, Pacing, _tokens, _redact) = (service, pacing, tokens, redact);
        _pipeline = new(() => ServicePipeline.Build(service, tokens, pacing, options));
    }

    public Service Service { get; }

    public PacingScope Pacing { get; }

    /// <summary>What time it is at the service.</summary>
    public ServiceClock Clock { get; } = new();

    /// <summary>
    /// Sends an operation whose answer has no body. A page, or nothing, under another status than 204 comes from
    /// somebody else and proves nothing.
    /// </summary>
    public async Task SendAsync(Call call, CancellationToken cancellationToken) =>
        RequireEmpty(call, await ExchangeAsync(call, cancellationToken));

    /// <summary>Sends a removal whose answer has no body.</summary>
    public async Task RemoveAsync(Call call, CancellationToken cancellationToken)
    {
        if (await TryRemoveAsync(call, cancellationToken) is { } answer)
        {
            RequireEmpty(call, answer);
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
    public async Task<T> ReadDataAsync<T>(
        Call call, JsonTypeInfo<Envelope<T>> type, CancellationToken cancellationToken)
        where T : class
    {
        Answer answer = await ExchangeAsync(call, cancellationToken);
        return answer.Read(type)?.Data ?? throw answer.Unreadable(call);
    }

    /// <summary>Sends an operation and gives its answer as it came, whatever success it is.</summary>
    public async Task<Answer> ExchangeAsync(Call call, CancellationToken cancellationToken) =>
        (await ExchangeAsync(call, isRemoval: false, cancellationToken))!;

    /// <summary>Sends a removal and gives its answer as it came, whatever success it is.</summary>
    /// <returns>
    /// Null where there is nothing left to remove: an earlier try of this very call, whose answer was lost, found what
    /// this one doesn't.
    /// </returns>
    public Task<Answer?> TryRemoveAsync(Call call, CancellationToken cancellationToken) =>
        ExchangeAsync(call, isRemoval: true, cancellationToken);

    public void Dispose()
    {
        if (_pipeline.IsValueCreated)
        {
            _pipeline.Value.Dispose();
        }
    }

    private static void RequireEmpty(Call call, Answer answer)
    {
        if (answer.Status != 204 && !AnswerText.IsJson(answer.Body))
        {
            throw answer.Unreadable(call);
        }
    }

    private async Task<Answer?> ExchangeAsync(Call call, bool isRemoval, CancellationToken cancellationToken)
    {
        using ServiceRequest request = RequestOf(call);
        try
        {
            return await ExchangeAsync(request, call, isRemoval, cancellationToken);
        }
        catch (FrameioException turnedAway) when (
            request.OutcomeIsUncertain && call.Operation.IsWrite && SaysNothingOfEarlierTries(turnedAway))
        {
            throw new FrameioException(
                FrameioErrorKind.OutcomeUnknown,
                $"{call} may have been applied by a try whose answer was lost, and the last try failed: "
                    + turnedAway.Message,
                turnedAway)
            { StatusCode = turnedAway.StatusCode };
        }
    }

    // A refusal at the door is about the last try only; so is a host that can't be reached any more.
    private static bool SaysNothingOfEarlierTries(FrameioException failure) =>
        failure.Kind is FrameioErrorKind.TokenRejected or FrameioErrorKind.Forbidden or FrameioErrorKind.RateLimited
        || failure is { Kind: FrameioErrorKind.EndpointUnavailable, StatusCode: null };

    private async Task<Answer?> ExchangeAsync(
        ServiceRequest request, Call call, bool isRemoval, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(request, call, cancellationToken);
        Clock.Set(response.Headers.Date);
        string raw = await response.Content.ReadTextAsync(cancellationToken);
        int status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
        {
            return new Answer(status, Service.AnswersAreSecret ? raw : Redact(raw), response.Headers);
        }

        string body = Redact(raw);

        // Only the service itself knows that there is nothing left, not a proxy's page.
        if (isRemoval && status == 404 && request.OutcomeIsUncertain
            && !Service.Errors.IsAboutRoute(body) && !AnswerText.IsMarkup(body))
        {
            return null;
        }

        throw status is >= 300 and < 400
            ? Service.Errors.Redirected(call, Service.BaseUri, status, Redact($"{response.Headers.Location}"))
            : Service.Errors.Refused(call, status, body, Redact);

        // The source may have replaced this request's token meanwhile, and know it no more.
        string Redact(string text) => TokenSource.Blank(_redact(text), request.Headers.Authorization?.Parameter);
    }

    private ServiceRequest RequestOf(Call call)
    {
        ServiceRequest request = new(call, Service.BaseUri);
        foreach ((string name, string value) in Service.HeadersFor(call.Operation, _tokens?.Kind))
        {
            request.Headers.Add(name, value);
        }

        if (call.Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(call.ContentType!);
        }
        else if (call.Operation.IsWrite)
        {
            // .NET sends a request without content again, unasked, when a connection that was used before ends without
            // a word: a removal that was applied would come back as a 404. It doesn't once content, be it empty, is on
            // its way.
            request.Content = new ByteArrayContent([]);
        }

        return request;
    }

    private async Task<HttpResponseMessage> SendAsync(
        ServiceRequest request, Call call, CancellationToken cancellationToken)
    {
        HttpClient http = _pipeline.Value.GetRequiredService<IHttpClientFactory>().CreateClient(Service.Name);
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw Service.Errors.Unanswered(call, Service.BaseUri, exception);
        }
    }
}
