using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Authentication;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Requests;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Hosting;

/// <summary>
/// What the service does with a request, in its order: route, token, limit, shape, handler. So a request with a bad token costs
/// nothing, and one with a bad body costs a call.
/// </summary>
internal sealed class Service(
    SandboxOptions options, ServiceClock clock, SandboxState state, RateLimiter limiter, Authenticator authenticator)
{
    private readonly CursorCodec _cursors = new();

    /// <summary>Handles a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="route">The operation it means and the parameters of its path, or null.</param>
    public ServiceResult Handle(IncomingRequest request, (Operation Operation, Dictionary<string, string> PathValues)? route)
    {
        Person? caller = null;
        RateReading? reading = route is { } known ? limiter.Untouched(known.Operation) : null;
        try
        {
            if (route is not { } found || !IsRouted(found.Operation, request.ApiVersion))
            {
                throw Refusal.NoRoute(request.Method, request.Path, request.ApiVersion);
            }

            caller = authenticator.Authenticate(request.Headers);
            reading = limiter.Consume(found.Operation, caller.Id!);
            if (!reading.Allowed)
            {
                throw Refusal.TooManyRequests();
            }

            return new ServiceResult(Perform(request, found.Operation, found.PathValues, caller), reading, caller.Id);
        }
        catch (RefusalException refusal)
        {
            bool plain = refusal.Status == StatusCodes.Status429TooManyRequests && options.PlainTextRateLimit;
            Answer answer = plain
                ? Answer.OfText(refusal.Status, "Rate Limit Exceeded", "text/plain; charset=utf-8")
                : ErrorBody.Render(refusal);
            return new ServiceResult(answer, reading, caller?.Id);
        }
    }

    // A version nobody knows selects no router. Operations of the current stage are in both.
    private static bool IsRouted(Operation operation, string? apiVersion) => apiVersion switch
    {
        "experimental" => true,
        null or "4.0" => operation.Stage == OperationStage.Current,
        _ => false,
    };

    private Answer Perform(
        IncomingRequest request, Operation operation, Dictionary<string, string> pathValues, Person caller)
    {
        PathRules.Check(pathValues);
        Dictionary<string, string> query = QueryField.Read(operation.Query, request.QueryValues);
        var data = BodyReader.Read(operation.Body, request.Headers.ContentType, request.Body);
        return state.Use(world => operation.Handler(new OperationContext
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
        }));
    }
}
