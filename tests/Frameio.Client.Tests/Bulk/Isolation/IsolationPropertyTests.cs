using Frameio.Client.Access.Isolation;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Isolation;

#pragma warning disable CA5394 // Draws have to be repeatable, not secret.

public class IsolationPropertyTests
{
    private static readonly FrameioErrorKind[] _faults =
        [FrameioErrorKind.ServerFault, FrameioErrorKind.Forbidden, FrameioErrorKind.OutcomeUnknown];

    /// <summary>
    /// SimulatedGroup.RunAsync itself holds that every item is yielded exactly once, and ending at all is the end of
    /// the loop.
    /// </summary>
    [Fact]
    public async Task Whatever_the_service_answers_every_row_gets_its_own_end()
    {
        for (int seed = 0; seed < 3000; seed++)
        {
            await CheckAsync(seed);
        }
    }

    private static async Task CheckAsync(int seed)
    {
        Random random = new(seed);
        int items = random.Next(1, random.Next(2) == 0 ? 12 : 251);
        double rate = Math.Pow(random.NextDouble(), 3);
        double faults = random.Next(3) == 0 ? 0.1 : 0;
        double tooLarge = random.Next(3) == 0 ? 0.1 : 0;
        int naming = random.Next(5);
        SimulatedGroup group = null!;
        group = new()
        {
            Experience = new BatchExperience(random.Next(1, 300)),
            Offenders = [.. Enumerable.Range(0, items).Where(_ => random.NextDouble() < rate)],
            ControlAnswer = random.Next(3) == 0 ? null : new BatchAnswer.Accepted(),
            Interference = _ => random.NextDouble() < faults ? new BatchAnswer.Impossible(
                SimulatedGroup.Error(_faults[random.Next(_faults.Length)]))
                : random.NextDouble() < tooLarge ? new BatchAnswer.TooLarge(
                    SimulatedGroup.Error(FrameioErrorKind.RejectedByServer, 413))
                : null,
            Naming = sent => naming switch
            {
                0 => [],
                1 => [group.OffendersIn(sent).First()],
                2 => group.OffendersIn(sent),
                3 => [.. Enumerable.Range(0, sent.Count)],
                _ =>
                [
                    -1,
                    int.MaxValue,
                    sent.Count,
                    random.Next(-3, sent.Count + 3),
                    random.Next(-3, sent.Count + 3),
                    0,
                    0,
                ],
            },
        };

        Dictionary<int, FrameioException?> fates = await group.RunAsync(items);

        int[] applied = [.. fates.Where(fate => fate.Value is null).Select(fate => fate.Key).Order()];
        Assert.Equal(applied, group.Applied.Order());
        foreach ((int item, FrameioException? error) in fates)
        {
            if (error is { Kind: FrameioErrorKind.RejectedByServer, StatusCode: 422 })
            {
                Assert.True(
                    group.Offenders.Contains(item) || group.NamedOnes.Contains(item),
                    $"Seed {seed}: {item} is good and was refused.");
            }
        }

        // A service that doesn't fail decides everything, and honest names cost no more than they save.
        if (faults == 0 && tooLarge == 0 && naming < 3)
        {
            Assert.Equal(
                group.Offenders.Order(),
                fates.Where(fate => fate.Value is { StatusCode: 422, Kind: FrameioErrorKind.RejectedByServer })
                    .Select(fate => fate.Key).Order());
            Assert.True(
                group.Calls <= CallBudget.Of(items, group.Offenders.Count, group.Experience.LargestBatch),
                $"Seed {seed}: {group.Calls} calls.");
        }
    }
}
