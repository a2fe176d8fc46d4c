using CmdletHosting;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Logging;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>A command downstream that has enough, such as <c>Select-Object -First</c>: what is on its way may still arrive, and nothing is sent any more.</summary>
public sealed class EnoughTests
{
    private const int Groups = 3;
    private const int RemovalsAtATime = 8;

    // The first result comes before anything is written, the others while the offenders are looked for.
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(40)]
    public async Task No_addition_is_sent_any_more_and_the_next_command_works(int enough)
    {
        await using Rehearsal rehearsal = await StartAsync(new AddScenario());

        RunRecord run = await rehearsal.RunAsync(TestContext.Current.CancellationToken, new RunOptions { TakeFirst = enough });
        AssertEnded(run, enough);

        // Each queues for the same bucket, behind whatever would be left there.
        int[] people = [200, 201, 202, 203];
        foreach (int person in people)
        {
            RunResult next = rehearsal.Runner.Run("Add-FrameioGroupMember", "Gamma", Studio.Email(person));
            Assert.Equal("Added", Assert.Single(next.Texts("Status")));
        }

        Assert.InRange(WritesSince(rehearsal, run), people.Length, people.Length + Groups);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public async Task No_removal_is_sent_any_more_and_the_next_command_works(int enough)
    {
        await using Rehearsal rehearsal = await StartAsync(new RemoveScenario { Count = 100 });
        rehearsal.Sandbox.Faults.Add(new FaultRule { Method = "DELETE", Times = null, Action = new DelayFault { Ms = 40 } });

        RunRecord run = await rehearsal.RunAsync(TestContext.Current.CancellationToken, new RunOptions { TakeFirst = enough });
        AssertEnded(run, enough);

        RunResult next = rehearsal.Runner.Run(new Step("Remove-FrameioGroupMember", "Alpha", Studio.Email(105)).With("Confirm", false));
        Assert.Equal("Removed", Assert.Single(next.Texts("Status")));
        Assert.InRange(WritesSince(rehearsal, run), 1, 1 + RemovalsAtATime);
    }

    private static Task<Rehearsal> StartAsync(Scenario scenario) => Rehearsal.StartAsync(scenario, TestContext.Current.CancellationToken);

    private static void AssertEnded(RunRecord run, int enough)
    {
        Assert.Equal(enough, run.Fates.Count);
        Assert.False(run.Said.Stopped);
        Assert.Empty(Truth.ViolationsOfStopped(run).Concat(Tries.Violations(run)));
    }

    private static int WritesSince(Rehearsal rehearsal, RunRecord run)
    {
        long last = run.Log[^1].Seq;
        return rehearsal.Sandbox.Log.Snapshot().Count((LogEntry entry) => entry.Seq > last && entry.Method != "GET");
    }
}
