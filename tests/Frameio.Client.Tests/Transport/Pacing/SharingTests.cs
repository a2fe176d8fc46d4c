namespace Frameio.Client.Tests.Transport.Pacing;

/// <summary>
/// Processes with one token that know nothing of each other: the service counts their calls together. Many draws of
/// delays and starts, against loops that are given the same.
/// </summary>
public class SharingTests
{
    private const int Draws = 40;

    private static readonly double[] _longestDelays = [0.2, 1.5];
    private static readonly double[] _staggers = [0, 1, 2, 10];

    /// <summary>
    /// The calls of each process; the most it may take, of the floor; and the most refusals, of those of loops. Short
    /// work ends before it is known whether the other is still there, and three leave less to each than is assumed.
    /// </summary>
    public static TheoryData<int[], double, double> Works => new()
    {
        { [10, 10], 1.20, 0.10 },
        { [30, 30], 1.05, 0.10 },
        { [30, 10], 1.055, 0.06 },
        { [100, 20], 1.02, 0.04 },
        { [10, 10, 10], 1.22, 0.20 },
        { [30, 30, 30], 1.05, 0.18 },
    };

    [Theory]
    [MemberData(nameof(Works))]
    public void A_bucket_is_shared_near_the_floor_and_with_few_refusals(
        int[] calls, double mostOfFloor, double mostOfLoops)
    {
        List<double> walls = [];
        int ours = 0;
        int loops = 0;
        foreach (double longestDelay in _longestDelays)
        {
            foreach (double stagger in _staggers)
            {
                for (int seed = 0; seed < Draws; seed++)
                {
                    SimulatedSharing paced = New(seed, longestDelay);
                    SimulatedSharing looped = New(seed, longestDelay);
                    Run(paced, paced.AddPaced, calls, stagger, seed);
                    Run(looped, looped.AddLoop, calls, stagger, seed);
                    walls.Add(paced.Wall / paced.Floor);
                    ours += paced.Refused;
                    loops += looped.Refused;
                }
            }
        }

        Assert.InRange(walls.Average(), 1, mostOfFloor);
        Assert.InRange((double)ours / loops, 0, mostOfLoops);
    }

    private static SimulatedSharing New(int seed, double longestDelay) =>
        new(seed, TimeSpan.FromSeconds(longestDelay));

    private static void Run(
        SimulatedSharing service, Action<int, TimeSpan> add, int[] calls, double stagger, int seed)
    {
        Random random = new(seed);
        foreach (int each in calls.OrderBy(_ => random.Next()))
        {
            add(each, TimeSpan.FromSeconds(stagger * random.NextDouble()));
        }

        service.Run();
    }
}
