using Frameio.Client.Errors;

namespace Frameio.Client.Access.Running;

/// <summary>
/// A service that answers nobody for a while: the fault is of no row, and patience is the run's, not a call's.
/// </summary>
internal static class Outage
{
    /// <summary>
    /// Rounds in a row in which a place's changes all meet an outage before they fail. A round is fifteen seconds of
    /// tries and a pause of thirty, so that is some nine minutes, as long as the tries of a call wait for a service
    /// that answers with faults.
    /// </summary>
    public const int MostRounds = 12;

    /// <summary>Whether a change met an outage, and sending it again does no harm.</summary>
    /// <param name="outcome">Its end.</param>
    /// <param name="isRepeatable">Whether what may have been applied may be sent again.</param>
    public static bool IsMetBy(Outcome outcome, bool isRepeatable) => outcome.Error is { } error && error.Kind switch
    {
        FrameioErrorKind.EndpointUnavailable => error.StatusCode is null,
        FrameioErrorKind.OutcomeUnknown => error.StatusCode is null && isRepeatable,
        _ => false,
    };
}
