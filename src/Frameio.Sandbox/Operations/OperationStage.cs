namespace Frameio.Sandbox.Operations;

/// <summary>Which of the service's routers knows an operation.</summary>
public sealed class OperationStage
{
    private readonly string _name;

    /// <summary>Makes a stage.</summary>
    /// <param name="name">The name, as in the OpenAPI file.</param>
    /// <param name="isRouted">
    /// Whether a request with that <c>api-version</c>, null without one, reaches its operations.
    /// </param>
    internal OperationStage(string name, Func<string?, bool> isRouted)
    {
        _name = name;
        IsRouted = isRouted;
    }

    /// <summary>Both routers; no header needed. A version nobody knows selects none.</summary>
    public static OperationStage Current { get; } = new(
        "current", version => version is null or "4.0" or "experimental");

    /// <summary>The stable one, and only by its name: the request must say <c>api-version: 4.0</c>.</summary>
    public static OperationStage CurrentByName { get; } = new("current", version => version == "4.0");

    /// <summary>Only the experimental one: the request must say <c>api-version: experimental</c>.</summary>
    public static OperationStage Experimental { get; } = new("experimental", version => version == "experimental");

    /// <summary>Experimental by its page, which names no header: both routers, as of what is current.</summary>
    public static OperationStage ExperimentalWithoutHeader { get; } = new("experimental", Current.IsRouted);

    /// <summary>Whether a request with that <c>api-version</c> reaches its operations.</summary>
    internal Func<string?, bool> IsRouted { get; }

    /// <summary>The name, as in the OpenAPI file.</summary>
    public override string ToString() => _name;
}
