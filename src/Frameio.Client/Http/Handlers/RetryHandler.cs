using Frameio.Client.Http.Pacing;
using Polly;
using Polly.Retry;

namespace Frameio.Client.Http.Handlers;

/// <summary>
/// Sends again what can be sent again: what never left, for every operation; what was lost or failed on the server,
/// where sending it twice does what sending it once does. Waits double and are jittered, in the service's minute. After
/// five faults in a row the operation is paused for a minute, and others go on.
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    /// <summary>Tries of one call, the first included.</summary>
    internal const int MostTries = 5;

    /// <summary>The first wait after a broken connection, which most often is over in a moment.</summary>
    private static readonly TimeSpan _connectionWait = TimeSpan.FromSeconds(1);

    private static readonly ResiliencePropertyKey<ServiceRequest> _requestKey = new("request");

    private readonly Service _service;
    private readonly PacingScope _scope;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;

    public RetryHandler(Service service, PacingScope scope)
    {
        (_service, _scope) = (service, scope);
        _retries = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = MostTries - 1,
                ShouldHandle = attempt => new ValueTask<bool>(
                    IsWorthWaiting(attempt) && CanRepeat(RequestOf(attempt.Context), attempt.Outcome)),
                DelayGenerator = attempt =>
                    new ValueTask<TimeSpan?>(DelayAfter(attempt.Outcome, attempt.AttemptNumber)),
                OnRetry = attempt =>
                {
                    RequestOf(attempt.Context).Observer?.OnWait(
                        $"{Describe(attempt.Outcome)}; try {attempt.AttemptNumber + 2} of {MostTries} follows",
                        attempt.RetryDelay);
                    return default;
                },
            })
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ServiceRequest call = (ServiceRequest)request;
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(_requestKey, call);
        try
        {
            return await _retries.ExecuteAsync(
                async attempt => await TryAsync(call, attempt.CancellationToken), context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<HttpResponseMessage> TryAsync(ServiceRequest call, CancellationToken cancellationToken)
    {
        FaultCount faults = _scope.Owner.For(call.Operation).Faults;
        try
        {
            HttpResponseMessage response = await base.SendAsync(call, cancellationToken);
            bool isFault = (int)response.StatusCode >= 500;
            _scope.HasAnswered = true;
            call.HasFailed |= isFault;
            Count(faults, call, isFault);
            return response;
        }
        catch (HttpRequestException exception)
        {
            // What never left says something of the network, nothing of the operation.
            if (!ConnectionFault.NeverSent(exception))
            {
                call.AnswerWasLost = true;
                Count(faults, call, isFault: true);
            }

            throw;
        }
    }

    private void Count(FaultCount faults, ServiceRequest call, bool isFault)
    {
        // Who is to be told of the fault at once, and asks again, is no run that goes on into a wall.
        if (!call.IsOnlyTry && faults.Count(isFault))
        {
            TimeSpan pause = _scope.Owner.Scale(_service.Window);
            _scope.Owner.For(call.Operation).Pause(pause);
            call.Observer?.OnPause($"{call.Operation} failed {FaultCount.Most} times in a row", pause);
        }
    }

    // A service that never answered is more likely mistyped than out of reach for a moment, and somebody is waiting at
    // the prompt.
    private bool IsWorthWaiting(RetryPredicateArguments<HttpResponseMessage> attempt) =>
        _scope.HasAnswered || attempt.AttemptNumber == 0
            || attempt.Outcome.Exception is not HttpRequestException exception || !ConnectionFault.NeverSent(exception);

    private static bool CanRepeat(ServiceRequest request, Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        _ when request.IsOnlyTry => false,
        { Exception: HttpRequestException exception } =>
            request.Operation.IsRepeatable || ConnectionFault.NeverSent(exception),
        { Result: { } answer } => (int)answer.StatusCode >= 500 && request.Operation.IsRepeatable,
        _ => false,
    };

    private TimeSpan DelayAfter(Outcome<HttpResponseMessage> outcome, int retries)
    {
        OwnerPacing owner = _scope.Owner;
        TimeSpan first = owner.Scale(outcome.Result is null ? _connectionWait : _service.FaultWait);
        TimeSpan wait = TimeSpan.FromTicks((long)((first.Ticks << retries) * (1 + (owner.NextRandom() / 4))));
        TimeSpan asked = outcome.Result is { } answer
            ? RetryAfter.Of(answer, _service.LongestRetryAfter)
            : TimeSpan.Zero;
        return wait > asked ? wait : asked;
    }

    private string Describe(Outcome<HttpResponseMessage> outcome) => outcome.Result is { } answer
        ? $"The {_service.Name} failed ({(int)answer.StatusCode})"
        : "The connection broke";

    private static ServiceRequest RequestOf(ResilienceContext context) =>
        context.Properties.GetValue(_requestKey, null!);
}
