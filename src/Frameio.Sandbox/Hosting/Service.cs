using System.Text.Json;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Authentication;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Requests;
using Frameio.Sandbox.State;
using Frameio.Sandbox.V2;

namespace Frameio.Sandbox.Hosting;

/// <summary>
/// What the service does with a request, in its order: route, token, limit, shape, handler. So a request with a bad token costs
/// nothing, and one with a bad body costs a call.
/// </summary>
internal sealed class Service(
    SandboxOptions options,
    ServiceClock clock,
    SandboxState state,
    RateLimiter limiter,
    Authenticator authenticator,
    LegacySwitch legacy)
{
    private readonly CursorCodec _cursors = new();

    /// <summary>Handles a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="route">The operation it means and the parameters of its path, or null.</param>
    public ServiceResult Handle(IncomingRequest request, (Operation Operation, Dictionary<string, string> PathValues)? route)
    {
        Person? caller = null;
        ApiGeneration generation = ApiGenerations.Of(request.Path);
        RateReading? reading = route is { } known ? limiter.Untouched(known.Operation) : null;
        if (generation == ApiGeneration.V2 && legacy.Outage is { } outage)
        {
            return new ServiceResult(ErrorBody.Render(generation, outage.Refusal), reading, Owner: null) { Outage = outage.Name };
        }

        try
        {
            if (route is not { } found || !IsRouted(found.Operation, request.ApiVersion))
            {
                throw Refusal.NoRoute(request.Method, request.Path, request.ApiVersion);
            }

            caller = authenticator.Authenticate(request.Headers, generation);
            reading = limiter.Consume(found.Operation, caller.Id!);
            if (!reading.Allowed)
            {
                throw Refusal.TooManyRequests();
            }

            (Answer performed, IReadOnlyList<Mail>? mails) = Perform(request, found.Operation, found.PathValues, caller, generation);
            return new ServiceResult(performed, reading, caller.Id) { Mails = mails };
        }
        catch (RefusalException refusal)
        {
            bool plain = refusal.Status == StatusCodes.Status429TooManyRequests && options.PlainTextRateLimit;
            Answer answer = plain
                ? Answer.OfText(refusal.Status, "Rate Limit Exceeded", "text/plain; charset=utf-8")
                : ErrorBody.Render(generation, refusal);
            return new ServiceResult(answer, reading, caller?.Id);
        }
    }

    // A version nobody knows selects no router. Operations of the current stage are in both.
    private static bool IsRouted(Operation operation, string? apiVersion) => apiVersion switch
    {
        _ when operation.Stage == OperationStage.Legacy => true,
        "experimental" => true,
        null or "4.0" => operation.Stage == OperationStage.Current,
        _ => false,
    };

    private (Answer Answer, IReadOnlyList<Mail>? Mails) Perform(
        IncomingRequest request,
        Operation operation,
        Dictionary<string, string> pathValues,
        Person caller,
        ApiGeneration generation)
    {
        PathRules.Check(pathValues, generation);
        bool lax = generation == ApiGeneration.V2;
        Dictionary<string, string> query =
            lax ? LegacyReader.Query(request.QueryValues) : QueryField.Read(operation.Query, request.QueryValues);
        JsonElement data =
            lax ? LegacyReader.Body(request.Body) : BodyReader.Read(operation.Body, request.Headers.ContentType, request.Body);
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
            });
            return (answer, world.Mails.Count > mailsBefore ? (IReadOnlyList<Mail>)[.. world.Mails.Skip(mailsBefore)] : null);
        });
    }
}
