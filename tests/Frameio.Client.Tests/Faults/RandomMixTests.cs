using System.Globalization;

namespace Frameio.Client.Tests.Faults;

/// <summary>Several faults at requests drawn by a seed. FRAMEIOPS_FAULT_SEED runs one seed alone.</summary>
public class RandomMixTests
{
    private const int FewEnoughToSurvive = 4;
    private const int MixesOfEach = 30;

    private static string? SeedAlone => Environment.GetEnvironmentVariable("FRAMEIOPS_FAULT_SEED");

    private static IEnumerable<int> Seeds => int.TryParse(SeedAlone, CultureInfo.InvariantCulture, out int seed)
        ? [seed]
        : Enumerable.Range(1, MixesOfEach * Scenario.All.Count);

    [Fact]
    public Task Any_mix_of_faults_loses_no_row_and_makes_none_lie() => Cases.CheckAsync(Seeds.Select(Draw), CheckAsync);

    private static async Task<IEnumerable<string>> CheckAsync(Mix mix, CancellationToken cancellationToken)
    {
        RunRecord reference = await Reference.OfAsync(mix.Scenario.Name);
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(mix.Scenario, cancellationToken);
        foreach ((FaultKind kind, double place) in mix.Faults)
        {
            int[] requests = [.. kind.PlacesIn(reference)];
            if (requests.Length > 0)
            {
                rehearsal.Disturb(kind, requests[(int)(place * requests.Length)], reference);
            }
        }

        RunRecord run = await rehearsal.RunAsync(cancellationToken);
        string[] violations =
            [.. Truth.Violations(run), .. Reference.Differences(reference, run, mix.IsSurvived, mix.Kinds)];

        // What was sent tells why; another run of the seed may well send something else.
        return violations.Length == 0 ? violations : [.. violations, run.Wire];
    }

    // A third of the mixes is of what a run has to survive, and fewer than it gives up after.
    private static Mix Draw(int seed)
    {
        Random random = new(seed);
        bool isSurvived = seed % 3 == 0;
        FaultKind[] kinds = [.. FaultKind.All.Where(kind => !isSurvived || IsSurvivedOften(kind))];
        int count = isSurvived ? random.Next(3, FewEnoughToSurvive + 1) : random.Next(3, 9);
        return new Mix(
            seed,
            Scenario.All[seed % Scenario.All.Count],
            isSurvived,
            [.. Enumerable.Range(0, count).Select(_ => (kinds[random.Next(kinds.Length)], random.NextDouble()))]);
    }

    // A list that is moved at each reading is never whole.
    private static bool IsSurvivedOften(FaultKind kind) => kind.IsSurvived && !kind.IsAboutToken && !kind.IsOfPath;

    private sealed record Mix(
        int Seed, Scenario Scenario, bool IsSurvived, IReadOnlyList<(FaultKind Kind, double Place)> Faults)
    {
        public FaultKind[] Kinds => [.. Faults.Select(fault => fault.Kind)];

        public override string ToString()
        {
            IEnumerable<string> faults = Faults.Select(
                fault => string.Create(CultureInfo.InvariantCulture, $"{fault.Kind} at {fault.Place:P0}"));
            return $"seed {Seed} ({Scenario}, {string.Join(", ", faults)})";
        }
    }
}
