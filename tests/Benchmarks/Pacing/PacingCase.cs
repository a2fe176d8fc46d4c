using Benchmarks.Studios;
using Frameio.Sandbox.Seeding;

namespace Benchmarks.Pacing;

/// <summary>A piece of work to be done as fast as the service allows.</summary>
internal sealed record PacingCase(string Title, string Change, Bucket Bucket, IReadOnlyList<StudioRow> Rows, Seed Seed)
{
    public bool StartsFull { get; init; }

    /// <summary>The fewest calls the service offers for it.</summary>
    public int FewestCalls => IdsACall == 1
        ? Rows.Count
        : Rows.CountBy(row => row.Group).Sum(group => (group.Value + IdsACall - 1) / IdsACall);

    public int IdsACall => Change == "Add" ? 100 : 1;

    public static IReadOnlyList<PacingCase> All { get; } =
    [
        Add("add 1,000 to one group", 1_000),
        Add("add 5,000 to one group", 5_000),
        Add("add 1,000 to each of two groups, in turn", 1_000, groups: 2),
        Add("add 1,000, the bucket full at the start", 1_000) with { StartsFull = true },
        new(
            "remove 1,000",
            "Remove",
            Bucket.Remove,
            People(1_000, 1),
            Studio.Seed(people: 1_000, groups: 1, members: 1_000)),
    ];

    public static PacingCase Add(string title, int people, int groups = 1) =>
        new(title, "Add", Bucket.Add, People(people, groups), Studio.Seed(people, groups));

    private static StudioRow[] People(int people, int groups) =>
    [
        .. Enumerable.Range(1, people).SelectMany(
            person => Enumerable.Range(1, groups).Select(group => new StudioRow(group, person))),
    ];
}
