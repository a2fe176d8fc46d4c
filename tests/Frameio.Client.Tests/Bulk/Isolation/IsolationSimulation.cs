using Frameio.Client.Access.Isolation;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Isolation;

/// <summary>What a strategy took over many draws: calls, the control included.</summary>
internal sealed record IsolationFigures(
    int Items, int Offenders, int IdsACall, double Mean, int Worst, double NaiveHalving)
{
    /// <summary>The fewest calls any strategy can do with.</summary>
    public int LowerBound => CallBudget.LowerBound(Items, Offenders);

    /// <summary>One id a call.</summary>
    public int Singles => Items;
}

/// <summary>
/// Counts calls against a service in memory that refuses a batch with an offender in it and names nobody. Depends on
/// nothing but the client, so that a benchmark can be made of this file.
/// </summary>
internal static class IsolationSimulation
{
    /// <summary>Isolates offenders drawn at random, each draw with a fresh experience.</summary>
    public static async Task<IsolationFigures> MeasureAsync(int items, int offenders, int idsACall, int draws = 200)
    {
        List<int> calls = [];
        int halving = 0;
        for (int seed = 0; seed < draws; seed++)
        {
            bool[] bad = Draw(items, offenders, seed);
            calls.Add(await CallsAsync(bad, idsACall));
            halving += bad.Chunk(idsACall).Sum(HalvingCalls);
        }

        return new IsolationFigures(items, offenders, idsACall, calls.Average(), calls.Max(), (double)halving / draws);
    }

    /// <summary>The calls for a file of items, in batches of so many ids and with one experience.</summary>
    public static async Task<int> CallsAsync(bool[] bad, int idsACall)
    {
        int calls = 0;
        BatchIsolator<int> isolator = new(
            (sent, _) =>
            {
                calls++;
                return Task.FromResult<BatchAnswer>(
                    sent.Any(item => bad[item]) ? Refused() : new BatchAnswer.Accepted());
            },
            _ =>
            {
                calls++;
                return Task.FromResult<BatchAnswer?>(new BatchAnswer.Accepted());
            },
            new BatchExperience(idsACall));
        foreach (int[] batch in Enumerable.Range(0, bad.Length).Chunk(idsACall))
        {
            int before = calls;
            int found = 0;
            await foreach ((int item, FrameioException? error) in isolator.RunAsync(batch, CancellationToken.None))
            {
                if (bad[item] != error is { Kind: FrameioErrorKind.RejectedByServer })
                {
                    throw new InvalidOperationException(
                        $"Item {item} got the wrong end: {error?.Message ?? "applied"}.");
                }

                found += error is null ? 0 : 1;
            }

            if (calls - before > CallBudget.Of(batch.Length, found, idsACall))
            {
                throw new InvalidOperationException(
                    $"{calls - before} calls for {found} offenders among {batch.Length}.");
            }
        }

        return calls;
    }

    /// <summary>Which items are offenders, by a seed.</summary>
    public static bool[] Draw(int items, int offenders, int seed)
    {
        bool[] bad = new bool[items];
        Array.Fill(bad, true, 0, offenders);
#pragma warning disable CA5394 // Draws have to be repeatable, not secret.
        new Random(seed).Shuffle(bad);
#pragma warning restore CA5394
        return bad;
    }

    // Both halves of every refused batch are sent.
    private static int HalvingCalls(bool[] bad) => !bad.Contains(true) || bad.Length == 1
        ? 1
        : 1 + HalvingCalls(bad[..(bad.Length / 2)]) + HalvingCalls(bad[(bad.Length / 2)..]);

    private static BatchAnswer.Refused Refused() =>
        new(
            new FrameioException(
                FrameioErrorKind.RejectedByServer, "One or more users can't be added.")
            { StatusCode = 422 },
            []);
}
