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
    private const int MostRounds = 12;

    /// <summary>
    /// Rounds in a row for changes that are answered by nobody who knows of them: a proxy's page can stay for hours,
    /// and somebody may be waiting at the prompt.
    /// </summary>
    private const int MostRoundsInDoubt = 3;

    /// <summary>Whether a change is to be sent again, which does no harm.</summary>
    /// <param name="outcome">Its end.</param>
    /// <param name="isRepeatable">Whether what may have been applied may be sent again.</param>
    /// <param name="round">How often in a row none of its place's changes got through, this time included.</param>
    public static bool IsWorthWaiting(Outcome outcome, bool isRepeatable, int round) =>
        outcome.Error is { } error && error.Kind switch
        {
            FrameioErrorKind.EndpointUnavailable => error.StatusCode is null && round < MostRounds,
            FrameioErrorKind.OutcomeUnknown => isRepeatable && round < MostRoundsInDoubt,
            _ => false,
        };
}
