namespace Frameio.Client.Access.Isolation;

/// <summary>
/// The calls that one batch of n items may cost: <c>2·ceil(log2 C(n, k)) + 10</c>, where k is the offenders found so
/// far and the one being looked for, counted up to n/2, beyond which C falls again. Where the service takes fewer items
/// a call than there are, each further piece adds a call. All calls count, the control too; only those refused for
/// their length do not, since they halve the limit and so are few.
/// </summary>
internal static class CallBudget
{
    /// <summary>The budget of a batch.</summary>
    /// <param name="items">How many items the batch has.</param>
    /// <param name="found">How many offenders are found so far.</param>
    /// <param name="limit">The most items the service takes a call.</param>
    public static int Of(int items, int found, int limit) =>
        (2 * LowerBound(items, Math.Min(found + 1, items / 2))) + 10 + ((items + limit - 1) / limit) - 1;

    /// <summary>
    /// The fewest calls in which any strategy can tell k offenders among n items: <c>ceil(log2 C(n, k))</c>.
    /// </summary>
    public static int LowerBound(int items, int offenders)
    {
        double bits = 0;
        for (int i = 0; i < offenders; i++)
        {
            bits += Math.Log((double)(items - i) / (i + 1), 2);
        }

        // Rounding must not make 3 of log2 8 a 4.
        return (int)Math.Ceiling(bits - 1e-9);
    }
}
