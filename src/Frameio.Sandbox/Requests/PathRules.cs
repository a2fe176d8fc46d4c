using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Requests;

/// <summary>
/// What the parameters of a path must look like. That a malformed one is 422 and not 404 is inferred: the live
/// service's texts are those of a framework (OpenApiSpex) that checks path parameters with the rest of the request.
/// </summary>
internal static class PathRules
{
    private const string AdobePrefix = "adobe:";

    /// <summary>Throws unless every parameter is a UUID, or an Adobe id where one may stand.</summary>
    /// <param name="values">The parameters.</param>
    /// <param name="frameOrAdobe">Those that may be an Adobe id.</param>
    public static void Check(IReadOnlyDictionary<string, string> values, params IReadOnlyList<string> frameOrAdobe)
    {
        List<Problem> problems = [];
        foreach ((string name, string value) in values)
        {
            bool adobe = frameOrAdobe.Contains(name)
                && value.StartsWith(AdobePrefix, StringComparison.Ordinal)
                && value.Length > AdobePrefix.Length;
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
