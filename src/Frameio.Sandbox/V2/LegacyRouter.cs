using Frameio.Sandbox.Operations;

namespace Frameio.Sandbox.V2;

/// <summary>The router of V2, which has no versions.</summary>
internal static class LegacyRouter
{
    /// <summary>The stage of its operations.</summary>
    public static OperationStage Stage { get; } = new("legacy", _ => true);
}
