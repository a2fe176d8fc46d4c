using System.Runtime.CompilerServices;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Isolation;

/// <summary>
/// Applies what can be applied of a batch that the service refuses as a whole, and finds the rows it refuses, in few
/// calls. Every group that is tested and accepted is thereby applied.
/// </summary>
/// <param name="send">Sends some items in one call.</param>
/// <param name="control">Sends one id that is known to be fine; null when no such id is known.</param>
/// <param name="experience">What the run has learnt so far.</param>
/// <param name="group">Where the batch goes, for remembering whether changes are taken there.</param>
internal sealed class BatchIsolator<T>(
    Func<IReadOnlyList<T>, CancellationToken, Task<BatchAnswer>> send,
    Func<CancellationToken, Task<BatchAnswer?>> control,
    BatchExperience experience,
    string group = "")
{
    /// <summary>
    /// Yields every item once, as soon as its fate is known; a null error means applied. When the run is cancelled, the
    /// items not yielded are those not decided; only the call that was under way may still have an effect.
    /// </summary>
    public async IAsyncEnumerable<(T Item, FrameioException? Error)> RunAsync(
        IReadOnlyList<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Isolation<T> isolation = new(items, send, control, experience, group, CallBudget.Of);
        while (isolation.IsOpen)
        {
            foreach ((T Item, FrameioException? Error) fate in await isolation.StepAsync(cancellationToken))
            {
                yield return fate;
            }
        }
    }
}
