namespace Frameio.Client.Access.Isolation;

/// <summary>
/// What is known about the rate of offenders: how probable each of ten rates is, from 0.9 down by halves to 0.002. Each
/// item found good or bad shifts it (Bayes). Chances are taken over all rates, not at their mean, so that a rate known
/// from few items leads to careful groups; and no rate is ever ruled out, so that a few surprises are enough to change
/// it.
/// </summary>
internal sealed class OffenderRate
{
    private static readonly double[] _rates =
        [.. Enumerable.Range(0, 10).Select(halvings => 0.9 * Math.Pow(0.5, halvings))];

    private readonly double[] _logWeights;
    private readonly double[] _probabilities;

    private OffenderRate(IEnumerable<double> logWeights)
    {
        _logWeights = logWeights.ToArray();

        // Hundreds of items make weights that a double can't hold; what counts is how they compare with the greatest.
        double greatest = _logWeights.Max();
        double[] weights = Array.ConvertAll(_logWeights, weight => Math.Exp(weight - greatest));
        double sum = weights.Sum();
        _probabilities = Array.ConvertAll(weights, weight => weight / sum);
        Mean = _probabilities.Zip(_rates, (probability, rate) => probability * rate).Sum();
    }

    /// <summary>
    /// Before anything is known: a quarter of the rate is twice as probable, since the rows were looked up before they
    /// were sent.
    /// </summary>
    public static OffenderRate Unknown { get; } = new(_rates.Select(rate => -0.5 * Math.Log(rate)));

    /// <summary>The expected rate.</summary>
    public double Mean { get; }

    /// <summary>What is known after so many items were told apart.</summary>
    public OffenderRate After(double bad, double good) =>
        new(_logWeights.Zip(_rates, (weight, rate) => weight + (bad * Math.Log(rate)) + (good * Math.Log(1 - rate))));

    /// <summary>Either this or the other, with even odds.</summary>
    public OffenderRate Or(OffenderRate other) =>
        new(_probabilities.Zip(other._probabilities, (mine, others) => Math.Log((mine + others) / 2)));

    /// <summary>The chance that all of so many items are good.</summary>
    public double ChanceAllGood(int size)
    {
        double chance = 0;
        for (int i = 0; i < _rates.Length; i++)
        {
            chance += _probabilities[i] * Math.Pow(1 - _rates[i], size);
        }

        return chance;
    }
}
