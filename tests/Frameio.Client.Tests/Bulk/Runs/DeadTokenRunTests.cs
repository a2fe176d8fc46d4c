using Frameio.Client.Access;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Runs;

/// <summary>A token that is refused for good ends the run: every row after it would be answered the same.</summary>
public class DeadTokenRunTests : MembershipTest
{
    [Theory]
    [InlineData(AccessChange.Grant, "v4AddGroupUsers")]
    [InlineData(AccessChange.Revoke, "v4RemoveGroupUser")]
    public async Task It_ends_the_run_with_few_calls_and_every_row_has_its_result(
        AccessChange direction, string operation)
    {
        Break(operation, new StatusFault { Code = 401 }, times: null);
        using KindRun run = new(new(PlaceKind.Group), Client, Directory, direction);
        string group = direction == AccessChange.Grant ? "Producers" : "Crowd";
        List<Outcome> outcomes = [];
        int number = 0;

        FrameioException end = await Failure.OfAsync(
            FrameioErrorKind.TokenRejected,
            async () =>
            {
                foreach ((string? place, string? user) in People(group, 1, 300))
                {
                    InputRow row = new() { Number = ++number, Place = place, Subject = user };
                    Planned planned = await run.PlanAsync(row, Cancellation);
                    await CollectAsync(run.SubmitAsync(planned.Change!, Cancellation), outcomes);
                }

                await CollectAsync(run.CompleteAsync(Cancellation), outcomes);
            });

        outcomes.AddRange(run.Abandon());
        RequireOneEndEach(outcomes, number);
        Assert.All(outcomes, outcome => Assert.True(
            outcome.Error?.Kind is FrameioErrorKind.TokenRejected or FrameioErrorKind.Stopped));
        Assert.Contains("token", end.Message, StringComparison.Ordinal);
        Assert.InRange(Calls(operation).Count, 1, 20);
    }

    // As they come: those before the end are out when it comes.
    private static async Task CollectAsync(IAsyncEnumerable<Outcome> from, List<Outcome> outcomes)
    {
        await foreach (Outcome outcome in from)
        {
            outcomes.Add(outcome);
        }
    }

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { Seed = Seeds.Crowded(people: 300, members: 300) };
}
