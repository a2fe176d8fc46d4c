using System.Globalization;

namespace FrameioPS.Tests.Faults;

/// <summary>Several faults at requests drawn by a seed. FRAMEIOPS_FAULT_SEED runs one seed alone.</summary>
public sealed class RandomMixTests
{
    private const int FewEnoughToSurvive = 4;

    private static IEnumerable<int> Seeds => int.TryParse(Environment.GetEnvironmentVariable("FRAMEIOPS_FAULT_SEED"), CultureInfo.InvariantCulture, out int seed)
        ? [seed]
        : Enumerable.Range(1, 60);

    [Fact]
    public async Task Any_mix_of_faults_loses_no_row_and_makes_none_lie() => await Cases.CheckAsync(Seeds.Select(Draw), async (mix, cancellationToken) =>
    {
        RunRecord reference = await Reference.OfAsync(mix.Command);
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(Scenario.Of(mix.Command), cancellationToken);
        foreach ((FaultKind kind, double place) in mix.Faults)
        {
            rehearsal.Disturb(kind, (int)(place * reference.Log.Count));
        }

        RunRecord run = await rehearsal.RunAsync(cancellationToken);
        return [.. Truth.Violations(run), .. Tries.Violations(run), .. mix.IsSurvived ? Reference.Differences(reference, run) : Reference.Inventions(reference, run)];
    });

    // A third of the mixes is of what a run has to survive, and fewer than it gives up after.
    private static Mix Draw(int seed)
    {
        Random random = new(seed);
        bool isSurvived = seed % 3 == 0;
        FaultKind[] kinds = [.. FaultKind.All.Where(kind => !isSurvived || (kind.IsSurvived && !kind.IsAboutToken))];
        int count = isSurvived ? random.Next(3, FewEnoughToSurvive + 1) : random.Next(3, 9);
        return new Mix(
            seed,
            seed % 2 == 0 ? "Add-FrameioGroupMember" : "Remove-FrameioGroupMember",
            isSurvived,
            [.. Enumerable.Range(0, count).Select(_ => (kinds[random.Next(kinds.Length)], random.NextDouble()))]);
    }

    private sealed record Mix(int Seed, string Command, bool IsSurvived, IReadOnlyList<(FaultKind Kind, double Place)> Faults)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"seed {Seed} ({Command}, {string.Join(", ", Faults.Select(fault => $"{fault.Kind} at {fault.Place:P0}"))})");
    }
}
