using CmdletHosting;
using Frameio.Sandbox.Logging;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>Creating is the one call that two of are not the same as one.</summary>
public sealed class CreateTests
{
    private static readonly string[] _looking = ["v4ListGroups"];

    public static TheoryData<string> Faults => new(FaultKind.All.Select(kind => kind.Name));

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_group_is_created_once_at_most_and_a_try_that_may_have_made_it_is_looked_for_first(string fault) =>
        await Cases.CheckAsync(Enumerable.Range(0, 3), async (request, cancellationToken) =>
        {
            FaultKind kind = FaultKind.Of(fault);
            await using Rehearsal rehearsal = await Rehearsal.StartAsync(new AddScenario(), cancellationToken);
            rehearsal.Disturb(kind, request);
            RunResult run = await Blocking.RunAsync(() => rehearsal.Runner.Run("New-FrameioGroup", "Once"), cancellationToken);

            int made = rehearsal.Sandbox.State.Snapshot().Accounts.Single().Groups.Count(group => group.Name == "Once");
            List<string> violations = [.. Blind(rehearsal.Sandbox.Log.Snapshot())];
            if (made > 1 || (kind.IsSurvived && made == 0))
            {
                violations.Add($"{made} groups");
            }

            if (run.Output.Count + run.Errors.Count != 1 || run.Output.Count > made || (kind.IsSurvived && run.Errors.Count > 0))
            {
                violations.Add($"{run.Output.Count} results and the errors {string.Join(", ", run.Errors)}");
            }

            return violations;
        });

    // After a refusal that costs nothing there is nothing to look for.
    private static IEnumerable<string> Blind(IReadOnlyList<LogEntry> log)
    {
        LogEntry[] creations = [.. log.Where(entry => entry.Operation == "v4CreateGroup")];
        foreach ((LogEntry first, LogEntry second) in creations.Zip(creations.Skip(1)))
        {
            bool looked = log.Any(entry => entry.Seq > first.Seq && entry.Seq < second.Seq && _looking.Contains(entry.Operation));
            if (first.Status is not (401 or 429) && !looked)
            {
                yield return "the group was created again without a look";
            }
        }
    }
}
