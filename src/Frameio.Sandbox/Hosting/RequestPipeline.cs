using System.Globalization;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Apis;
using Frameio.Sandbox.Authentication;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Ims;
using Frameio.Sandbox.Logging;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Umapi;

namespace Frameio.Sandbox.Hosting;

/// <summary>
/// The way of a request: into the log, through the faults, to the service or one of Adobe's, and back out.
/// </summary>
internal sealed class RequestPipeline(
    SandboxOptions options,
    ServiceClock clock,
    RequestLog log,
    FaultPlan faults,
    RateLimiter limiter,
    Service service,
    ImsService ims,
    UmapiService umapi)
{
    /// <summary>Handles a request to its end.</summary>
    public async Task HandleAsync(HttpContext context, CancellationToken stopping)
    {
        IncomingRequest request = await IncomingRequest.ReadAsync(context);
        ImsEndpoint? signIn = ims.Match(request.Path);
        var people = UmapiTable.Match(request.Method, request.Path);
        var route = signIn is null && people is null ? OperationTable.Match(request.Method, request.Path) : null;
        string? operationId = signIn?.Id ?? people?.Route.Id ?? route?.Operation.Id;

        LogEntry entry = log.Add(seq => Describe(seq, request, operationId, forSignIn: signIn is not null));
        FaultDecision fault = faults.Decide(operationId, request);
        entry = entry with { Fault = fault.Name };
        log.Update(entry);
        await WaitAsync(fault, context, stopping);

        ServiceResult result = Decide(request, route, signIn, people, fault.Action);
        AddRateHeaders(result);
        bool compressed = options.CompressAnswers && !result.Answer.IsEmpty && Gzip.IsAccepted(request.Headers);
        entry = entry with
        {
            Owner = result.Owner,
            Status = result.Answer.Status,
            Ms = clock.RealMs - entry.AtMs,
            Encoding = compressed ? Gzip.Name : null,
            Mails = result.Mails,
            Fault = fault.Name ?? result.Outage,
        };
        log.Update(entry);
        if (signIn is null)
        {
            options.OnExchange?.Invoke(ExchangeRecorder.Record(entry, request, result.Answer));
        }

        // By the clock that dates the records, which a test may have set.
        context.Response.Headers.Date = clock.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        await AnswerWriter.WriteAsync(context, result.Answer, fault.Action?.Delivery ?? Delivery.Whole, compressed);
    }

    private ServiceResult Decide(
        IncomingRequest request,
        (Operation Operation, Dictionary<string, string> PathValues)? route,
        ImsEndpoint? signIn,
        (UmapiRoute Route, Dictionary<string, string> PathValues)? people,
        FaultAction? fault)
    {
        Api api = ApiTable.Of(request.Path);
        if (fault is { Reaches: false })
        {
            RateReading? untouched = route is { } known ? limiter.Untouched(known.Operation) : null;
            return new ServiceResult(fault.Instead(api), untouched, Owner: null);
        }

        ServiceResult result = (signIn, people) switch
        {
            ({ } endpoint, _) => new ServiceResult(endpoint.Handle(request), Reading: null, Owner: null),
            (_, { } call) => umapi.Handle(request, call),
            _ => service.Handle(request, route, fault?.ListShift ?? 0),
        };
        return fault is null ? result : result with { Answer = fault.Edit(result.Answer, api) };
    }

    // The contract declares the headers on every success with a body and on every 4xx, and on no 204.
    private static void AddRateHeaders(ServiceResult result)
    {
        bool declared = result.Answer.Status is >= 400 and < 500
            || (result.Answer.Status < 300 && !result.Answer.IsEmpty);
        if (declared)
        {
            result.Reading?.AddTo(result.Answer.Headers);
        }
    }

    private async Task WaitAsync(FaultDecision fault, HttpContext context, CancellationToken stopping)
    {
        int ms = fault.Delays.Sum(delay => delay.Ms);
        if (ms > 0)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await clock.DelayAsync(ms, either.Token);
        }
    }

    private LogEntry Describe(long seq, IncomingRequest request, string? operationId, bool forSignIn) => new(
        seq,
        clock.RealMs,
        request.Method,
        request.Path,
        operationId,
        // IMS takes credentials in the query, and more that is nobody's business; it stays out of the log.
        forSignIn ? string.Empty : request.Query,
        request.ApiVersion,
        Authenticator.BearerOf(request.Headers) is not null,
        request.Headers.ContainsKey(Authenticator.LegacyHeader),
        request.CountUserIds())
    {
        Steps = operationId == UmapiTable.Action ? Command.StepsOf(request.Body) : null,
    };
}
