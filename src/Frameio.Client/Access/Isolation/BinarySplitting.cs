namespace Frameio.Client.Access.Isolation;

/// <summary>
/// How many items to test next (generalised binary splitting, Hwang 1972, with the rate learnt on the way). A test
/// tells most when it is as likely to pass as to fail: that makes groups of about ln 2 / p among items nothing is known
/// of, and near-halves of a contaminated group.
/// </summary>
internal static class BinarySplitting
{
    // Above about 0.38 no strategy beats testing one by one (Ungar 1960); the estimate deserves a margin.
    private const double SinglesAbove = 0.35;

    /// <summary>The size of the next group.</summary>
    /// <param name="rate">What is known about the rate of offenders.</param>
    /// <param name="contaminated">
    /// Size of the group that is known to hold an offender and that the test is taken from, or 0.
    /// </param>
    /// <param name="limit">
    /// The most there can be in the group; less than <paramref name="contaminated"/>, unless that is 0.
    /// </param>
    public static int NextSize(OffenderRate rate, int contaminated, int limit)
    {
        if (rate.Mean > SinglesAbove)
        {
            return 1;
        }

        // A contaminated group isn't all good, which makes each part of it less likely to be.
        double excluded = contaminated > 0 ? rate.ChanceAllGood(contaminated) : 0;
        double previous = 1;
        for (int size = 1; size <= limit; size++)
        {
            double chance = (rate.ChanceAllGood(size) - excluded) / (1 - excluded);
            if (chance < 0.5)
            {
                bool smallerIsNearer = previous - 0.5 < 0.5 - chance;
                return size > 1 && smallerIsNearer ? size - 1 : size;
            }

            previous = chance;
        }

        return limit;
    }
}
