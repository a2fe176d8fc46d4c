using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Errors;
using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Http;

/// <summary>
/// Sends the operations of a service and reads their answers. Everything that is the same for every resource of every
/// service is here or in the handlers below it.
/// </summary>
internal sealed class ServiceTransport : IDisposable
{
    private readonly TokenSource? _tokens;
    private readonly Func<string, string> _redact;
    private readonly Lazy<ServicePipeline> _pipeline;

    // Experimental calls are promoted some day, and then vanish from the experimental router. Source: the vendor's
    // changelogs.
    private readonly ConcurrentDictionary<Operation, bool> _promoted = new();

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
        _pipeline = new(() => new ServicePipeline(service, tokens, pacing, options));
    }

    public Service Service { get; }

    public PacingScope Pacing { get; }

    /// <summary>What time it is at the service.</summary>
    public ServiceClock Clock { get; } = new();

    /// <summary>
    /// Sends an operation whose success has no body. Another success comes from somebody else, or from a service that
    /// isn't done: it proves nothing.
    /// </summary>
    public async Task SendAsync(Call call, CancellationToken cancellationToken) =>
        RequireEmpty(call, await ExchangeAsync(call, cancellationToken));

    /// <summary>Sends a removal whose success has no body.</summary>
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
    public Task<T> ReadDataAsync<T>(Call call, JsonTypeInfo<Envelope<T>> type, CancellationToken cancellationToken)
        where T : class => ReadDataAsync(call, type, static _ => true, cancellationToken);

    /// <summary>Sends an operation and unwraps the <c>data</c> of its answer, which has to be whole.</summary>
    /// <param name="call">What is asked.</param>
    /// <param name="type">What the answer holds.</param>
    /// <param name="isWhole">Whether that has what a success of the operation promises.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<T> ReadDataAsync<T>(
        Call call, JsonTypeInfo<Envelope<T>> type, Func<T, bool> isWhole, CancellationToken cancellationToken)
        where T : class
    {
        Answer answer = await ExchangeAsync(call, cancellationToken);
        return answer.Status == call.Operation.Success && answer.Read(type)?.Data is { } data && isWhole(data)
            ? data
            : throw answer.Unreadable(call);
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
        if (answer.Status != 204)
        {
            throw answer.Unreadable(call);
        }
    }

    private async Task<Answer?> ExchangeAsync(Call call, bool isRemoval, CancellationToken cancellationToken)
    {
        Call known = _promoted.ContainsKey(call.Operation) ? call.Promoted() : call;
        using ServiceRequest request = RequestOf(known);
        try
        {
            return await SettleAsync(request, known, isRemoval, cancellationToken);
        }
        catch (FrameioException) when (known.Operation.IsExperimental && request.RouteIsUnknown)
        {
            // A route that is unknown has applied nothing, so asking the other router is safe for every call.
            using ServiceRequest again = RequestOf(call.Promoted());
            (again.AnswerWasLost, again.HasFailed) = (request.AnswerWasLost, request.HasFailed);
            try
            {
                return await SettleAsync(again, call.Promoted(), isRemoval, cancellationToken);
            }
            finally
            {
                if (again.IsServed)
                {
                    _promoted[call.Operation] = true;
                }
            }
        }
    }

    /// <summary>Exchanges, and says of a change whether it may have been applied by a try before the last.</summary>
    private async Task<Answer?> SettleAsync(
        ServiceRequest request, Call call, bool isRemoval, CancellationToken cancellationToken)
    {
        _tokens?.RequireUsable();
        try
        {
            return await ExchangeAsync(request, call, isRemoval, cancellationToken);
        }
        catch (FrameioException last) when (call.Operation.IsWrite && LeavesInDoubt(request, last))
        {
            throw new FrameioException(
                FrameioErrorKind.OutcomeUnknown,
                $"{call} may have been applied: {request.Doubt}, and after that: {last.Message}",
                last)
            { StatusCode = last.StatusCode, ServerErrors = last.ServerErrors };
        }
    }

    // What answers the last try is about that try only: a door that is shut now, a page, a host that is out of reach.
    // A service that fails at every try is called just that; that its call may have been applied is said all the same.
    private static bool LeavesInDoubt(ServiceRequest request, FrameioException last) => last switch
    {
        // The first try would have been refused in the same way, but for a 404: that is also what is said of something
        // that has gone since.
        _ when request.ContentIsRefused => last.StatusCode == 404 && request.OutcomeIsUncertain,
        { Kind: FrameioErrorKind.OutcomeUnknown } => false,
        { Kind: FrameioErrorKind.ServerFault } => request.AnswerWasLost,
        _ => request.OutcomeIsUncertain,
    };

    private async Task<Answer?> ExchangeAsync(
        ServiceRequest request, Call call, bool isRemoval, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(request, call, cancellationToken);
        Clock.Set(response.Headers.Date);
        string raw = await response.Content.ReadTextAsync(cancellationToken);
        int status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
        {
            request.IsServed = true;
            string data = TokenSource.BlankInData(raw, request.Headers.Authorization?.Parameter);
            return new Answer(status, data, response.Headers, Redact);
        }

        string body = Redact(raw);

        // Only the service itself knows that there is nothing left, not a proxy in between.
        request.ContentIsRefused = request.IsServed = Service.Errors.IsAboutContent(status, body);
        request.RouteIsUnknown = status == 404 && Service.Errors.IsAboutRoute(body);
        if (isRemoval && status == 404 && request is { OutcomeIsUncertain: true, ContentIsRefused: true })
        {
            return null;
        }

        if (status is >= 300 and < 400)
        {
            throw Service.Errors.Redirected(call, Service.BaseUri, status, Redact($"{response.Headers.Location}"));
        }

        FrameioException refusal = Service.Errors.Refused(call, status, body, Redact);
        throw request.ComeBackAt is { } time ? refusal.Until(time) : refusal;

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
        HttpClient http = _pipeline.Value.CreateClient();
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
