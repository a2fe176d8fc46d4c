namespace Frameio.Sandbox;

/// <summary>The generations of the API, which differ in their errors and lists.</summary>
internal enum ApiGeneration
{
    /// <summary>The current one.</summary>
    V4,

    /// <summary>The legacy one, under <c>/v2</c>.</summary>
    V2,
}

/// <summary>Tells the generations apart.</summary>
internal static class ApiGenerations
{
    /// <summary>The generation a path belongs to; what belongs to neither is V4's to refuse.</summary>
    public static ApiGeneration Of(string path) =>
        path == "/v2" || path.StartsWith("/v2/", StringComparison.Ordinal) ? ApiGeneration.V2 : ApiGeneration.V4;
}
