using System.Text.Json;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Authentication;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Umapi;

/// <summary>
/// Adobe's User Management API, as far as it is published: the people of an organisation, its profiles and user groups,
/// and one call that changes them.
/// </summary>
internal sealed class UmapiService(
    SandboxOptions options, TokenStore tokens, SandboxState state, ServiceClock clock)
{
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };

    private readonly MinuteLimiter _limiter = new(clock, options.RateLimits);

    /// <summary>Answers a request.</summary>
    public ServiceResult Handle(
        IncomingRequest request, (UmapiRoute Route, Dictionary<string, string> PathValues) call)
    {
        string? owner = null;
        Answer answer;
        try
        {
            GrantedClient client = Authenticate(request);
            owner = client.ClientId;
            if (_limiter.Consume(call.Route, client.ClientId) is { } seconds)
            {
                return new ServiceResult(TooMany(seconds), Reading: null, owner);
            }

            JsonElement body = ReadBody(request);
            Dictionary<string, string> query = [];
            foreach ((string name, string value) in request.QueryValues)
            {
                query[name] = value;
            }

            answer = state.Use(world => call.Route.Handler(new UmapiContext
            {
                Organization = OrganizationOf(world, client, call.PathValues["org"]),
                PathValues = call.PathValues,
                Query = query,
                Body = body,
                NowMs = clock.ServiceMs,
            }));
        }
        catch (UmapiRefusalException refusal)
        {
            answer = refusal.ToAnswer();
        }

        if (request.Headers.TryGetValue("X-Request-Id", out var id))
        {
            answer.Headers["X-Request-Id"] = id.ToString();
        }

        return new ServiceResult(answer, Reading: null, owner);
    }

    /// <summary>Forgets what counts for the limits.</summary>
    public void Clear() => _limiter.Clear();

    private static Organization OrganizationOf(World world, GrantedClient client, string id)
    {
        Organization? organization = world.Organizations.Find(candidate => candidate.Id == id);
        Person? caller = world.FindPerson(client.User);
        return organization is not null && caller is not null
            && organization.Account.PeopleById.ContainsKey(caller.Id!)
            ? organization
            : throw UmapiRefusalException.Forbidden();
    }

    private GrantedClient Authenticate(IncomingRequest request)
    {
        string? token = Authenticator.BearerOf(request.Headers);
        if (string.IsNullOrEmpty(token) || tokens.ClientOf(token) is not { } client)
        {
            throw UmapiRefusalException.Unauthorized();
        }

        return client.Scopes.Contains(Scopes.UserManagement) && request.Headers["x-api-key"] == client.ClientId
            ? client
            : throw UmapiRefusalException.Forbidden();
    }

    private static JsonElement ReadBody(IncomingRequest request)
    {
        if (request.Body.Length == 0)
        {
            return default;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(request.Body, _strict);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw UmapiRefusalException.BadRequest("error.request.malformed", "The body is no JSON");
        }
    }

    private static Answer TooMany(int seconds)
    {
        Answer answer = Answer.OfJson(StatusCodes.Status429TooManyRequests, new JsonObject
        {
            ["error_code"] = "429050",
            ["message"] = "Too many requests",
        });
        answer.Headers["Retry-After"] = $"{seconds}";
        return answer;
    }
}
