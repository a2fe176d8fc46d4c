using Polly;
using Polly.Retry;

namespace Frameio.Client.Transport;

/// <summary>
/// Waits after a 429 and sends again. Refused calls cost nothing on the server, so patience is all it takes: one interval at first, doubling up to
/// eight, or as long as <c>Retry-After</c> says, within <see cref="LongestWait"/>.
/// </summary>
internal sealed class RateLimitHandler : DelegatingHandler
{
    /// <summary>Tries before giving up: at eight intervals a wait, somebody else is using up every slot.</summary>
    internal const int MostRetries = 12;

    /// <summary>Absurd values of Retry-After are seen in the wild; a longer one is cut to this.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    // The interval of the operations that write (10 a minute), for an answer that declares no limit.
    private static readonly TimeSpan _defaultInterval = TimeSpan.FromSeconds(6);

    private static readonly ResiliencePropertyKey<FrameioRequest> _requestKey = new("request");

    private readonly ResiliencePipeline<HttpResponseMessage> _patience = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = attempt => new ValueTask<bool>(attempt.Outcome.Result is { } answer && (int)answer.StatusCode == 429),
            MaxRetryAttempts = MostRetries,
            DelayGenerator = attempt => new ValueTask<TimeSpan?>(DelayAfter(attempt.Outcome.Result!, attempt.AttemptNumber)),
            OnRetry = attempt =>
            {
                if (attempt.Context.Properties.TryGetValue(_requestKey, out FrameioRequest? request))
                {
                    request.Observer?.OnWait("The service's rate limit is reached", attempt.RetryDelay);
                }

                return default;
            },
        })
        .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            if (request is FrameioRequest known)
            {
                context.Properties.Set(_requestKey, known);
            }

            return await _patience.ExecuteAsync(
                async attempt => await base.SendAsync(request, attempt.CancellationToken),
                context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>How long to wait after the given refusal.</summary>
    /// <param name="refusal">The 429.</param>
    /// <param name="retries">How many retries went before.</param>
    internal static TimeSpan DelayAfter(HttpResponseMessage refusal, int retries)
    {
        TimeSpan interval = RateLimitHeaders.From(refusal)?.Interval ?? _defaultInterval;
        TimeSpan backOff = TimeSpan.FromTicks(interval.Ticks << Math.Min(retries, 3));
        TimeSpan asked = RetryAfter(refusal) ?? TimeSpan.Zero;
        TimeSpan delay = asked > backOff ? asked : backOff;
        return delay < LongestWait ? delay : LongestWait;
    }

    // A date is read against the answer's own clock, so that a skewed local one doesn't matter.
    private static TimeSpan? RetryAfter(HttpResponseMessage refusal) => refusal.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - (refusal.Headers.Date ?? DateTimeOffset.UtcNow),
        _ => null,
    };
}
