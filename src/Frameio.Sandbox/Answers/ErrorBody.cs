using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Frameio.Sandbox.Answers;

/// <summary>
/// Error bodies: in V4 <c>{"errors":[{"detail", "title"?, "source"?: {"pointer"}}]}</c>, in V2
/// <c>{"code", "message", "errors":[{"code", "status", "title", "detail"}]}</c>.
/// </summary>
internal static class ErrorBody
{
    /// <summary>Renders a refusal.</summary>
    public static Answer Render(ApiGeneration generation, RefusalException refusal) =>
        Render(generation, refusal.Status, refusal.Problems);

    /// <summary>Renders problems under a status.</summary>
    public static Answer Render(ApiGeneration generation, int status, params IReadOnlyList<Problem> problems)
    {
        bool legacy = generation == ApiGeneration.V2;
        JsonArray errors = [.. problems.Select(problem => legacy ? RenderLegacy(status, problem) : Render(problem))];
        return Answer.OfJson(status, legacy
            ? new JsonObject { ["code"] = status, ["message"] = LegacyTitle(status), ["errors"] = errors }
            : new JsonObject { ["errors"] = errors });
    }

    private static JsonObject Render(Problem problem)
    {
        JsonObject item = new() { ["detail"] = problem.Detail };
        if (problem.Title is not null)
        {
            item["title"] = problem.Title;
        }

        if (problem.Pointer is not null)
        {
            item["source"] = new JsonObject { ["pointer"] = problem.Pointer };
        }

        return item;
    }

    private static JsonObject RenderLegacy(int status, Problem problem) => new()
    {
        ["code"] = status,
        ["status"] = status,
        ["title"] = LegacyTitle(status),
        ["detail"] = problem.Detail,
    };

    // The words of the reference.
    private static string LegacyTitle(int status) => status switch
    {
        402 => "Usage exceeded",
        422 => "Invalid arguments",
        429 => "Rate Limited",
        500 => "Server Error",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };
}
