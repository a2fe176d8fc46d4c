using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Ims;

/// <summary>
/// Ends a request in the words of RFC 6749. Which of 400 and 401 goes with which code is inferred, and so are the
/// descriptions.
/// </summary>
internal sealed class ImsRefusalException(int status, string code, string description) : Exception(description)
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;

    /// <summary>400 with a code.</summary>
    public static ImsRefusalException BadRequest(string code, string description) =>
        new(StatusCodes.Status400BadRequest, code, description);

    /// <summary>400 for a parameter that is missing, or can't be meant.</summary>
    public static ImsRefusalException InvalidRequest(string description) => BadRequest("invalid_request", description);

    /// <summary>400 for a code or a refresh token that is worth nothing.</summary>
    public static ImsRefusalException InvalidGrant(string description) => BadRequest("invalid_grant", description);

    /// <summary>401 for a client that doesn't prove who it is.</summary>
    public static ImsRefusalException Unproven(string description) =>
        new(StatusCodes.Status401Unauthorized, "invalid_client", description);

    /// <summary>What is answered.</summary>
    public Answer ToAnswer() => Answer.OfJson(
        status, new JsonObject { ["error"] = Code, ["error_description"] = Message });
}
