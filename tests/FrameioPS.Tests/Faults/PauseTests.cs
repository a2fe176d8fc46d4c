using CmdletHosting;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Logging;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>A 429 pauses the bucket, not the call that got it.</summary>
public sealed class PauseTests : SandboxTest
{
    private const int Members = 120;

    // Removals that can be on their way when the 429 comes, and some that start before it is read.
    private const int UnderWay = 16;

    protected override SandboxOptions Options => new() { Seed = DefaultSeed(Members), TimeScale = 600 };

    [Fact]
    public void Calls_that_wait_behind_a_429_do_not_go_out_during_its_pause()
    {
        FillEditors();
        Fault("v4RemoveGroupUser", PauseOf(seconds: 1), skip: 20);

        RunResult run = RemoveAll(Runner);

        Assert.Equal(Enumerable.Repeat("Removed", Members), run.StatusByRow());
        LogEntry refused = Assert.Single(Writes, write => write.Status == 429);
        double[] later = [.. Writes.Select(write => write.AtMs - refused.AtMs).Where(after => after > 0)];
        Assert.InRange(later.Count(after => after < 990), 0, UnderWay);
        Assert.True(later.Count(after => after >= 990) >= Members - 21 - UnderWay);
    }

    [Fact]
    public void Another_operation_goes_on_during_the_pause()
    {
        FillEditors();
        Fault("v4RemoveGroupUser", PauseOf(seconds: 2), skip: 20);
        using CmdletRunner other = OtherRunspace();
        bool isPaused = false;
        RunOptions options = new()
        {
            OnMessage = (_, line) =>
            {
                if (!isPaused && line.Contains("-> 429", StringComparison.Ordinal))
                {
                    isPaused = true;
                    Assert.Equal("Added", Assert.Single(other.Run("Add-FrameioGroupMember", "Reviewers", Email(1)).Texts("Status")));
                }
            },
        };

        RemoveAll(Runner, options);

        double refused = Assert.Single(Writes, write => write.Status == 429).AtMs;
        Assert.InRange(Assert.Single(Writes, write => write.Operation == "v4AddGroupUsers").AtMs - refused, 0, 1990);
    }

    [Fact]
    public void Another_runspace_of_the_same_person_keeps_to_the_pause_too()
    {
        FillEditors();
        Fault("v4RemoveGroupUser", PauseOf(seconds: 1));
        using CmdletRunner other = OtherRunspace();
        Runner.Run(new Step("Get-FrameioGroupMember", "Editors"));
        RunOptions stopAtRefusal = new()
        {
            OnMessage = (_, line) =>
            {
                if (line.Contains("waiting", StringComparison.Ordinal))
                {
                    Runner.Stop();
                }
            },
        };
        Runner.Run(new Step("Remove-FrameioGroupMember", "Editors", Email(1)).With("Confirm", false).With("Verbose"), options: stopAtRefusal);

        RunResult run = other.Run(new Step("Remove-FrameioGroupMember", "Editors", Email(1)).With("Confirm", false));

        LogEntry[] removals = [.. Sandbox.Log.Snapshot().Where(entry => entry.Operation == "v4RemoveGroupUser")];
        Assert.Equal("Removed", Assert.Single(run.Texts("Status")));
        Assert.Equal([429, 204], removals.Select(removal => removal.Status ?? 0));
        Assert.True(removals[1].AtMs - removals[0].AtMs >= 990);
    }

    private static StatusFault PauseOf(int seconds) => new() { Code = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = $"{seconds}" } };

    private void FillEditors()
    {
        Connect();
        for (int number = 1; number <= Members; number++)
        {
            Sandbox.State.AddMember("20d27562-6223-4fb2-988d-27bbdce23701", Sandbox.State.UserId(Email(number)));
        }
    }

    private static RunResult RemoveAll(CmdletRunner runner, RunOptions? options = null) => runner.Run(
        new Step("Remove-FrameioGroupMember", "Editors").With("Confirm", false).With("Verbose"), Enumerable.Range(1, Members).Select(Email), options);

    private CmdletRunner OtherRunspace()
    {
        CmdletRunner other = new();
        other.ImportModule(BuiltModule.Dll);
        Assert.Null(other.Run(ConnectStep()).TerminatingError);
        return other;
    }
}
