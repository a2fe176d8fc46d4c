using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Requests;

/// <summary>
/// What the parameters of a path must look like. That a malformed one is 422 and not 404 is inferred: the live service's texts
/// are those of a framework (OpenApiSpex) that checks path parameters with the rest of the request.
/// </summary>
internal static class PathRules
{
    // Of V4, the only two records whose path segment may be an Adobe id.
    private static readonly string[] _frameOrAdobe = ["account_id", "project_id"];

    /// <summary>Throws unless every parameter is a UUID, or an Adobe id where one may stand.</summary>
    public static void Check(IReadOnlyDictionary<string, string> values, ApiGeneration generation)
    {
        List<Problem> problems = [];
        foreach ((string name, string value) in values)
        {
            bool adobe = generation == ApiGeneration.V4 && _frameOrAdobe.Contains(name) && value.StartsWith("adobe:", StringComparison.Ordinal) && value.Length > 6;
            if (!adobe && !Guid.TryParseExact(value, "D", out _))
            {
                problems.Add(Problem.Invalid($"/{name}", "Invalid format. Expected :uuid"));
            }
        }

        if (problems.Count > 0)
        {
            throw Refusal.Unprocessable(problems);
        }
    }
}
