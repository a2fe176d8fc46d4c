using System.Globalization;
using Benchmarks.Children;

namespace Benchmarks.Engine;

/// <summary>What a child says of itself.</summary>
internal sealed record EngineFigures(
    int Rows,
    double ListSeconds,
    double Seconds,
    double ProcessorSeconds,
    double AllocatedBytes,
    double KeptBytes,
    double PeakMegabytes)
{
    public double RowsASecond => Rows / Seconds;

    /// <summary>The median, by time, of a few children's figures.</summary>
    public static async Task<EngineFigures> MedianAsync(Func<Task<EngineFigures>> measure, int runs)
    {
        List<EngineFigures> all = [];
        for (int run = 0; run < runs; run++)
        {
            all.Add(await measure());
        }

        return all.OrderBy(figures => figures.Seconds).ElementAt(runs / 2);
    }

    public static async Task<EngineFigures> MeasureAsync(Uri baseUri, int rows, int groups)
    {
        using Child child = await Child.StartAsync(
            Child.Self(
                "child-engine",
                $"{baseUri}",
                rows.ToString(CultureInfo.InvariantCulture),
                groups.ToString(CultureInfo.InvariantCulture)));
        child.Begin();
        double[] figures =
        [
            .. (await child.EndAsync()).Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)),
        ];
        return new EngineFigures(
            rows, figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
    }
}
