using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Umapi;

/// <summary>Ends a request of which nothing is done.</summary>
internal sealed class UmapiRefusalException(int status, string? result, string message) : Exception(message)
{
    /// <summary>The headers beside it.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>400, with what is wrong with the request as a whole.</summary>
    public static UmapiRefusalException BadRequest(string result, string message) =>
        new(StatusCodes.Status400BadRequest, result, message);

    /// <summary>404, for a person or a group that isn't there.</summary>
    public static UmapiRefusalException NotFound(string result, string message) =>
        new(StatusCodes.Status404NotFound, result, message);

    /// <summary>401 with an empty body.</summary>
    public static UmapiRefusalException Unauthorized() => new(StatusCodes.Status401Unauthorized, null, "no token")
    {
        Headers = new Dictionary<string, string>
        {
            ["WWW-Authenticate"] = "Bearer realm=\"JIL\", error=\"invalid_token\"",
        },
    };

    /// <summary>403 with an empty body: no key, another client's key, or another's organisation.</summary>
    public static UmapiRefusalException Forbidden() => new(StatusCodes.Status403Forbidden, null, "forbidden");

    /// <summary>What is answered.</summary>
    public Answer ToAnswer()
    {
        Answer answer = result is null
            ? Answer.Empty(status)
            : Answer.OfJson(status, new JsonObject { ["result"] = result, ["message"] = Message });
        foreach ((string name, string value) in Headers)
        {
            answer.Headers[name] = value;
        }

        return answer;
    }
}
