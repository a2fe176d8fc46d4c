using Frameio.Client.Access.Isolation;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Isolation;

/// <summary>
/// A group in memory that a test tells how to answer. Items are numbers; the offenders among them are refused.
/// </summary>
internal sealed class SimulatedGroup
{
    /// <summary>The message of every refusal for content.</summary>
    public const string Words = "can't be added";

    public BatchExperience Experience { get; init; } = new();

    public HashSet<int> Offenders { get; init; } = [];

    /// <summary>The names in a refusal of what was sent.</summary>
    public Func<IReadOnlyList<int>, IReadOnlyCollection<int>> Naming { get; init; } = _ => [];

    /// <summary>An answer out of turn, or null.</summary>
    public Func<IReadOnlyList<int>, BatchAnswer?> Interference { get; init; } = _ => null;

    public BatchAnswer? ControlAnswer { get; init; } = new BatchAnswer.Accepted();

    public List<int> SentSizes { get; } = [];

    public int Controls { get; private set; }

    public int Calls => SentSizes.Count + Controls;

    /// <summary>All that was applied, in order, an entry each time.</summary>
    public List<int> Applied { get; } = [];

    public HashSet<int> NamedOnes { get; } = [];

    public BatchIsolator<int> Isolator => new(SendAsync, ControlAsync, Experience);

    /// <summary>One isolation with a budget of the test's own.</summary>
    public Isolation<int> Isolate(IEnumerable<int> items, Func<int, int, int, int> budgetOf) =>
        new([.. items], SendAsync, ControlAsync, Experience, string.Empty, budgetOf);

    public async Task<Dictionary<int, FrameioException?>> RunAsync(int items)
    {
        Dictionary<int, FrameioException?> fates = [];
        await foreach (
            (int item, FrameioException? error) in Isolator
                .RunAsync([.. Enumerable.Range(0, items)], CancellationToken.None))
        {
            fates.Add(item, error);
        }

        Assert.Equal(Enumerable.Range(0, items), fates.Keys.Order());
        return fates;
    }

    public IReadOnlyCollection<int> OffendersIn(IReadOnlyList<int> sent) =>
        [.. Enumerable.Range(0, sent.Count).Where(index => Offenders.Contains(sent[index]))];

    public static FrameioException Error(FrameioErrorKind kind, int? status = null) =>
        new(kind, Words) { StatusCode = status };

    private Task<BatchAnswer> SendAsync(IReadOnlyList<int> sent, CancellationToken cancellationToken)
    {
        SentSizes.Add(sent.Count);
        return Task.FromResult(Interference(sent) ?? Answer(sent));
    }

    private Task<BatchAnswer?> ControlAsync(CancellationToken cancellationToken)
    {
        Controls += ControlAnswer is null ? 0 : 1;
        return Task.FromResult(ControlAnswer);
    }

    private BatchAnswer Answer(IReadOnlyList<int> sent)
    {
        if (!sent.Any(Offenders.Contains))
        {
            Applied.AddRange(sent);
            return new BatchAnswer.Accepted();
        }

        IReadOnlyCollection<int> named = Naming(sent);
        NamedOnes.UnionWith(named.Where(index => index >= 0 && index < sent.Count).Select(index => sent[index]));
        return new BatchAnswer.Refused(Error(FrameioErrorKind.RejectedByServer, 422), named);
    }
}
