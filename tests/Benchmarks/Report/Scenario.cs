namespace Benchmarks.Report;

/// <summary>Something to measure.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="MeasureAsync">Measures it.</param>
internal sealed record Scenario(string Name, Func<Task<IReadOnlyList<Section>>> MeasureAsync);
