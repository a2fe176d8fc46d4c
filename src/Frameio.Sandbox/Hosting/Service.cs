using System.Text.Json;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Apis;
using Frameio.Sandbox.Authentication;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Hosting;

/// <summary>
/// What the service does with a request, in its order: route, token, limit, shape, handler. So a request with a bad
/// token costs nothing, and one with a bad body costs a call.
/// </summary>
internal sealed class Service(
    SandboxOptions options,
    ServiceClock clock,
    SandboxState state,
    RateLimiter limiter,
    Authenticator authenticator,
    Outages outages)
{
    private readonly CursorCodec _cursors = new();

    /// <summary>Handles a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="route">The operation it means and the parameters of its path, or null.</param>
    /// <param name="listShift">How many records a fault puts before the page of a list.</param>
    public ServiceResult Handle(
        IncomingRequest request,
        (Operation Operation, Dictionary<string, string> PathValues)? route,
        int listShift)
    {
        Person? caller = null;
        Api api = ApiTable.Of(request.Path);
        RateReading? reading = route is { } known ? limiter.Untouched(known.Operation) : null;
        if (outages.Of(api) is { } outage)
        {
            Answer refused = api.Refuse(outage.Status, outage.Problem);
            return new ServiceResult(refused, reading, Owner: null) { Outage = outage.Name };
        }

        try
        {
            if (route is not { } found || !found.Operation.Stage.IsRouted(request.ApiVersion))
            {
                throw Refusal.NoRoute(request.Method, request.Path, request.ApiVersion);
            }

            caller = authenticator.Authenticate(request.Headers, api);
            reading = limiter.Consume(found.Operation, caller.Id!);
            if (!reading.Allowed)
            {
                throw Refusal.TooManyRequests();
            }

            (Answer performed, IReadOnlyList<Mail>? mails) = Perform(
                request, found.Operation, found.PathValues, caller, api, listShift);
            return new ServiceResult(performed, reading, caller.Id) { Mails = mails };
        }
        catch (RefusalException refusal)
        {
            bool plain = refusal.Status == StatusCodes.Status429TooManyRequests && options.PlainTextRateLimit;
            Answer answer = plain
                ? Answer.OfText(refusal.Status, "Rate Limit Exceeded", "text/plain; charset=utf-8")
                : api.Refuse(refusal.Status, refusal.Problems);
            return new ServiceResult(answer, reading, caller?.Id);
        }
    }

    private (Answer Answer, IReadOnlyList<Mail>? Mails) Perform(
        IncomingRequest request,
        Operation operation,
        Dictionary<string, string> pathValues,
        Person caller,
        Api api,
        int listShift)
    {
        api.CheckPath(pathValues);
        Dictionary<string, string> query = api.ReadQuery(operation, request.QueryValues);
        JsonElement data = api.ReadBody(operation, request.Headers.ContentType, request.Body);
        return state.Use(world =>
        {
            int mailsBefore = world.Mails.Count;
            Answer answer = operation.Handler(new OperationContext
            {
                World = world,
                Caller = caller,
                Path = request.Path,
                PathValues = pathValues,
                Query = query,
                Data = data,
                Options = options,
                Cursors = _cursors,
                Now = clock.UtcNow,
                ListShift = listShift,
            });
            IReadOnlyList<Mail> mails = [.. world.Mails.Skip(mailsBefore)];
            return (answer, mails.Count > 0 ? mails : null);
        });
    }
}
