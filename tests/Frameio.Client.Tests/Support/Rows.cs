using Frameio.Client.Access;

namespace Frameio.Client.Tests.Support;

/// <summary>Rows on their way into a run, as the cmdlets send them.</summary>
internal static class Rows
{
    /// <summary>Plans a row and submits what is to be sent; returns what came to its end meanwhile.</summary>
    public static async Task<IReadOnlyList<Outcome>> TakeAsync(
        this KindRun run, InputRow row, CancellationToken cancellationToken)
    {
        Planned planned = await run.PlanAsync(row, cancellationToken);
        if (planned.Outcome is { } ended)
        {
            return [ended];
        }

        return planned.Change is { } change
            ? await run.SubmitAsync(change, cancellationToken).ToListAsync(cancellationToken)
            : [];
    }
}
