using Frameio.Client.Errors;

namespace Frameio.Client.AdobeUsers;

/// <summary>What became of one command.</summary>
/// <param name="Step">The step at which it ended; those before it are carried out. Null where all are.</param>
/// <param name="Code">Why, as the service's code.</param>
/// <param name="Error">Why, in this library's vocabulary; null where all steps are carried out.</param>
internal readonly record struct AdobeVerdict(int? Step, string? Code, FrameioException? Error)
{
    /// <summary>
    /// Whether the person is just not known to the steps after the one that made them, which passes in minutes.
    /// </summary>
    public bool IsTooEarly => Step > 0 && Code == AdobeErrorCodes.Nonexistent;
}
