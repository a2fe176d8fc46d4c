using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Microsoft.AspNetCore.WebUtilities;

namespace Frameio.Sandbox.V2;

/// <summary>Error bodies of V2: <c>{"code", "message", "errors":[{"code", "status", "title", "detail"}]}</c>.</summary>
internal static class LegacyErrorBody
{
    /// <summary>Renders problems under a status.</summary>
    public static Answer Render(int status, IReadOnlyList<Problem> problems) => Answer.OfJson(status, new JsonObject
    {
        ["code"] = status,
        ["message"] = Title(status),
        ["errors"] = new JsonArray([.. problems.Select(problem => Render(status, problem))]),
    });

    private static JsonObject Render(int status, Problem problem) => new()
    {
        ["code"] = status,
        ["status"] = status,
        ["title"] = Title(status),
        ["detail"] = problem.Detail,
    };

    // The words of the reference.
    private static string Title(int status) => status switch
    {
        402 => "Usage exceeded",
        422 => "Invalid arguments",
        429 => "Rate Limited",
        500 => "Server Error",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };
}
