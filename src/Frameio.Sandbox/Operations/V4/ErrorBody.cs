using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>Error bodies of V4: <c>{"errors":[{"detail", "title"?, "source"?: {"pointer"}}]}</c>.</summary>
internal static class ErrorBody
{
    /// <summary>Renders problems under a status.</summary>
    public static Answer Render(int status, IReadOnlyList<Problem> problems) =>
        Answer.OfJson(status, new JsonObject { ["errors"] = new JsonArray([.. problems.Select(Render)]) });

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
}
