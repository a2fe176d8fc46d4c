namespace Frameio.Sandbox.Operations;

/// <summary>Which of the service's routers knows an operation.</summary>
public enum OperationStage
{
    /// <summary>Both routers; no header needed.</summary>
    Current,

    /// <summary>Only the experimental one: the request must say <c>api-version: experimental</c>.</summary>
    Experimental,

    /// <summary>V2, which has a router of its own and no versions.</summary>
    Legacy,
}
